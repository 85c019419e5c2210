import { certificatePdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { accepted, newVendor, upload, whenRead } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { decide, publish, readCertificate, seen } from './harness/review';

let uploader: Client;
let stranger: Client;
let anna: Client;

const LOT = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
let made = 0;
const another = (lot?: string) => englishCertificate(`version-${(made += 1)}`, lot);

beforeAll(async () => {
  const database = await createTestDatabase();
  const { administrator } = await startWithAdministrator({ DATABASE_URL: database.url });
  await newVendor(database, 'green-hill', ['KR-0425', 'KR-0500']);
  await newVendor(database, 'red-hill');
  uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  stranger = await newPerson(administrator, 'uploader', ['red-hill']);
  anna = await newPerson(administrator, 'reviewer');
});

describe('A certificate that was returned', () => {
  it('shows its uploader why, and makes room for a new version that keeps what it is about', async () => {
    const url = await readCertificate(uploader, another(), LOT);
    const reason = 'Page 1 cannot be read with certainty.';
    expect((await decide(anna, url, 'return', { reason })).status).toBe(201);
    const returned = await uploader.get(url);
    expect(returned.body).toMatchObject({ state: 'returned', reason: { message: reason } });

    const newer = await accepted(uploader, await certificatePdf(another()), { replaces: returned.body.id });
    const after = await whenRead(uploader, newer);
    expect(after).toMatchObject({
      state: 'in-review',
      assignment: { vendor: { slug: 'green-hill' }, lot: 'KR-0425' },
      replaces: { id: returned.body.id, state: 'replaced' },
    });
    const stays = (await uploader.get(url)).body;
    expect(stays).toMatchObject({
      state: 'replaced',
      document: returned.body.document,
      reading: { id: returned.body.reading.id },
      replacedBy: { id: after.id, url: newer },
    });
    const twice = await upload(uploader, await certificatePdf(another()), { replaces: returned.body.id });
    expect([twice.status, twice.body.code]).toEqual([409, 'wrong-state']);
  });

  it('is replaced only by those who may see it, and only when it waits for its uploader', async () => {
    const url = await readCertificate(uploader, another(), LOT);
    const id = url.split('/').at(-1)!;
    const early = await upload(uploader, await certificatePdf(another()), { replaces: id });
    expect([early.status, early.body.code]).toEqual([409, 'wrong-state']);
    await decide(anna, url, 'return');
    const strange = await upload(stranger, await certificatePdf(another()), { replaces: id });
    expect([strange.status, strange.body.code, strange.body.errors[0].parameter]).toEqual([
      422,
      'unknown-replaced',
      'replaces',
    ]);
    expect((await uploader.get(url)).body.state).toBe('returned');
  });
});

describe('What a certificate lacks', () => {
  it('is told to its uploader once it was read', async () => {
    const url = await readCertificate(uploader, another('UNKNOWN-7'), { vendor: 'green-hill' });
    const { missing } = (await uploader.get(url)).body;
    expect(missing.map(({ code }: { code: string }) => code)).toEqual(['no-product', 'no-lot']);
  });
});

describe('The same analyte in earlier lots', () => {
  it('is what was published and still counts', async () => {
    const first = await publish(uploader, anna, another(), LOT);
    const second = await publish(uploader, anna, another('KR-0500'), { ...LOT, lot: 'KR-0500' });
    const url = await readCertificate(uploader, another(), LOT);
    const { review } = await seen(anna, url);
    const lead = review.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'lead');
    const path = `${url}/results/${lead.id}/earlier`;
    const { body } = await anna.get(path);
    expect(body.map(({ lot }: { lot: string }) => lot).sort()).toEqual(['KR-0425', 'KR-0500']);
    expect(body[0]).toMatchObject({ day: '2026-01-22', value: '0.64', unit: 'mg/kg', product: 'Green Leaf' });

    await decide(anna, first.url, 'withdraw');
    const rest = (await anna.get(path)).body;
    expect(rest.map(({ certificateId }: { certificateId: string }) => certificateId)).toEqual([second.id]);
    const nothing = '00000000-0000-4000-8000-000000000000';
    expect((await anna.get(`${url}/results/${nothing}/earlier`)).status).toBe(404);
  });
});

describe('Reason templates', () => {
  it('are offered by kind of decision', async () => {
    const { body } = await anna.get('/api/v1/reason-templates');
    expect(body).toContainEqual(expect.objectContaining({ kind: 'return', label: 'Pages are missing' }));
  });
});
