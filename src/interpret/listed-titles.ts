import type { Lexicon } from './lexicon';
import { piecesOf, type Line } from './lines';
import type { ListedRow } from './listed-rows';

/** How far over the first row of a list its title may stand, in type sizes. */
const TITLE_WITHIN = 4;

/** Whether a line that says "Results" and nothing else stands right over a list. */
export function isUnderResults([first]: ListedRow[], lines: Line[], lexicon: Lexicon): boolean {
  if (!first) return false;
  const { baseline, size } = first.name;
  return lines.some((line) => {
    const [only, ...others] = piecesOf(line);
    const rise = baseline - line.baseline;
    if (!only || others.length > 0 || rise < 0.5 * size || rise > TITLE_WITHIN * size) return false;
    return lexicon.headingRoles(only.text)[0] === 'result';
  });
}
