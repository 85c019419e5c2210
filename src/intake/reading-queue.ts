import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { QUEUE_SCHEMA, READ_QUEUE } from '../queue/queues';

/** The PostgreSQL channel on which workers are told that a certificate waits; the payload is empty. */
export const WORK_CHANNEL = 'certificate_waits';

/** The first key of the advisory locks by which workers show that they live ("work" in ASCII); the second is the worker. */
export const WORKER_LOCKS = 0x776f726b;

/** How often a certificate is taken again after its worker died over it, before it is parked. */
const TAKES = 10;

/**
 * A worker that died is found by its lock, at once. The queue's own expiry is only there for what nobody foresaw, so it may
 * be long; nothing may be dropped for having waited.
 */
const SEND = {
  expireInHours: 12,
  retentionDays: 3650,
  retryLimit: TAKES - 1,
  retryDelay: 1,
  retryBackoff: false,
};

/** What a job carries. */
interface JobData {
  certificateId: string;
  /** Readings of this document that ended badly (a reading process that died or ran out of time), so far. */
  failures?: number;
  /** The worker that took it last, by the second key of its lock. */
  worker?: number;
  /** Made anew for each take, so that a worker that was taken for dead cannot end a job that another has now. */
  claim?: string;
}

/** A job in the hands of one worker. */
export interface TakenJob {
  id: string;
  claim: string;
  certificateId: string;
  failures: number;
  /** Whether it is given up when it is put back once more. */
  lastTake: boolean;
}

/**
 * The queue of certificates that wait to be read. Every method works inside the caller's transaction, so that a job and the
 * state of its certificate never say different things. Only this file knows pg-boss and its table.
 */
@Injectable()
export class ReadingQueue {
  constructor(@Inject(PgBoss) private readonly boss: PgBoss) {}

  /** Has a certificate read. */
  async ask(manager: EntityManager, certificateId: string): Promise<void> {
    const data: JobData = { certificateId };
    await this.boss.send(READ_QUEUE, data, { ...SEND, db: through(manager) });
    await wake(manager);
  }

  /** Takes the next job for a worker, or null when none waits. The worker must hold its lock. */
  async take(manager: EntityManager, worker: number): Promise<TakenJob | null> {
    const [job] = await this.boss.fetch<JobData>(READ_QUEUE, { includeMetadata: true, db: through(manager) });
    if (!job) return null;
    const claim = randomUUID();
    await this.note(manager, job.id, { worker, claim });
    const { certificateId, failures = 0 } = job.data;
    return { id: job.id, claim, certificateId, failures, lastTake: job.retryCount >= job.retryLimit };
  }

  /** Locks a job that its worker is done with. False when it is not this worker's any more: what was done is void. */
  async isStillOurs(manager: EntityManager, { id, claim }: TakenJob): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM ${QUEUE_SCHEMA}.job
       WHERE name = $1 AND id = $2 AND state = 'active' AND data->>'claim' = $3 FOR UPDATE`,
      [READ_QUEUE, id, claim],
    );
    return rows.length === 1;
  }

  /** Ends a job whose certificate needs no further reading. */
  async finish(manager: EntityManager, { id }: Pick<TakenJob, 'id'>): Promise<void> {
    await this.boss.complete(READ_QUEUE, id, undefined as unknown as object, { db: through(manager) });
  }

  /** Puts a job back for whoever takes it next. */
  async putBack(manager: EntityManager, { id, failures }: Pick<TakenJob, 'id' | 'failures'>): Promise<void> {
    await this.note(manager, id, { failures });
    await this.boss.fail(READ_QUEUE, id, undefined as unknown as object, { db: through(manager) });
    await wake(manager);
  }

  /**
   * Locks and gives a job that nobody works on though it was taken: its worker lives no more, or it is this one's and it lost
   * hold of it. Null when there is none.
   * @param held the jobs that this worker works on
   */
  async abandoned(manager: EntityManager, worker: number, held: string[]): Promise<TakenJob | null> {
    const rows = await manager.query<TakenJob[]>(
      `SELECT id, data->>'certificateId' AS "certificateId", data->>'claim' AS claim,
              coalesce((data->>'failures')::int, 0) AS failures, retry_count >= retry_limit AS "lastTake"
       FROM ${QUEUE_SCHEMA}.job
       WHERE name = $1 AND state = 'active' AND CASE
         WHEN (data->>'worker')::int = $2 THEN NOT id = ANY($3::uuid[])
         ELSE ${ofADeadWorker("(data->>'worker')")}
         END
       ORDER BY created_on LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [READ_QUEUE, worker, held],
    );
    return rows[0] ?? null;
  }

  /**
   * Locks and gives a certificate that waits to be read, or is said to be read, but has no job: none, unless somebody
   * removed jobs.
   */
  async forgotten(manager: EntityManager): Promise<string | null> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM certificate WHERE state IN ('queued', 'reading') AND NOT EXISTS (
         SELECT 1 FROM ${QUEUE_SCHEMA}.job
         WHERE name = $1 AND state < 'completed' AND data->>'certificateId' = certificate.id::text)
       ORDER BY created_at LIMIT 1 FOR NO KEY UPDATE OF certificate SKIP LOCKED`,
      [READ_QUEUE],
    );
    return rows[0]?.id ?? null;
  }

  private async note(manager: EntityManager, id: string, data: Partial<JobData>): Promise<void> {
    await manager.query(
      `UPDATE ${QUEUE_SCHEMA}.job SET data = data || $3::jsonb WHERE name = $1 AND id = $2`,
      [READ_QUEUE, id, JSON.stringify(data)],
    );
  }
}

/** The SQL condition that nobody holds the lock of the worker that an expression names: it lives no more. */
export function ofADeadWorker(worker: string): string {
  return `NOT EXISTS (
    SELECT 1 FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = ${WORKER_LOCKS}::bigint::oid
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND objid = ${worker}::bigint::oid)`;
}

async function wake(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_notify($1, '')`, [WORK_CHANNEL]);
}

/** pg-boss on the transaction's own connection. */
function through(manager: EntityManager): PgBoss.Db {
  const runner = manager.queryRunner;
  if (!runner?.isTransactionActive) throw new Error('The queue is only used inside a transaction.');
  return {
    executeSql: async (text, values) => ({
      rows: ((await runner.query(text, values, true)).records ?? []) as unknown[],
    }),
  };
}
