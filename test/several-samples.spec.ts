import { threeSamplesCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { approveByTwo, decide, lookAtAll, readCertificate, seen } from './harness/review';

let database: TestDatabase;
let nobody: Client;
let uploader: Client;
let anna: Client;
let boris: Client;
let url: string;

const SAMPLES = ['S-1 KR-0425', 'S-2 KR-0500', 'S-3 KR-0501'];

beforeAll(async () => {
  database = await createTestDatabase();
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  nobody = started.nobody;
  await newVendor(database, 'green-hill', ['KR-0425']);
  uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  anna = await newPerson(started.administrator, 'reviewer');
  boris = await newPerson(started.administrator, 'reviewer');
  const lot = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
  url = await readCertificate(uploader, threeSamplesCertificate(1), lot);
});

interface Listed {
  printed: { analyte: string; value: string; sample: string | null };
  removedBy: string | null;
}

async function keep(sample: string, reason = 'It is of this lot.') {
  const { etag } = await seen(anna, url);
  return anna.with({ 'if-match': etag }).post(`${url}/kept-sample`, { sample, reason });
}

describe('A certificate with a column for each of several samples', () => {
  it('tells whose each result is', async () => {
    const { review } = await seen(anna, url);
    const results: Listed[] = review.results;
    expect(results).toHaveLength(12);
    const ofLead = results.filter(({ printed }) => printed.analyte === 'Lead');
    expect(ofLead.map(({ printed }) => [printed.sample, printed.value])).toEqual([
      [SAMPLES[0], '0.64'],
      [SAMPLES[1], '0.38'],
      [SAMPLES[2], '1.04'],
    ]);
  });

  it('cannot be approved while results of more than one stand', async () => {
    await lookAtAll(anna, url);
    const { status, body } = await decide(anna, url, 'approve');
    expect([status, body.code]).toEqual([409, 'approval-held-up']);
    expect(JSON.stringify(body)).toContain('several-samples-in-table');
  });

  it('refuses to keep a sample that it does not have', async () => {
    const { status, body } = await keep('S-9');
    expect([status, body.code]).toEqual([422, 'correction-refused']);
    expect((await seen(anna, url)).review.corrections).toEqual([]);
  });

  it('keeps one, takes the others out by a correction each, and publishes that one alone', async () => {
    const { status, body } = await keep(SAMPLES[0]!);
    expect([status, body]).toEqual([201, { removed: 8 }]);
    const { review } = await seen(anna, url);
    const standing: Listed[] = review.results.filter(({ removedBy }: Listed) => removedBy === null);
    expect(new Set(standing.map(({ printed }) => printed.sample))).toEqual(new Set([SAMPLES[0]]));
    expect(review.corrections).toHaveLength(8);
    expect((await keep(SAMPLES[0]!)).status).toBe(422);

    const approved = await approveByTwo(anna, boris, url);
    expect([approved.status, approved.body]).toMatchObject([201, { state: 'published' }]);
    const { body: publication } = await nobody.get(`/api/v1/publications/${approved.body.publicationId}`);
    expect(publication.record.results.map(({ printed }: { printed: string }) => printed).sort()).toEqual(
      ['0.0067', '0.12', '0.64', '1.52'].sort(),
    );
    expect(publication.record.evidence).toMatchObject({ removedResults: 8 });
  });
});
