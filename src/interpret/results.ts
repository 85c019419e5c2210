import type { Word } from '../read/page';
import type { Panel } from '../vocabulary/analyte';
import type { Qualifier } from '../vocabulary/qualifier';
import { valuesUnderResults, type CellValue } from './cell-values';
import { partsOfCell } from './cell-parts';
import type { Column } from './columns';
import { confidenceOf, type Doubt } from './confidence';
import { isNamed } from './heading-bands';
import type { Lexicon, Role } from './lexicon';
import { cellOf, linesOf, piecesOf, textOf } from './lines';
import type { PrintedCell, PrintedResult } from './reading';
import { restoreGreek, restoreLigature } from './names';
import { nameColumnOf, type Row } from './rows';
import { boundSaid } from './row-bounds';
import type { SampleColumn } from './sample-references';
import type { TableContext } from './table-context';
import { boundIn, unitOfHeading, type BoundRole, type ColumnUnits } from './table-units';
import type { Table } from './tables';

/** What holds for whole columns of a table. */
export interface ColumnFacts {
  units: ColumnUnits;
  samples: ReadonlyMap<Column, SampleColumn>;
}

/** The results that a row prints, one for each result column that holds a value. */
export function resultsOfRow(
  row: Row,
  table: Table,
  context: TableContext,
  { units, samples }: ColumnFacts,
  lexicon: Lexicon,
): PrintedResult[] {
  const nameColumn = nameColumnOf(table.columns);
  const nameWords = nameColumn && row.cells.get(nameColumn);
  if (!nameColumn || !nameWords || !isNameIn(context.panel, textOf(nameWords), lexicon)) return [];
  const name = nameCell(nameWords, context.panel, lexicon);
  const cells = cellsByRole(row, table.roles, lexicon);
  const shared = sharedCells(cells, context, lexicon);
  const named = unitInName(name, lexicon);
  const inResultUnit = (role: BoundRole, unit: string | null) =>
    boundSaid(row.bounds, role, unit, lexicon) ??
    boundIn(shared[role], unitOfHeading(role, cells), unit, lexicon);
  return (cells.get('result') ?? []).flatMap(({ column, words }) =>
    valuesUnderResults(textOf(words), lexicon).map((part): PrintedResult => {
      const box = cellOf(words).box;
      const sample = samples.get(column);
      const headingUnit = column.heading?.meaning?.unit ?? null;
      const mayBeIn = (text: string | undefined) => mayBeOf(part.text, text, lexicon);
      const noted = mayBeIn(context.unit?.text) ? context.unit : null;
      const stated = part.unit ?? headingUnit ?? shared.unit?.text ?? named?.text ?? noted?.text ?? null;
      const ofColumn = units.get(column);
      const fromTable = stated === null && mayBeIn(ofColumn) ? (ofColumn ?? null) : null;
      const unit = part.unit ?? headingUnit ?? fromTable;
      const printed = stated ?? fromTable;
      const cell = unit === null ? (shared.unit ?? named ?? noted) : { text: unit, box };
      const analyte = withoutUnit(name, cell, named);
      const doubts = [
        ...rowDoubts(row, nameColumn, analyte.text, context, lexicon),
        ...valueDoubts(part.text, printed, words, lexicon),
        ...(isMarkedUndetected(part.text, cells, lexicon) ? (['marked-undetected'] as const) : []),
        ...(fromTable !== null && lexicon.kind(part.text) === 'number' ? (['unit-from-table'] as const) : []),
        ...(column.heading?.inferred && !sample?.isNumbered ? (['result-heading-unknown'] as const) : []),
        ...(column.heading?.verdictsOnly ? (['verdict-alone'] as const) : []),
        ...(column.distance > 0 ? (['column-far-from-heading'] as const) : []),
      ];
      return {
        page: context.page,
        panel: panelOfRow(analyte.text, context, lexicon),
        analyte,
        value: { text: part.text, box },
        ...shared,
        lod: inResultUnit('lod', printed),
        loq: inResultUnit('loq', printed),
        limit: part.limit === null ? inResultUnit('limit', printed) : { text: part.limit, box },
        method: shared.method ?? context.methods.ofRows.get(row.baseline) ?? null,
        unit: cell,
        status: statusOf(part, box, lexicon) ?? shared.status,
        uncertainty: part.uncertainty === null ? shared.uncertainty : { text: part.uncertainty, box },
        basis: basisOf(column, printed, analyte.text, context, lexicon),
        ...(sample === undefined ? {} : { sample: sample.head }),
        ...doubtedBy(doubts),
      };
    }),
  );
}

/** "Conforms" and "Absent" are no amounts: the unit of the numbers above them is not theirs. */
function isAmount(value: string, lexicon: Lexicon): boolean {
  const qualifier = lexicon.value(value)?.qualifier;
  return qualifier === undefined || !NO_AMOUNTS.has(qualifier);
}

function mayBeOf(value: string, unit: string | undefined, lexicon: Lexicon): boolean {
  return isAmount(value, lexicon) || !isOfAmounts(unit, lexicon);
}

function isOfAmounts(unit: string | undefined, lexicon: Lexicon): boolean {
  return unit !== undefined && lexicon.unit(unit) !== '{presence}';
}

const NO_AMOUNTS: ReadonlySet<Qualifier> = new Set<Qualifier>(['pass', 'fail', 'absent', 'present']);

/** The mark for "not detected at the number shown" in US EPA data qualifiers, alone or before others: U, UJ, "U H". */
const UNDETECTED = /^U(?:[A-Z]|[, *].*)?$/;

/** "0.050" with a "U" in the column of marks is no amount: 0.050 is what could have been seen. */
function isMarkedUndetected(value: string, cells: Map<Role, RoleCell[]>, lexicon: Lexicon): boolean {
  if (lexicon.kind(value) !== 'number' || lexicon.value(value)?.qualifier !== '=') return false;
  return (cells.get('qualifier') ?? []).some(({ words }) => {
    const mark = textOf(words);
    return UNDETECTED.test(mark) || lexicon.value(mark)?.qualifier === 'nd';
  });
}

/** What stands nearest to the value says on what it is stated. A note does not speak of moisture and the like. */
function basisOf(
  { heading }: Column,
  unit: string | null,
  name: string,
  context: TableContext,
  lexicon: Lexicon,
): PrintedResult['basis'] {
  const own = lexicon.basis(unit ?? '') ?? lexicon.basis(heading?.text ?? '');
  return own ?? (NO_BASIS.has(panelOfRow(name, context, lexicon) ?? '') ? null : context.basis);
}

const NO_BASIS: ReadonlySet<string> = new Set<Panel>(['physical', 'microbiology', 'identity']);

/** A property of the whole sample is no part of the panel in whose table it stands; without a title each row has its own. */
function panelOfRow(name: string, context: TableContext, lexicon: Lexicon): Panel | null {
  const own = lexicon.analyte(name, context.panel)?.panel;
  if (own && (own === 'physical' || !context.titled)) return own;
  if (!own && !context.titled) return lexicon.panel(name) ?? (context.ofAll ? context.panel : null);
  return context.panel;
}

/** The name as printed; letters that the text layer lost are put back, and Greek ones that recognition does not know. */
export function nameCell(words: Word[], panel: Panel | null, lexicon: Lexicon): PrintedCell {
  const cell = withoutRaisedMark(cellOf(onceSaid(words, panel, lexicon)), lexicon);
  const greek = words.some((w) => w.confidence < 1) ? restoreGreek(cell.text, panel, lexicon) : null;
  return { ...cell, text: greek ?? restoreLigature(cell.text, panel, lexicon) ?? cell.text };
}

/** "CBD" and, further right under the same heading, "Cannabidiol": of two names of one analyte the first. */
function onceSaid(words: Word[], panel: Panel | null, lexicon: Lexicon): Word[] {
  const [first, second, ...more] = linesOf(words).flatMap(piecesOf);
  if (!first || !second || more.length > 0 || lexicon.analyte(textOf(words), panel) !== null) return words;
  const [one, other] = [first, second].map(({ text }) => lexicon.analyte(text, panel));
  return one?.exact && other?.exact && one.id === other.id ? first.words : words;
}

/** "STEC^2": the raised number of a footnote is no part of a name that is known without it. */
function withoutRaisedMark(cell: PrintedCell, lexicon: Lexicon): PrintedCell {
  const name = cell.text.replace(/\s*\^\d{1,2}(?:,\d{1,2})*$/, '');
  return name !== cell.text && lexicon.analyte(name)?.exact ? { ...cell, text: name } : cell;
}

const UNIT_AT_END = /\s*(?:[([]([^()[\]]+)[)\]]|,\s*(\S+))$/;

/** "Lead (ppm)", "Moisture, %", "Fill weight (mg)", "E. coli (in 10 g)": the unit that a name ends with. */
function unitInName(name: PrintedCell, lexicon: Lexicon): PrintedCell | null {
  const [, bracket, tail] = UNIT_AT_END.exec(name.text) ?? [];
  const unit = (bracket ?? tail ?? '').trim();
  // "(K)" and "(aw)" stand for the substance or the property; these can only be units.
  const isPlain = /[/%]|^(?:pp[mb]|[mµμk]g|mcg|IU|kcal|kJ|min|mm)$/i.test(unit) || /^\p{L}.*\s/u.test(unit);
  return isPlain && lexicon.unit(unit) !== null ? { ...name, text: unit } : null;
}

/** The name without the unit that it ends with, where that is the unit of its results. */
function withoutUnit(name: PrintedCell, unit: PrintedCell | null, named: PrintedCell | null): PrintedCell {
  const rest = name.text.replace(UNIT_AT_END, '');
  return named !== null && unit === named && /\p{L}/u.test(rest) ? { ...name, text: rest } : name;
}

/** A verdict beside the value, or in its place. */
function statusOf(part: CellValue, box: PrintedCell['box'], lexicon: Lexicon): PrintedCell | null {
  if (part.status !== null) return { text: part.status, box };
  return lexicon.kind(part.text) === 'verdict' ? { text: part.text, box } : null;
}

function rowDoubts(row: Row, names: Column, name: string, context: TableContext, lexicon: Lexicon): Doubt[] {
  const doubts: Doubt[] = [];
  if (lexicon.analyte(name, context.panel) === null) doubts.push('unknown-analyte');
  if (!names.heading || !isNamed(names.heading) || names.heading.inferred)
    doubts.push('names-without-heading');
  // A name that ends in the middle of a list goes on where its row was not looked for.
  if (row.ambiguous || /[,&/(]$/.test(name)) doubts.push('row-unclear');
  if (row.nameOverRows) doubts.push('name-over-rows');
  if ((row.cells.get(names) ?? []).some((w) => w.confidence < SURE)) doubts.push('unsure-letters');
  return doubts;
}

/** Below this the recogniser itself was in doubt of a letter. */
const SURE = 0.9;

/** What can be doubted of a value by itself: its writing, its unit, and how it came to be text. */
export function valueDoubts(value: string, unit: string | null, words: Word[], lexicon: Lexicon): Doubt[] {
  const doubts: Doubt[] = [];
  const kind = lexicon.kind(value);
  if (kind === 'odd-number') doubts.push('value-unclear');
  if (kind === 'number' && unit === null) doubts.push('no-unit');
  const isNumber = kind === 'number' || kind === 'odd-number';
  if (isNumber && unit !== null && lexicon.unit(unit) === null) doubts.push('unknown-unit');
  if (words.some((w) => w.confidence < SURE)) doubts.push('unsure-letters');
  if (words.some((w) => w.confidence < 1)) doubts.push('recognised-from-picture');
  return doubts;
}

export function doubtedBy(doubts: Doubt[]): Pick<PrintedResult, 'confidence' | 'doubts'> {
  return { confidence: confidenceOf(doubts), doubts: [...new Set(doubts)] };
}

/** A cell of a row, under the column that it stands in. */
export interface RoleCell {
  column: Column;
  words: Word[];
}

function cellsByRole(row: Row, roles: Map<Column, Role>, lexicon: Lexicon): Map<Role, RoleCell[]> {
  const byRole = new Map<Role, RoleCell[]>();
  for (const [column, role] of roles) {
    const words = row.cells.get(column);
    if (!words) continue;
    const parts = column.heading?.meaning?.parts;
    const cells = parts ? partsOfCell(words, parts, lexicon) : [{ role, words }];
    for (const cell of cells)
      byRole.set(cell.role, [...(byRole.get(cell.role) ?? []), { column, words: cell.words }]);
  }
  return byRole;
}

function sharedCells(cells: Map<Role, RoleCell[]>, context: TableContext, lexicon: Lexicon) {
  const first = (role: Role) => {
    const words = cells.get(role)?.[0]?.words;
    const cell = words && withoutStroke(cellOf(words));
    // "-" and "N/A" say that the column has nothing for this row.
    return cell && (role === 'status' || lexicon.kind(cell.text) !== 'not-tested') ? cell : null;
  };
  const number = (cell: PrintedCell | null) => (cell && lexicon.kind(cell.text) === 'number' ? cell : null);
  const both = first('lod-loq') ?? first('loq-lod');
  const halves = both?.text.split(/\s*[/|]\s*/) ?? [];
  const swap = cells.has('loq-lod');
  const half = (i: number) => {
    const text = halves[swap ? 1 - i : i];
    return both && halves.length === 2 && text !== undefined ? number({ ...both, text }) : null;
  };
  const limit = limitAndStatus(first('limit'), lexicon);
  return {
    unit: first('unit'),
    lod: number(first('lod')) ?? half(0) ?? context.lod,
    loq: number(first('loq')) ?? half(1) ?? context.loq,
    limit: limit.limit ?? minAndMax(first('limit-min'), first('limit-max')),
    status: first('status') ?? limit.status,
    uncertainty: first('uncertainty'),
    method: withoutFootnote(first('method')),
  };
}

/** "HPLC-MS/MS, in-house^5": the raised number of a footnote is no part of a method. */
function withoutFootnote(cell: PrintedCell | null): PrintedCell | null {
  return cell && { ...cell, text: cell.text.replace(/(?<=\p{L}{2})\s?\^\d{1,2}(?:,\d{1,2})*$/u, '') };
}

/** Of "0.01 / 0.5" under "LOQ / Limit" the stroke stands in either's column and is part of neither. */
function withoutStroke(cell: PrintedCell): PrintedCell {
  return { ...cell, text: cell.text.replace(/^\/\s+(?=[<>≤≥]?\s?\d)|(?<=\d)\s+\/$/g, '') };
}

/** Under one heading some laboratories print limit and verdict: "0.1000 Pass". "To comply" is all limit. */
function limitAndStatus(
  cell: PrintedCell | null,
  lexicon: Lexicon,
): { limit: PrintedCell | null; status: PrintedCell | null } {
  if (!cell || lexicon.isNoLimit(cell.text)) return { limit: null, status: null };
  const words = cell.text.split(' ');
  const [before, last] = [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
  const isValue = before === '' || lexicon.kind(before) !== 'text' || /\d/.test(before);
  if (lexicon.isStatus(last) && isValue)
    return { limit: before === '' ? null : { ...cell, text: before }, status: { ...cell, text: last } };
  return { limit: cell, status: null };
}

function minAndMax(min: PrintedCell | null, max: PrintedCell | null): PrintedCell | null {
  if (min && max) return { ...min, text: `${min.text} - ${max.text}` };
  return min ?? max;
}

/** "U" is a name among metals only. */
function isNameIn(panel: Panel | null, text: string, lexicon: Lexicon): boolean {
  return isName(text, lexicon) || (lexicon.analyte(text, panel)?.exact ?? false);
}

/** A row's name has letters, and is neither a value nor a unit nor running text. */
export function isName(text: string, lexicon: Lexicon): boolean {
  if (text.endsWith(':') && lexicon.analyte(text) === null) return false;
  // "1 serving = 2.5 mL" says what a word means.
  if (/^\d+\s\p{L}+\s=\s\d/u.test(text)) return false;
  return (
    /\p{L}/u.test(text) &&
    text.split(' ').length <= 14 &&
    (lexicon.analyte(text) !== null || lexicon.kind(text) === 'text') &&
    /\p{L}{2}|\p{L}.*\d|\d-\p{Lu}$/u.test(text)
  );
}
