import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { serviceDataSource } from '../src/database/connection';
import { lockLot } from '../src/publish/lot-judgements';
import type { PrintedCertificate } from './certificates/certificate-pdf';
import { certificatePdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Answer, Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import type { TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { decide, publish } from './harness/review';

const CLAIMS = '/api/v1/registry/vendors/green-hill/claims';
const PUBLIC = '/api/v1/vendors/green-hill/claims';
const LOTS = ['KR-1', 'KR-2', 'KR-3'];

let database: TestDatabase;
let administrator: Client;
let nobody: Client;
let uploader: Client;
let stranger: Client;
let reviewer: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ administrator, nobody } = await startWithAdministrator({ DATABASE_URL: database.url }));
  await newVendor(database, 'green-hill', LOTS);
  await newVendor(database, 'red-root', ['RR-1']);
  uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  stranger = await newPerson(administrator, 'uploader', ['red-root']);
  reviewer = await newPerson(administrator, 'reviewer');
});

let made = 0;
/** A published certificate of a lot with this much mitragynine. */
function filed(lot: string, mitragynine: string, vendor = 'green-hill') {
  return publish(uploader, reviewer, certificateOf(lot, mitragynine), { vendor, product: 'green-leaf', lot });
}

function certificateOf(lot: string, mitragynine: string): PrintedCertificate {
  const certificate = englishCertificate(`C-${(made += 1)}`, lot);
  const [alkaloids, ...rest] = certificate.tables;
  const rows = alkaloids!.rows.map((row) =>
    row[0] === 'Mitragynine' ? ['Mitragynine', mitragynine, '%', '0.01'] : row,
  );
  return { ...certificate, tables: [{ ...alkaloids!, rows }, ...rest] };
}

const SEEN = { source: 'https://green-hill.example.org/leaf', capturedOn: '2026-02-01' };

async function entered(text: string, more: object = {}): Promise<Answer['body']> {
  const { status, body } = await uploader.post(CLAIMS, { text, ...SEEN, ...more });
  if (status !== 201) throw new Error(`The claim was answered with ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** The public verdict on a claim over all lots, or on one. */
async function verdictOn(id: string, lot?: string): Promise<Answer['body']> {
  const path = lot === undefined ? PUBLIC : `/api/v1/vendors/green-hill/lots/${lot}/claims`;
  const { body } = await nobody.get(path);
  return (body.items ?? body).find((claim: { id: string }) => claim.id === id)?.verdict;
}

const outcome = ({ status, body }: Answer) => [status, body.code];

describe('A claim', () => {
  it('shows what it would be understood as before it is entered', async () => {
    const { status, body } = await uploader.post('/api/v1/claims/understanding', {
      text: 'Lead under 1.25 mcg/g, tested every batch, cures everything',
    });
    expect(status).toBe(200);
    expect(body.understoodAs.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Lead: less than 1.25 µg/g',
      'Every lot was tested',
      'Not judged. Claims about health are not judged here.',
    ]);
  });

  it('is entered with where and when it was seen, by those who act for the vendor', async () => {
    const copySha256 = 'a'.repeat(64);
    const claim = await entered('min. 1.2 % mitragynine', {
      product: 'green-leaf',
      lots: ['kr 1'],
      copySha256,
    });
    expect(claim).toMatchObject({
      text: 'min. 1.2 % mitragynine',
      ...SEEN,
      copySha256,
      product: 'green-leaf',
      lots: ['KR-1'],
      retiredOn: null,
      enteredBy: expect.stringContaining('uploader'),
      understoodAs: [
        { sentence: 'Mitragynine: at least 1.2 %', predicate: { kind: 'limit', analyteId: 'mitragynine' } },
      ],
      understandings: [{ version: 1, by: null, reason: null }],
      verdict: { word: 'not-covered', coverage: { covered: 0, of: 1 } },
    });
    expect(outcome(await stranger.post(CLAIMS, { text: 'Lies', ...SEEN }))).toEqual([404, 'not-found']);
    expect(outcome(await stranger.get(`${CLAIMS}/${claim.id}`))).toEqual([404, 'not-found']);
    expect((await reviewer.get(`${CLAIMS}/${claim.id}`)).body).toEqual(claim);
  });

  it.each([
    ['text', { text: '' }],
    ['source', { source: 'a leaflet' }],
    ['capturedOn', { capturedOn: '2026-13-01' }],
    ['copySha256', { copySha256: 'abc' }],
    ['product', { product: 'no-product' }],
    ['product', { lots: ['KR-1'] }],
    ['lots/1', { product: 'green-leaf', lots: ['KR-1', 'KR-99'] }],
    ['lotsOnSale', { product: 'green-leaf', lots: ['KR-1'], lotsOnSale: 3 }],
    ['periodUntil', { periodFrom: '2026-02-01', periodUntil: '2026-01-01' }],
  ])('is refused for its %s: %j', async (member, wrong) => {
    const { status, body } = await uploader.post(CLAIMS, { text: 'lab tested', ...SEEN, ...wrong });
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toBe(`#/${member}`);
  });

  it('is not public while nothing of the vendor is', async () => {
    expect((await nobody.get(PUBLIC)).status).toBe(404);
  });
});

describe('A verdict on a claim', () => {
  let claim: { id: string };
  let first: { id: string; url: string; publicationId: string };

  beforeAll(async () => {
    claim = await entered('min. 1.2 % mitragynine', { lotsOnSale: 2 });
    first = await filed('KR-1', '1.52');
  });

  it('is made with the publication of a lot, and names the result', async () => {
    const verdict = await verdictOn(claim.id, 'KR-1');
    expect(verdict).toMatchObject({ lot: 'KR-1', word: 'supported', reason: 'shown' });
    const [{ evidence }] = verdict.clauses;
    expect(evidence).toEqual([{ certificateId: first.id, resultId: expect.any(String) }]);
    const { body } = await nobody.get('/api/v1/vendors/green-hill/lots/KR-1');
    const results = body.products[0].certificates[0].record.results;
    expect(results.find(({ id }: { id: string }) => id === evidence[0].resultId).analyteId).toBe(
      'mitragynine',
    );
  });

  it('over all lots waits for every lot on sale, and is contradicted by one', async () => {
    expect(await verdictOn(claim.id)).toMatchObject({
      word: 'not-covered',
      reason: 'lots-missing',
      coverage: { covered: 1, of: 2 },
    });
    await filed('KR-2', '0.60');
    expect(await verdictOn(claim.id)).toMatchObject({
      word: 'contradicted',
      coverage: { covered: 2, of: 2 },
    });
    expect(await verdictOn(claim.id, 'KR-1')).toMatchObject({ word: 'supported' });
  });

  it('changes with a withdrawal, and what was said before stays to be seen', async () => {
    const third = await filed('KR-3', '0.50');
    expect(await verdictOn(claim.id, 'KR-3')).toMatchObject({ word: 'contradicted' });
    expect((await decide(reviewer, third.url, 'withdraw')).status).toBe(201);
    expect(await verdictOn(claim.id, 'KR-3')).toMatchObject({ word: 'not-covered', publications: [] });
    expect(await verdictOn(claim.id)).toMatchObject({ coverage: { covered: 2, of: 2 } });
    const { body } = await nobody.get(`/api/v1/claims/${claim.id}/verdicts`);
    const ofThird = body.items.filter(({ lot }: { lot: string | null }) => lot === 'KR-3');
    expect(ofThird.map(({ word }: { word: string }) => word)).toEqual(['not-covered', 'contradicted']);
    const page = (await nobody.get(`/api/v1/claims/${claim.id}/verdicts?limit=2`)).body;
    const rest = (await nobody.get(`/api/v1/claims/${claim.id}/verdicts?after=${page.next}`)).body;
    expect([...page.items, ...rest.items]).toEqual(body.items);
  });

  it('is made at once for a claim that is entered after the certificates', async () => {
    const free = await entered('heavy-metal free');
    expect(await verdictOn(free.id, 'KR-1')).toMatchObject({ word: 'contradicted', reason: 'incompatible' });
    const vague = await entered('premium, cures everything');
    expect(await verdictOn(vague.id)).toMatchObject({ word: 'not-covered', reason: 'vague' });
  });

  it('"every batch" needs to know how many lots there are', async () => {
    const open = await entered('every batch tested', { product: 'green-leaf' });
    expect(await verdictOn(open.id)).toMatchObject({ word: 'inconclusive', reason: 'lots-unknown' });
    const counted = await entered('every batch tested', { product: 'green-leaf', lotsOnSale: 2 });
    expect(await verdictOn(counted.id)).toMatchObject({ word: 'supported', coverage: { covered: 2, of: 2 } });
    const missing = await entered('every batch tested', { product: 'green-leaf', lots: LOTS });
    expect(await verdictOn(missing.id)).toMatchObject({
      reason: 'lots-missing',
      coverage: { covered: 2, of: 3 },
    });
  });

  it('of a time speaks of what was tested in it', async () => {
    const later = await entered('min. 1.2 % mitragynine', { periodFrom: '2026-06-01' });
    expect(await verdictOn(later.id, 'KR-1')).toBeUndefined();
    const then = await entered('min. 1.2 % mitragynine', { periodUntil: '2026-01-31' });
    expect(await verdictOn(then.id, 'KR-1')).toMatchObject({ word: 'supported' });
  });

  it('of a kept report compares it byte for byte', async () => {
    const { body } = await nobody.get(`/api/v1/publications/${first.publicationId}`);
    const { documentSha256 } = body.record.evidence;
    const kept = await entered('lab report available', {
      product: 'green-leaf',
      lots: ['KR-1'],
      copySha256: documentSha256,
    });
    expect(await verdictOn(kept.id, 'KR-1')).toMatchObject({ word: 'supported', reason: 'report-held' });
    const other = createHash('sha256')
      .update(await certificatePdf(certificateOf('KR-1', '9')))
      .digest('hex');
    const differs = await entered('lab report available', {
      product: 'green-leaf',
      lots: ['KR-1'],
      copySha256: other,
    });
    expect(await verdictOn(differs.id, 'KR-1')).toMatchObject({
      word: 'inconclusive',
      reason: 'report-differs',
    });
  });

  it('is never changed or removed, not even by the database’s owner', async () => {
    for (const table of ['claim', 'claim_understanding', 'published.claim', 'published.claim_verdict'])
      await expect(database.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
  });
});

describe('What a claim is understood as', () => {
  it('is put right by a reviewer with a reason, and judged anew', async () => {
    const claim = await entered('Lots of mitragynine');
    expect(await verdictOn(claim.id)).toMatchObject({ word: 'not-covered', reason: 'vague' });
    const predicate = {
      kind: 'limit',
      analyteId: 'mitragynine',
      operator: 'min',
      value: '1',
      unit: '%',
      strict: false,
    };
    const input = { predicates: [predicate], reason: 'The pack says "lots" is from 1 %.' };
    expect(outcome(await uploader.post(`${CLAIMS}/${claim.id}/understandings`, input))).toEqual([
      403,
      'not-permitted',
    ]);
    const { status, body } = await reviewer.post(`${CLAIMS}/${claim.id}/understandings`, input);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      understoodByPerson: true,
      understoodAs: [{ sentence: 'Mitragynine: at least 1 %' }],
      understandings: [
        { version: 1, by: null },
        { version: 2, reason: input.reason },
      ],
      verdict: { word: 'contradicted' },
    });
    expect(await verdictOn(claim.id, 'KR-1')).toMatchObject({ word: 'supported' });
  });

  it('is refused where it is wrong, by its place', async () => {
    const claim = await entered('Lots of mitragynine');
    const wrong = [{ kind: 'none-of', analyteIds: ['lead', 'gold dust'] }, { kind: 'wish' }];
    const { status, body } = await reviewer.post(`${CLAIMS}/${claim.id}/understandings`, {
      predicates: wrong,
      reason: 'No.',
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/predicates/0/analyteIds',
      '#/predicates/1/kind',
    ]);
  });
});

describe('A retired claim', () => {
  it('stays visible with its dates, once', async () => {
    const claim = await entered('no 7-OH');
    const path = `${CLAIMS}/${claim.id}/retirement`;
    const retirement = { retiredOn: '2026-03-01', reason: 'The page was changed.' };
    const early = await uploader.post(path, { ...retirement, retiredOn: '2026-01-01' });
    expect(early.body.errors[0].pointer).toBe('#/retiredOn');
    expect((await uploader.post(path, retirement)).status).toBe(201);
    expect(outcome(await uploader.post(path, retirement))).toEqual([409, 'claim-retired']);
    const { body } = await nobody.get(`${PUBLIC}?limit=100`);
    const shown = body.items.find(({ id }: { id: string }) => id === claim.id);
    expect(shown).toMatchObject({
      capturedOn: '2026-02-01',
      retiredOn: '2026-03-01',
      verdict: { word: 'contradicted' },
    });
  });
});

describe('The lists of claims', () => {
  it('go page by page', async () => {
    for (const [client, path] of [
      [uploader, CLAIMS],
      [nobody, PUBLIC],
    ] as const) {
      const all = (await client.get(`${path}?limit=100`)).body.items;
      const first = (await client.get(`${path}?limit=3`)).body;
      const rest = (await client.get(`${path}?limit=100&after=${first.next}`)).body;
      expect(rest).toMatchObject({ next: null });
      expect(first.items).toHaveLength(3);
      expect([...first.items, ...rest.items]).toEqual(all);
    }
    expect((await nobody.get('/api/v1/vendors/red-root/claims')).status).toBe(404);
  });
});

describe('A rule set that nobody has verified', () => {
  it('decides a claim once an administrator switches it on; the earlier verdict stays', async () => {
    await filed('KR-1', '1.52');
    const { id } = await entered('meets 448 2025 microbiology');
    const before = await verdictOn(id, 'KR-1');
    expect(before).toMatchObject({ word: 'inconclusive', reason: 'rule-not-verified' });

    const route = '/api/v1/rule-sets/cz-448-2025-annex-3-microbiology/switches';
    const input = { unverifiedLimits: true, reason: 'The chemist has the printed decree.' };
    expect((await administrator.post(route, input)).status).toBe(201);
    let after = before;
    while (after.reason === 'rule-not-verified') after = await verdictOn(id, 'KR-1');
    const { body } = await nobody.get(`/api/v1/claims/${id}/verdicts`);
    const codes = body.items
      .filter(({ lot }: { lot: string | null }) => lot === 'KR-1')
      .map(({ reason }: { reason: string }) => reason);
    expect(codes).toEqual([after.reason, 'rule-not-verified']);
  });
});

describe('A lot that is judged anew', () => {
  it('holds up nobody who enters a claim meanwhile: the judging itself will wait for the claims', async () => {
    await filed('KR-1', '1.52');
    const source = await new DataSource(serviceDataSource({ connectionString: database.url })).initialize();
    await source.transaction(async (manager) => {
      for (const { id } of await database.query<{ id: string }>('SELECT id FROM published.lot'))
        await lockLot(manager, id);
      await entered('lab tested');
    });
    await source.destroy();
  });
});
