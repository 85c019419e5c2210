import { isValueLike } from './cell-values';
import type { Column } from './columns';
import type { Lexicon, Role } from './lexicon';
import { textOf } from './lines';
import { nameColumnOf, type Row } from './rows';
import { isStandardName } from './standards';

/**
 * The role of each column. Where a heading can mean two things, or two columns claim the results, the cells decide: a
 * column of nothing but verdicts beside another with values is the laboratory's status. Such a column says what it is
 * even when no heading stands over it, or one that nobody knows, and so does one of numbers behind ±.
 */
export function rolesOf(columns: Column[], rows: Row[], lexicon: Lexicon): Map<Column, Role> {
  const results = columns.filter((c) => c.heading?.meaning?.roles.includes('result'));
  const tested = (text: string) => lexicon.kind(text) !== 'not-tested';
  const verdicts = results.filter(
    (c) => holdsOnly(c, rows, (text) => lexicon.isStatus(text)) && !holdsOnly(c, rows, (t) => !tested(t)),
  );
  const roles = new Map<Column, Role>();
  for (const column of columns) {
    const role = column.heading?.meaning?.roles[0];
    if (!role) continue;
    if (column.heading?.meaning?.roles.includes('unit') && role !== 'unit') {
      // "Result units": the values with their units, or the units alone.
      roles.set(column, holdsOnly(column, rows, (text) => lexicon.unit(text) !== null) ? 'unit' : role);
      continue;
    }
    // Remarks head remarks where another column holds the results: "Observations".
    if (column.heading?.meaning?.roles.includes('ignored') && results.some((c) => c !== column)) {
      roles.set(column, 'ignored');
      continue;
    }
    const isVerdict = verdicts.includes(column) && (verdicts.length < results.length || canBeStatus(column));
    const told = isOfMethods(column, role, rows)
      ? 'method'
      : isOfCounts(column, role, rows)
        ? 'ignored'
        : role;
    roles.set(column, isVerdict ? 'status' : told);
  }
  for (const [role, holds] of TOLD) {
    const told = [...roles.values()].includes(role)
      ? undefined
      : columns.find((c) => holds(c, rows, lexicon));
    if (told) roles.set(told, role);
  }
  return withUnitsWhereTheyStand(besideItsNames(roles, columns, rows, lexicon), columns, rows, lexicon);
}

/** What a column says by its cells where no heading does, each role once in a table. */
const TOLD: readonly (readonly [Role, (column: Column, rows: Row[], lexicon: Lexicon) => boolean])[] = [
  ['status', areVerdicts],
  ['uncertainty', areUncertainties],
  ['limit', areSetByStandard],
];

/** Under a heading that nobody knows all of it must be verdicts, under none or remarks some may say that there is none. */
function areVerdicts(column: Column, rows: Row[], lexicon: Lexicon): boolean {
  const isVerdict = (text: string) => TICK.test(text) || lexicon.kind(text) === 'verdict';
  const speaks = (text: string) => isVerdict(text) || lexicon.kind(text) === 'not-tested';
  const isWord = (text: string) => isVerdict(text) || /\p{L}/u.test(text);
  if (column.heading === null) return holdsOnly(column, rows, speaks) && holdsSome(column, rows, isWord);
  if (column.heading.meaning === null) return holdsOnly(column, rows, isVerdict);
  const isOfRemarks = column.heading.meaning.roles[0] === 'ignored';
  return isOfRemarks && holdsOnly(column, rows, speaks) && holdsSome(column, rows, isVerdict);
}

function areUncertainties(column: Column, rows: Row[], lexicon: Lexicon): boolean {
  if (column.heading?.meaning) return false;
  const isSpread = (text: string) => /^±\s?\d/.test(text);
  return (
    holdsOnly(column, rows, (text) => isSpread(text) || lexicon.kind(text) === 'not-tested') &&
    holdsSome(column, rows, isSpread)
  );
}

/** "KS EAS 12:2018" over a column of values: the limits that the standard sets. */
function areSetByStandard(column: Column, rows: Row[], lexicon: Lexicon): boolean {
  if (!column.heading || column.heading.meaning || !isStandardName(column.heading.text)) return false;
  const texts = cellsOf(column, rows);
  const values = texts.filter((text) => isValueLike(text, lexicon));
  return values.length * 2 > texts.length && !texts.some(isStandardName);
}

/** Letters such as V and N are verdicts under a heading that says so, ticks and crosses anywhere. */
const TICK = /^[✓✔✗✘]$/u;

/** What stands behind another column of names, over which no heading is, belongs to those and says nothing of these. */
function besideItsNames(
  roles: Map<Column, Role>,
  columns: Column[],
  rows: Row[],
  lexicon: Lexicon,
): Map<Column, Role> {
  const isName = (text: string) => lexicon.analyte(text) !== null && !isValueLike(text, lexicon);
  const others = columns.filter((c) => c.heading === null && holdsOnly(c, rows, isName));
  const own = nameColumnOf(columns);
  if (others.length === 0 || !own?.heading) return roles;
  const namesOf = (column: Column) =>
    columns.slice(0, columns.indexOf(column)).findLast((c) => c === own || others.includes(c));
  return new Map(
    [...roles].filter(([column]) => column === own || !others.includes(namesOf(column) ?? column)),
  );
}

/** Units may stand under no heading or one that nobody knows, and results under "Units" where that says in which they are. */
function withUnitsWhereTheyStand(
  roles: Map<Column, Role>,
  columns: Column[],
  rows: Row[],
  lexicon: Lexicon,
): Map<Column, Role> {
  const isUnit = (text: string) => lexicon.unit(text) !== null;
  const headed = [...roles].find(([, role]) => role === 'unit')?.[0];
  const unheaded = headed ?? columns.find((c) => !c.heading?.meaning && holdsOnly(c, rows, isUnit));
  if (unheaded && unheaded !== headed) return new Map([...roles, [unheaded, 'unit']]);
  const results = [...roles].flatMap(([column, role]) => (role === 'result' ? [column] : []));
  const empty = results.every((column) => rows.every((row) => !row.cells.has(column)));
  const holdsValues = (column: Column) =>
    holdsOnly(column, rows, (text) => !isUnit(text) && isValueLike(text, lexicon));
  if (!headed || !empty || !holdsValues(headed)) return roles;
  return new Map([...[...roles].filter(([column]) => !results.includes(column)), [headed, 'result']]);
}

/** "Norma", "Standard" and the like head limits or methods: where the cells name standards, they are methods. */
function isOfMethods(column: Column, role: Role, rows: Row[]): boolean {
  return (
    role === 'limit' &&
    holdsOnly(column, rows, (text) => isStandardName(text) || !/\d/.test(text)) &&
    rows.some((row) => isStandardName(textOf(row.cells.get(column) ?? [])))
  );
}

/** "Method" over "No.", a label over the headings and the one of serial numbers: nobody calls a method 3. */
function isOfCounts(column: Column, role: Role, rows: Row[]): boolean {
  return role === 'method' && holdsOnly(column, rows, (text) => /^\d{1,2}\.?$/.test(text));
}

function canBeStatus(column: Column): boolean {
  return column.heading?.meaning?.roles.includes('status') ?? false;
}

function holdsOnly(column: Column, rows: Row[], test: (text: string) => boolean): boolean {
  const cells = cellsOf(column, rows);
  return cells.length > 0 && cells.every(test);
}

function holdsSome(column: Column, rows: Row[], test: (text: string) => boolean): boolean {
  return cellsOf(column, rows).some(test);
}

function cellsOf(column: Column, rows: Row[]): string[] {
  return rows.flatMap((row) => (row.cells.get(column) ? [textOf(row.cells.get(column) ?? [])] : []));
}
