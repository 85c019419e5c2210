import { once } from 'node:events';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Connection } from '../../src/database/connection';
import { asked } from './asked';
import { idOf, KIND, productsFor } from './census';
import { Records } from './records';
import { addProduct } from './rows';
import { type Cell, COLUMNS, emptyRows, type Rows, type Table } from './tables';

/** Products of one transaction: what is lost when a fill is broken off. */
const PART = 500;

/** Raise it when the generator makes other rows, so that registers of before are not taken for the same. */
const GENERATION = 1;

const STATE = `
  CREATE SCHEMA IF NOT EXISTS bench;
  CREATE TABLE IF NOT EXISTS bench.part (part integer PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS bench.postponed_index (name text PRIMARY KEY, definition text NOT NULL);
  CREATE TABLE IF NOT EXISTS bench.template (name text PRIMARY KEY, record jsonb NOT NULL);
  CREATE TABLE IF NOT EXISTS bench.register (generation integer PRIMARY KEY, certificates integer NOT NULL, whole boolean NOT NULL);
`;

/** What a register that is thrown away need not survive. */
const HURRY = ['fsync = off', 'full_page_writes = off', `max_wal_size = '8GB'`, 'autovacuum = off'];

/** Indexes that no constraint needs: made after the rows. */
const POSTPONE = `
  INSERT INTO bench.postponed_index (name, definition)
  SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
   WHERE relnamespace = 'published'::regnamespace AND NOT indisunique
      ON CONFLICT DO NOTHING;
`;

/**
 * Rows wait here for their records. Only lots that will be asked for have records of their own: parsing and compressing
 * 100 kB for each of a million would take hours and tell nothing more. The others take a template's as it is stored,
 * compressed: their ids in it are another lot's, and everything else of them is their own.
 */
const WAITING = ['publication', 'lot_judgement'] as const;
const WAITING_TABLES = WAITING.map(
  (table) => `
  CREATE TEMPORARY TABLE waiting_${table} AS
    SELECT ''::text AS template, ${COLUMNS[table]} FROM published.${table} WHERE false;`,
).join('');

export interface Filling {
  say: (text: string) => void;
  /** Whether the whole server may forget to be safe while it is filled: it is ours alone. */
  hurry: boolean;
}

/**
 * Fills a migrated database by COPY, without triggers and foreign keys and with the indexes after the rows, and has it
 * know its own statistics. A fill that was broken off goes on where it was; one that is whole is left as it is.
 * @returns whether anything was made
 * @throws Error when the database holds another register
 */
export async function fill(
  owner: Connection,
  certificates: number,
  { say, hurry }: Filling,
): Promise<boolean> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query(STATE);
    if (await isWhole(client, certificates)) return false;
    for (const setting of hurry ? HURRY : []) await client.query(`ALTER SYSTEM SET ${setting}`);
    await client.query('SELECT pg_reload_conf()');
    await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
    await client.query(WAITING_TABLES);
    await client.query(POSTPONE);
    const { rows } = await client.query<{ name: string }>('SELECT name FROM bench.postponed_index');
    for (const { name } of rows) await client.query(`DROP INDEX IF EXISTS ${name}`);
    await fillParts(client, certificates, say);
    await finish(client, { say, hurry });
    return true;
  } finally {
    await client.end();
  }
}

async function isWhole(client: Client, certificates: number): Promise<boolean> {
  const { rows } = await client.query<{ generation: number; certificates: number; whole: boolean }>(
    'SELECT * FROM bench.register',
  );
  const [found] = rows;
  if (!found) {
    await client.query('INSERT INTO bench.register VALUES ($1, $2, false)', [GENERATION, certificates]);
    return false;
  }
  if (found.generation !== GENERATION || found.certificates !== certificates)
    throw new Error('The folder holds a register that another version of the bench made: remove it.');
  return found.whole;
}

async function fillParts(client: Client, certificates: number, say: (text: string) => void): Promise<void> {
  const products = productsFor(certificates);
  const { rows } = await client.query<{ part: number }>('SELECT part FROM bench.part');
  const done = new Set(rows.map(({ part }) => part));
  const records = new Records();
  await copyTemplates(client, records);
  const started = performance.now();
  for (let part = 0; part * PART < products; part += 1) {
    if (done.has(part)) continue;
    const made = emptyRows();
    for (let n = part * PART; n < Math.min((part + 1) * PART, products); n += 1)
      addProduct(made, n, records, asked(certificates));
    await client.query('BEGIN');
    for (const table of Object.keys(COLUMNS) as Table[]) await put(client, table, made);
    await client.query('INSERT INTO bench.part VALUES ($1)', [part]);
    await client.query('COMMIT');
    if ((part + 1) % 5 === 0)
      say(
        `  ${(part + 1) * PART} of ${products} products after ${((performance.now() - started) / 1000).toFixed(0)} s`,
      );
  }
}

async function copyTemplates(client: Client, records: Records): Promise<void> {
  await client.query('TRUNCATE bench.template');
  const all = records.all((mark) => (/^[rcp]\d/.test(mark) ? idOf(KIND.template, 0) : mark));
  await copy(client, 'bench.template (name, record)', all);
}

async function put(client: Client, table: Table, rows: Rows): Promise<void> {
  const columns = COLUMNS[table];
  const waits = WAITING.find((each) => each === table);
  if (!waits) return copy(client, `published.${table} (${columns})`, rows[table]);
  await copy(client, `waiting_${table} (template, ${columns})`, rows[table]);
  await client.query(`
    INSERT INTO published.${table} (${columns})
    SELECT ${columns.replace('record', 'coalesce(waiting.record, template.record)')}
      FROM waiting_${table} AS waiting JOIN bench.template ON template.name = waiting.template`);
  await client.query(`TRUNCATE waiting_${table}`);
}

async function copy(client: Client, into: string, rows: readonly Cell[][]): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${into} FROM STDIN`));
  let text = '';
  for (const row of rows) {
    text += `${row.map(cell).join('\t')}\n`;
    if (text.length < 1 << 20) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await once(stream, 'finish');
}

/** As COPY's text format wants it. */
const cell = (value: Cell): string => (value === null ? '\\N' : String(value).replace(/\\/g, '\\\\'));

async function finish(client: Client, { say, hurry }: Filling): Promise<void> {
  const started = performance.now();
  await client.query(`SET maintenance_work_mem = '1GB'`);
  const { rows } = await client.query<{ name: string; definition: string }>(
    'SELECT * FROM bench.postponed_index',
  );
  for (const { name, definition } of rows) {
    await client.query(definition);
    await client.query('DELETE FROM bench.postponed_index WHERE name = $1', [name]);
  }
  // The records themselves lie beside their tables and have nothing to clear up.
  await client.query('VACUUM (ANALYZE, PROCESS_TOAST false)');
  for (const setting of hurry ? HURRY : []) await client.query(`ALTER SYSTEM RESET ${setting.split(' ')[0]}`);
  await client.query('SELECT pg_reload_conf()');
  await client.query('CHECKPOINT');
  await client.query('UPDATE bench.register SET whole = true');
  say(`  indexes and statistics took ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
