import { gzip } from 'node:zlib';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import type { ClientBase } from 'pg';
import { escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { DocumentMissing, type DocumentStore } from '../intake/document-store';
import { Document } from '../intake/document.entity';
import { ArchiveWriter } from './archive';
import { migrationsOf, quoted, sequencesOf, speakPlainly, type Table, tablesOf } from './catalog';
import { documentPart, FORMAT, type Head, type Manifest, NAMES, type Part, tablePart } from './manifest';

/** Pieces of a table, before they are packed: large enough to pack well, small enough to be held. */
const PIECE_BYTES = 8 * 1024 * 1024;
const PAGE = 500;

/** What is to be kept, and how it is told. */
export interface Source {
  /** Of a transaction that sees one state of the database throughout, with the owner's rights. */
  manager: EntityManager;
  store: DocumentStore;
  /** The log's signing key as it lies in the data folder, or null when it is not to be in the file. */
  key: string | null;
  /** Told after each table and now and then between documents. */
  progress?: (what: string) => void;
}

/**
 * Writes everything into a file that does not exist yet: the record's tables, the documents that they name, the log's key.
 * Documents are never changed, and stand in the store before their row does: those that the rows name are all there is.
 * @param path left behind half-written when this rejects
 */
export async function backUp({ manager, store, key, progress }: Source, path: string): Promise<Manifest> {
  await speakPlainly(manager);
  const [{ now }] = (await manager.query<[{ now: Date }]>('SELECT now()')) as [{ now: Date }];
  const head: Head = { format: FORMAT, at: now.toISOString(), migrations: await migrationsOf(manager) };
  const archive = new ArchiveWriter(path, now);
  try {
    const parts = [await archive.add(NAMES.head, text(head))];
    const tables: Manifest['tables'] = [];
    for (const table of await tablesOf(manager)) {
      const written = await copyTable(manager, archive, table);
      tables.push({ ...table, rows: written.rows, parts: written.parts.length });
      parts.push(...written.parts);
      progress?.(`${tables.length} tables`);
    }
    const sequences = await sequencesOf(manager);
    const documents = await copyDocuments(manager, archive, store, progress);
    if (key !== null) parts.push(await archive.add(NAMES.key, key));
    const manifest: Manifest = { ...head, tables, sequences, parts, documents };
    const bytes = text(manifest);
    await archive.add(NAMES.manifest, bytes);
    await archive.add(NAMES.seal, createHash('sha256').update(bytes).digest('hex'));
    await archive.close();
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

function text(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

async function copyTable(
  manager: EntityManager,
  archive: ArchiveWriter,
  table: Table,
): Promise<{ rows: number; parts: Part[] }> {
  const client = (await manager.queryRunner!.connect()) as ClientBase;
  const columns = table.columns.map((column) => escapeIdentifier(column)).join(', ');
  const copy = client.query(copyTo(`COPY ${quoted(table)} (${columns}) TO STDOUT`));
  const parts: Part[] = [];
  for await (const piece of piecesOf(copy))
    parts.push(await archive.add(tablePart(table, parts.length), await promisify(gzip)(piece)));
  return { rows: copy.rowCount, parts };
}

/** The bytes of a stream, gathered to pieces of one size. */
async function* piecesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [gathered, size]: [Buffer[], number] = [[], 0];
  for await (const chunk of stream) {
    gathered.push(chunk);
    size += chunk.length;
    if (size < PIECE_BYTES) continue;
    yield Buffer.concat(gathered);
    [gathered, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(gathered);
}

async function copyDocuments(
  manager: EntityManager,
  archive: ArchiveWriter,
  store: DocumentStore,
  progress: Source['progress'],
): Promise<Manifest['documents']> {
  const documents: Manifest['documents'] = { count: 0, sizeBytes: 0, missing: [], altered: [] };
  for await (const sha256 of documentsOf(manager)) {
    const stored = await store.open(sha256).catch((error: unknown) => {
      if (error instanceof DocumentMissing) return null;
      throw error;
    });
    if (!stored) {
      documents.missing.push(sha256);
      continue;
    }
    const part = await archive.addStream(documentPart(sha256), stored.sizeBytes, stored.stream);
    if (part.sha256 !== sha256) documents.altered.push(sha256);
    documents.count += 1;
    documents.sizeBytes += part.sizeBytes;
    if (documents.count % 100 === 0) progress?.(`${documents.count} documents`);
  }
  return documents;
}

async function* documentsOf(manager: EntityManager): AsyncGenerator<string> {
  for (let last = ''; ;) {
    const rows = await manager
      .createQueryBuilder(Document, 'document')
      .where('document.sha256 > :last', { last })
      .orderBy('document.sha256')
      .limit(PAGE)
      .getMany();
    yield* rows.map(({ sha256 }) => sha256);
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.sha256;
  }
}
