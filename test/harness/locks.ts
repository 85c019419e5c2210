import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestDatabase } from './database';

/**
 * Runs a statement in a transaction of its own, behind the service's back, and keeps what it locked.
 * @returns how to let go: what the statement changed is kept
 */
export async function holding(
  database: TestDatabase,
  sql: string,
  values: unknown[] = [],
): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('BEGIN');
  await client.query(sql, values);
  return async () => {
    await client.query('COMMIT');
    await client.end();
  };
}

/** Waits until so many sessions of a database wait for what another has locked. */
export async function whenWaiting(database: TestDatabase, sessions: number): Promise<void> {
  for (;;) {
    const [row] = await database.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row!.waiting >= sessions) return;
    await sleep(20);
  }
}
