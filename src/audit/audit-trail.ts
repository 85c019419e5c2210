import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../http/caller';
import { AuditEntry } from './audit-entry.entity';
import { entryHash, plain } from './canonical';
import { type SealedTable, sealOf } from './seals';

/** Who acts: a caller as the guard found it, the service itself, an operator at the command line, or nobody known. */
export type Actor = Pick<Caller, 'accountId' | 'via' | 'credentialId'> | 'service' | 'operator' | 'visitor';

/** Something that somebody does. Nothing secret belongs in it: no password, no key, no hash of one. */
export interface Act {
  by: Actor;
  /** A stable word in the past tense, e.g. `vendor-made`. Never renamed. */
  action: string;
  subject: { kind: string; id: string };
  /** What stood before and what stands now, as far as the act changed it. */
  before?: object | null;
  after?: object | null;
  /** Why, in the actor's words. */
  reason?: string | null;
  /** Rows of evidence that the act wrote in this transaction: see `SEALED`. */
  records?: { table: SealedTable; id: string }[];
}

/** The audit trail. Whoever does something that a person may ask about later adds an entry in the same transaction. */
@Injectable()
export class AuditTrail {
  /**
   * Adds an entry: act and entry stand together or not at all. The chain grows when the transaction commits, in the order
   * of commits.
   * @param manager of a transaction in the default isolation, READ COMMITTED: in another, two acts at the same time make
   *   one of them fail
   */
  async add(manager: EntityManager, act: Act): Promise<void> {
    if (!manager.queryRunner?.isTransactionActive)
      throw new Error(`The audit entry ${act.action} has to be added in the transaction of the act.`);
    const records = [];
    for (const { table, id } of act.records ?? [])
      records.push({ table, id, sha256: await sealOf(manager, table, id) });
    const told = {
      ...actorOf(act.by),
      at: await now(manager),
      action: act.action,
      subjectKind: act.subject.kind,
      subjectId: act.subject.id,
      before: act.before ? plain<Record<string, unknown>>({ ...act.before }) : null,
      after: act.after ? plain<Record<string, unknown>>({ ...act.after }) : null,
      reason: act.reason ? plain(act.reason) : null,
      records,
    };
    await manager.insert(AuditEntry, { ...told, sha256: entryHash(told) } as object);
  }
}

function actorOf(by: Actor): Pick<AuditEntry, 'actor' | 'accountId' | 'credentialId'> {
  if (typeof by === 'string') return { actor: by, accountId: null, credentialId: null };
  return { actor: by.via, accountId: by.accountId, credentialId: by.credentialId };
}

/** The database's clock, which all copies of the service share, as precise as the column keeps it. */
async function now(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<{ now: Date }[]>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS now`,
  );
  return row!.now;
}
