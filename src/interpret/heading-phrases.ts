import { overlap, span, type Extent } from './box';
import { isValueLike } from './cell-values';
import type { Word } from '../read/page';
import type { Lexicon } from './lexicon';
import { extentOf, pieceOf, piecesOf, type Line, type Piece } from './lines';

/**
 * The texts of a line as headings would be cut, by the phrases that they say and by the cells under them.
 * @param space how wide an ordinary space of the page is, in type sizes
 */
export function headingPhrasesOf(line: Line, below: Line[], space: number, lexicon: Lexicon): Piece[] {
  return piecesOf(line)
    .flatMap((piece) => cutAtWideSpaces(piece, space, lexicon))
    .flatMap((piece) =>
      withoutFalseCuts(splitPhrases(piece, below.slice(0, CELLS_WITHIN.tell), lexicon), below, lexicon),
    );
}

/** A space this much wider than an ordinary one, and no narrower than so many type sizes, may part two headings. */
const WIDE = { spaces: 1.35, sizes: 0.4 };

/** The narrowest space that may part two headings where an ordinary one is so wide, in type sizes. */
export function wideSpace(space: number): number {
  return Math.max(WIDE.spaces * space, WIDE.sizes);
}

/** "Result  Unit" with a wide space is two headings, though with an ordinary one it would be known as one. */
function cutAtWideSpaces(piece: Piece, space: number, lexicon: Lexicon): Piece[] {
  const wide = wideSpace(space) * piece.size;
  const parts: Word[][] = [];
  for (const word of piece.words) {
    const before = parts.at(-1)?.at(-1);
    if (before && word.box.x - extentOf(before).right < wide) parts.at(-1)?.push(word);
    else parts.push([word]);
  }
  const cut = parts.map(pieceOf);
  return cut.length > 1 && cut.every((part) => headsByItself(part, lexicon)) ? cut : [piece];
}

/** A unit may stand further from the words before it than words do. */
function headsByItself({ text }: Piece, lexicon: Lexicon): boolean {
  const meaning = lexicon.heading(text);
  return meaning !== null && !meaning.bareUnit;
}

/** Headings of so many words are none; a phrase of the vocabulary has up to so many. */
const MOST_WORDS = { piece: 16, phrase: 6 };

/** Narrow tables print headings with no more than a space between them: "LIMIT AMT (%) PASS/FAIL" is three. */
function splitPhrases(piece: Piece, below: Line[], lexicon: Lexicon): Piece[] {
  const words = piece.words;
  if (words.length < 2 || words.length > MOST_WORDS.piece || piece.text.includes(':')) return [piece];
  if (lexicon.heading(piece.text) || lexicon.analyte(piece.text)?.exact) return [piece];
  const ways: (Split | null)[] = [{ parts: [], cost: 0 }];
  for (let end = 1; end <= words.length; end++) {
    const reachable = ways.slice(-MOST_WORDS.phrase);
    if (reachable.every((way) => way === null)) return [piece];
    let best: Split | null = null;
    for (const [back, before] of reachable.reverse().entries()) {
      const part = words.slice(end - 1 - back, end);
      const least = (before?.cost ?? 0) + (before?.parts.length && part[0]?.text.startsWith('(') ? APART : 1);
      if (!before || (best && least >= best.cost)) continue;
      if (!lexicon.heading(part.map((w) => w.text).join(' '))) continue;
      const own = pieceOf(part);
      const cost = least + (standsOverCells(own, below) ? 0 : ASKEW);
      if (!best || cost < best.cost) best = { parts: [...before.parts, own], cost };
    }
    ways.push(best);
  }
  return ways.at(-1)?.parts ?? [piece];
}

/** A way of cutting a run of words into headings. The fewest cuts are the likeliest. */
interface Split {
  parts: Piece[];
  cost: number;
}

/** Of two ways with as many cuts, the one counts whose headings begin or end where cells below them do: "LOQ %  Mass %". */
const ASKEW = 0.1;

function standsOverCells(part: Piece, below: Line[]): boolean {
  const near = 0.5 * part.size;
  return below
    .flatMap(piecesOf)
    .some((p) => Math.abs(p.left - part.left) < near || Math.abs(p.right - part.right) < near);
}

/** A unit in brackets belongs to the words before it: to cut between the two costs as much as so many cuts. */
const APART = 10;

/** How far below headings their cells are looked at, in type sizes, and how many lines; so many lines tell where they begin. */
const CELLS_WITHIN = { down: 30, lines: 12, tell: 3 };
/** What such words say of the word after them makes no heading of its own: "Test Conclusion", "Analyzed Value". */
const MAY_QUALIFY = new Set(['analyte', 'ignored']);

/**
 * "Test Conclusion" over one column is one heading, though "Test" and "Conclusion" each could be: where print stands
 * under one of two neighbours only, or runs on under both, nothing was to be cut.
 */
function withoutFalseCuts(parts: Piece[], below: Line[], lexicon: Lexicon): Piece[] {
  // A title beside headings is of more words: "Terpenes Lab Results".
  if (parts.length !== 2) return parts;
  return parts.reduce<Piece[]>((kept, part) => {
    const before = kept.at(-1);
    const qualifies = before && MAY_QUALIFY.has(lexicon.heading(before.text)?.roles[0] ?? '');
    if (!qualifies || !standOverOneColumn(before, part, below, lexicon)) return [...kept, part];
    return [...kept.slice(0, -1), pieceOf([...before.words, ...part.words])];
  }, []);
}

function standOverOneColumn(left: Piece, right: Piece, below: Line[], lexicon: Lexicon): boolean {
  const cut = (left.right + right.left) / 2;
  const clear = 0.3 * left.size;
  const isCut = (e: Extent) => e.left < cut - clear && e.right > cut + clear;
  const lines = below
    .filter((l) => l.baseline - left.baseline < CELLS_WITHIN.down * left.size)
    .map((l) => ({
      line: l,
      words: l.words.map(extentOf).filter((w) => overlap(w, span([left, right])) > 0),
    }))
    .filter(({ words }) => words.length > 0)
    .slice(0, CELLS_WITHIN.lines);
  const runOn = lines.filter(
    ({ line, words }) =>
      words.some(isCut) || piecesOf(line).some((p) => isCut(p) && isValueLike(p.text, lexicon)),
  );
  const sides = lines
    .filter((line) => !runOn.includes(line))
    .map(({ words }) => new Set(words.map((w) => (w.left + w.right) / 2 < cut)));
  const onBoth = sides.filter((on) => on.size === 2).length;
  const onOne = new Set(sides.flatMap((on) => [...on])).size === 1;
  return runOn.length > onBoth || (onOne && onBoth === 0);
}
