import type { Schemas } from '../api/client';
import type { Result } from './case';
import { isNumeric } from './result-value';

/** A result while somebody writes it: all text, empty where there is none. */
export interface Draft {
  printedAnalyte: string;
  printedValue: string;
  printedUnit: string;
  analyteId: string;
  panel: string;
  qualifier: string;
  value: string;
  unit: string;
  lod: string;
  loq: string;
  limit: string;
  uncertainty: string;
  status: string;
  basis: string;
}

export const EMPTY: Draft = {
  printedAnalyte: '',
  printedValue: '',
  printedUnit: '',
  analyteId: '',
  panel: '',
  qualifier: '=',
  value: '',
  unit: '',
  lod: '',
  loq: '',
  limit: '',
  uncertainty: '',
  status: '',
  basis: '',
};

export function draftOf({ printed, ...result }: Result): Draft {
  const { analyteId, panel, qualifier, value, unit, lod, loq, limit, uncertainty, status, basis } = result;
  return {
    printedAnalyte: printed.analyte,
    printedValue: printed.value,
    printedUnit: printed.unit ?? '',
    analyteId: analyteId ?? '',
    panel: panel ?? '',
    qualifier,
    value: value ?? '',
    unit: unit ?? '',
    lod: lod ?? '',
    loq: loq ?? '',
    limit: limit ?? '',
    uncertainty: uncertainty ?? '',
    status: status ?? '',
    basis: basis ?? '',
  };
}

const CONTENT = [
  'analyteId',
  'panel',
  'qualifier',
  'value',
  'unit',
  'lod',
  'loq',
  'limit',
  'uncertainty',
  'status',
  'basis',
] as const;
const PRINTED = [
  ['printedAnalyte', 'analyte'],
  ['printedValue', 'value'],
  ['printedUnit', 'unit'],
] as const;

/** What a draft says that the result does not; all that it says when there is no result yet. Empty text says "none". */
export function changesOf(draft: Draft, result: Result | null): Schemas['ResultInput'] {
  const before = result ? draftOf(result) : EMPTY;
  // A qualifier that carries no number takes the number away with it.
  const now = isNumeric(draft.qualifier as Result['qualifier']) ? draft : { ...draft, value: '' };
  const differs = (member: keyof Draft): boolean => now[member].trim() !== before[member];
  const said = (member: keyof Draft): string | null => now[member].trim() || null;
  const content = CONTENT.filter((member) => differs(member) || (!result && member === 'qualifier'));
  const printed = PRINTED.filter(([member]) => differs(member));
  return {
    ...(Object.fromEntries(content.map((member) => [member, said(member)])) as Schemas['ResultInput']),
    ...(printed.length > 0 && {
      printed: Object.fromEntries(printed.map(([member, cell]) => [cell, said(member)])),
    }),
  };
}
