import { INEQUALITIES } from '../../../src/publish/pages/number-shape';
import { unitText } from '../../../src/vocabulary/unit-text';
import type { Result } from './case';

export const QUALIFIERS: Record<Result['qualifier'], string> = {
  '=': 'equal to',
  '<': 'less than',
  '>': 'more than',
  nd: 'not detected',
  '<loq': 'below the limit of quantification',
  '<lod': 'below the limit of detection',
  absent: 'absent',
  present: 'present',
  pass: 'pass, without a number',
  fail: 'fail, without a number',
  tntc: 'too numerous to count',
  trace: 'trace',
  nt: 'not tested',
};

/** Only these come with a number. */
export const isNumeric = (qualifier: Result['qualifier']): boolean => ['=', '<', '>'].includes(qualifier);

/** What a result was read as: "0.64", "< 0.05", "not detected". Never a number for what is none. */
export function valueText({ qualifier, value }: Pick<Result, 'qualifier' | 'value'>): string {
  if (value === null) return QUALIFIERS[qualifier];
  return `${INEQUALITIES[qualifier] ?? ''} ${value}`.trim();
}

/** The unit behind it. */
export const unitOf = ({ unit, printed }: Pick<Result, 'unit' | 'printed'>): string =>
  unitText(unit, printed.unit);

/** "from 0.9 up needs no second look": the same border as the service's. */
export const isDoubtful = ({
  confidence,
  corrections,
}: Pick<Result, 'confidence' | 'corrections'>): boolean =>
  confidence !== null && confidence < 0.9 && corrections.length === 0;
