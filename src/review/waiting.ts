import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { openCursor, pageOf, type PageOf } from '../http/page-of';
import type { CertificateState } from '../intake/certificate-state';
import { LeaseView } from './leases';
import { reasonsOf } from './risk-order';
import { WAITING_STATES, type WaitingQuery } from './waiting-query';
import {
  type WaitingPlace,
  type WaitingRow,
  waitingRows,
  waitingShares,
  waitingTotals,
} from './waiting-rows';

export class NamedEntry {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
}

export class FlagCounts {
  @ApiProperty({ type: 'integer' }) high: number;
  @ApiProperty({ type: 'integer' }) medium: number;
  @ApiProperty({ type: 'integer', description: 'Low and information.' }) low: number;
}

export class RiskReason {
  @ApiProperty({ description: 'Stable, for programs.', example: 'exceeds' }) code: string;
  @ApiProperty({ description: 'For people.' }) message: string;
}

/** How urgent a certificate is. */
export class RiskView {
  @ApiProperty({ type: FlagCounts }) flags: FlagCounts;
  @ApiProperty({ type: 'integer', description: 'Results that were read with a confidence below 0.9.' })
  lowConfidence: number;
  @ApiProperty({ type: 'integer', description: 'Printed statuses and limits that are not ours.' })
  mismatches: number;
  @ApiProperty({ type: 'integer', description: 'Limits that its results exceed.' }) exceeds: number;
  @ApiProperty({ format: 'date-time', description: 'Since when it stands where it stands.' })
  waitingSince: string;
  @ApiProperty({
    type: [RiskReason],
    description: 'Why it stands where it stands in the order of risk, the gravest first.',
  })
  because: RiskReason[];
}

/** A certificate that waits, with what tells how much work it is. */
export class Waiting {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: WAITING_STATES }) state: CertificateState;
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ type: String, nullable: true }) fileName: string | null;
  @ApiProperty({ type: NamedEntry, nullable: true }) vendor: NamedEntry | null;
  @ApiProperty({ type: NamedEntry, nullable: true }) product: NamedEntry | null;
  @ApiProperty({ type: String, nullable: true, description: 'The lot’s code.' }) lot: string | null;
  @ApiProperty({ format: 'date-time' }) uploadedAt: string;
  @ApiProperty({ type: 'integer', description: 'Results of the newest reading.' }) results: number;
  @ApiProperty({ type: 'integer', description: 'Those of them that were read with a confidence below 0.9.' })
  lowConfidence: number;
  @ApiProperty({ description: 'Nobody decides on their own upload.' }) ownUpload: boolean;
  @ApiProperty({ type: RiskView }) risk: RiskView;
  @ApiProperty({ type: LeaseView, nullable: true, description: 'Who has it before them.' })
  lease: LeaseView | null;
}

/** A vendor of something that waits. */
export class WaitingVendor extends NamedEntry {
  @ApiProperty({ type: 'integer' }) certificates: number;
}

/** A flag on something that waits. */
export class WaitingFlag {
  @ApiProperty({ description: 'The id of its check.', example: 'lod-above-loq' }) id: string;
  @ApiProperty({ enum: ['high', 'medium', 'low', 'information'] }) severity: string;
  @ApiProperty({ type: 'integer' }) certificates: number;
}

/** How much waits. */
export class WaitingCounts {
  @ApiProperty({ type: 'integer' }) waiting: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'By state.' })
  states: Record<(typeof WAITING_STATES)[number], number>;
  @ApiProperty({ type: 'integer', description: 'What is before anybody.' }) claimed: number;
  @ApiProperty({ type: 'integer', description: 'What is before me.' }) mine: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when the longest waiting one waits; null when nothing does.',
  })
  oldest: string | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Half of what waits has waited longer than so many seconds.',
  })
  medianWaitSeconds: number | null;
  @ApiProperty({ type: [WaitingVendor], description: 'By name.' }) vendors: WaitingVendor[];
  @ApiProperty({ type: [WaitingFlag], description: 'The gravest first.' }) flags: WaitingFlag[];
}

/** What waits for a reviewer. */
@Injectable()
export class WaitingList {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** A page of what waits, in the order and through the filters of the query. */
  async page(query: WaitingQuery, accountId: string): Promise<PageOf<Waiting>> {
    const { limit, after } = query;
    const rows = await waitingRows(this.database, query, accountId, placeIn(after), limit + 1);
    return pageOf(
      rows,
      limit,
      ({ rank, waitingSince, id }) => [JSON.stringify(rank), waitingSince, id],
      (row) => waiting(row, accountId),
    );
  }

  async counts(accountId: string): Promise<WaitingCounts> {
    const totals = await waitingTotals(this.database, accountId);
    const { vendors, flags } = await waitingShares(this.database);
    return {
      waiting: totals.waiting,
      states: {
        'in-review': totals.inReview,
        'second-review': totals.secondReview,
        unreadable: totals.unreadable,
        'not-a-report': totals.notAReport,
      },
      claimed: totals.claimed,
      mine: totals.mine,
      oldest: totals.oldest?.toISOString() ?? null,
      medianWaitSeconds: totals.medianSeconds === null ? null : Math.round(totals.medianSeconds),
      vendors: vendors.map(({ id, ...vendor }) => ({ slug: id, ...vendor })),
      flags: flags.map(({ name, ...flag }) => ({ severity: name, ...flag })),
    };
  }
}

function placeIn(after: string | undefined): WaitingPlace | null {
  const [rank, at, id] = openCursor(after, ['integers', 'time', 'uuid']) ?? [];
  return at && id && rank ? { rank: JSON.parse(rank) as number[], at, id } : null;
}

function waiting(row: WaitingRow, accountId: string): Waiting {
  const { id, state, revision, fileName, lot, createdAt, results, lowConfidence } = row;
  const { highFlags, mediumFlags, lowFlags, mismatches, exceeds, waitingSince } = row;
  return {
    ...{ id, state, revision, fileName, lot, results, lowConfidence },
    vendor: named(row.vendorSlug, row.vendorName),
    product: named(row.productSlug, row.productName),
    uploadedAt: createdAt.toISOString(),
    ownUpload: row.uploadedById === accountId,
    risk: {
      flags: { high: highFlags, medium: mediumFlags, low: lowFlags },
      ...{ lowConfidence, mismatches, exceeds },
      waitingSince: waitingSince.toISOString(),
      because: reasonsOf(row),
    },
    lease:
      row.heldById && row.heldUntil
        ? { by: { id: row.heldById, name: row.heldByName ?? '' }, until: row.heldUntil.toISOString() }
        : null,
  };
}

function named(slug: string | null, name: string | null): NamedEntry | null {
  return slug === null || name === null ? null : { slug, name };
}
