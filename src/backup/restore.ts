import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, type EntityManager, MigrationExecutor, type QueryRunner } from 'typeorm';
import { CannotGoOn } from '../cannot-go-on';
import { type Connection, dataSource } from '../database/connection';
import { ENTITIES } from '../database/entities';
import { MIGRATIONS } from '../database/migrations';
import type { DocumentStore } from '../intake/document-store';
import type { Incoming } from '../intake/incoming';
import { type ArchiveEntry, entriesOf } from './archive';
import { migrationsOf, quoted, speakPlainly, tablesOf } from './catalog';
import { documentIn, type Manifest, type TableManifest, tablePart } from './manifest';

/** Where a backup goes. */
export interface Target {
  owner: Connection;
  store: DocumentStore;
  /** Where documents are written before the store takes them. */
  incoming: Incoming;
  say: (sentence: string) => void;
}

/**
 * Restores a backup that `checkBackup` has found whole, in one transaction: schema, rows and everything that `check` looks at
 * stand together or not at all. Documents that were put into the store before something went wrong are taken back.
 * @param check looks at what was restored, in the transaction and its rights; what it throws undoes everything
 * @throws CannotGoOn when the database is not empty
 */
export async function restore(
  path: string,
  manifest: Manifest,
  target: Target,
  check: (manager: EntityManager) => Promise<void>,
): Promise<void> {
  // Two lists of migrations are two data sources to TypeORM; both work on the one session that restores.
  const then = MIGRATIONS.filter(({ name }) => manifest.migrations.includes(name));
  const [before, after] = await Promise.all([open(target.owner, then), open(target.owner, MIGRATIONS)]);
  const runner = after.createQueryRunner();
  const put: string[] = [];
  try {
    await runner.startTransaction();
    await speakPlainly(runner.manager);
    await refuseOtherSchema(runner.manager, manifest);
    await runMigrations(before, runner);
    await lockEmpty(runner.manager, manifest);
    await load(path, manifest, runner, target, put);
    await runMigrations(after, runner);
    await check(runner.manager);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    await takeBack(put, target);
    throw error;
  } finally {
    await runner.release();
    await Promise.all([before.destroy(), after.destroy()]);
  }
}

/** What cannot be taken back (a bucket may forbid it) is told: it harms nothing, and the next attempt finds it. */
async function takeBack(put: string[], { store, say }: Target): Promise<void> {
  const left: string[] = [];
  for (const sha256 of put) await store.takeBack(sha256).catch(() => left.push(sha256));
  if (left.length > 0)
    say(`${left.length} documents stay in the store, named by nothing: ${left.join(', ')}.`);
}

function open(owner: Connection, migrations: typeof MIGRATIONS): Promise<DataSource> {
  return new DataSource({ ...dataSource(owner), entities: ENTITIES, migrations }).initialize();
}

async function runMigrations(source: DataSource, runner: QueryRunner): Promise<void> {
  const executor = new MigrationExecutor(source, runner);
  executor.transaction = 'none';
  await executor.executePendingMigrations();
}

/** Rows of an older schema do not fit a newer one: what the migrations between them do to rows would be left out. */
async function refuseOtherSchema(manager: EntityManager, manifest: Manifest): Promise<void> {
  const beyond = (await migrationsOf(manager)).filter((name) => !manifest.migrations.includes(name));
  if (beyond.length > 0)
    throw new CannotGoOn(
      `The database has a newer schema than the backup (${beyond.join(', ')}). Restore into a new database.`,
    );
}

/** Tables that a migration begins with a row: how far something is that has not begun. What the backup has takes its place. */
const BEGUN_BY_MIGRATIONS = ['watching_progress'];

/** Keeps everybody else out until the end, and makes sure that nothing is here that would be mixed with what comes. */
async function lockEmpty(manager: EntityManager, manifest: Manifest): Promise<void> {
  const tables = await tablesOf(manager);
  await manager.query(`LOCK TABLE ${tables.map(quoted).join(', ')} IN ACCESS EXCLUSIVE MODE`);
  for (const table of tables) {
    if (BEGUN_BY_MIGRATIONS.includes(table.name)) {
      await manager.query(`DELETE FROM ${quoted(table)}`);
      continue;
    }
    const rows = await manager.query<unknown[]>(`SELECT FROM ${quoted(table)} LIMIT 1`);
    if (rows.length > 0)
      throw new CannotGoOn(
        `The database is not empty: ${table.schema}.${table.name} has rows. ` +
          'Restore into a new one (another DATA_DIR or DATABASE_URL); nothing was changed.',
      );
  }
  const names = (list: { schema: string; name: string }[]) => list.map(quoted).sort().join(', ');
  if (names(tables) !== names(manifest.tables))
    throw new CannotGoOn(
      'The tables of the database are not those of the backup. Restore into a new database.',
    );
}

/** Rows as they were: no trigger may refuse, chain or add to them. */
async function load(
  path: string,
  { tables, sequences, documents }: Manifest,
  runner: QueryRunner,
  { store, incoming }: Target,
  put: string[],
): Promise<void> {
  const triggers = (what: 'ENABLE' | 'DISABLE'): string =>
    tables.map((table) => `ALTER TABLE ${quoted(table)} ${what} TRIGGER USER`).join('; ');
  await runner.query(triggers('DISABLE'));
  const entries = entriesOf(path);
  await nextOf(entries);
  for (const table of tables) await loadTable(runner, table, entries);
  for await (const entry of entries) {
    const sha256 = documentIn(entry.name);
    if (sha256 === null || documents.altered.includes(sha256)) continue;
    if ((await store.verify(sha256)) === 'missing') put.push(sha256);
    await keep(entry, sha256, store, incoming);
  }
  for (const { value, called, ...sequence } of sequences)
    await runner.query('SELECT setval($1::regclass, $2, $3)', [quoted(sequence), value, called]);
  await runner.query(triggers('ENABLE'));
}

/** Tables stand in the file in the order of the manifest, after the head. */
async function loadTable(
  runner: QueryRunner,
  table: TableManifest,
  entries: AsyncGenerator<ArchiveEntry>,
): Promise<void> {
  if (table.parts === 0) return;
  const client = (await runner.connect()) as ClientBase;
  const columns = table.columns.map((column) => escapeIdentifier(column)).join(', ');
  const copy = client.query(copyFrom(`COPY ${quoted(table)} (${columns}) FROM STDIN`));
  await pipeline(rowsOf(table, entries), copy);
  if (copy.rowCount !== table.rows)
    throw new CannotGoOn(
      `${table.name} took ${copy.rowCount} rows in place of ${table.rows}. Nothing was restored.`,
    );
}

async function* rowsOf(table: TableManifest, entries: AsyncGenerator<ArchiveEntry>): AsyncGenerator<Buffer> {
  for (let piece = 0; piece < table.parts; piece += 1) {
    const { name, bytes } = await nextOf(entries);
    if (name !== tablePart(table, piece)) throw new Error(`${name} stands where ${table.name} was expected.`);
    const unpacked = createGunzip();
    // What goes wrong with the file also ends the unpacking, and is thrown by it.
    const fed = pipeline(bytes, unpacked).catch(() => undefined);
    yield* unpacked as AsyncIterable<Buffer>;
    await fed;
  }
}

async function nextOf(entries: AsyncGenerator<ArchiveEntry>): Promise<ArchiveEntry> {
  const next = await entries.next();
  if (next.done) throw new Error('The file has become shorter since it was checked.');
  return next.value;
}

async function keep(
  { bytes }: ArchiveEntry,
  sha256: string,
  store: DocumentStore,
  incoming: Incoming,
): Promise<void> {
  const arrival = await incoming.receive(Readable.from(bytes));
  try {
    if (arrival.sha256 !== sha256)
      throw new Error(`The document ${sha256} was changed since the file was checked.`);
    await store.put(arrival);
  } finally {
    await incoming.discard(arrival);
  }
}
