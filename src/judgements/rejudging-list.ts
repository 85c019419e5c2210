import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isDue } from '../database/clock';
import { OutstandingRejudging } from './outstanding-rejudging.entity';

/** What is to be judged anew: a lot that is public, or a certificate that lies open before somebody. */
export type ToRejudge = Pick<OutstandingRejudging, 'kind' | 'subjectId'>;

/** States in which a judgement lies before somebody. */
export const OPEN = ['in-review', 'second-review', 'returned'] as const;

/** What failed is tried again after a minute, then after twice as long each time, up to about an hour. */
const DOUBLINGS = 6;
const LONGEST = `interval '64 minutes'`;

/** The list of what is to be judged anew, in the database: nothing is lost when the service ends, and several share it. */
@Injectable()
export class RejudgingList {
  /** Adds what is open and what is published of a laboratory's, in the transaction that changes what is known of it. */
  async addLaboratory(manager: EntityManager, laboratoryId: string): Promise<void> {
    await manager.query(
      `INSERT INTO outstanding_rejudging (kind, subject_id)
       SELECT 'certificate', id FROM certificate WHERE laboratory_id = $1 AND state = ANY ($2)
        UNION
       SELECT 'lot', lot_id FROM certificate
        WHERE laboratory_id = $1 AND state = 'published' AND lot_id IS NOT NULL
        ORDER BY 1, 2
       ON CONFLICT (kind, subject_id) DO UPDATE SET failures = 0, due_at = now()`,
      [laboratoryId, OPEN],
    );
  }

  /** The next that is due; null when nothing is. */
  async due(manager: EntityManager): Promise<ToRejudge | null> {
    const [next] = await manager.query<ToRejudge[]>(
      `SELECT kind, subject_id AS "subjectId" FROM outstanding_rejudging WHERE ${isDue('due_at', LONGEST)}
        ORDER BY due_at, kind, subject_id LIMIT 1`,
    );
    return next ?? null;
  }

  /**
   * Takes one off the list, in the transaction that judges it: what fails stays on the list, and whoever adds it anew
   * meanwhile waits for the end.
   * @returns false when another process has judged it
   */
  async take(manager: EntityManager, { kind, subjectId }: ToRejudge): Promise<boolean> {
    const { affected } = await manager.delete(OutstandingRejudging, { kind, subjectId });
    return affected === 1;
  }

  /** Puts off what could not be judged. */
  async putOff(manager: EntityManager, { kind, subjectId }: ToRejudge): Promise<void> {
    await manager.query(
      `INSERT INTO outstanding_rejudging AS outstanding (kind, subject_id, failures, due_at)
       VALUES ($1, $2, 1, now() + interval '1 minute')
       ON CONFLICT (kind, subject_id) DO UPDATE
         SET failures = outstanding.failures + 1,
             due_at = now() + interval '1 minute' * power(2, least(outstanding.failures, ${DOUBLINGS}))`,
      [kind, subjectId],
    );
  }

  /** What waits because it could not be judged. */
  async failed(manager: EntityManager): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(
      'SELECT subject_id AS id FROM outstanding_rejudging WHERE failures > 0',
    );
    return new Set(rows.map(({ id }) => id));
  }
}
