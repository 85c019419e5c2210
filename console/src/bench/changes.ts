import type { Correction } from './case';
import { FIELD_NAMES } from './field-names';

/** One member that a correction changes, in words; "nothing" where none stood or stands. */
export interface Change {
  name: string;
  before: string;
  after: string;
}

const MEMBER_NAMES: Record<string, string> = {
  panel: 'Panel',
  analyteId: 'Analyte',
  qualifier: 'Qualifier',
  value: 'Number',
  unit: 'Unit',
  lod: 'LOD',
  loq: 'LOQ',
  limit: 'Limit of the laboratory',
  uncertainty: 'Uncertainty',
  status: 'Status',
  basis: 'Basis',
  'printed analyte': 'Name as printed',
  'printed value': 'Result as printed',
  'printed unit': 'Unit as printed',
};

/** What a correction changes, member by member. Empty for a row that was added or taken out: there is nothing to compare. */
export function changesIn({ before, after }: Pick<Correction, 'before' | 'after'>): Change[] {
  if (!before || !after) return [];
  if (typeof after.field === 'string')
    return [changeOf(FIELD_NAMES[after.field] ?? after.field, before.value, after.value)];
  const [stood, stands] = [flat(before), flat(after)];
  return Object.keys(stands).map((member) =>
    changeOf(MEMBER_NAMES[member] ?? member, stood[member], stands[member]),
  );
}

function changeOf(name: string, before: unknown, after: unknown): Change {
  return { name, before: textOf(before), after: textOf(after) };
}

const textOf = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : 'nothing');

/** What was printed beside the rest, under names of its own. */
function flat({ printed, ...members }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cells = Object.entries((printed ?? {}) as Record<string, unknown>);
  return { ...members, ...Object.fromEntries(cells.map(([cell, text]) => [`printed ${cell}`, text])) };
}
