import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { CannotGoOn } from '../cannot-go-on';
import { installQueue } from '../queue/install';
import { dataSource } from './connection';
import type { Connection } from './connection';
import { MIGRATIONS } from './migrations';
import { takeRoles } from './roles';

/** A number of our own for the advisory lock: "assaybok" in ASCII. */
const MIGRATION_LOCK = '7022364301935800171';

/** PostgreSQL 17 brought the built-in C.UTF-8 locale; nothing older is tested. */
const OLDEST_POSTGRES = 170000;

/**
 * Brings the database to this code's schema, one process at a time, and prepares the queue.
 * @returns the names of the migrations that were run now
 * @throws CannotGoOn when a newer version of the code has already migrated it, or the server is too old
 */
export function migrate(owner: Connection): Promise<string[]> {
  return aloneAtSchema(owner, async () => {
    const ran = await runMigrations(owner);
    await installQueue(owner);
    return ran;
  });
}

/**
 * Does something to the schema while no other process does, on a server that is fit for it, with the roles made.
 * @throws CannotGoOn when the server is too old, or the roles cannot be made
 */
export async function aloneAtSchema<Result>(owner: Connection, work: () => Promise<Result>): Promise<Result> {
  const lock = new Client(owner);
  await lock.connect();
  try {
    await checkServer(lock);
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await takeRoles(lock);
    return await work();
  } finally {
    // The lock belongs to the session and goes with it.
    await lock.end();
  }
}

async function runMigrations(owner: Connection): Promise<string[]> {
  const source = new DataSource({ ...dataSource(owner), migrations: MIGRATIONS });
  await source.initialize();
  try {
    await refuseNewer(source);
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
  );
  const { number, version } = rows[0]!;
  if (Number(number) >= OLDEST_POSTGRES) return;
  throw new CannotGoOn(`DATABASE_URL leads to PostgreSQL ${version}; Assaybook needs 17 or newer.`);
}

async function refuseNewer(source: DataSource): Promise<void> {
  const known = new Set<string>(MIGRATIONS.map(({ name }) => name));
  const [found] = await source.query<{ table: string | null }[]>(`SELECT to_regclass('migrations') AS table`);
  if (!found?.table) return;
  const done = await source.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const unknown = done.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new CannotGoOn(
    `The database was migrated by a newer version of Assaybook (${unknown.join(', ')}). ` +
      'Start that version, or restore a backup from before it; migrations only go forward.',
  );
}
