import type PgBoss from 'pg-boss';
import { LONGEST_WAITS, QUEUE_SCHEMA } from './queues';

/**
 * Has jobs begin that wait for a moment farther away than any job of their queue is ever asked to wait for, and pg-boss look
 * after its tables again: a clock that was ahead wrote those moments. pg-boss itself would wait until then.
 */
export async function setRight(database: PgBoss.Db): Promise<void> {
  for (const [queue, seconds] of Object.entries(LONGEST_WAITS))
    await database.executeSql(
      `UPDATE ${QUEUE_SCHEMA}.job SET start_after = now()
        WHERE name = $1 AND state < 'active' AND start_after > now() + make_interval(secs => $2)`,
      [queue, seconds],
    );
  await database.executeSql(
    `UPDATE ${QUEUE_SCHEMA}.version SET maintained_on = now()
      WHERE maintained_on > now() + interval '1 minute'`,
    [],
  );
}
