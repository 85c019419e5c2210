import { ACCREDITATION_CHECKS } from './accreditation';
import { ARITHMETIC_CHECKS } from './arithmetic';
import { DATE_CHECKS } from './dates';
import { DOCUMENT_CHECKS } from './document';
import { ELSEWHERE_CHECKS } from './elsewhere';
import { together, type Flag, type FlagCheck, type FlagContext } from './flag';
import { IDENTITY_CHECKS } from './identity';
import { INTEGRITY_CHECKS } from './integrity';
import { NUMBER_CHECKS } from './numbers';
import { PLAUSIBILITY_CHECKS } from './plausibility';
import { SEVERAL_CHECKS } from './several';
import { VERDICT_CHECKS } from './verdicts';

/** Every check that needs no look-up outside the registry. */
export const FLAG_CHECKS: readonly FlagCheck[] = [
  ...IDENTITY_CHECKS,
  ...ACCREDITATION_CHECKS,
  ...DOCUMENT_CHECKS,
  ...INTEGRITY_CHECKS,
  ...DATE_CHECKS,
  ...NUMBER_CHECKS,
  ...ARITHMETIC_CHECKS,
  ...VERDICT_CHECKS,
  ...PLAUSIBILITY_CHECKS,
  ...SEVERAL_CHECKS,
  ...ELSEWHERE_CHECKS,
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

/** Whether somebody must answer before approval: any high flag, or two different medium ones in one group. */
export function holdsUpApproval(flags: readonly Flag[]): boolean {
  if (flags.some(({ severity }) => severity === 'high')) return true;
  const medium = new Map<string, Set<string>>();
  for (const { severity, group, id } of flags)
    if (severity === 'medium') medium.set(group, (medium.get(group) ?? new Set()).add(id));
  return [...medium.values()].some((ids) => ids.size >= 2);
}
