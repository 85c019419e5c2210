import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { CannotGoOn } from '../cannot-go-on';
import { type ArchiveEntry, entriesOf } from './archive';
import { documentIn, FORMAT, type Head, type Manifest, NAMES, type Part } from './manifest';

/**
 * Reads a backup file from its beginning to its end, and holds every byte that counts against the hashes in it.
 * @param known the migrations that this code has
 * @throws CannotGoOn when it is no backup, of a newer version, or damaged
 */
export async function checkBackup(path: string, known: string[]): Promise<Manifest> {
  try {
    return await check(path, known);
  } catch (error) {
    if (error instanceof CannotGoOn) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code) throw new CannotGoOn(`${path} cannot be read: ${message}.`);
    // What tar-stream makes of what is no archive, or none to its end.
    throw damaged(path, message);
  }
}

async function check(path: string, known: string[]): Promise<Manifest> {
  const found = new Map<string, Part>();
  const documents = { count: 0, sizeBytes: 0, altered: [] as string[] };
  const kept = new Map<string, string>();
  for await (const entry of entriesOf(path)) {
    if (found.size === 0) await checkHead(path, entry, known, kept);
    const part = await take(entry, kept);
    const document = documentIn(part.name);
    if (document === null) {
      if (found.has(part.name)) throw damaged(path, `it holds ${part.name} twice`);
      found.set(part.name, part);
      continue;
    }
    documents.count += 1;
    documents.sizeBytes += part.sizeBytes;
    if (part.sha256 !== document) documents.altered.push(document);
  }
  const manifest = manifestOf(path, found, kept);
  compare(path, manifest, found, documents);
  return manifest;
}

const SMALL = new Set([NAMES.manifest, NAMES.seal]);

/** Takes the hash of an entry; the few small ones are also kept as text. */
async function take({ name, sizeBytes, bytes }: ArchiveEntry, kept: Map<string, string>): Promise<Part> {
  const hash = createHash('sha256');
  if (name === NAMES.head) hash.update(kept.get(name)!);
  else if (SMALL.has(name)) {
    kept.set(name, (await buffer(bytes)).toString());
    hash.update(kept.get(name)!);
  } else for await (const chunk of bytes) hash.update(chunk);
  return { name, sizeBytes, sha256: hash.digest('hex') };
}

async function checkHead(
  path: string,
  { name, sizeBytes, bytes }: ArchiveEntry,
  known: string[],
  kept: Map<string, string>,
): Promise<void> {
  const foreign = new CannotGoOn(`${path} is no backup of Assaybook.`);
  if (name !== NAMES.head || sizeBytes > 1_000_000) throw foreign;
  kept.set(name, (await buffer(bytes)).toString());
  const head = json(kept.get(name)!) as Partial<Head> | null;
  if (!head || typeof head.format !== 'number' || !Array.isArray(head.migrations)) throw foreign;
  const unknown = head.migrations.filter((migration) => !known.includes(migration));
  if (head.format > FORMAT || unknown.length > 0)
    throw new CannotGoOn(
      `${path} was made by a newer version of Assaybook (${unknown.join(', ') || `format ${head.format}`}). ` +
        'Restore it with that version.',
    );
}

function manifestOf(path: string, found: Map<string, Part>, kept: Map<string, string>): Manifest {
  const [text, seal] = [kept.get(NAMES.manifest), kept.get(NAMES.seal)];
  if (text === undefined || seal === undefined) throw damaged(path, 'its end is missing');
  if (found.get(NAMES.manifest)!.sha256 !== seal)
    throw damaged(path, `${NAMES.manifest} has not the hash that was written down`);
  return json(text) as Manifest;
}

function compare(
  path: string,
  manifest: Manifest,
  found: Map<string, Part>,
  documents: Pick<Manifest['documents'], 'count' | 'sizeBytes' | 'altered'>,
): void {
  for (const { name, sha256 } of manifest.parts) {
    const part = found.get(name);
    if (!part) throw damaged(path, `${name} is missing`);
    if (part.sha256 !== sha256) throw damaged(path, `${name} has not the hash that was written down`);
  }
  const expected = manifest.parts.length + SMALL.size;
  if (found.size !== expected) throw damaged(path, `it holds ${found.size} parts in place of ${expected}`);
  const { count, sizeBytes, altered } = manifest.documents;
  const changed = documents.altered.find((sha256) => !altered.includes(sha256));
  if (changed) throw damaged(path, `the document ${changed} has not the hash that it is named by`);
  if (documents.count !== count || documents.sizeBytes !== sizeBytes)
    throw damaged(path, `it holds ${documents.count} documents in place of ${count}`);
}

function damaged(path: string, how: string): CannotGoOn {
  return new CannotGoOn(`${path} is damaged: ${how}. Nothing was restored; take another copy of it.`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
