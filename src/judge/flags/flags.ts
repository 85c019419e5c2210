import { ACCREDITATION_CHECKS } from './accreditation';
import { ARITHMETIC_CHECKS } from './arithmetic';
import { DATE_CHECKS } from './dates';
import { DOCUMENT_CHECKS } from './document';
import { ELSEWHERE_CHECKS } from './elsewhere';
import { together, type Flag, type FlagCheck, type FlagContext } from './flag';
import { HABIT_CHECKS } from './habits';
import { IDENTITY_CHECKS } from './identity';
import { INTEGRITY_CHECKS } from './integrity';
import { LABORATORY_CHECKS } from './laboratory';
import { NUMBER_CHECKS } from './numbers';
import { PLAUSIBILITY_CHECKS } from './plausibility';
import { PRINTED_DATE_CHECKS } from './printed-dates';
import { REPORTING_CHECKS } from './reporting';
import { SAMPLING_CHECKS } from './sampling';
import { SEVERAL_CHECKS } from './several';
import { SIGN_OFF_CHECKS } from './sign-off';
import { VERDICT_CHECKS } from './verdicts';

/** Every check that needs no look-up outside the registry. */
export const FLAG_CHECKS: readonly FlagCheck[] = [
  ...IDENTITY_CHECKS,
  ...ACCREDITATION_CHECKS,
  ...LABORATORY_CHECKS,
  ...SAMPLING_CHECKS,
  ...DOCUMENT_CHECKS,
  ...INTEGRITY_CHECKS,
  ...SIGN_OFF_CHECKS,
  ...DATE_CHECKS,
  ...PRINTED_DATE_CHECKS,
  ...NUMBER_CHECKS,
  ...REPORTING_CHECKS,
  ...ARITHMETIC_CHECKS,
  ...VERDICT_CHECKS,
  ...PLAUSIBILITY_CHECKS,
  ...SEVERAL_CHECKS,
  ...ELSEWHERE_CHECKS,
  ...HABIT_CHECKS,
];

export interface FlagReport {
  flags: Flag[];
  /** Checks that could not be made, by id: what they need was not at hand. */
  unknown: string[];
}

/** Makes every check on a judged lot. */
export function flagLot(context: FlagContext): FlagReport {
  const flags: Flag[] = [];
  const unknown: string[] = [];
  for (const { id, group, severity, look } of FLAG_CHECKS) {
    const seen = look(context);
    if (seen === null) unknown.push(id);
    else flags.push(...together(seen).map((saw) => ({ id, group, severity, ...saw })));
  }
  return { flags, unknown };
}

const CHECKS = new Map(FLAG_CHECKS.map((check) => [check.id, check]));

/**
 * Whether somebody must answer a flag before approval: any high one, one whose check says so, and a medium one where
 * another check of its group saw something of medium severity too. What only tells how far the evidence reaches does not
 * count among the two.
 * @param among all flags that lie before the reviewer
 */
export function holdsUp(flag: Weighed, among: readonly Weighed[]): boolean {
  if (flag.severity === 'high' || CHECKS.get(flag.id)?.holdsUp === true) return true;
  return (
    counts(flag) && among.some((other) => counts(other) && other.group === flag.group && other.id !== flag.id)
  );
}

type Weighed = Pick<Flag, 'id' | 'severity'> & { group: string };

function counts({ id, severity }: Weighed): boolean {
  return severity === 'medium' && CHECKS.get(id)?.aboutCoverage !== true;
}
