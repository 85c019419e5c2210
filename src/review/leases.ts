import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import { holdsUntil } from '../database/clock';
import type { Caller } from '../http/caller';
import { Problem } from '../http/problem';
import { CertificateLog } from '../intake/certificate-log';
import { Person } from './person';
import { ReviewLease } from './review-lease.entity';
import { WAITING_STATES, type WaitingState } from './waiting-query';

/** How long a certificate stays before somebody who does nothing with it. */
const LASTS = `interval '15 minutes'`;

/** That a lease holds at this moment: SQL over `lease`. */
export const LEASE_HOLDS = holdsUntil('lease.expires_at', LASTS);

/** That somebody has a certificate before them. */
export class LeaseView {
  @ApiProperty({ type: Person }) by: Person;
  @ApiProperty({ format: 'date-time', description: 'Until then, or as long as they work on it.' })
  until: string;
}

/**
 * Who has which certificate before them, so that two people do not work on one. A lease ends by itself, is renewed by
 * whatever its holder does with the certificate, and keeps others from correcting and deciding. Times are the database's.
 */
@Injectable()
export class Leases {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly log: CertificateLog,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Takes a certificate, or keeps it for longer.
   * @throws Problem `not-found`, `wrong-state`, `claimed-by-another`
   */
  async claim(certificateId: string, caller: Caller): Promise<LeaseView> {
    return this.database.transaction(async (manager) => {
      // Locked, so that nobody decides on it, or gives it back, between one statement and the next.
      const { state } = await this.log.lock(manager, certificateId);
      if (!WAITING_STATES.includes(state as WaitingState))
        throw new Problem({
          code: 'wrong-state',
          detail: `The certificate is ${state}: it waits for no reviewer.`,
        });
      const taken = await manager.query<{ isNew: boolean }[]>(
        `INSERT INTO review_lease AS lease (certificate_id, held_by_id, expires_at)
         VALUES ($1, $2, now() + ${LASTS})
         ON CONFLICT (certificate_id) DO UPDATE
            SET held_by_id = excluded.held_by_id, expires_at = excluded.expires_at,
                taken_at = CASE WHEN lease.held_by_id = $2 AND ${LEASE_HOLDS} THEN lease.taken_at ELSE now() END
          WHERE lease.held_by_id = $2 OR NOT ${LEASE_HOLDS}
         RETURNING taken_at = now()::timestamptz(3) AS "isNew"`,
        [certificateId, caller.accountId],
      );
      const lease = await leaseOn(manager, certificateId);
      if (taken.length === 0 && lease) throw claimed(lease);
      if (taken[0]?.isNew) await this.tell(manager, 'review-taken', certificateId, caller);
      return lease!;
    });
  }

  /**
   * Gives a certificate back. Only its holder does, or an administrator for somebody who is away.
   * @throws Problem `not-found`, `claimed-by-another`
   */
  async release(certificateId: string, caller: Caller): Promise<void> {
    await this.database.transaction(async (manager) => {
      await this.log.lock(manager, certificateId);
      const lease = await leaseOn(manager, certificateId);
      if (!lease) return;
      if (lease.by.id !== caller.accountId && caller.role !== 'administrator') throw claimed(lease);
      await manager.delete(ReviewLease, { certificateId });
      await this.tell(manager, 'review-given-back', certificateId, caller);
    });
  }

  private tell(manager: EntityManager, action: string, id: string, by: Caller): Promise<void> {
    return this.audit.add(manager, { by, action, subject: { kind: 'certificate', id } });
  }

  /**
   * Lets go on whoever may work on the certificate, and renews the lease that they hold.
   * @param manager of the transaction in which the certificate is locked
   * @throws Problem `claimed-by-another`
   */
  async pass(manager: EntityManager, certificateId: string, { accountId }: Caller): Promise<void> {
    const lease = await leaseOn(manager, certificateId);
    if (!lease) return;
    if (lease.by.id !== accountId) throw claimed(lease);
    await manager.query(`UPDATE review_lease SET expires_at = now() + ${LASTS} WHERE certificate_id = $1`, [
      certificateId,
    ]);
  }

  /** Ends the lease on a certificate on which there is nothing more to do. */
  async end(manager: EntityManager, certificateId: string): Promise<void> {
    await manager.delete(ReviewLease, { certificateId });
  }
}

/** Who has a certificate before them at this moment. */
export async function leaseOn(manager: EntityManager, certificateId: string): Promise<LeaseView | null> {
  const lease = await manager
    .createQueryBuilder(ReviewLease, 'lease')
    .innerJoinAndSelect('lease.heldBy', 'holder')
    .where(`lease.certificateId = :certificateId AND ${LEASE_HOLDS}`, { certificateId })
    .getOne();
  if (!lease) return null;
  return {
    by: { id: lease.heldById, name: lease.heldBy!.name },
    until: lease.expiresAt.toISOString(),
  };
}

function claimed(lease: LeaseView): Problem {
  return new Problem({
    code: 'claimed-by-another',
    detail: `${lease.by.name} has this certificate until ${lease.until}.`,
    members: { lease },
  });
}
