import { Decimal } from 'decimal.js';
import { confidenceOf, type Doubt } from './confidence';
import { splitUnit } from './cell-values';
import type { Lexicon } from './lexicon';
import type { PrintedCell, PrintedResult } from './reading';
import { TOTAL } from './total-words';

/**
 * Doubts what other cells contradict: one amount in two units that are not the same, two values of one kind in a row, a
 * LOD above its LOQ, a number below what can be quantified, a total that is not the sum of its panel's rows.
 * Which of the cells was misread, or misprinted, nobody can tell from here: each of them goes to a person.
 */
export function withContradictionsDoubted(results: PrintedResult[], lexicon: Lexicon): PrintedResult[] {
  const added = new Map<PrintedResult, Set<Doubt>>();
  const doubt = (result: PrintedResult, why: Doubt) =>
    added.set(result, (added.get(result) ?? new Set()).add(why));
  for (const row of rowsOf(results)) {
    for (const result of row) for (const why of boundDoubts(result, row, lexicon)) doubt(result, why);
    contradictingInRow(row, lexicon, doubt);
  }
  for (const total of totalsUnlikeMembers(results, lexicon)) doubt(total, 'total-unlike-members');
  return results.map((result) => withDoubts(result, added.get(result)));
}

function withDoubts(result: PrintedResult, more: Set<Doubt> | undefined): PrintedResult {
  if (!more) return result;
  const doubts = [...new Set([...(result.doubts as Doubt[]), ...more])];
  return { ...result, doubts, confidence: confidenceOf(doubts) };
}

/** Results of one printed row: they share the cell of the name, whosever sample they are. */
function rowsOf(results: PrintedResult[]): PrintedResult[][] {
  const rows = new Map<string, PrintedResult[]>();
  for (const result of results) {
    const { x, y } = result.analyte.box;
    const key = JSON.stringify([result.page, x, y, result.analyte.text]);
    rows.set(key, [...(rows.get(key) ?? []), result]);
  }
  return [...rows.values()];
}

function contradictingInRow(
  row: PrintedResult[],
  lexicon: Lexicon,
  doubt: (result: PrintedResult, why: Doubt) => void,
): void {
  for (const [i, a] of row.entries())
    for (const b of row.slice(i + 1)) {
      const why = contradiction(a, b, lexicon);
      if (why !== null) [a, b].forEach((one) => doubt(one, why));
    }
}

/** Why two results of one row cannot both be read right; null where they can, and where nothing compares them. */
function contradiction(a: PrintedResult, b: PrintedResult, lexicon: Lexicon): Doubt | null {
  if (a.basis !== b.basis || a.sample?.text !== b.sample?.text) return null;
  const [one, other] = [numberOf(a.value, lexicon), numberOf(b.value, lexicon)];
  const units = [a.unit, b.unit].map((unit) => (unit ? lexicon.unit(unit.text) : null));
  if (units[0] === units[1]) return saysTheSame(a, b, lexicon) ? null : 'two-values';
  if (one === null || other === null || !a.unit || !b.unit) return null;
  const same = lexicon.inUnit(one, a.unit.text, b.unit.text);
  const step = lexicon.inUnit(stepOf(one), a.unit.text, b.unit.text);
  if (same === null || step === null) return null;
  return areApart(same, other, new Decimal(step).plus(stepOf(other))) ? 'units-disagree' : null;
}

function saysTheSame(a: PrintedResult, b: PrintedResult, lexicon: Lexicon): boolean {
  const [one, other] = [lexicon.value(a.value.text), lexicon.value(b.value.text)];
  if (one === null || other === null) return true;
  if (one.qualifier !== other.qualifier) return one.qualifier === 'nt' || other.qualifier === 'nt';
  if (one.value === null || other.value === null) return true;
  return !areApart(one.value, other.value, new Decimal(stepOf(one.value)).plus(stepOf(other.value)));
}

/**
 * What a LOD, a LOQ and a value say of each other. A bound that one result of the row lies above is stated in that one's
 * unit: it says nothing against the others ("1.2 mg/g", "0.12 %" and an LOQ of 0.8).
 */
function boundDoubts(result: PrintedResult, row: PrintedResult[], lexicon: Lexicon): Doubt[] {
  const lod = boundOf(result.lod, result, lexicon);
  const loq = boundOf(result.loq, result, lexicon);
  const doubts: Doubt[] = [];
  if (lod !== null && loq !== null && new Decimal(loq).gt(0) && new Decimal(lod).gt(loq))
    doubts.push('lod-above-loq');
  if (row.every((one) => isBelowOwn(one, lexicon))) doubts.push('below-own-loq');
  return doubts;
}

function isBelowOwn(result: PrintedResult, lexicon: Lexicon): boolean {
  const value = numberOf(result.value, lexicon);
  const least = boundOf(result.loq, result, lexicon) ?? boundOf(result.lod, result, lexicon);
  return value !== null && least !== null && new Decimal(value).gt(0) && isBelow(value, least);
}

/** Below by more than the last digit of either can hide. */
function isBelow(value: string, least: string): boolean {
  return new Decimal(value).lt(least) && areApart(value, least, new Decimal(stepOf(value)).div(2));
}

/** A LOD or LOQ as a number in the result's unit; null where it has none or another kind of unit. */
function boundOf(cell: PrintedCell | null, { unit }: PrintedResult, lexicon: Lexicon): string | null {
  if (cell === null) return null;
  const own = splitUnit(cell.text, lexicon);
  const parsed = lexicon.value(own.rest);
  const value = parsed?.value ?? null;
  if (value === null || own.unit === null || unit === null) return value;
  return lexicon.inUnit(value, own.unit, unit.text);
}

function numberOf(cell: PrintedCell, lexicon: Lexicon): string | null {
  const parsed = lexicon.value(cell.text);
  return parsed?.qualifier === '=' ? parsed.value : null;
}

/** One in the last digit printed: 0.01 of "23.41". */
function stepOf(value: string): string {
  return new Decimal(10).pow(-(value.split('.')[1]?.length ?? 0)).toFixed();
}

function areApart(a: string, b: string, by: Decimal): boolean {
  return new Decimal(a).minus(b).abs().gt(by);
}

/** "Total alkaloids" with nothing else in the name but the panel's: the sum of the rows of its table. */
const LONGEST_TOTAL = 3;
const FEWEST_MEMBERS = 2;
/** Sums of cannabinoids count acids by the neutral form that they become (factor 0.877): none is smaller than that. */
const LEAST_SHARE = 0.87;
/** Labs sum unrounded numbers; each may be off by half of its last digit, which is counted, and by this share. */
const TOLERANCE = 0.02;

/** Totals of a whole panel that are no sum of the panel's rows on their page, in their unit and basis. */
function totalsUnlikeMembers(results: PrintedResult[], lexicon: Lexicon): PrintedResult[] {
  return results.filter((total) => {
    const sum = numberOf(total.value, lexicon);
    if (sum === null || !isTotalOfPanel(total, lexicon)) return false;
    const members = membersOf(total, results, lexicon);
    const numbers = members.flatMap((m) => numberOf(m.value, lexicon) ?? []);
    if (numbers.length < FEWEST_MEMBERS) return false;
    const all = numbers.reduce((t, n) => t.plus(n), new Decimal(0));
    const slack = numbers.reduce((t, n) => t.plus(stepOf(n)), new Decimal(stepOf(sum)));
    const hidden = members.reduce((t, m) => t.plus(boundedBy(m, lexicon)), new Decimal(0));
    const most = all
      .times(1 + TOLERANCE)
      .plus(slack)
      .plus(hidden);
    const least = all.times(LEAST_SHARE).minus(slack);
    return new Decimal(sum).gt(most) || new Decimal(sum).lt(least);
  });
}

/** What a member may be at most that is only bounded: laboratories differ in whether they count it. */
function boundedBy(member: PrintedResult, lexicon: Lexicon): string {
  const parsed = lexicon.value(member.value.text);
  if (parsed?.qualifier === '=') return '0';
  return parsed?.value ?? boundOf(member.loq, member, lexicon) ?? boundOf(member.lod, member, lexicon) ?? '0';
}

function isTotalOfPanel({ analyte, panel }: PrintedResult, lexicon: Lexicon): boolean {
  const words = analyte.text.split(' ');
  if (!TOTAL.test(analyte.text) || words.length > LONGEST_TOTAL || panel === null) return false;
  const rest = words
    .slice(1)
    .join(' ')
    .replace(/[^\p{L}\p{N})]+$/u, '');
  return rest === '' || (lexicon.panel(rest) === panel && SUMMED.has(panel));
}

/** Panels whose rows are parts of one whole. */
const SUMMED: ReadonlySet<string> = new Set([
  'alkaloids',
  'cannabinoids',
  'terpenes',
  'pahs',
  'residual-solvents',
]);

function membersOf(total: PrintedResult, results: PrintedResult[], lexicon: Lexicon): PrintedResult[] {
  const unit = total.unit && lexicon.unit(total.unit.text);
  return results.filter(
    (r) =>
      r.page === total.page &&
      r.panel === total.panel &&
      r.basis === total.basis &&
      r.sample?.text === total.sample?.text &&
      !TOTAL.test(r.analyte.text) &&
      !r.doubts.includes('outside-tables') &&
      (r.unit && lexicon.unit(r.unit.text)) === unit,
  );
}
