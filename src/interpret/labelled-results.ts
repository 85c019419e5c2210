import type { Word } from '../read/page';
import type { BoxedResult } from './boxes';
import { valuesUnderResults } from './cell-values';
import type { Lexicon, Role } from './lexicon';
import { cellOf, piecesOf, textOf, type Line, type Piece } from './lines';
import type { PrintedCell } from './reading';
import { isName } from './results';

/** Lines of a block follow each other within this many type sizes. */
const NEXT_WITHIN = 3;
/** So many labels, that of the result among them, make a block. */
const FEWEST_LABELS = 2;
const LONGEST_LABEL = 3;

interface Block {
  name: Word[];
  cells: Map<Role, Word[]>;
  baseline: number;
  /** A second result: nothing says which of the two is the name's. */
  twice: boolean;
}

interface Labelled {
  role: Role;
  words: Word[];
}

/**
 * Results that labels announce one under the other, in forms and cards of one analyte each: "Test  Lead", "Method
 * ICP-MS", "Result  0.12 mg/kg", "Limit  3 mg/kg", or a known name over "Result: 0.12 mg/kg  Limit: 3 mg/kg".
 */
export function labelledResultsOf(lines: Line[], lexicon: Lexicon): BoxedResult[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of lines) {
    const said: Labelled[] = labelledOn(line, lexicon);
    const name = said.find(({ role }) => role === 'analyte')?.words ?? nameAlone(line, said, lexicon);
    if (name) blocks.push((open = { name, cells: new Map(), baseline: line.baseline, twice: false }));
    else if (open && (said.length === 0 || line.baseline - open.baseline > NEXT_WITHIN * line.size))
      open = null;
    if (!open) continue;
    add(said, open);
    open.baseline = line.baseline;
  }
  return blocks.flatMap((block) => resultOf(block, lexicon));
}

function add(said: Labelled[], block: Block): void {
  for (const { role, words } of said)
    if (block.cells.has(role)) block.twice ||= role === 'result';
    else block.cells.set(role, words);
}

function nameAlone(line: Line, said: Labelled[], lexicon: Lexicon): Word[] | null {
  const [piece, ...others] = piecesOf(line);
  if (!piece || others.length > 0 || said.length > 0) return null;
  return lexicon.analyte(piece.text)?.exact ? piece.words : null;
}

/** What stands behind the labels of a line, each in one run with its label or in the next. */
function labelledOn(line: Line, lexicon: Lexicon): Labelled[] {
  const pieces = piecesOf(line).filter(({ text }) => text !== ':');
  const [first, ...right] = pieces;
  if (!first) return [];
  const alone = roleOf(first.text, lexicon);
  if (alone !== null && right.length > 0) {
    const unlabelled = right.findIndex((piece) => labelsIn(piece, lexicon).length > 0);
    const own = unlabelled < 0 ? right : right.slice(0, unlabelled);
    const rest = unlabelled < 0 ? [] : right.slice(unlabelled);
    return [{ role: alone, words: own.flatMap(({ words }) => words) }, ...inRuns(rest, lexicon)];
  }
  return inRuns(pieces, lexicon);
}

function inRuns(pieces: Piece[], lexicon: Lexicon): Labelled[] {
  return pieces.flatMap((piece) => labelsIn(piece, lexicon));
}

/** "Result: 0.12 ppm Limit: 0.5 ppm Status: Pass": labels that end in a colon, each with what follows up to the next. */
function labelsIn({ words }: Piece, lexicon: Lexicon): Labelled[] {
  const labels = words.flatMap((word, end) => {
    if (!word.text.endsWith(':')) return [];
    const starts = Array.from({ length: Math.min(LONGEST_LABEL, end + 1) }, (_, n) => end - n).reverse();
    const start = starts.find((at) => roleOf(textOf(words.slice(at, end + 1)), lexicon) !== null);
    const role = start === undefined ? null : roleOf(textOf(words.slice(start, end + 1)), lexicon);
    return start === undefined || role === null ? [] : [{ role, start, end }];
  });
  if (labels[0]?.start !== 0) return [];
  return labels.map(({ role, end }, i) => ({ role, words: words.slice(end + 1, labels[i + 1]?.start) }));
}

const LABELS: ReadonlySet<Role> = new Set<Role>([
  'analyte',
  'result',
  'unit',
  'limit',
  'limit-min',
  'limit-max',
  'lod',
  'loq',
  'status',
  'method',
  'uncertainty',
]);

function roleOf(label: string, lexicon: Lexicon): Role | null {
  const [role] = lexicon.headingRoles(label.replace(/\s*:$/, ''));
  return role !== undefined && LABELS.has(role) ? role : null;
}

function resultOf({ name, cells, twice }: Block, lexicon: Lexicon): BoxedResult[] {
  const found = cells.get('result');
  const named = textOf(name);
  if (!found || found.length === 0 || twice || cells.size < FEWEST_LABELS || !isName(named, lexicon))
    return [];
  const [value, ...others] = valuesUnderResults(textOf(found), lexicon);
  const known = lexicon.analyte(named)?.exact ?? false;
  const cell = (role: Role): PrintedCell | null => {
    const words = cells.get(role);
    return words && words.length > 0 ? cellOf(words) : null;
  };
  const unit = cell('unit');
  if (!value || others.length > 0 || (!known && value.unit === null && unit === null)) return [];
  const box = cellOf(found);
  const beside = (text: string | null) => (text === null ? null : { ...box, text });
  return [
    {
      name: cellOf(name),
      value: { ...box, text: value.text },
      unit: beside(value.unit) ?? unit,
      status: beside(value.status) ?? cell('status'),
      limit: beside(value.limit) ?? cell('limit') ?? cell('limit-max') ?? cell('limit-min'),
      uncertainty: beside(value.uncertainty) ?? cell('uncertainty'),
      method: cell('method'),
      lod: cell('lod'),
      loq: cell('loq'),
      words: [...name, ...[...cells.values()].flat()],
      unknown: !known,
      side: 'right',
    },
  ];
}
