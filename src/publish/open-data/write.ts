import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { csvRow } from '../forms/csv';
import {
  dataPackage,
  dictionaryText,
  LICENCE_TEXT,
  type OpenDataSet,
  type OpenFile,
  schemaOf,
} from './dictionary';
import { OPEN_TABLES, type OpenTable } from './tables';

/** How many rows are held at a time. */
const BATCH = 2000;
/** How many sets are kept: somebody may still be fetching from the one before. */
const KEPT = 2;
/** Holds the name of the folder with the newest whole set. */
export const POINTER = 'current';
export const PACKAGE = 'datapackage.json';

/**
 * Writes the open data as of one moment, a row at a time, into a folder of its own within `folder`, and points to it when
 * all of it is there.
 * @param published the connection that can select what is published, and nowhere else
 * @returns what was written
 */
export async function writeOpenData(published: DataSource, folder: string): Promise<OpenDataSet> {
  const created = new Date().toISOString();
  const name = created.replace(/[:.]/g, '-');
  const growing = path.join(folder, `.growing-${name}-${process.pid}`);
  await mkdir(path.join(growing, 'schema'), { recursive: true });
  try {
    const files = await published.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      // A page must not wait long; writing everything may.
      await manager.query('SET LOCAL statement_timeout = 0');
      const written: OpenFile[] = [];
      for (const table of OPEN_TABLES) written.push(...(await writeTable(manager, table, growing)));
      return written;
    });
    const set = { created, files };
    await writeAbout(set, growing);
    await rename(growing, path.join(folder, name));
    await point(folder, name);
    await forgetOld(folder);
    return set;
  } finally {
    await rm(growing, { recursive: true, force: true });
  }
}

async function writeAbout(set: OpenDataSet, folder: string): Promise<void> {
  const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  for (const table of OPEN_TABLES)
    await writeFile(path.join(folder, 'schema', `${table.name}.schema.json`), json(schemaOf(table)));
  await writeFile(path.join(folder, 'dictionary.md'), dictionaryText());
  await writeFile(path.join(folder, 'LICENSE.txt'), LICENCE_TEXT);
  await writeFile(path.join(folder, PACKAGE), json(dataPackage(set)));
}

async function writeTable(manager: EntityManager, table: OpenTable, folder: string): Promise<OpenFile[]> {
  const names = table.columns.map(({ name }) => name);
  const lines = new GrowingFile(path.join(folder, `${table.name}.jsonl`));
  const csv = new GrowingFile(path.join(folder, `${table.name}.csv`));
  await csv.write(csvRow(names));
  let rows = 0;
  for await (const batch of batchesOf(manager, table)) {
    rows += batch.length;
    await lines.write(batch.map((row) => `${JSON.stringify(objectOf(names, row))}\n`).join(''));
    await csv.write(
      batch.map((row) => csvRow(row.map((cell) => (cell === null ? null : String(cell))))).join(''),
    );
  }
  const told = { table: table.name, rows };
  return [
    { ...told, name: `${table.name}-jsonl`, mediatype: 'application/jsonl', ...(await lines.end()) },
    { ...told, name: `${table.name}-csv`, mediatype: 'text/csv', ...(await csv.end()) },
  ];
}

type Cell = string | number | boolean | null;

const objectOf = (names: string[], row: Cell[]): object =>
  Object.fromEntries(names.map((name, index) => [name, row[index]]));

/** The rows of a table, from a cursor in the database. */
async function* batchesOf(
  manager: EntityManager,
  { name, columns, sql }: OpenTable,
): AsyncGenerator<Cell[][]> {
  const cells = columns.map((_, index) => `c${index}`);
  // Names by place: two columns of a query may be called the same.
  const named = `SELECT * FROM (${sql}) AS given (${cells.join(', ')})`;
  await manager.query(`DECLARE open_${name} NO SCROLL CURSOR FOR ${named}`);
  for (;;) {
    const rows = await manager.query<Record<string, Cell | Date>[]>(`FETCH ${BATCH} FROM open_${name}`);
    if (rows.length === 0) break;
    yield rows.map((row) => cells.map((cell) => plain(row[cell]!)));
  }
  await manager.query(`CLOSE open_${name}`);
}

const plain = (cell: Cell | Date): Cell => (cell instanceof Date ? cell.toISOString() : cell);

/** A file that is written in order, counted and hashed on the way. */
class GrowingFile {
  private readonly stream: WriteStream;
  private readonly hash = createHash('sha256');
  private bytes = 0;

  constructor(private readonly file: string) {
    this.stream = createWriteStream(file, { flags: 'wx' });
  }

  async write(text: string): Promise<void> {
    if (text === '') return;
    const bytes = Buffer.from(text);
    this.hash.update(bytes);
    this.bytes += bytes.length;
    if (!this.stream.write(bytes)) await once(this.stream, 'drain');
  }

  async end(): Promise<{ path: string; bytes: number; hash: string }> {
    this.stream.end();
    await finished(this.stream);
    return {
      path: path.basename(this.file),
      bytes: this.bytes,
      hash: `sha256:${this.hash.digest('hex')}`,
    };
  }
}

/** Changes the pointer at once, so that nobody reads half a name. */
async function point(folder: string, name: string): Promise<void> {
  const next = path.join(folder, `.${POINTER}-${process.pid}`);
  await writeFile(next, `${name}\n`);
  await rename(next, path.join(folder, POINTER));
}

const SET_NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;

async function forgetOld(folder: string): Promise<void> {
  const sets = (await readdir(folder)).filter((name) => SET_NAME.test(name)).sort();
  for (const name of sets.slice(0, -KEPT)) await rm(path.join(folder, name), { recursive: true });
}

/** The folder of the newest whole set; null when there is none yet. */
export async function currentSet(folder: string): Promise<string | null> {
  try {
    const name = (await readFile(path.join(folder, POINTER), 'utf8')).trim();
    return SET_NAME.test(name) ? path.join(folder, name) : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
