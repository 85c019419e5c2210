import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { PUBLIC } from '../../database/connection';
import { disputeAddress, lotPath } from '../pages/addresses';
import { PublishedVendor } from '../published-vendor.entity';
import { Change } from './change.entity';
import type { PublicChange, PublicChanges } from './change-views';

/** Before the first change. */
const BEGINNING = '0';

/** Where a reader of the feed stands: after this position, or after this moment. */
export type Since = { position: string } | { time: Date };

/** A position that a reader may give: what the feed itself gave as `next`. PostgreSQL's bigint holds 18 digits. */
const POSITION = /^(0|[1-9]\d{0,17})$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** @returns null when it is neither a position nor a moment with its offset (RFC 3339) */
export function readSince(text: string | undefined): Since | null {
  if (text === undefined || text === '') return { position: BEGINNING };
  if (POSITION.test(text)) return { position: text };
  return TIME.test(text) && !isNaN(Date.parse(text)) ? { time: new Date(text) } : null;
}

/** What happened to the published record: forwards for programs that follow it, backwards for feed readers. */
@Injectable()
export class ChangeFeed {
  constructor(@InjectDataSource(PUBLIC) private readonly published: DataSource) {}

  /**
   * Changes after a place, oldest first.
   * @param vendor only this vendor's, by slug
   * @returns null when nothing of the vendor is published
   */
  async after(since: Since, limit: number, vendor?: string): Promise<PublicChanges | null> {
    const { manager } = this.published;
    const of = await this.vendorId(manager, vendor);
    if (of === null) return null;
    const position = 'position' in since ? since.position : await positionAt(manager, since.time);
    const query = selected(manager).where('change.seq > :position', { position });
    if (of) query.andWhere('change.vendorId = :of', { of });
    const rows = await query
      .orderBy('change.seq', 'ASC')
      .limit(limit + 1)
      .getMany();
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(publicChange),
      next: shown.at(-1)?.seq ?? position,
      more: rows.length > limit,
    };
  }

  /**
   * Changes before a position, newest first; without one, the newest.
   * @returns null when nothing of the vendor is published
   */
  async before(position: string | undefined, limit: number, vendor?: string): Promise<PublicChanges | null> {
    const { manager } = this.published;
    const of = await this.vendorId(manager, vendor);
    if (of === null) return null;
    const query = selected(manager).where('true');
    if (position !== undefined) query.andWhere('change.seq < :position', { position });
    if (of) query.andWhere('change.vendorId = :of', { of });
    const rows = await query
      .orderBy('change.seq', 'DESC')
      .limit(limit + 1)
      .getMany();
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(publicChange),
      next: shown.at(-1)?.seq ?? BEGINNING,
      more: rows.length > limit,
    };
  }

  /** Undefined for all vendors, null for one that has nothing published. */
  private async vendorId(manager: EntityManager, slug?: string): Promise<string | undefined | null> {
    if (slug === undefined) return undefined;
    const vendor = await manager.findOneBy(PublishedVendor, { slug: slug.replaceAll('\0', '') });
    return vendor?.id ?? null;
  }
}

/** Changes after a position, oldest first, over a connection of whoever follows them. */
export function changesAfter(manager: EntityManager, position: string, limit: number): Promise<Change[]> {
  return selected(manager)
    .where('change.seq > :position', { position })
    .orderBy('change.seq', 'ASC')
    .limit(limit)
    .getMany();
}

const selected = (manager: EntityManager) =>
  manager
    .createQueryBuilder(Change, 'change')
    .innerJoinAndSelect('change.lot', 'lot')
    .innerJoinAndSelect('lot.vendor', 'vendor');

/**
 * The position before the first change that is of after a moment. Where a clock was set back, changes of before the moment
 * follow on it and are given too: better twice than not at all.
 */
async function positionAt(manager: EntityManager, time: Date): Promise<string> {
  const [row] = await manager.query<{ position: string }[]>(
    `SELECT coalesce((SELECT min(seq) - 1 FROM published.change WHERE at > $1),
                     (SELECT max(seq) FROM published.change), $2::bigint) AS position`,
    [time, BEGINNING],
  );
  return row!.position;
}

/** @param change with its lot and vendor */
export function publicChange(change: Change): PublicChange {
  const { productSlug, productName: name, productForm: form, gtin, code, vendor } = change.lot!;
  return {
    id: change.id,
    position: change.seq,
    at: change.at.toISOString(),
    kind: change.kind,
    vendor: { slug: vendor!.slug, name: vendor!.name },
    product: { slug: productSlug, name, form, gtin },
    lot: code,
    certificateId: change.certificateId,
    publicationId: change.publicationId,
    version: change.version,
    reason: change.reason,
    supersededBy: change.supersededById,
    exceeded: change.exceeded,
    resultId: change.resultId,
    disputeId: change.disputeId,
    address:
      change.disputeId === null
        ? lotPath(vendor!.slug, code)
        : disputeAddress(change.certificateId!, change.disputeId),
  };
}
