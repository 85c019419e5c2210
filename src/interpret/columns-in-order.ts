import { isIn, middleOf, overlap, span, type Extent } from './box';
import { isValueLike } from './cell-values';
import { clearStacks, type Stack } from './column-edges';
import type { Column } from './columns';
import type { Lexicon } from './lexicon';
import { piecesOf, type Line } from './lines';
import { nameColumnOf } from './rows';
import type { Table } from './tables';

/** Order alone tells what the cells are: that is a doubt, as of cells that stand this far from their heading. */
const TOLD_BY_ORDER = 1;

/**
 * The columns of a table that goes on where other places are kept for them, as when the table of each page is laid out
 * by itself: they come in the order that they had, and each holds the kind of thing that it held. Null where that cannot
 * be told, or where the columns stand as they did. Those that are empty now are left out; what stands in none that there
 * was is in one without a heading.
 * @param rows lines of the table that goes on
 */
export function columnsInOrder(table: Table, rows: Line[], lexicon: Lexicon): Column[] | null {
  const [then, now] = [stacksOf(table.lines), stacksOf(rows)];
  if (standAsBefore(then, now) || valuesIn(then, lexicon) !== valuesIn(now, lexicon)) return null;
  const pairs = pairsInOrder(then, now, lexicon);
  const lone = now.filter((stack) => !pairs.some(([, is]) => is === stack));
  if (valuesIn(lone, lexicon) > 0) return null;
  const columns = withColumns(pairs, now, table.columns);
  const named = columns.some(({ column }) => column === nameColumnOf(table.columns));
  if (!named || !columns.some(({ column }) => column && table.roles.get(column) === 'result')) return null;
  return columns.map(({ column, own }, i) => ({
    heading: column?.heading ? { ...column.heading, ...own, words: [] } : null,
    left: between(columns[i - 1]?.own, own) ?? -Infinity,
    right: between(own, columns[i + 1]?.own) ?? Infinity,
    distance: Math.max(column?.distance ?? 0, TOLD_BY_ORDER),
    ...(column?.names ? { names: true } : {}),
  }));
}

interface Filled {
  own: Extent;
  /** The column that it was; none where print stands in no column that there was. */
  column: Column | undefined;
}

/** What stands over each other now, from left to right; what was in one column stays in one. */
function withColumns(pairs: [Stack, Stack][], now: Stack[], columns: Column[]): Filled[] {
  const filled: Filled[] = [];
  for (const own of now) {
    const was = pairs.find(([, is]) => is === own)?.[0];
    const column = was && columns.find((c) => isIn(middleOf(was), c));
    const last = filled.at(-1);
    if (last && column && last.column === column) last.own = span([last.own, own]);
    else filled.push({ own: { left: own.left, right: own.right }, column });
  }
  return filled;
}

function between(left: Extent | undefined, right: Extent | undefined): number | null {
  return left && right ? (left.right + right.left) / 2 : null;
}

function stacksOf(lines: Line[]): Stack[] {
  const rows = lines.filter((line) => piecesOf(line).length > 1);
  return clearStacks({ left: -Infinity, right: Infinity }, rows, rows[0]?.size ?? 0);
}

/** Whether each column stands over or under one that there was, and no two under the same. */
function standAsBefore(then: Stack[], now: Stack[]): boolean {
  const over = (stack: Stack, others: Stack[]) => others.filter((other) => overlap(other, stack) > 0).length;
  return now.every((stack) => over(stack, then) === 1) && then.every((stack) => over(stack, now) <= 1);
}

type Kind = 'value' | 'unit' | 'status' | 'code' | 'text';

/** Methods, dates and the like have digits; most names have none. */
function kindOf(text: string, lexicon: Lexicon): Kind {
  if (lexicon.isStatus(text)) return 'status';
  if (lexicon.unit(text) !== null) return 'unit';
  if (isValueLike(text, lexicon)) return 'value';
  return /\d/.test(text) ? 'code' : 'text';
}

function shareOf(kind: Kind, { pieces }: Stack, lexicon: Lexicon): number {
  return pieces.filter((p) => kindOf(p.text, lexicon) === kind).length / pieces.length;
}

/** How many columns hold values: were there more or fewer, order would not tell which of them are which. */
function valuesIn(stacks: Stack[], lexicon: Lexicon): number {
  return stacks.filter((stack) => shareOf('value', stack, lexicon) > 0.5).length;
}

/** Two columns hold the same kinds of things from this share on. */
const ALIKE = 0.5;

function likeness(a: Stack, b: Stack, lexicon: Lexicon): number {
  const kinds: Kind[] = ['value', 'unit', 'status', 'code', 'text'];
  const shared = kinds.map((kind) => Math.min(shareOf(kind, a, lexicon), shareOf(kind, b, lexicon)));
  return shared.reduce((sum, share) => sum + share, 0);
}

type Pairs = { likeness: number; pairs: [Stack, Stack][] };

/** The pairing of alike columns that keeps their order and is most alike as a whole. */
function pairsInOrder(then: Stack[], now: Stack[], lexicon: Lexicon): [Stack, Stack][] {
  let best: Pairs[] = [{ likeness: 0, pairs: [] }, ...now.map(() => ({ likeness: 0, pairs: [] }))];
  for (const was of then) {
    const next: Pairs[] = [{ likeness: 0, pairs: [] }];
    for (const [i, is] of now.entries()) {
      const before = best[i]!;
      const alike = likeness(was, is, lexicon);
      const paired: Pairs = {
        likeness: before.likeness + alike,
        pairs: [...before.pairs, [was, is]],
      };
      const others = [best[i + 1]!, next[i]!];
      next.push(
        [...others, ...(alike >= ALIKE ? [paired] : [])].reduce((a, b) => (b.likeness > a.likeness ? b : a)),
      );
    }
    best = next;
  }
  return best.at(-1)!.pairs;
}
