import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { readConfiguration } from '../src/configuration';
import { serviceDataSource } from '../src/database/connection';
import { openDocumentStore } from '../src/intake/open-store';
import { checksOf } from '../src/verify/verify';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { whenLogged } from './harness/log';
import { newPerson, startWithAdministrator } from './harness/people';
import { approveByTwo, correct, decide, readCertificate, seen } from './harness/review';
import { type Ended, Program } from './harness/service';
import { tamper } from './harness/tampering';

let database: TestDatabase;
let settings: Record<string, string>;
let documents: string;
let documentSha256: string;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  const { service, nobody, administrator } = await startWithAdministrator({ DATABASE_URL: database.url });
  settings = service.settings;
  documents = path.join(settings.DATA_DIR!, 'documents');
  await newVendor(database, 'green-hill', ['KR-0425']);
  const uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  const [anna, boris] = [
    await newPerson(administrator, 'reviewer'),
    await newPerson(administrator, 'reviewer'),
  ];
  const lot = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
  const url = await readCertificate(uploader, englishCertificate('verified'), lot);
  const { review } = await seen(anna, url);
  const lead = review.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'lead');
  const fix = { value: '0.84', printed: { value: '0.84' } };
  await correct(anna, url, { kind: 'result', resultId: lead.id, result: fix, reason: 'An 8 on the page.' });
  const { body } = await approveByTwo(anna, boris, url);
  documentSha256 = (await anna.get(url)).body.document.sha256;
  await decide(boris, url, 'withdraw');
  await whenLogged(nobody, body.publicationId);
  // The withdrawal too has to be in the log.
  await service.program.stop();
  await logTheRest();
  source = await new DataSource(serviceDataSource({ connectionString: database.url })).initialize();
});
afterAll(() => source.destroy());

/** Runs a worker until the log has the withdrawal too. */
async function logTheRest(): Promise<void> {
  const worker = Program.start('worker', { ...settings, LOG_LEVEL: 'error' });
  const there = `SELECT FROM published.log_leaf WHERE subject LIKE 'withdrawal/%'`;
  while ((await database.query(there)).length === 0) await sleep(100);
  await worker.stop();
}

const verify = (): Promise<Ended> => Program.start('commands/verify', settings).ended;

/** What the walk finds, as `npm run verify` writes it: to start a program for each takes a minute. */
async function troubles(): Promise<string> {
  const found: string[] = [];
  const store = openDocumentStore(readConfiguration(settings));
  await source.transaction('REPEATABLE READ', async (manager) => {
    for (const check of checksOf(manager, store))
      for await (const report of check.run())
        if (!('checked' in report)) found.push(`${report.about}: ${report.trouble}\n`);
  });
  return found.join('') || 'none';
}

describe('npm run verify', () => {
  it('finds that everything agrees after a whole route, and says what it looked at', async () => {
    const { code, said, output } = await verify();
    expect([code, output]).toEqual([0, '']);
    for (const walked of [
      'entries of the audit trail',
      'rows of reading',
      '1 documents',
      'leaves of the transparency log',
    ])
      expect(said).toContain(walked);
    expect(said).toMatch(/Everything agrees/);
  });

  it('finds a byte of a document that was changed, and one that is gone', async () => {
    const file = path.join(
      documents,
      documentSha256.slice(0, 2),
      documentSha256.slice(2, 4),
      `${documentSha256}.pdf`,
    );
    const bytes = fs.readFileSync(file);
    const changed = Buffer.from(bytes);
    changed[changed.length >> 1]! ^= 1;
    fs.writeFileSync(file, changed);
    const { code, output, said } = await verify();
    const trouble = `document ${documentSha256}: Its bytes are not the ones that were sent.\n`;
    expect([code, output]).toEqual([1, trouble]);
    expect(said).toMatch(/1 thing does not agree/);
    expect(await troubles()).toBe(trouble);
    fs.rmSync(file);
    expect(await troubles()).toBe(`document ${documentSha256}: It is not in the store any more.\n`);
    fs.writeFileSync(file, bytes);
    expect(await troubles()).toBe('none');
  });

  // Each is undone afterwards, so that the next starts from a register that agrees.
  it.each([
    ['result', `value = value + 1`, `value = value - 1`, `analyte_id = 'lead'`, /reading .*changed/],
    ['reading', `language = 'xx'`, `language = 'en'`, 'true', /reading .*changed/],
    ['correction', `reason = 'Another.'`, `reason = 'An 8 on the page.'`, 'true', /correction .*changed/],
    ['document', `size_bytes = size_bytes + 1`, `size_bytes = size_bytes - 1`, 'true', /document .*changed/],
    [
      'decision',
      `kind = 'reject'`,
      `kind = 'approve'`,
      `kind = 'approve' OR kind = 'reject'`,
      /decision .*changed[^]*No approval[^]*log says otherwise of decision/,
    ],
    [
      'published.publication',
      `record = jsonb_set(record, '{lot,code}', '"OTHER"')`,
      `record = jsonb_set(record, '{lot,code}', '"KR-0425"')`,
      'true',
      /publication .*changed[^]*log says otherwise of publication/,
    ],
    [
      'published.withdrawal',
      `reason = 'Another.'`,
      `reason = 'It was time to withdraw.'`,
      'true',
      /withdrawal .*changed[^]*log says otherwise of withdrawal/,
    ],
    [
      'audit_entry',
      `reason = 'Another.'`,
      `reason = 'An 8 on the page.'`,
      `action = 'corrected'`,
      /audit entry \d+: The entry was changed/,
    ],
    [
      'audit_entry',
      `action = 'x'`,
      `action = 'published'`,
      `action = 'published' OR action = 'x'`,
      /audit entry \d+/,
    ],
    [
      'published.log_leaf',
      `leaf = replace(leaf, '"version":1', '"version":2')`,
      `leaf = replace(leaf, '"version":2', '"version":1')`,
      'true',
      /leaf \d+ of the log: It was changed[^]*rewritten/,
    ],
    [
      'published.log_checkpoint',
      `note = replace(note, '/log', '/gol')`,
      `note = replace(note, '/gol', '/log')`,
      'true',
      /checkpoint of size \d+/,
    ],
  ])('finds a changed row of %s (%s)', async (table, change, undo, where, expected) => {
    await tamper(database, [table], `UPDATE ${table} SET ${change} WHERE ${where}`);
    expect(await troubles()).toMatch(expected);
    await tamper(database, [table], `UPDATE ${table} SET ${undo} WHERE ${where}`);
    expect(await troubles()).toBe('none');
  });

  it('finds entries of the trail that were swapped, however well it was done', async () => {
    const swap = [
      'CREATE TEMP TABLE swapped AS SELECT seq, entry_id FROM audit_link WHERE seq IN (2, 3)',
      'UPDATE audit_link SET entry_id = -seq WHERE seq IN (2, 3)',
      'UPDATE audit_link l SET entry_id = s.entry_id FROM swapped s WHERE s.seq IN (2, 3) AND l.seq = 5 - s.seq',
      'DROP TABLE swapped',
    ];
    await database.query('ALTER TABLE audit_link DROP CONSTRAINT audit_link_entry_id_fkey');
    await tamper(database, ['audit_link'], ...swap);
    expect(await troubles()).toMatch(/audit entry 2: It does not follow/);
    await tamper(database, ['audit_link'], ...swap);
    expect(await troubles()).toBe('none');
  });

  it('finds an entry that was removed: alone, with its place, and the last ones', async () => {
    const keep = ['audit_entry', 'audit_link'];
    const gone = `SELECT entry_id FROM audit_link WHERE seq = 4`;
    for (const table of keep) await database.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
    const putBack = () =>
      tamper(
        database,
        keep,
        'DELETE FROM audit_link',
        'DELETE FROM audit_entry',
        'INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept_audit_entry',
        'INSERT INTO audit_link SELECT * FROM kept_audit_link',
      );
    await tamper(database, keep, `DELETE FROM audit_entry WHERE id = (${gone})`);
    expect(await troubles()).toMatch(/audit entry 4: The entry was removed/);
    await tamper(database, keep, 'DELETE FROM audit_link WHERE seq = 4');
    expect(await troubles()).toMatch(/audit entry 5: The entries 4 to 4 are missing/);
    await putBack();
    // The end of the trail: nothing in it tells, but the log does.
    await tamper(
      database,
      keep,
      `DELETE FROM audit_link WHERE seq > (SELECT max(seq) - 2 FROM audit_link)`,
      `DELETE FROM audit_entry WHERE id NOT IN (SELECT entry_id FROM audit_link)`,
    );
    expect(await troubles()).toMatch(/The log tells of audit-trail\/\d+, which is not there any more/);
    await putBack();
    expect(await troubles()).toBe('none');
  });

  it('finds evidence that was removed, and evidence that was smuggled in', async () => {
    await tamper(database, ['correction'], 'CREATE TABLE kept AS TABLE correction', 'DELETE FROM correction');
    expect(await troubles()).toMatch(/correction .*: It was removed/);
    await tamper(
      database,
      ['correction'],
      'INSERT INTO correction SELECT * FROM kept',
      `INSERT INTO document (sha256, size_bytes) VALUES (repeat('a', 64), 1)`,
    );
    expect(await troubles()).toMatch(/document a{64}: No entry[^]*document a{64}: It is not in the store/);
  });
});
