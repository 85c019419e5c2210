import type { Panel } from '../vocabulary/analyte';
import { overlap } from './box';
import { paragraphsOf, type Paragraph } from './fields/paragraphs';
import { rightOf, wholeRun } from './fields/run';
import type { Lexicon } from './lexicon';
import { piecesOf, textOf, type Line, type Piece } from './lines';
import type { PrintedResult } from './reading';
import { TOTAL } from './total-words';

/** What a sentence anywhere in the document says of results that nothing at their own table says it of. */
export interface StatedBasis {
  basis: NonNullable<PrintedResult['basis']>;
  /** The panel that it speaks of; null where it speaks of all results. */
  panel: Panel | null;
  /** The page that it speaks of; null where it speaks of the document. */
  page: number | null;
}

const LONGEST_TITLE = 8;

/**
 * What a page's running text says: of a panel that it names ("Potency results are reported on a dry weight basis"), of
 * the panel whose title stands over it ("Cannabinoid test results … Calculated using dry-weight"), or of everything
 * ("Results are on an as received basis unless otherwise noted"). That results apply to the sample as received says who
 * took the sample, not on what results are stated, and is no such sentence.
 */
export function statedBasesOf(lines: Line[], page: number, lexicon: Lexicon): StatedBasis[] {
  if (!lines.some((line, i) => speaksOfBasis(line, lines[i + 1], lexicon))) return [];
  const pieces = lines.flatMap(piecesOf);
  const titles = pieces.filter((p) => isTitle(p, lexicon));
  const paragraphs = paragraphsOf(
    page,
    pieces.map((p) => wholeRun(page, p)),
  );
  return paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph, lexicon).flatMap((sentence): StatedBasis[] => {
      const said = saidOf(sentence, lexicon);
      if (!said) return [];
      if (said.all || said.panel !== null) return [{ basis: said.basis, panel: said.panel, page: null }];
      const panel = panelOver(paragraph, titles, lexicon);
      return panel === null ? [] : [{ basis: said.basis, panel, page }];
    }),
  );
}

function isTitle({ words, text }: Piece, lexicon: Lexicon): boolean {
  return words.length <= LONGEST_TITLE && lexicon.panel(text) !== null && lexicon.basisNote(text) === null;
}

function speaksOfBasis(line: Line, next: Line | undefined, lexicon: Lexicon): boolean {
  const text = textOf(line.words);
  return (
    lexicon.basisNote(text) !== null || lexicon.basisNote(`${text} ${textOf(next?.words ?? [])}`) !== null
  );
}

/**
 * The sentences of a paragraph. "*Total THC = …, *Analyte details above …" are two, and so are lines of which the first
 * has said it all, or leaves room for the next one's first word.
 */
function sentencesOf({ text, lines, starts }: Paragraph, lexicon: Lexicon): string[] {
  const width = Math.max(...lines.map(rightOf));
  const breaks = lines.flatMap((line, i) => {
    const [first] = line.words;
    const before = lines[i - 1];
    const room = before && first && width - rightOf(before) > first.box.width + line.size;
    const ends = room || (before && lexicon.basisNote(before.text) !== null);
    return ends && /^\p{Lu}/u.test(line.text) ? [starts[i] ?? 0] : [];
  });
  return [0, ...breaks].flatMap((from, i) =>
    text
      .slice(from, breaks[i])
      .trim()
      .split(/(?<=[.;])\s+(?=[\p{Lu}*(])|\s(?=\*+\s?\p{Lu})/u),
  );
}

interface Said extends Omit<StatedBasis, 'page'> {
  all: boolean;
}

/** A sentence with a number asks or calculates something ("0.3 % on a dry weight basis"); one on totals leaves the rest open. */
function saidOf(sentence: string, lexicon: Lexicon): Said | null {
  const { holds, all } = lexicon.ofAllResults(sentence);
  const words = holds.split(' ');
  if (words.some((word) => /\d/.test(word) || TOTAL.test(word))) return null;
  const basis = lexicon.basisNote(holds);
  // "Corrected for moisture" names no panel that is stated so.
  const named = lexicon.panel(holds);
  return basis && { basis, all, panel: all || named === 'physical' ? null : named };
}

/** The panel of the nearest title over a paragraph, or on its first line. */
function panelOver({ lines }: Paragraph, titles: Piece[], lexicon: Lexicon): Panel | null {
  const [first] = lines;
  if (!first) return null;
  const extent = { left: first.box.x, right: rightOf(first) };
  const over = titles.filter((title) => {
    const drop = first.baseline - title.baseline;
    return Math.abs(drop) < 0.3 * first.size || (drop > 0 && overlap(title, extent) > 0);
  });
  const nearest = over.sort((a, b) => b.baseline - a.baseline)[0];
  return nearest ? lexicon.panel(nearest.text) : null;
}

/**
 * Gives results of which nothing nearer says it the basis that the document states for their panel, else for all. A panel
 * of which both are said keeps none; how much water there is is never stated without it.
 */
export function withStatedBases(results: PrintedResult[], stated: StatedBasis[]): PrintedResult[] {
  if (stated.length === 0) return results;
  const basisOf = (panel: Panel | null, page: number) => {
    const bases = stated
      .filter((s) => s.panel === panel && (s.page === null || s.page === page))
      .map((s) => s.basis);
    const [first] = bases;
    return { said: first !== undefined, basis: bases.every((b) => b === first) ? (first ?? null) : null };
  };
  return results.map((result) => {
    const ofPanel = basisOf(result.panel, result.page);
    const basis = result.basis ?? (ofPanel.said ? ofPanel : basisOf(null, result.page)).basis;
    const fits = basis !== 'dry-weight' || result.panel !== 'physical';
    return basis === result.basis || !fits ? result : { ...result, basis };
  });
}
