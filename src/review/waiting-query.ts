import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { PageQuery } from '../http/page-of';
import type { CertificateState } from '../intake/certificate-state';

/** Where a certificate waits for a person. */
export const WAITING_STATES = [
  'in-review',
  'second-review',
  'unreadable',
  'not-a-report',
] as const satisfies CertificateState[];
export type WaitingState = (typeof WAITING_STATES)[number];

export const WAITING_ORDERS = ['arrival', 'risk'] as const;
export const CLAIMS = ['me', 'others', 'nobody'] as const;
const SEVERITIES = ['high', 'medium', 'low'] as const;

/** The order and the filters of the queue. */
export class WaitingView {
  @ApiPropertyOptional({
    enum: WAITING_ORDERS,
    default: 'arrival',
    description:
      '`arrival`: the longest waiting first. `risk`: what has waited for a week, then flags of high severity, exceeded ' +
      'limits, statuses that are not ours, values read with doubt, flags of medium severity; of the same, the longest waiting.',
  })
  @MayBeAbsent()
  @IsIn(WAITING_ORDERS)
  sort?: (typeof WAITING_ORDERS)[number];

  @ApiPropertyOptional({ enum: WAITING_STATES, description: 'Only what waits in this state.' })
  @MayBeAbsent()
  @IsIn(WAITING_STATES)
  state?: WaitingState;

  @ApiPropertyOptional({ maxLength: 100, description: 'Only of this vendor, by slug.' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  vendor?: string;

  @ApiPropertyOptional({ enum: SEVERITIES, description: 'Only with a flag of this severity.' })
  @MayBeAbsent()
  @IsIn(SEVERITIES)
  severity?: (typeof SEVERITIES)[number];

  @ApiPropertyOptional({ maxLength: 100, description: 'Only with this flag, by the id of its check.' })
  @MayBeAbsent()
  @Matches(/^[a-z0-9-]{1,100}$/)
  flag?: string;

  @ApiPropertyOptional({
    enum: CLAIMS,
    description: 'Only what is before me, before somebody else, or before nobody.',
  })
  @MayBeAbsent()
  @IsIn(CLAIMS)
  claimed?: (typeof CLAIMS)[number];

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Only what has waited so many days.' })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(36_500)
  days?: number;
}

export class WaitingQuery extends IntersectionType(PageQuery, WaitingView) {}
