import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { PlainText } from '../http/plain-text';
import { RULE_BASES, RULE_KINDS, type RuleSet } from '../vocabulary/rule-set';
import type { RuleSetSwitch } from './rule-set-switch.entity';

const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, nullable: true, format: 'date' } as const;

/** That the unverified limits of a rule set were switched, and why. */
export class SwitchState {
  @ApiProperty({ description: 'Whether the unverified limits count.' }) unverifiedLimits: boolean;
  @ApiProperty() reason: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

/** A switch with who made it. */
export class SwitchView extends SwitchState {
  @ApiProperty({ description: 'In the order in which they were made.' }) id: string;
  @ApiProperty({ description: 'The name of who switched.' }) by: string;
}

/** The limits of one authority, and whether results are judged by them. */
export class RuleSetView {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'SHA-256 of the file, hexadecimal: goes into every verdict.' }) version: string;
  @ApiProperty() title: string;
  @ApiProperty() authority: string;
  @ApiProperty({ description: 'ISO 3166 code, `EU` or `international`.' }) jurisdiction: string;
  @ApiProperty({ enum: RULE_KINDS }) kind: string;
  @ApiProperty() citation: string;
  @ApiProperty() address: string;
  @ApiProperty({ description: 'Whether the address leads to the very text.' }) addressIsExact: boolean;
  @ApiProperty(DAY) effectiveFrom: string | null;
  @ApiProperty(DAY) effectiveTo: string | null;
  @ApiProperty({ enum: ['in-force', 'superseded', 'proposed'] }) standing: string;
  @ApiProperty({ type: [String], nullable: true, description: 'Null for any product.' })
  commodities: string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Null for any form.' }) forms: string[] | null;
  @ApiProperty() appliesTo: string;
  @ApiProperty({ enum: RULE_BASES }) basis: string;
  @ApiProperty({ enum: ['limit', 'warning-required', 'benchmark-only'] }) meaning: string;
  @ApiProperty({ description: 'Whether a person saw the text itself.' }) verified: boolean;
  @ApiProperty({ ...TEXT, description: 'Where the numbers were read.' }) source: string;
  @ApiProperty({ type: 'integer' }) limits: number;
  @ApiProperty({ type: 'integer', description: 'Limits whose text nobody has seen.' })
  unverifiedLimits: number;
  @ApiProperty({
    description:
      'Whether results are judged by it: it is no proposal, and verified or switched on. Of what product, form and day ' +
      'it then speaks is its own matter.',
  })
  applied: boolean;
  @ApiProperty({
    type: SwitchState,
    nullable: true,
    description: 'The last switch; null when there was none.',
  })
  switched: SwitchState | null;
}

export class SwitchInput {
  @ApiProperty({ description: 'Whether the unverified limits are to count.' })
  @IsBoolean()
  unverifiedLimits: boolean;

  @ApiProperty({ maxLength: 2000, description: 'Why. It becomes public.' })
  @PlainText(2000)
  reason: string;
}

export function ruleSetView(set: RuleSet, last: RuleSetSwitch | undefined): RuleSetView {
  const { id, version, title, authority, jurisdiction, kind, citation, address, addressIsExact } = set;
  const { effectiveFrom, effectiveTo, standing, appliesTo, basis, meaning, verified, source } = set;
  return {
    ...{ id, version, title, authority, jurisdiction, kind, citation, address, addressIsExact },
    ...{ effectiveFrom, effectiveTo, standing, appliesTo, basis, meaning, verified, source },
    commodities: set.commodities && [...set.commodities],
    forms: set.forms && [...set.forms],
    limits: set.limits.length,
    unverifiedLimits: unverifiedIn(set),
    applied: standing !== 'proposed' && (verified || last?.unverifiedLimits === true),
    switched: last
      ? { unverifiedLimits: last.unverifiedLimits, reason: last.reason, at: last.createdAt.toISOString() }
      : null,
  };
}

/** How many limits of a set count only when somebody switches them on. */
export function unverifiedIn({ limits }: RuleSet): number {
  return limits.filter(({ verified }) => !verified).length;
}

export function switchView({ id, unverifiedLimits, reason, createdAt, madeBy }: RuleSetSwitch): SwitchView {
  return { id, unverifiedLimits, reason, at: createdAt.toISOString(), by: madeBy?.name ?? '' };
}
