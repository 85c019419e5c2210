import { certificatePdf, type Layout } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { accepted, newVendor, until } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { decide, seen } from './harness/review';
import { Program } from './harness/service';

const LOT = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };

let uploader: Client;
let reviewer: Client;

beforeAll(async () => {
  const database = await createTestDatabase();
  const started = await startWithAdministrator({
    DATABASE_URL: database.url,
    LOOK_SECONDS: '300',
  });
  await newVendor(database, LOT.vendor, [LOT.lot]);
  uploader = await newPerson(started.administrator, 'uploader', [LOT.vendor]);
  reviewer = await newPerson(started.administrator, 'reviewer');
});

const send = async (number: string, layout: Partial<Layout> = {}) =>
  accepted(uploader, await certificatePdf(englishCertificate(number, LOT.lot), layout), LOT);

const holdsOf = async (url: string): Promise<{ code: string; resultId?: string; message: string }[]> =>
  (await seen(reviewer, url)).review.holds;

describe('What the pages show', () => {
  it('is compared with what the file says, and another number holds the approval up', async () => {
    const url = await send('lying', { lying: { says: '0.64', shows: '6.40' } });
    await until(uploader, url, 'cells-looked-at');
    const { review } = await seen(reviewer, url);
    const lead = review.results.find((result: { analyteId: string }) => result.analyteId === 'lead');
    const [hold, ...more] = (await holdsOf(url)).filter(
      ({ code }) => code === 'flag-text-and-picture-differ',
    );
    expect(more).toEqual([]);
    expect(hold).toMatchObject({ resultId: lead.id, message: expect.stringContaining('"0.64"') });
    expect(review.cellLook).toMatchObject({ state: 'done', notLookedAt: [] });
    const disagreeing = review.cellLook.looked.filter(({ agrees }: { agrees: boolean }) => !agrees);
    expect(disagreeing).toMatchObject([{ resultId: lead.id, text: '0.64', seen: '6.40' }]);
    const { status, body } = await decide(reviewer, url, 'approve', { acknowledged: [] });
    expect([status, body.code]).toEqual([409, 'approval-held-up']);
  });

  it('is no result where a picture lies over it, and what was covered holds the approval up', async () => {
    const url = await send('pasted', { pasted: { over: '0.64', shows: '6.40' } });
    await until(uploader, url, 'cells-looked-at');
    const { review } = await seen(reviewer, url);
    expect(review.results.map(({ analyteId }: { analyteId: string }) => analyteId)).not.toContain('lead');
    expect((await holdsOf(url)).map(({ code }) => code)).toContain('flag-covered-text');
  });

  it('is no question where it is what the file says, and the approval goes on', async () => {
    const url = await send('honest');
    await until(uploader, url, 'cells-looked-at');
    expect((await holdsOf(url)).map(({ code }) => code)).not.toContain('flag-text-and-picture-differ');
    expect((await decide(reviewer, url, 'approve')).status).toBe(201);
  });

  it('is waited for, and looked at by the next worker when one died over it', async () => {
    const own = await createTestDatabase();
    const bounds = { DATABASE_URL: own.url, LOOK_SECONDS: '300', RUN_WORKER: 'false' };
    const { service, administrator } = await startWithAdministrator(bounds);
    await newVendor(own, LOT.vendor, [LOT.lot]);
    const [sender, judge] = [
      await newPerson(administrator, 'uploader', [LOT.vendor]),
      await newPerson(administrator, 'reviewer'),
    ];
    // Nobody can keep what they saw until this ends.
    await own.query('BEGIN');
    await own.query('LOCK TABLE cell_look IN EXCLUSIVE MODE');
    const first = Program.start('worker', service.settings);
    const url = await accepted(sender, await certificatePdf(englishCertificate('late', LOT.lot)), LOT);
    await until(sender, url, 'in-review');
    const early = await decide(judge, url, 'approve');
    expect([early.status, early.body.code]).toEqual([409, 'approval-held-up']);
    expect(early.body.holds).toMatchObject([{ code: 'look-outstanding', acknowledgeable: false }]);
    await first.kill();
    await own.query('COMMIT');

    Program.start('worker', service.settings);
    await until(sender, url, 'cells-looked-at');
    expect((await decide(judge, url, 'approve')).status).toBe(201);
    expect(await own.query('SELECT FROM outstanding_look')).toEqual([]);
  });
});
