import type { Panel } from '../vocabulary/analyte';
import type { Lexicon } from './lexicon';

/** Glyphs of two or three letters that many typefaces print and many text layers lose. */
const LIGATURES = ['fl', 'fi', 'ff', 'ffi', 'ffl', 'tt', 'ti'];

/**
 * A name as it is printed, where the text layer lost a ligature: `A atoxin` and `A\ufffdatoxin` are printed Aflatoxin. Only a
 * restoration that makes a name the vocabulary knows is taken; null when none does, or when nothing was lost.
 */
export function restoreLigature(name: string, panel: Panel | null, lexicon: Lexicon): string | null {
  if (lexicon.analyte(name, panel)?.exact) return null;
  const places = [...name.matchAll(/\ufffd|(?<=\p{L}) (?=\p{Ll})|(?<= |^)(?=\p{Ll})/gu)];
  const restored = places.flatMap((place) => {
    const length = place[0] === '' ? 0 : 1;
    return LIGATURES.map(
      (letters) => name.slice(0, place.index) + letters + name.slice(place.index + length),
    ).filter((candidate) => lexicon.analyte(candidate, panel)?.exact);
  });
  return restored.length === 1 ? (restored[0] ?? null) : null;
}

/** What recognition makes of Greek letters in a name, and the letter that they are. One sign may stand for several. */
const TAKEN_FOR: [RegExp, string][] = [
  [/(?<![\p{L}\d])[A4&](?=[-^]?\d{1,2}[-,])/gu, 'Δ'],
  [/(?<=^|[-\s])[Bß8pf](?=-\p{L})/u, 'β'],
  [/(?<=^|[-\s])[aqog@](?=-\p{L})/u, 'α'],
  [/(?<=^|[-\s])[yYv](?=-\p{L})/u, 'γ'],
  [/(?<=^|[-\s])[8&](?=-\p{L})/u, 'δ'],
];

/** What stands in brackets behind a name, as recognised: the abbreviation that says the same. */
const IN_BRACKETS = /\s*[({][^(){}]*[)}]?$/;

/**
 * A recognised name with its Greek letter put back: `A9-THC` is printed Δ9-THC, `p-Myrcene` β-Myrcene. Only where that
 * makes one name that the vocabulary knows, and the name as recognised is not another's; else null.
 */
export function restoreGreek(name: string, panel: Panel | null, lexicon: Lexicon): string | null {
  const own = lexicon.analyte(name, panel);
  const found = new Map<string, string>();
  for (const [wrong, letter] of TAKEN_FOR) {
    const whole = name.replace(wrong, letter);
    if (whole === name) continue;
    for (const restored of [whole, whole.replace(IN_BRACKETS, '')]) {
      const analyte = lexicon.analyte(restored, panel);
      if (!analyte?.exact || (own !== null && own.id !== analyte.id)) continue;
      if (!found.has(analyte.id)) found.set(analyte.id, restored);
    }
  }
  const [only, ...more] = found.values();
  return more.length === 0 ? (only ?? null) : null;
}
