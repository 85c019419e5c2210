import fs from 'node:fs';
import path from 'node:path';
import { checkBackup } from '../src/backup/check-backup';
import { DataSource } from 'typeorm';
import { backUp } from '../src/backup/back-up';
import { dataSource } from '../src/database/connection';
import { ENTITIES } from '../src/database/entities';
import { migrate } from '../src/database/migrate';
import { DocumentFolder } from '../src/intake/document-folder';
import { MIGRATIONS } from '../src/database/migrations';
import { englishCertificate, germanCertificate } from './certificates/samples';
import { certificatePdf, letterPdf } from './certificates/certificate-pdf';
import { accepted, newVendor, whenRead } from './harness/certificates';
import { Client } from './harness/client';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './harness/database';
import { newFolder } from './harness/ground';
import { whenLogged } from './harness/log';
import { newPerson, signIn, startWithAdministrator } from './harness/people';
import { approveByTwo, correct, decide, publish, readCertificate, seen } from './harness/review';
import { type Ended, Program, startService } from './harness/service';
import { tamper } from './harness/tampering';

/** Before the database vouched for rows. */
const BEFORE_SEALS = MIGRATIONS.findIndex(({ name }) => name.startsWith('Seals'));
const KNOWN = MIGRATIONS.map(({ name }) => name);
const LOT = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };

let database: TestDatabase;
let settings: Record<string, string>;
let reviewer: string;
/** Sent, and never read before the backup was made. */
let waiting: string;
let file: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { service, nobody, administrator } = await startWithAdministrator({ DATABASE_URL: database.url });
  settings = service.settings;
  await newVendor(database, 'green-hill', ['KR-0425']);
  const uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  const [anna, boris] = [
    await newPerson(administrator, 'reviewer'),
    await newPerson(administrator, 'reviewer'),
  ];
  reviewer = anna.email;
  const { url: gone } = await publish(uploader, anna, englishCertificate('gone'), LOT, boris);
  await decide(boris, gone, 'withdraw');
  const { publicationId } = await publish(uploader, anna, englishCertificate('kept'), LOT, boris);
  const corrected = await readCertificate(uploader, englishCertificate('corrected'), LOT);
  const lead = (await seen(anna, corrected)).review.results.find(
    ({ analyteId }: { analyteId: string }) => analyteId === 'lead',
  );
  const fix = { value: '0.84', printed: { value: '0.84' } };
  await correct(anna, corrected, { kind: 'result', resultId: lead.id, result: fix, reason: 'An 8.' });
  await decide(anna, corrected, 'approve');
  await decide(anna, await readCertificate(uploader, germanCertificate('no')), 'reject');
  await whenRead(uploader, await accepted(uploader, await letterPdf(['A letter, "with" \\ a\ttab.'])));
  await whenLogged(nobody, publicationId);
  await service.program.stop();
  waiting = await leftUnread(uploader);
  file = path.join(newFolder(), 'register.backup');
});

/** Sends a certificate to a service that reads none, and stops it. */
async function leftUnread(uploader: Client): Promise<string> {
  const { url, program } = await startService({ ...settings, RUN_WORKER: 'false' });
  const pdf = await certificatePdf(englishCertificate('waiting'));
  const certificate = await accepted(new Client(url, uploader.headers), pdf);
  await program.stop();
  return certificate;
}

const backup = (...args: string[]): Promise<Ended> => Program.start('commands/backup', settings, args).ended;
const restoreTo = (target: Record<string, string>, from = file, ...args: string[]): Promise<Ended> =>
  Program.start('commands/restore', target, [from, ...args]).ended;

/** Every table of the record with a hash over its rows, and how far every sequence is. */
async function contentsOf({ query }: TestDatabase): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
     WHERE schemaname IN ('public', 'published') AND tablename NOT IN ('migrations')`,
  );
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await query<{ rows: string; hash: string }>(
      `SELECT count(*) AS rows, md5(string_agg(t::text, E'\n' ORDER BY t::text)) AS hash FROM ${name} t`,
    );
    contents[name] = `${row!.rows} rows, ${row!.hash}`;
  }
  const sequences = await query<{ name: string; last: string }>(
    `SELECT sequencename AS name, last_value AS last FROM pg_sequences
     WHERE schemaname IN ('public', 'published') AND sequencename <> 'migrations_id_seq'`,
  );
  for (const { name, last } of sequences) contents[name] = last;
  return contents;
}

function documentsIn(folder: string): string[] {
  const root = path.join(folder, 'documents');
  return fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => `${name} ${fs.readFileSync(path.join(root, name)).toString('base64')}`)
    .sort();
}

const tablesIn = async ({ query }: TestDatabase): Promise<number> =>
  (await query("SELECT FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")).length;

describe('npm run backup and npm run restore', () => {
  it('bring a register with certificates in every state to an empty machine, where everything agrees', async () => {
    const states = await database.query<{ state: string }>('SELECT DISTINCT state FROM certificate');
    expect(states.map(({ state }) => state).sort()).toEqual([
      'not-a-report',
      'published',
      'queued',
      'rejected',
      'second-review',
      'withdrawn',
    ]);
    const { code, said } = await backup(file);
    expect([code, said]).toEqual([0, expect.stringMatching(/6 documents .*the transparency log's key/)]);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);

    const there = await createEmptyDatabase();
    const target = { DATA_DIR: newFolder(), DATABASE_URL: there.url };
    const restored = await restoreTo(target);
    expect([restored.code, restored.output]).toEqual([0, '']);
    expect(await contentsOf(there)).toEqual(await contentsOf(database));
    expect(documentsIn(target.DATA_DIR)).toEqual(documentsIn(settings.DATA_DIR!));
    expect(fs.readFileSync(path.join(target.DATA_DIR, 'transparency.key'), 'utf8')).toBe(
      fs.readFileSync(path.join(settings.DATA_DIR!, 'transparency.key'), 'utf8'),
    );
    const verified = await Program.start('commands/verify', target).ended;
    expect([verified.code, verified.output]).toEqual([0, '']);

    // Work goes on: people sign in, the waiting certificate is read, decided on and logged with the same key.
    const service = await startService(target);
    const anna = await signIn(new Client(service.url), reviewer);
    expect(await whenRead(anna, waiting)).toMatchObject({ state: 'in-review' });
    await expect(there.query(`DELETE FROM decision`)).rejects.toThrow(/append-only/);
    const boris = (await there.query<{ email: string }>(`SELECT email FROM account WHERE role = 'reviewer'`))
      .map(({ email }) => email)
      .find((email) => email !== reviewer)!;
    await anna.patch(waiting, LOT);
    const approved = await approveByTwo(anna, await signIn(new Client(service.url), boris), waiting);
    expect(approved.status).toBe(201);
    await whenLogged(anna, approved.body.publicationId);
    await service.program.stop();
    expect((await Program.start('commands/verify', target).ended).code).toBe(0);
  });

  it('restore into the database that comes along, too', async () => {
    const target = { DATA_DIR: newFolder(), DATABASE_URL: '' };
    expect((await restoreTo(target)).code).toBe(0);
    expect((await Program.start('commands/verify', target).ended).code).toBe(0);
  });

  it('refuse to mix with what is there', async () => {
    const before = await contentsOf(database);
    const { code, said } = await restoreTo(settings);
    expect([code, said]).toEqual([1, expect.stringMatching(/The database is not empty: \S+ has rows/)]);
    expect(await contentsOf(database)).toEqual(before);
    // With another key in the folder the log could not go on.
    const there = await createEmptyDatabase();
    const target = { DATA_DIR: newFolder(), DATABASE_URL: there.url };
    fs.writeFileSync(path.join(target.DATA_DIR, 'transparency.key'), 'PRIVATE+KEY+another');
    const refused = await restoreTo(target);
    expect([refused.code, refused.said]).toEqual([1, expect.stringMatching(/holds another key/)]);
    expect(await tablesIn(there)).toBe(0);
  });

  it('refuse to write over a file', async () => {
    const { code, said } = await backup(file);
    expect([code, said]).toEqual([1, expect.stringMatching(/exists already/)]);
  });

  it('refuse a damaged file, wherever it is damaged, and touch nothing', async () => {
    const whole = fs.readFileSync(file);
    const there = await createEmptyDatabase();
    const target = { DATA_DIR: newFolder(), DATABASE_URL: there.url };
    const damaged = path.join(newFolder(), 'damaged');
    const flipped = (at: number): Buffer => {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1;
      return bytes;
    };
    const inTable = whole.indexOf('tables/public.account/0.gz') + 512 + 20;
    const inDocument = whole.indexOf('%PDF-') + 200;
    const inManifest = whole.lastIndexOf('"sequences"') + 60;
    const inSeal = whole.lastIndexOf('manifest.sha256') + 512;
    for (const bytes of [
      ...[inTable, inDocument, inManifest, inSeal].map(flipped),
      whole.subarray(0, whole.length >> 1),
      whole.subarray(0, whole.lastIndexOf('manifest.json')),
      Buffer.from('no archive at all'),
    ]) {
      fs.writeFileSync(damaged, bytes);
      await expect(checkBackup(damaged, KNOWN)).rejects.toThrow(/is damaged/);
    }
    fs.writeFileSync(damaged, flipped(inDocument));
    const { code, said } = await restoreTo(target, damaged);
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/is damaged: the document .* Nothing was restored/),
    ]);
    expect(await tablesIn(there)).toBe(0);
    expect(fs.readdirSync(target.DATA_DIR)).toEqual([]);
  });

  it('refuse a file of a newer version by name', async () => {
    const newer = path.join(newFolder(), 'newer');
    const bytes = fs.readFileSync(file);
    const name = /"(Foundation\d+)"/.exec(bytes.toString('latin1'))![1]!;
    bytes.write(name.replace('Foundation', 'Foundatiom'), bytes.indexOf(name), 'latin1');
    fs.writeFileSync(newer, bytes);
    const target = { DATA_DIR: newFolder(), DATABASE_URL: (await createEmptyDatabase()).url };
    const { code, said } = await restoreTo(target, newer);
    expect([code, said]).toEqual([1, expect.stringMatching(/newer version of Assaybook \(Foundatiom/)]);
  });

  it('bring a file of an older version up to this one', async () => {
    const old = await createEmptyDatabase();
    const owner = { connectionString: old.url };
    await migrate(owner, { migrations: MIGRATIONS.slice(0, BEFORE_SEALS) });
    await old.query(`INSERT INTO vendor (slug, name, version) VALUES ('old', 'Old', 1)`);
    await old.query(
      `INSERT INTO published.rejection (decision_id, vendor_id, day)
       SELECT gen_random_uuid(), id, '2026-01-01' FROM vendor`,
    );
    const source = await new DataSource({ ...dataSource(owner), entities: ENTITIES }).initialize();
    const [store, then] = [new DocumentFolder(newFolder()), path.join(newFolder(), 'then.backup')];
    await source.transaction('REPEATABLE READ', (manager) => backUp({ manager, store, key: null }, then));
    await source.destroy();
    const now = await createEmptyDatabase();
    const { code, output } = await restoreTo({ DATA_DIR: newFolder(), DATABASE_URL: now.url }, then);
    expect([code, output]).toEqual([0, '']);
    await migrate(owner);
    const [restored, migrated] = [await contentsOf(now), await contentsOf(old)];
    // Entries of the trail tell the time at which rows were vouched for.
    for (const table of ['public.audit_entry', 'public.audit_link'])
      expect([delete restored[table], delete migrated[table]]).toEqual([true, true]);
    expect(restored).toEqual(migrated);
    expect(restored['published.rejection']).toMatch(/^1 rows/);
  });

  it('leave nothing behind when the disk is full', async () => {
    const folder = newFolder();
    const limited = path.join(folder, 'limited.backup');
    // A file may not grow beyond some blocks: what a full disk is to one who writes a file.
    const command = `ulimit -f 16; exec "${process.execPath}" dist/src/commands/backup.js "${limited}"`;
    const { code, said } = await Program.run('bash', ['-c', command], settings).ended;
    expect([code, said]).toEqual([1, expect.stringMatching(/cannot be written: EFBIG/)]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('say what is missing or does not agree, and go on only when told to', async () => {
    const [first, second] = fs
      .readdirSync(path.join(settings.DATA_DIR!, 'documents'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => path.join(settings.DATA_DIR!, 'documents', name)) as [string, string];
    fs.rmSync(first);
    fs.appendFileSync(second, ' ');
    await tamper(database, ['decision'], `UPDATE decision SET reason = 'Another.'`);
    const findings = path.join(newFolder(), 'findings.backup');
    const refused = await backup(findings);
    expect([refused.code, refused.output.split('\n').sort()]).toEqual([
      1,
      [
        '',
        `document ${path.basename(first, '.pdf')}: It is not in the store any more.`,
        `document ${path.basename(second, '.pdf')}: Its bytes are not the ones that were sent.`,
      ],
    ]);
    expect(fs.existsSync(findings)).toBe(false);
    expect((await backup(findings, '--despite-findings')).code).toBe(0);
    const there = await createEmptyDatabase();
    const target = { DATA_DIR: newFolder(), DATABASE_URL: there.url };
    const restored = await restoreTo(target, findings);
    expect([restored.code, restored.output]).toEqual([1, expect.stringMatching(/decision .*changed/)]);
    expect(await tablesIn(there)).toBe(0);
    // Not a document, not a folder of one, no key.
    const files = fs.readdirSync(target.DATA_DIR, { recursive: true, withFileTypes: true });
    expect(files.map(({ name }) => name).sort()).toEqual(['documents', 'incoming']);
    expect((await restoreTo(target, findings, '--despite-findings')).code).toBe(0);
    expect(await contentsOf(there)).toEqual(await contentsOf(database));
  });
});
