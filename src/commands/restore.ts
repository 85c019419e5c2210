import 'reflect-metadata';
import fs from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { EntityManager } from 'typeorm';
import { entriesOf } from '../backup/archive';
import { checkBackup } from '../backup/check-backup';
import { type Manifest, NAMES } from '../backup/manifest';
import { restore } from '../backup/restore';
import { CannotGoOn } from '../cannot-go-on';
import { type Configuration, readConfiguration } from '../configuration';
import { aloneAtSchema, migrate } from '../database/migrate';
import { MIGRATIONS } from '../database/migrations';
import { openDatabase } from '../database/open';
import { SERVICE_ROLE } from '../database/roles';
import { Incoming } from '../intake/incoming';
import type { DocumentStore } from '../intake/document-store';
import { openDocumentStore } from '../intake/open-store';
import { Life, say } from '../life';
import { KEY_FILE } from '../transparency/log-key-file';
import { checksOf } from '../verify/verify';
import { walkAll } from './walk-checks';

const USAGE = `Usage: npm run restore -- FILE [--despite-findings]
  --despite-findings  keeps what was restored though not everything in it agrees`;

/**
 * `npm run restore -- FILE`: brings an empty database and the store of documents to what a backup holds. The file is read
 * and checked whole before anything is touched; then everything stands, or nothing does.
 */
Life.run(async (life) => {
  const { file, despite } = argumentsOf(process.argv.slice(2));
  const configuration = readConfiguration(process.env);
  const manifest = await checkBackup(
    file,
    MIGRATIONS.map(({ name }) => name),
  );
  say(`${file} is whole: as of ${manifest.at}, ${manifest.documents.count} documents.`);
  const opening = openDatabase(configuration, { kind: 'guest' }, { say });
  const database = await life.open(opening, (opened) => opened.close());
  const key = await keyToWrite(file, manifest, configuration);
  const store = openDocumentStore(configuration);
  const incoming = new Incoming(path.join(configuration.dataDir, 'incoming'));
  try {
    await aloneAtSchema(database.owner, () =>
      restore(file, manifest, { owner: database.owner, store, incoming, say }, async (manager) => {
        await check(manager, store, despite);
        // Last: a key without its log would be made use of by the next start.
        key?.write();
      }),
    );
  } catch (error) {
    key?.remove();
    throw error;
  }
  await migrate(database.owner);
  say(`Restored into ${database.description}: everything as of ${manifest.at}.`);
  return 'done';
});

function argumentsOf(args: string[]): { file: string; despite: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'despite-findings': { type: 'boolean', default: false } },
    });
    if (positionals.length !== 1) throw new Error('One FILE has to be named.');
    return { file: path.resolve(positionals[0]!), despite: values['despite-findings'] };
  } catch (error) {
    throw new CannotGoOn(`${(error as Error).message}\n${USAGE}`, 2);
  }
}

/** As `npm run verify`, over what is not committed yet. */
async function check(manager: EntityManager, store: DocumentStore, despite: boolean): Promise<void> {
  await manager.query(`SET LOCAL ROLE ${SERVICE_ROLE}`);
  const found = await walkAll(checksOf(manager, store));
  await manager.query('RESET ROLE');
  if (found > 0 && !despite)
    throw new CannotGoOn(
      `${found} ${found === 1 ? 'thing does' : 'things do'} not agree in what the backup holds: nothing was restored. ` +
        'Take another one, or keep what is in it with --despite-findings.',
    );
}

/**
 * What has to happen with the log's key: nothing when there is one already, or none in the backup.
 * @throws CannotGoOn when there is another one already
 */
async function keyToWrite(
  file: string,
  { parts, tables }: Manifest,
  { dataDir, transparencyKey }: Configuration,
): Promise<{ write: () => void; remove: () => unknown } | null> {
  const place = path.join(dataDir, KEY_FILE);
  const there = transparencyKey ?? (fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : undefined);
  if (!parts.some(({ name }) => name === NAMES.key)) {
    const signed = tables.some(({ name, rows }) => name === 'log_checkpoint' && rows > 0);
    if (signed && there === undefined)
      say(`The transparency log's key is not in the backup: put it in ${place} before the service starts.`);
    return null;
  }
  const key = await keyIn(file);
  if (there?.trim() === key.trim()) return null;
  if (there !== undefined)
    throw new CannotGoOn(
      `${transparencyKey ? 'TRANSPARENCY_KEY' : place} holds another key than the backup, whose log it cannot go on with. ` +
        'Take it away first; nothing was changed.',
    );
  let written = false;
  return {
    write: () => {
      fs.writeFileSync(place, key, { mode: 0o600, flag: 'wx', flush: true });
      written = true;
    },
    remove: () => written && fs.rmSync(place, { force: true }),
  };
}

async function keyIn(file: string): Promise<string> {
  let key = '';
  for await (const { name, bytes } of entriesOf(file))
    if (name === NAMES.key) key = (await buffer(bytes)).toString();
  return key;
}
