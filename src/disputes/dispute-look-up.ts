import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { PUBLIC } from '../database/connection';
import { Publication } from '../publish/publication.entity';
import type { PublishedResult } from '../publish/published-record';
import type { PublicationView } from '../publish/published-views';
import { withStanding } from '../publish/standing';
import { DisputeOutcome, DisputeStatement, PublishedDispute } from './dispute.entity';
import type { PublicDispute } from './dispute.schema';

/** How many disputes of one certificate are shown; the newest. */
const MOST = 200;

/** What everybody sees of disputes, over the connection that sees nothing else. */
@Injectable()
export class DisputeLookUp {
  constructor(@InjectDataSource(PUBLIC) private readonly published: DataSource) {}

  /** Of these certificates, the oldest first. */
  async of(certificateIds: string[]): Promise<PublicDispute[]> {
    if (certificateIds.length === 0) return [];
    const rows = await this.published.manager.find(PublishedDispute, {
      where: { certificateId: In(certificateIds) },
      order: { madeAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
    return publicDisputes(this.published.manager, rows.reverse());
  }

  /** A value of a certificate's newest record, that may be disputed. */
  async value(
    certificateId: string,
    resultId: string,
  ): Promise<{ publication: PublicationView; result: PublishedResult } | null> {
    const { manager } = this.published;
    const newest = { where: { certificateId }, order: { version: 'DESC' } } as const;
    const found = await manager.findOne(Publication, newest);
    const result = found?.record.results.find(({ id }) => id === resultId);
    if (!found || !result) return null;
    const [publication] = await withStanding(manager, [found]);
    return { publication: publication!, result };
  }
}

/** Disputes with what was said and decided of each. Words that are not shown are not in it. */
export async function publicDisputes(
  manager: EntityManager,
  rows: readonly PublishedDispute[],
): Promise<PublicDispute[]> {
  if (rows.length === 0) return [];
  const of = { disputeId: In(rows.map(({ id }) => id)) };
  const statements = await manager.find(DisputeStatement, { where: of, order: { madeAt: 'ASC', id: 'ASC' } });
  const outcomes = await manager.find(DisputeOutcome, { where: of, order: { id: 'ASC' } });
  const last = new Map(outcomes.map((outcome) => [outcome.disputeId, outcome]));
  return rows.map(({ id, certificateId, resultId, madeAt, answerDue }) => {
    const outcome = last.get(id);
    const state = outcome?.outcome ?? 'unread';
    const hidden = state === 'spam' || state === 'legal-hold';
    return {
      ...{ id, certificateId, resultId, answerDue, state, madeAt: madeAt.toISOString() },
      reason: hidden ? outcome!.reason : null,
      statements: hidden
        ? []
        : statements
            .filter(({ disputeId }) => disputeId === id)
            .map(({ kind, text, madeAt: at }) => ({ kind, text, madeAt: at.toISOString() })),
    };
  });
}
