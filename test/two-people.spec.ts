import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { correct, decide, lookAtAll, readCertificate, seen } from './harness/review';

let nobody: Client;
let uploader: Client;
let anna: Client & { id: string };
let boris: Client & { id: string };
let cora: Client;

const LOT = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
let made = 0;

beforeAll(async () => {
  const database = await createTestDatabase();
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  nobody = started.nobody;
  await newVendor(database, 'green-hill', ['KR-0425']);
  uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  anna = await newPerson(started.administrator, 'reviewer');
  boris = await newPerson(started.administrator, 'reviewer');
  cora = await newPerson(started.administrator, 'reviewer');
});

interface Result {
  id: string;
  analyteId: string;
  decides: boolean;
  seenBy: { id: string }[];
}

const certificate = () => readCertificate(uploader, englishCertificate(`pair-${(made += 1)}`), LOT);
const lead = async (who: Client, url: string): Promise<Result> =>
  (await seen(who, url)).review.results.find(({ analyteId }: Result) => analyteId === 'lead');
const codes = (things: { code: string }[]) => things.map(({ code }) => code);

/** A certificate whose lead Anna corrected to 0.84 and approved. */
async function approvedOnce(): Promise<{ url: string; leadId: string }> {
  const url = await certificate();
  const { id } = await lead(anna, url);
  const result = { value: '0.84', printed: { value: '0.84' } };
  await correct(anna, url, { kind: 'result', resultId: id, result, reason: 'An 8 on the page.' });
  const { status, body } = await decide(anna, url, 'approve');
  expect([status, body.state, body.publicationId]).toEqual([201, 'second-review', null]);
  return { url, leadId: id };
}

/** Says what this person read, of the certificate as it stands at this moment. */
async function read(who: Client, url: string, values: object[]) {
  const { etag } = await seen(who, url);
  return who.with({ 'if-match': etag }).post(`${url}/second-reading`, { values });
}

describe('An approval without looking', () => {
  it('is refused, and says what was not opened', async () => {
    const url = await certificate();
    const { etag, review } = await seen(anna, url);
    const decisive = review.results.filter(({ decides }: Result) => decides).map(({ id }: Result) => id);
    expect(decisive.length).toBeGreaterThan(0);
    expect(review.unseen.results).toEqual(decisive);
    expect(codes(review.obstacles)).toEqual(['not-looked-at']);
    const approval = {
      kind: 'approve',
      reason: 'Seen.',
      acknowledged: review.holds.map(({ id }: Result) => id),
    };
    const { status, body } = await anna.with({ 'if-match': etag }).post(`${url}/decisions`, approval);
    expect([status, body.code, body.unseen]).toEqual([409, 'not-looked-at', review.unseen]);

    const most = await anna.with({ 'if-match': etag }).post(`${url}/looks`, { results: decisive.slice(1) });
    expect([most.status, most.body.results]).toEqual([200, [decisive[0]]]);
    expect((await anna.with({ 'if-match': etag }).post(`${url}/decisions`, approval)).status).toBe(409);
    // What another has opened does not help.
    await lookAtAll(boris, url);
    expect((await anna.with({ 'if-match': etag }).post(`${url}/decisions`, approval)).status).toBe(409);
    await anna.with({ 'if-match': etag }).post(`${url}/looks`, { results: decisive });
    const seenOnes = await lead(cora, url);
    expect(seenOnes.seenBy.map(({ id }) => id).sort()).toEqual([anna.id, boris.id].sort());
    const approved = await anna.with({ 'if-match': etag }).post(`${url}/decisions`, approval);
    expect([approved.status, approved.body.state]).toEqual([201, 'published']);
  });

  it('is refused again when what was opened has changed since', async () => {
    const url = await certificate();
    await lookAtAll(anna, url);
    const { id } = await lead(anna, url);
    await correct(boris, url, { kind: 'result', resultId: id, result: { value: '0.65' }, reason: 'A 5.' });
    const { review } = await seen(anna, url);
    expect(review.unseen.results).toEqual([id]);
    // Whoever corrected it has it open.
    expect((await seen(boris, url)).review.unseen.results).not.toContain(id);
  });

  it('takes no look at what is not there, or was another revision', async () => {
    const url = await certificate();
    const { etag } = await seen(anna, url);
    const wrong = await anna.with({ 'if-match': etag }).post(`${url}/looks`, { words: ['word:99'] });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '#/words/0']);
    await correct(anna, url, { kind: 'field', field: 'lot', value: 'X', reason: 'So.' });
    expect((await anna.with({ 'if-match': etag }).post(`${url}/looks`, {})).status).toBe(412);
  });
});

describe('A value that decides and was corrected', () => {
  it('is read by a second person before they see what the first made of it, and published when both agree', async () => {
    const { url, leadId } = await approvedOnce();
    const { review } = await seen(boris, url);
    expect(review).toMatchObject({ state: 'second-review', judgement: null, decisions: [], corrections: [] });
    expect(review.twoPeople).toMatchObject({
      blind: true,
      reasons: [{ code: 'deciding-value-corrected' }],
      toRead: [{ resultId: leadId, analyte: 'Lead', page: 1 }],
      readings: [],
    });
    expect(JSON.stringify(review)).not.toMatch(/"0\.84"|0\.84 mg/);
    expect((await boris.get(`${url}/corrections`)).body).toEqual([]);
    expect((await boris.get(`${url}/preview`)).body.code).toBe('second-reading-required');
    const early = await decide(boris, url, 'approve');
    expect([early.status, early.body.code]).toEqual([409, 'second-reading-required']);

    const value = { resultId: leadId, isResult: true, qualifier: '=', value: '0.840', unit: 'mg/kg' };
    const agreed = await read(boris, url, [value]);
    expect([agreed.status, agreed.body.agrees, agreed.body.state]).toEqual([201, true, 'second-review']);
    const open = (await seen(boris, url)).review;
    expect(open.twoPeople).toMatchObject({ blind: false, toRead: [], readings: [{ by: { id: boris.id } }] });
    expect(codes(open.decisions.map(({ kind }: { kind: string }) => ({ code: kind })))).toEqual(['approve']);
    expect(open.unseen.results).not.toContain(leadId);

    const approved = await decide(boris, url, 'approve');
    expect([approved.status, approved.body.state]).toEqual([201, 'published']);
    const { body } = await nobody.get(`/api/v1/publications/${approved.body.publicationId}`);
    expect(JSON.stringify(body.record.results)).toContain('0.84');
  });

  it('goes back with both shown when the second person reads otherwise', async () => {
    const { url, leadId } = await approvedOnce();
    const value = { resultId: leadId, isResult: true, qualifier: '=', value: '0.64', unit: 'mg/kg' };
    const { body } = await read(boris, url, [value]);
    expect(body).toMatchObject({
      agrees: false,
      state: 'in-review',
      differences: [{ resultId: leadId, first: { value: '0.84' }, second: { value: '0.64' } }],
    });
    const { review } = await seen(cora, url);
    expect(review.twoPeople.readings[0].differences).toEqual(body.differences);
    expect((await uploader.get(url)).body.reason).toMatchObject({ code: 'readings-differ' });
    expect((await decide(cora, url, 'approve')).body.state).toBe('second-review');
  });

  it('is not approved twice by one person, nor by whoever alone corrected it', async () => {
    const { url } = await approvedOnce();
    const twice = await decide(anna, url, 'approve');
    expect([twice.status, twice.body.code]).toEqual([403, 'first-approver']);
    expect((await seen(anna, url)).review.twoPeople.blind).toBe(false);

    const other = await certificate();
    const { id } = await lead(anna, other);
    await correct(anna, other, { kind: 'result', resultId: id, result: { value: '0.84' }, reason: 'An 8.' });
    expect((await decide(boris, other, 'approve')).body.state).toBe('second-review');
    const alone = await decide(anna, other, 'approve');
    expect([alone.status, alone.body.code]).toEqual([403, 'own-correction']);
  });

  it('is sent back to the first when the second person sees something else', async () => {
    const { url } = await approvedOnce();
    const back = await decide(boris, url, 'send-back');
    expect([back.status, back.body.state]).toEqual([201, 'in-review']);
    const nothing = await decide(boris, url, 'send-back');
    expect([nothing.status, nothing.body.code]).toEqual([409, 'wrong-state']);
  });

  it('takes a reading that is whole and sound, once', async () => {
    const { url, leadId } = await approvedOnce();
    for (const [values, pointer] of [
      [[], '#/values'],
      [[{ resultId: leadId, isResult: true }], '#/values/0/qualifier'],
      [[{ resultId: leadId, isResult: true, qualifier: 'nd', value: '1' }], '#/values/0/value'],
      [[{ resultId: leadId, isResult: true, qualifier: '=', value: '1', unit: 'stone' }], '#/values/0/unit'],
    ] as [object[], string][]) {
      const { status, body } = await read(boris, url, values);
      expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
    }
    const first = await read(anna, url, [{ resultId: leadId, isResult: false }]);
    expect([first.status, first.body.code]).toEqual([403, 'first-approver']);
  });
});

describe('A certificate that exceeds a limit', () => {
  it('takes two people, the second of whom reads what exceeds', async () => {
    const over = englishCertificate(`pair-${(made += 1)}`);
    const metals = over.tables[1]!;
    over.tables = [
      over.tables[0]!,
      {
        ...metals,
        rows: metals.rows.map((row) => (row[0] === 'Lead' ? ['Lead', '640', 'mg/kg', '1.2', 'FAIL'] : row)),
      },
    ];
    const url = await readCertificate(uploader, over, LOT);
    const { review } = await seen(anna, url);
    expect(review.twoPeople.reasons).toMatchObject([{ code: 'exceeds-limit' }]);
    expect((await decide(anna, url, 'approve')).body.state).toBe('second-review');
    const blind = (await seen(boris, url)).review;
    expect(JSON.stringify(blind)).not.toMatch(/"640"|640 mg/);
    const values = blind.twoPeople.toRead.map(({ resultId }: { resultId: string }) => ({
      ...{ resultId, isResult: true, qualifier: '=', value: '640', unit: 'mg/kg' },
    }));
    expect(values).toHaveLength(1);
    expect((await read(boris, url, values)).body.agrees).toBe(true);
    expect((await decide(boris, url, 'approve')).body.state).toBe('published');
  });
});

describe('A preview', () => {
  it('is the record that an approval then publishes', async () => {
    const url = await certificate();
    const { body: preview } = await anna.get(`${url}/preview`);
    const { body } = await decide(anna, url, 'approve');
    const published = (await nobody.get(`/api/v1/publications/${body.publicationId}`)).body.record;
    const approvedAt = expect.any(String) as string;
    expect(published).toEqual({
      ...preview.record,
      evidence: { ...preview.record.evidence, approvedAt },
    });
  });

  it('is refused while something has to be put right first', async () => {
    const url = await readCertificate(uploader, englishCertificate(`pair-${(made += 1)}`, 'UNKNOWN-9'));
    const { status, body } = await anna.get(`${url}/preview`);
    expect([status, body.code, codes(body.holds)]).toEqual([409, 'approval-held-up', ['no-lot']]);
  });
});
