import fs from 'node:fs';
import path from 'node:path';
import { certificatePdf, letterPdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { holdReadings, newVendor, upload } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newFolder } from './harness/ground';
import { newPerson, startWithAdministrator, withKey } from './harness/people';
import { type Ended, Program, type RunningService } from './harness/service';

let service: RunningService;
let database: TestDatabase;
let administrator: Client;
let uploader: Client;
let environment: Record<string, string>;
let made = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await newVendor(database, 'green-hill', ['KR-0425']);
  await newVendor(database, 'other-hill');
  ({ service, administrator } = await startWithAdministrator({ DATABASE_URL: database.url }));
  uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  environment = await environmentOf(uploader);
});

/** What the command finds in its environment when this person runs it. */
async function environmentOf(person: Client): Promise<Record<string, string>> {
  const { headers } = await withKey(person);
  return { ASSAYBOOK_URL: service.url, ASSAYBOOK_KEY: headers.authorization!.replace('Bearer ', '') };
}

const run = (folder: string, ...args: string[]): Promise<Ended> =>
  Program.start('commands/import', environment, [folder, '--vendor', 'green-hill', ...args]).ended;

const newPdf = (lot?: string) => certificatePdf(englishCertificate(`import-${(made += 1)}`, lot));

/** A folder with these files, by their paths in it. */
function folderOf(files: Record<string, Uint8Array | string>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

const uploads = async (): Promise<number> => {
  const [row] = await database.query<{ n: number }>(
    `SELECT count(*)::integer AS n FROM audit_entry WHERE action = 'certificate-uploaded'`,
  );
  return row!.n;
};

/** The number that the summary's table has for something; 0 when it is not listed. */
const numberOf = (name: string, { output }: Ended): number =>
  Number(new RegExp(`^${name} +(\\d+)$`, 'm').exec(output)?.[1] ?? 0);

describe('npm run import', () => {
  it('sends a folder with the folders in it, waits until all was read, and says what became of each', async () => {
    const twice = await newPdf();
    const held = await newPdf();
    const stranger = await newPerson(administrator, 'uploader', ['other-hill']);
    expect((await upload(stranger, held)).status).toBe(202);
    const folder = folderOf({
      'a.pdf': twice,
      'deeper/still/B.PDF': await newPdf(),
      'copy.pdf': twice,
      'held.pdf': held,
      'letter.pdf': await letterPdf(['Dear Sir, thank you for your order.']),
      'text.pdf': 'This is no PDF.',
      'notes.txt': 'left alone',
      '.hidden.pdf': twice,
    });
    const ended = await run(folder, '--product', 'green-leaf', '--lot', 'kr 0425');
    expect(ended.code).toBe(1);
    expect(numberOf('sent now', ended)).toBe(3);
    expect(numberOf('read', ended)).toBe(2);
    expect(numberOf('refused', ended)).toBe(2);
    expect(numberOf('could not be read', ended)).toBe(1);
    expect(numberOf('the same as another file', ended)).toBe(1);
    expect(ended.output).toMatch(/^ {2}held\.pdf {2}document-held: /m);
    expect(ended.output).toMatch(/^ {2}text\.pdf {2}not-a-pdf: /m);
    expect(ended.output).toMatch(/^ {2}copy\.pdf {2}= a\.pdf$/m);
    expect(ended.said).toMatch(/^1 files whose names do not end in \.pdf/m);
    expect(ended.said).toMatch(/^6\/6 .*: /m);
    const { items } = (await uploader.get('/api/v1/certificates?state=in-review')).body;
    expect(items).toHaveLength(2);
    for (const { assignment } of items) expect(assignment.lot).toBe('KR-0425');
  });

  it('sends nothing twice, however it ended before', async () => {
    const names = Array.from({ length: 6 }, (_, index) => `${index}.pdf`);
    const folder = folderOf(
      Object.fromEntries(await Promise.all(names.map(async (n) => [n, await newPdf()]))),
    );
    const before = await uploads();
    const first = Program.start('commands/import', environment, [folder, '--vendor', 'green-hill']);
    await first.says(/^2\/6 /m);
    await first.kill();
    const second = await run(folder);
    expect(second.code).toBe(0);
    expect(numberOf('here already, not sent again', second)).toBeGreaterThanOrEqual(2);
    expect(numberOf('read', second)).toBe(6);
    const third = await run(folder);
    expect([numberOf('sent now', third), numberOf('read', third), third.code]).toEqual([0, 6, 0]);
    expect(await uploads()).toBe(before + 6);
  });

  it('ends in order when it is interrupted, with another exit code and what is left', async () => {
    const names = Array.from({ length: 4 }, (_, index) => `${index}.pdf`);
    const folder = folderOf(
      Object.fromEntries(await Promise.all(names.map(async (n) => [n, await newPdf()]))),
    );
    const args = [folder, '--vendor', 'green-hill', '--concurrency', '1'];
    // It waits for what it sent: however late the signal comes, it comes in the middle.
    const letGo = await holdReadings(database);
    const program = Program.start('commands/import', environment, args);
    await program.says(/^1\/4 /m);
    const ended = await program.stop('SIGINT');
    await letGo();
    expect(ended.code).toBe(130);
    expect(ended.said).toContain('The same command again goes on from here.');
    expect(numberOf('sent now', ended) + numberOf('not begun', ended)).toBe(4);
  });

  it('takes the lot from the name, registers those that are new, and says which files tell none', async () => {
    const folder = folderOf({ 'coa_X-1_v2.pdf': await newPdf('X-1'), 'none.pdf': await newPdf() });
    const args = ['--product', 'green-leaf', '--lot-from-name', 'coa_(.+)_v'];
    const refused = await run(folder, ...args);
    expect(refused.output).toMatch(/coa_X-1_v2\.pdf {2}unknown-lot: /);
    expect(refused.output).toMatch(/none\.pdf {2}no-lot-in-name: /);
    const ended = await run(folder, ...args, '--add-lots');
    expect([numberOf('sent now', ended), numberOf('refused', ended), ended.code]).toEqual([1, 1, 1]);
    const lots = (await uploader.get('/api/v1/registry/vendors/green-hill/products/green-leaf/lots')).body;
    expect(lots.items.map(({ code }: { code: string }) => code)).toContain('X-1');
  });

  it('changes nothing of what is here already, and says what it is filed under', async () => {
    const pdf = await newPdf('not the lot');
    await upload(uploader, pdf, { vendor: 'green-hill' });
    const ended = await run(folderOf({ 'a.pdf': pdf }), '--product', 'green-leaf', '--lot', 'KR-0425');
    expect(ended.output).toMatch(/filed under something else[^]*a\.pdf[^]*filed under green-hill/);
  });

  it('does not wait when told so', async () => {
    const ended = await run(folderOf({ 'a.pdf': await newPdf() }), '--wait-minutes', '0');
    expect([ended.code, numberOf('sent now', ended)]).toEqual([0, 1]);
  });

  it.each([
    ['no folder', [], {}, 2, /^Name one folder/],
    ['a folder that is not there', ['/nowhere', '--vendor', 'green-hill'], {}, 2, /\/nowhere cannot be read/],
    ['no vendor', ['.'], {}, 2, /--vendor/],
    ['a lot without its product', ['.', '--vendor', 'v', '--lot', 'x'], {}, 2, /add --product/],
    ['an unknown option', ['.', '--vendor', 'v', '--nonsense'], {}, 2, /--nonsense/],
    ['no key', ['.', '--vendor', 'v'], { ASSAYBOOK_KEY: '' }, 2, /Set ASSAYBOOK_KEY/],
    ['a wrong key', ['FOLDER', '--vendor', 'green-hill'], { ASSAYBOOK_KEY: 'assay_no' }, 1, /not-signed-in/],
    ['an unknown vendor', ['FOLDER', '--vendor', 'nobody'], {}, 1, /unknown-vendor/],
    ['another vendor than its own', ['FOLDER', '--vendor', 'other-hill'], {}, 1, /not-permitted/],
  ])('says what to do when given %s', async (_what, args, settings, exitCode, sentence) => {
    const folder = folderOf({ 'a.pdf': await newPdf() });
    const { code, said } = await Program.start(
      'commands/import',
      { ...environment, ...settings },
      args.map((arg) => (arg === 'FOLDER' ? folder : arg)),
    ).ended;
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(exitCode);
  });
});
