import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { approveByTwo, correct, decide, publish, readCertificate, seen } from './harness/review';

let database: TestDatabase;
let nobody: Client;
let administrator: Client;
let uploader: Client;
let anna: Client;
let boris: Client;

const filed = (lot: string) => ({ vendor: 'north-field', product: 'green-leaf', lot });
const UTAH = 'us-ut-r70-580-5';
let made = 0;

interface Told {
  ruleSet: string;
  analyteId: string;
  word: string;
  sentence: string;
  evidence: { certificateId: string; resultId: string }[];
}

const on = (verdicts: Told[], ruleSet: string, analyteId: string): Told | undefined =>
  verdicts.find((verdict) => verdict.ruleSet === ruleSet && verdict.analyteId === analyteId);

/** The lot as the public sees it. */
async function lotOf(code: string) {
  const { status, body } = await nobody.get(`/api/v1/vendors/north-field/lots/${code}`);
  expect(status).toBe(200);
  return body.products[0];
}

beforeAll(async () => {
  database = await createTestDatabase();
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  ({ nobody, administrator } = started);
  await newVendor(database, 'north-field', ['NF-1', 'NF-2', 'NF-3', 'NF-4']);
  uploader = await newPerson(administrator, 'uploader', ['north-field']);
  anna = await newPerson(administrator, 'reviewer');
  boris = await newPerson(administrator, 'reviewer');
});

describe('A certificate in review', () => {
  it('comes with what its results show about the rules, complete in itself', async () => {
    const url = await readCertificate(uploader, englishCertificate((made += 1), 'NF-1'), filed('NF-1'));
    const { review } = await seen(anna, url);
    const lead = on(review.judgement.verdicts, UTAH, 'lead');
    expect(lead).toMatchObject({
      word: 'within',
      jurisdiction: 'US-UT',
      analyteName: 'Lead',
      reason: { code: 'below-limit' },
      limit: { operator: 'max', value: '1.2', unit: 'mg/kg', text: 'less than 1.2 mg/kg' },
      compared: { low: '0.64', high: '0.64', text: '0.64 mg/kg' },
    });
    const result = review.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'lead');
    expect(lead?.evidence).toEqual([{ certificateId: review.id, resultId: result.id }]);
    expect(result.verdicts).toContainEqual(
      expect.objectContaining({ ruleSet: UTAH, word: 'within', sentence: lead?.sentence }),
    );
    const utah = review.judgement.summaries.find(({ ruleSet }: Told) => ruleSet === UTAH);
    expect(utah).toMatchObject({ verified: true, jurisdiction: 'US-UT' });
    expect(utah.asked).toBeGreaterThan(utah.tested);
    expect(utah.word).not.toBe('within');
    const kept = await database.query('SELECT FROM judgement WHERE certificate_id = $1', [review.id]);
    expect(kept).toHaveLength(1);
  });

  it('is judged anew by every correction and by taking it back; earlier judgements stay', async () => {
    const url = await readCertificate(uploader, englishCertificate((made += 1), 'NF-1'), filed('NF-1'));
    const before = (await seen(anna, url)).review;
    const lead = before.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'lead');
    const fix = { kind: 'result', resultId: lead.id, result: { value: '6.4', printed: { value: '6.4' } } };
    const { body } = await correct(anna, url, { ...fix, reason: 'The point is elsewhere.' });
    const after = (await seen(anna, url)).review;
    expect(on(after.judgement.verdicts, UTAH, 'lead')).toMatchObject({
      word: 'exceeds',
      compared: { low: '6.4' },
    });
    // The laboratory printed PASS beside what now exceeds a cited limit: somebody has to answer.
    const hold = expect.objectContaining({ code: 'flag-status-against-cited-limit', acknowledgeable: true });
    expect(before.holds).not.toContainEqual(hold);
    expect(after.holds).toContainEqual(hold);

    const { etag } = await seen(anna, url);
    await anna
      .with({ 'if-match': etag })
      .post(`${url}/corrections/${body.id}/undo`, { reason: 'It was right.' });
    expect((await seen(anna, url)).review.judgement.verdicts).toEqual(before.judgement.verdicts);
    const kept = await database.query('SELECT FROM judgement WHERE certificate_id = $1', [before.id]);
    expect(kept.length).toBeGreaterThanOrEqual(3);
  });

  it('is judged with what is published of its lot, and keeps what was seen in the document itself', async () => {
    const first = await publish(uploader, anna, englishCertificate((made += 1), 'NF-4'), filed('NF-4'));
    const url = await readCertificate(uploader, englishCertificate((made += 1), 'NF-4'), filed('NF-4'));
    const { review } = await seen(anna, url);
    expect(review.judgement.together).toEqual([first.id]);
    const stays = review.judgement.verdicts.every(
      ({ evidence }: Told) =>
        evidence.length === 0 || evidence.some(({ certificateId }) => certificateId === review.id),
    );
    expect(stays).toBe(true);
  });
});

describe('A lot', () => {
  it('is judged by all that counts of it, in the transaction of each publication and withdrawal', async () => {
    const first = await publish(uploader, anna, englishCertificate((made += 1), 'NF-2'), filed('NF-2'));
    const once = (await lotOf('NF-2')).judgement;
    expect(once).toMatchObject({ version: 1, format: 1, commodity: 'kratom', form: 'leaf-powder' });
    expect(once.publications).toEqual([
      { publicationId: first.publicationId, certificateId: first.id, version: 1 },
    ]);
    expect(on(once.verdicts, UTAH, 'lead')?.word).toBe('within');

    const url = await readCertificate(uploader, englishCertificate((made += 1), 'NF-2'), filed('NF-2'));
    const { review } = await seen(anna, url);
    const lead = review.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'lead');
    const fix = { kind: 'result', resultId: lead.id, result: { value: '6.4', printed: { value: '6.4' } } };
    await correct(anna, url, { ...fix, reason: 'So it is printed.' });
    const second = await approveByTwo(anna, boris, url);
    expect(second.status).toBe(201);

    const twice = (await lotOf('NF-2')).judgement;
    expect(twice.version).toBe(2);
    expect(twice.publications).toHaveLength(2);
    const words = twice.verdicts
      .filter(({ ruleSet, analyteId }: Told) => ruleSet === UTAH && analyteId === 'lead')
      .map(({ word }: Told) => word);
    expect(words.sort()).toEqual(['exceeds', 'within']);
    expect(twice.summaries.find(({ ruleSet }: Told) => ruleSet === UTAH).word).toBe('exceeds');
    expect(twice.flags.map(({ id }: { id: string }) => id)).toContain('exceeds-once-within-once');

    await decide(boris, url, 'withdraw');
    const thrice = (await lotOf('NF-2')).judgement;
    expect(thrice.version).toBe(3);
    expect(thrice.verdicts).toEqual(once.verdicts);
    await decide(anna, first.url, 'withdraw');
    expect((await lotOf('NF-2')).judgement).toMatchObject({
      version: 4,
      publications: [],
      verdicts: [],
      summaries: [],
    });
    const { length } = await database.query(
      `SELECT FROM published.lot_judgement JOIN published.lot ON lot.id = lot_id WHERE code = 'NF-2'`,
    );
    expect(length).toBe(4);
  });

  it('has records that carry the verdicts and normalised quantities of their certificate', async () => {
    const { publicationId, id } = await publish(
      uploader,
      anna,
      englishCertificate((made += 1), 'NF-3'),
      filed('NF-3'),
    );
    const { record } = (await nobody.get(`/api/v1/publications/${publicationId}`)).body;
    expect(record.format).toBe(2);
    const lead = record.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'lead');
    expect(lead.quantity).toEqual({
      unit: 'mg/kg',
      unitText: 'mg/kg',
      value: '0.64',
      interval: { low: '0.64', high: '0.64' },
    });
    const cadmium = record.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'cadmium');
    expect(cadmium.quantity).toMatchObject({ value: '0.05', interval: { low: '0', high: '0.05' } });
    expect(on(record.verdicts, UTAH, 'lead')?.evidence).toEqual([{ certificateId: id, resultId: lead.id }]);
  });
});

describe('What is declared of a product', () => {
  const PRODUCT = '/api/v1/registry/vendors/north-field/products/green-leaf';

  it('is checked, kept as it was written, and judges its lots anew', async () => {
    const version = (await lotOf('NF-3')).judgement.version;
    for (const wrong of ['0', '-1', '1e3', '2,5', 2.5, ''])
      expect((await anna.patch(PRODUCT, { servingGrams: wrong })).status).toBe(422);
    expect((await anna.patch(PRODUCT, { commodity: 'cheese' })).status).toBe(422);
    const { status, body } = await anna.patch(PRODUCT, {
      servingGrams: '2.50',
      dailyGrams: '5',
      commodity: 'kratom',
    });
    expect([status, body.servingGrams, body.dailyGrams]).toEqual([200, '2.50', '5']);
    const { judgement } = await lotOf('NF-3');
    expect(judgement.version).toBe(version + 1);
    expect(judgement.declared).toMatchObject({ servingGrams: '2.50', dailyGrams: '5' });
    const serving = judgement.derived.find(({ id }: { id: string }) => id === 'mitragynine-per-serving');
    expect(serving).toMatchObject({ low: '38', high: '38', unit: 'mg' });
    expect((await anna.patch(PRODUCT, { dailyGrams: null })).body.dailyGrams).toBeNull();
  });
});

describe('What could not be judged anew', () => {
  it('is tried again by the running service, not only by the next one', async () => {
    const before = (await lotOf('NF-3')).judgement;
    const [lot] = await database.query<{ id: string }>(`SELECT id FROM lot WHERE code = 'NF-3'`);
    await database.query(`
      CREATE FUNCTION refuse_for_now() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$;
      CREATE TRIGGER refuse_for_now BEFORE INSERT ON published.lot_judgement
        FOR EACH ROW EXECUTE FUNCTION refuse_for_now();
    `);
    // As if the lot had been judged by other facts: its product's, changed beside the service.
    await database.query(`UPDATE product SET serving_grams = 7 WHERE slug = 'green-leaf'`);
    await database.query(`INSERT INTO outstanding_rejudging (kind, subject_id) VALUES ('lot', $1)`, [
      lot!.id,
    ]);
    const failures = async () =>
      (await database.query<{ failures: number }>('SELECT failures FROM outstanding_rejudging'))[0]?.failures;
    while ((await failures()) !== 1);
    expect((await lotOf('NF-3')).judgement.version).toBe(before.version);

    await database.query('DROP TRIGGER refuse_for_now ON published.lot_judgement');
    await database.query('UPDATE outstanding_rejudging SET due_at = now()');
    while ((await failures()) !== undefined);
    const { judgement } = await lotOf('NF-3');
    expect(judgement.version).toBe(before.version + 1);
    expect(judgement.declared.servingGrams).toBe('7');
  });
});

describe('Rule sets', () => {
  it('are shown to everybody with whether they are applied', async () => {
    const { body } = await nobody.get('/api/v1/rule-sets?limit=100');
    const utah = body.items.find(({ id }: { id: string }) => id === UTAH);
    expect(utah).toMatchObject({ applied: true, verified: true, switched: null });
    expect(utah.version).toMatch(/^[0-9a-f]{64}$/);
    expect(body.items.filter(({ applied }: { applied: boolean }) => !applied).length).toBeGreaterThan(0);
    expect((await nobody.get('/api/v1/rule-sets/no-such')).status).toBe(404);
  });

  it('that nobody has verified count once an administrator says so and why, and what is open and published is judged anew', async () => {
    const id = 'cz-448-2025-annex-3-microbiology';
    const { body: sets } = await nobody.get('/api/v1/rule-sets?limit=100');
    const unverified = sets.items.find(
      (set: { applied: boolean; standing: string; id: string }) => set.id === id && !set.applied,
    );
    expect(unverified).toBeDefined();
    const before = (await lotOf('NF-3')).judgement;
    expect(before.summaries.some(({ ruleSet }: Told) => ruleSet === id)).toBe(false);

    const route = `/api/v1/rule-sets/${id}/switches`;
    const input = { unverifiedLimits: true, reason: 'The chemist has the printed decree.' };
    expect((await anna.post(route, input)).status).toBe(403);
    expect((await administrator.post(route, input)).status).toBe(201);
    const again = await administrator.post(route, input);
    expect([again.status, again.body.code]).toEqual([409, 'nothing-to-switch']);
    expect((await administrator.post(`/api/v1/rule-sets/${UTAH}/switches`, input)).body.code).toBe(
      'nothing-to-switch',
    );
    expect((await nobody.get(`/api/v1/rule-sets/${id}`)).body).toMatchObject({
      applied: true,
      switched: { unverifiedLimits: true, reason: input.reason },
    });
    expect((await anna.get(route)).body).toEqual([expect.objectContaining({ by: expect.any(String) })]);

    let after = before;
    while (after.version === before.version) after = (await lotOf('NF-3')).judgement;
    expect(after.unverifiedRuleSets).toEqual([id]);
    const summary = after.summaries.find(({ ruleSet }: Told) => ruleSet === id);
    expect(summary).toMatchObject({ verified: false });
    const salmonella = on(after.verdicts, id, 'salmonella');
    expect(salmonella?.sentence).toMatch(/Nobody has yet seen the text/);
  });
});
