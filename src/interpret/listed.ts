import type { BoxedResult } from './boxes';
import type { Lexicon } from './lexicon';
import { cellOf, type Line } from './lines';
import { rowsOn, type ListedRow } from './listed-rows';
import { follows, isInColumn, isOfOneList, runsOf } from './listed-runs';
import { isUnderResults } from './listed-titles';
import { unitOverList, withUnitOfColumn } from './listed-units';

const FEWEST_ROWS = 3;

/**
 * Results in lists without headings: "Lead (Pb)   0.51   mg/kg" line under line. A name counts when the vocabulary knows
 * it as it stands, its value when it has its unit or is words such as "not detected"; names must begin at one place, and
 * values stand at one. In such a list, or where three and more amounts follow each other so, a name that nobody knows is
 * one, too; right under the title "Results" fewer known names will do. A number without a unit is a value where it
 * stands in line with the others, or where the list's title says the unit of all.
 */
export function listedResultsOf(lines: Line[], lexicon: Lexicon): BoxedResult[] {
  const rows = withUnitsOfTitles(
    lines.flatMap((line) => rowsOn(line, lexicon)),
    lines,
    lexicon,
  );
  const clear = rows.filter((row) => row.clear);
  const known = clear.filter((row) => row.known);
  const listed = known.filter((row) => known.filter((r) => isOfOneList(row, r)).length >= FEWEST_ROWS);
  const titled = runsOf(rows).filter((run) => isTitledList(run, lines, lexicon));
  const runs = runsOf(clear).filter((run) => showsList(run, lexicon));
  const added = new Set<ListedRow>([...listed, ...runs.flat(), ...titled.flat()]);
  for (const row of clear)
    if (!added.has(row) && [...added].some((other) => goesOn(row, other))) added.add(row);
  for (const row of rows)
    if (!row.clear && [...added].some((other) => isOfOneList(row, other) && isInLine(row, other, lexicon)))
      added.add(row);
  const all = rows.filter((row) => added.has(row));
  return all.map((row) => resultOf(withUnitOfColumn(row, all, lexicon)));
}

/** Right under the title "Results" each amount with its unit is a result, a known analyte among them. */
function isTitledList(run: ListedRow[], lines: Line[], lexicon: Lexicon): boolean {
  return (
    run.length >= FEWEST_ROWS &&
    run.some((row) => row.known && row.clear) &&
    run.every((row) => row.clear || lexicon.unit(row.value.unit ?? '') !== null) &&
    isUnderResults(run, lines, lexicon)
  );
}

/** Rows of known names of which none has a unit, with the unit that stands over them, if there are enough of them. */
function withUnitsOfTitles(rows: ListedRow[], lines: Line[], lexicon: Lexicon): ListedRow[] {
  const bare = runsOf(
    rows.filter((row) => row.known && row.value.unit === null && !isOfItself(row, lexicon)),
  );
  const units = new Map(
    bare.flatMap((run) => {
      const unit = run.length < FEWEST_ROWS ? null : unitOverList(run, lines, lexicon);
      return unit ? run.map((row) => [row, unit] as const) : [];
    }),
  );
  return rows.map((row) => {
    const unit = units.get(row);
    return unit ? { ...row, clear: true, value: { ...row.value, unit: unit.text }, unitOver: unit } : row;
  });
}

/** The pH and other properties of the whole sample have their own units, or none. */
function isOfItself({ name }: ListedRow, lexicon: Lexicon): boolean {
  return lexicon.analyte(name.text)?.panel === 'physical';
}

/** Amounts with their units line under line, whatever their names: at least one is no bare per cent. */
function showsList(run: ListedRow[], lexicon: Lexicon): boolean {
  const units = run.map(({ value }) => lexicon.unit(value.unit ?? ''));
  return run.length >= FEWEST_ROWS && units.some((unit) => unit !== null && unit !== '%');
}

/** Right under or over a row of the list, or further away with its unit in the column of the list's units. */
function goesOn(row: ListedRow, other: ListedRow): boolean {
  return isOfOneList(row, other) && (follows(row, other) || isInColumn(row, other));
}

/** A bare number beside a name that nobody knows says too little, if not even its unit's column is there. */
function isInLine(row: ListedRow, other: ListedRow, lexicon: Lexicon): boolean {
  const isBare = row.value.unit === null && lexicon.kind(row.value.text) !== 'qualifier';
  return follows(row, other) && (row.known || !isBare || isInColumn(row, other));
}

function resultOf(row: ListedRow): BoxedResult {
  const { name, known, words, value } = row;
  const cell = cellOf(words);
  const beside = (text: string | null) => (text === null ? null : { ...cell, text });
  return {
    name: { ...cellOf(name.words), text: name.text },
    value: { ...cell, text: value.text },
    unit: row.unitOver ?? beside(value.unit),
    status: beside(value.status) ?? row.status,
    limit: beside(value.limit) ?? row.limit,
    uncertainty: beside(value.uncertainty) ?? row.uncertainty,
    method: row.method,
    words: [...name.words, ...words],
    unknown: !known,
    side: 'right',
  };
}
