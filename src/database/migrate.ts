import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource, type MigrationInterface, QueryFailedError } from 'typeorm';
import { CannotGoOn } from '../cannot-go-on';
import { installQueue } from '../queue/install';
import { connectAs, dataSource } from './connection';
import type { Connection } from './connection';
import { MIGRATIONS } from './migrations';
import { takeRoles } from './roles';

/** Classes of migrations, oldest first. */
export type Migrations = (new () => MigrationInterface)[];

/** A number of our own for the advisory lock: "assaybok" in ASCII. */
const MIGRATION_LOCK = '7022364301935800171';

/** PostgreSQL 17 brought the built-in C.UTF-8 locale; nothing older is tested. */
const OLDEST_POSTGRES = 170000;

/** How long is waited before a migration that met a table in use is tried again, while those that use it go on. */
const LOCK_WAIT_MS = 2_000;

/** PostgreSQL's code for a lock that could not be had in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Brings the database to this code's schema, one process at a time, and prepares the queue. Copies of the service that are
 * older go on serving meanwhile.
 * @param given told each time that a table is in use and a migration waits for it
 * @returns the names of the migrations that were run now
 * @throws CannotGoOn when a newer version of the code has already migrated it, or the server is too old
 */
export function migrate(
  owner: Connection,
  given: { migrations?: Migrations; say?: (sentence: string) => void } = {},
): Promise<string[]> {
  return aloneAtSchema(owner, async () => {
    const ran = await runMigrations(owner, given.migrations ?? MIGRATIONS, given.say);
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

async function runMigrations(
  owner: Connection,
  migrations: Migrations,
  say?: (sentence: string) => void,
): Promise<string[]> {
  const source = new DataSource({ ...dataSource(connectAs('migrations', owner)), migrations });
  await source.initialize();
  try {
    const before = await doneIn(source);
    refuseNewer(before, migrations);
    while (!(await tryAll(source))) {
      say?.('A table that a migration changes is in use; it is tried again in a moment.');
      await sleep(LOCK_WAIT_MS);
    }
    return (await doneIn(source)).filter((name) => !before.includes(name));
  } finally {
    await source.destroy();
  }
}

/** False when one had to step back; those before it stay. */
async function tryAll(source: DataSource): Promise<boolean> {
  try {
    await source.runMigrations({ transaction: 'each' });
    return true;
  } catch (error) {
    if (codeOf(error) === LOCK_NOT_AVAILABLE) return false;
    throw error;
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

/** PostgreSQL's code of what went wrong; null when something else than a query did. */
const codeOf = (error: unknown): unknown =>
  error instanceof QueryFailedError ? (error.driverError as { code?: unknown }).code : null;

/** The names of the migrations that a database has, oldest first. */
async function doneIn(source: DataSource): Promise<string[]> {
  const [found] = await source.query<{ table: string | null }[]>(`SELECT to_regclass('migrations') AS table`);
  if (!found?.table) return [];
  const done = await source.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  return done.map(({ name }) => name);
}

function refuseNewer(done: string[], migrations: Migrations): void {
  const known = new Set<string>(migrations.map(({ name }) => name));
  const unknown = done.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new CannotGoOn(
    `The database was migrated by a newer version of Assaybook (${unknown.join(', ')}). ` +
      'Start that version, or restore a backup from before it; migrations only go forward.',
  );
}
