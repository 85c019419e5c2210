import 'reflect-metadata';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { backUp } from '../backup/back-up';
import type { Manifest } from '../backup/manifest';
import { CannotGoOn } from '../cannot-go-on';
import { type Configuration, readConfiguration } from '../configuration';
import { dataSource } from '../database/connection';
import { ENTITIES } from '../database/entities';
import { migrate } from '../database/migrate';
import { openDatabase } from '../database/open';
import { openDocumentStore } from '../intake/open-store';
import { Life, say } from '../life';
import { KEY_FILE } from '../transparency/log-key-file';

const USAGE = `Usage: npm run backup -- FILE [--without-key] [--despite-findings]
  --without-key       leaves the transparency log's signing key out: keep it apart yourself
  --despite-findings  keeps the file though documents are missing from the store or were altered`;

/**
 * `npm run backup -- FILE`: writes database and documents, as they are at one moment, to one file. The service may be
 * running. The file stands under its name only when it is whole.
 */
Life.run(async (life) => {
  const { file, withKey, despite } = argumentsOf(process.argv.slice(2));
  refuseExisting(file);
  const configuration = readConfiguration(process.env);
  const opening = openDatabase(configuration, { kind: 'guest' }, { say });
  const database = await life.open(opening, (opened) => opened.close());
  await migrate(database.owner);
  const source = new DataSource({ ...dataSource(database.owner), entities: ENTITIES });
  await life.open(source.initialize(), (opened) => opened.destroy());
  const store = openDocumentStore(configuration);
  const growing = `${file}.${process.pid}.part`;
  const key = withKey ? keyOf(configuration) : null;
  try {
    const manifest = await source.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return backUp({ manager, store, key, progress: tell }, growing);
    });
    refuseFindings(manifest, despite);
    refuseExisting(file);
    fs.renameSync(growing, file);
    summarise(file, manifest, key !== null);
  } catch (error) {
    throw told(error, file);
  } finally {
    fs.rmSync(growing, { force: true });
  }
  return 'done';
});

function argumentsOf(args: string[]): { file: string; withKey: boolean; despite: boolean } {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'without-key': flag, 'despite-findings': flag },
    });
    if (positionals.length !== 1) throw new Error('One FILE has to be named.');
    return {
      file: path.resolve(positionals[0]!),
      withKey: !values['without-key'],
      despite: values['despite-findings'],
    };
  } catch (error) {
    throw new CannotGoOn(`${(error as Error).message}\n${USAGE}`, 2);
  }
}

function refuseExisting(file: string): void {
  if (fs.existsSync(file)) throw new CannotGoOn(`${file} exists already; a backup is never written over.`);
}

/** A key that is in the settings is kept where the settings are. */
function keyOf({ dataDir, transparencyKey }: Configuration): string | null {
  const file = path.join(dataDir, KEY_FILE);
  return transparencyKey || !fs.existsSync(file) ? null : fs.readFileSync(file, 'utf8');
}

function refuseFindings({ documents }: Manifest, despite: boolean): void {
  const findings = [
    ...documents.missing.map((sha256) => `document ${sha256}: It is not in the store any more.\n`),
    ...documents.altered.map((sha256) => `document ${sha256}: Its bytes are not the ones that were sent.\n`),
  ];
  findings.forEach((finding) => process.stdout.write(finding));
  if (findings.length === 0 || despite) return;
  throw new CannotGoOn(
    `${findings.length} ${findings.length === 1 ? 'document is' : 'documents are'} not what was sent: nothing was written. ` +
      'Take them from an older backup, or back up what is there with --despite-findings.',
  );
}

function tell(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what} …`);
}

function summarise(file: string, { tables, documents }: Manifest, withKey: boolean): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  tell('');
  say(
    `${file}: ${rows} rows of ${tables.length} tables, ${documents.count} documents ` +
      `(${documents.sizeBytes} bytes)${withKey ? ", the transparency log's key" : ''}.`,
  );
}

function told(error: unknown, file: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (['ENOSPC', 'EROFS', 'EACCES', 'ENOENT', 'EDQUOT', 'EFBIG'].includes(code ?? ''))
    return new CannotGoOn(`${file} cannot be written: ${message}. Nothing was kept of it.`);
  return error;
}
