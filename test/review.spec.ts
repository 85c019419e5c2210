import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import type { TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { approveByTwo, correct, decide, lookAtAll, readCertificate, seen } from './harness/review';

let database: TestDatabase;
let nobody: Client;
let uploader: Client;
let anna: Client;
let boris: Client;

const LOT = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
let made = 0;
/** A certificate of its own, read and filed under its lot. */
const certificate = () => readCertificate(uploader, englishCertificate((made += 1)), LOT);

beforeAll(async () => {
  database = await createTestDatabase();
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  nobody = started.nobody;
  await newVendor(database, 'green-hill', ['KR-0425', 'KR-0500']);
  uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  anna = await newPerson(started.administrator, 'reviewer');
  boris = await newPerson(started.administrator, 'reviewer');
});

/** The result of this analyte as a reviewer sees it. */
async function resultOf(url: string, analyteId: string) {
  const { review } = await seen(anna, url);
  return review.results.find((result: { analyteId: string }) => result.analyteId === analyteId);
}

describe('From upload to publication', () => {
  it('takes two people when one of them corrected', async () => {
    const url = await certificate();
    const lead = await resultOf(url, 'lead');
    const fix = { kind: 'result', resultId: lead.id, result: { value: '0.84', printed: { value: '0.84' } } };
    expect((await correct(anna, url, { ...fix, reason: 'An 8 on the page.' })).status).toBe(201);

    const approved = await approveByTwo(anna, boris, url);
    expect(approved.status).toBe(201);
    expect(approved.body).toMatchObject({ kind: 'approve', state: 'published' });
    const { body } = await nobody.get(`/api/v1/publications/${approved.body.publicationId}`);
    const published = body.record.results.find(
      (result: { analyteId: string }) => result.analyteId === 'lead',
    );
    expect(published).toMatchObject({ id: lead.id, value: '0.84', printed: '0.84', corrected: true });
    expect(body.record.evidence).toMatchObject({ correctedResults: 1, addedResults: 0, removedResults: 0 });
  });

  it('is refused to whoever uploaded it, whatever they decide', async () => {
    const url = await readCertificate(anna, englishCertificate((made += 1)), LOT);
    for (const kind of ['approve', 'reject', 'return'] as const) {
      const { status, body } = await decide(anna, url, kind);
      expect([status, body.code]).toEqual([403, 'own-upload']);
    }
    expect((await decide(boris, url, 'approve')).status).toBe(201);
  });

  it('needs the revision that the reviewer saw', async () => {
    const url = await certificate();
    const { etag } = await seen(boris, url);
    const lead = await resultOf(url, 'lead');
    await correct(anna, url, { kind: 'no-result', resultId: lead.id, reason: 'A repeat of the summary.' });

    const decision = { kind: 'approve', reason: 'Seen.' };
    const stale = await boris.with({ 'if-match': etag }).post(`${url}/decisions`, decision);
    expect([stale.status, stale.body.code]).toEqual([412, 'certificate-changed']);
    const blind = await boris.post(`${url}/decisions`, decision);
    expect([blind.status, blind.body.code]).toEqual([428, 'if-match-required']);
    expect((await seen(boris, url)).review).toMatchObject({ state: 'in-review', decisions: [] });
  });

  it('is decided once, however many decide at the same moment', async () => {
    const url = await certificate();
    for (const person of [anna, boris]) await lookAtAll(person, url);
    const { etag, review } = await seen(anna, url);
    const approval = {
      kind: 'approve',
      reason: 'Seen.',
      acknowledged: review.holds.map(({ id }: { id: string }) => id),
    };
    const answers = await Promise.all(
      [anna, boris, anna, boris].map((person) =>
        person.with({ 'if-match': etag }).post(`${url}/decisions`, approval),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412, 412]);
    const [rows] = await database.query<{ decisions: string; publications: string }>(
      `SELECT (SELECT count(*) FROM decision WHERE certificate_id = $1) AS decisions,
              (SELECT count(*) FROM published.publication WHERE certificate_id = $1) AS publications`,
      [review.id],
    );
    expect(rows).toEqual({ decisions: '1', publications: '1' });
  });
});

describe('What holds an approval up', () => {
  it('is told with the refusal, and by the review before it', async () => {
    const url = await readCertificate(uploader, englishCertificate((made += 1), 'OTHER-1'), {
      ...LOT,
      lot: 'KR-0500',
    });
    const { etag, review } = await seen(anna, url);
    expect(review.holds.length).toBeGreaterThan(0);
    const refused = await anna.with({ 'if-match': etag }).post(`${url}/decisions`, {
      kind: 'approve',
      reason: 'Seen.',
      acknowledged: ['made-up'],
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'approval-held-up']);
    expect(review.holds).toEqual(refused.body.holds.map((hold: object) => ({ ...hold, seenBy: [] })));
  });

  it('cannot be acknowledged away when no lot is assigned', async () => {
    const url = await readCertificate(uploader, englishCertificate((made += 1), 'UNKNOWN-LOT-77'));
    const { status, body } = await decide(anna, url, 'approve');
    expect(status).toBe(409);
    expect(body.holds).toEqual([expect.objectContaining({ code: 'no-lot', acknowledgeable: false })]);
  });

  it('stays with the decision that accepted it, and with what was published', async () => {
    const url = await certificate();
    await correct(boris, url, { kind: 'field', field: 'lot', value: 'KR-9999', reason: 'So it is printed.' });
    const { body } = await decide(anna, url, 'approve');
    const accepted = expect.objectContaining({
      code: 'lot-differs',
      message: 'The certificate prints the lot “KR-9999”; it is filed under KR-0425.',
    });
    expect(body.acknowledged).toContainEqual(accepted);
    const publication = await nobody.get(`/api/v1/publications/${body.publicationId}`);
    expect(publication.body.record.evidence.acknowledged).toContainEqual(accepted);
    expect(publication.body.record.evidence.correctedFields).toEqual(['lot']);
    expect(publication.body.record.certificate.lot).toBe('KR-9999');
  });
});

describe('A correction', () => {
  it('stands beside the reading with what stood before, and can be taken back', async () => {
    const url = await certificate();
    const mercury = await resultOf(url, 'mercury');
    const {
      status,
      body: correction,
      headers,
    } = await correct(anna, url, {
      kind: 'result',
      resultId: mercury.id,
      result: { qualifier: '<', value: '0.02', panel: null },
      reason: 'The page says less than 0.02.',
    });
    expect(status).toBe(201);
    expect(correction).toMatchObject({
      kind: 'result',
      before: { qualifier: 'nd', value: null, panel: 'heavy-metals' },
      after: { qualifier: '<', value: '0.02', panel: null },
      inForce: true,
    });
    expect(await resultOf(url, 'mercury')).toMatchObject({ qualifier: '<', corrections: [correction.id] });
    const read = await uploader.get(url);
    expect(read.body.reading.results.find(({ id }: { id: string }) => id === mercury.id).qualifier).toBe(
      'nd',
    );

    const undo = `${url}/corrections/${correction.id}/undo`;
    const undone = await anna
      .with({ 'if-match': headers.get('etag')! })
      .post(undo, { reason: 'I misread it.' });
    expect(undone.status).toBe(201);
    expect(undone.body).toMatchObject({
      undoes: correction.id,
      before: correction.after,
      after: correction.before,
    });
    expect(await resultOf(url, 'mercury')).toEqual({ ...mercury, seenBy: expect.any(Array) });

    const again = await anna
      .with({ 'if-match': undone.headers.get('etag')! })
      .post(undo, { reason: 'Again.' });
    expect([again.status, again.body.code]).toEqual([422, 'correction-refused']);
    const { body: all } = await anna.get(`${url}/corrections`);
    expect(all.map(({ inForce }: { inForce: boolean }) => inForce)).toEqual([false, false]);
  });

  it('that a later one builds on stays until that one is taken back', async () => {
    const url = await certificate();
    const mercury = await resultOf(url, 'mercury');
    const about = { kind: 'result', resultId: mercury.id, reason: 'As on the page.' };
    const { body: first } = await correct(anna, url, { ...about, result: { qualifier: '<', value: '0.02' } });
    await correct(anna, url, { ...about, result: { value: '0.03' } });
    const { etag } = await seen(anna, url);
    const { status, body } = await anna
      .with({ 'if-match': etag })
      .post(`${url}/corrections/${first.id}/undo`, { reason: 'No.' });
    expect([status, body.code]).toEqual([422, 'correction-refused']);
  });

  it('can add a result with its place on the page', async () => {
    const url = await certificate();
    const added = {
      page: 1,
      box: { x: 219, y: 440, width: 20, height: 9 },
      panel: 'heavy-metals',
      printed: { analyte: 'Nickel', value: '1.28', unit: 'mg/kg' },
      analyteId: 'nickel',
      qualifier: '=',
      value: '1.28',
      unit: 'mg/kg',
    };
    const { status, body } = await correct(anna, url, {
      kind: 'added-result',
      result: added,
      reason: 'Missed.',
    });
    expect(status).toBe(201);
    const approved = await decide(boris, url, 'approve');
    const { body: publication } = await nobody.get(`/api/v1/publications/${approved.body.publicationId}`);
    expect(publication.record.results.at(-1)).toMatchObject({
      id: body.id,
      analyteName: 'Nickel',
      value: '1.28',
      place: { page: 1, x: 219, y: 440, width: 20, height: 9 },
      corrected: true,
    });
    expect(publication.record.evidence).toMatchObject({ addedResults: 1, correctedResults: 0 });
  });

  it('can take out what is no result', async () => {
    const url = await certificate();
    const lead = await resultOf(url, 'lead');
    await correct(anna, url, { kind: 'no-result', resultId: lead.id, reason: 'A chart label.' });
    const twice = await correct(anna, url, {
      kind: 'no-result',
      resultId: lead.id,
      reason: 'A chart label.',
    });
    expect([twice.status, twice.body.code]).toEqual([422, 'correction-refused']);
    const approved = await approveByTwo(anna, boris, url);
    const { body } = await nobody.get(`/api/v1/publications/${approved.body.publicationId}`);
    expect(JSON.stringify(body.record.results)).not.toContain(lead.id);
    expect(body.record.evidence.removedResults).toBe(1);
  });

  it.each([
    [{ kind: 'result', reason: 'x', resultId: 'none', result: {} }, ['#/resultId']],
    [{ kind: 'result', reason: ' ', result: { value: '1,5' } }, ['#/reason', '#/resultId', '#/result/value']],
    [{ kind: 'field', reason: 'x', field: 'shoe-size', value: 'L' }, ['#/field']],
    [{ kind: 'field', reason: 'x', field: 'tested', value: '22.1.2026' }, ['#/value']],
    [{ kind: 'added-result', reason: 'x', result: { page: 9 } }, ['#/result/page', '#/result/box']],
    [{ kind: 'guess', reason: 'x' }, ['#/kind']],
  ])('%j is told field by field what is wrong with it', async (correction, pointers) => {
    const { status, body } = await correct(anna, await shared(), correction);
    expect([status, body.code]).toEqual([422, 'invalid-input']);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(pointers),
    );
  });

  it('of what nothing or nobody read is refused', async () => {
    const url = await shared();
    const stranger = { kind: 'no-result', resultId: 'b4b0a5e0-0000-4000-8000-000000000000', reason: 'x' };
    expect((await correct(anna, url, stranger)).body.code).toBe('correction-refused');
    const same = { kind: 'result', reason: 'x', resultId: (await resultOf(url, 'lead')).id };
    expect((await correct(anna, url, { ...same, result: { value: '0.64' } })).body.code).toBe(
      'correction-refused',
    );
    expect((await correct(anna, url, { ...same, result: { analyteId: 'unobtainium' } })).body.errors).toEqual(
      [{ pointer: '#/result/analyteId', detail: 'is no analyte of the vocabulary' }],
    );
  });

  it('comes too late after the decision', async () => {
    const url = await certificate();
    const lead = await resultOf(url, 'lead');
    await decide(boris, url, 'approve');
    const late = await correct(anna, url, { kind: 'no-result', resultId: lead.id, reason: 'Too late.' });
    expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
  });
});

/** One certificate for everything that leaves it as it is. */
const shared = (() => {
  let url: Promise<string> | undefined;
  return () => (url ??= certificate());
})();

describe('A decision', () => {
  it('to reject ends the matter, to return gives it back, each with its reason', async () => {
    const rejected = await certificate();
    expect((await decide(anna, rejected, 'reject', { reason: 'Not a botanical.' })).body.state).toBe(
      'rejected',
    );
    expect((await uploader.get(rejected)).body).toMatchObject({
      state: 'rejected',
      reason: { message: 'Not a botanical.' },
    });
    expect((await decide(boris, rejected, 'approve')).body.code).toBe('wrong-state');

    const returned = await certificate();
    expect((await decide(anna, returned, 'return')).body.state).toBe('returned');
    expect((await decide(boris, returned, 'approve')).body.code).toBe('wrong-state');
  });

  it('takes only what belongs to it', async () => {
    const { etag } = await seen(anna, await shared());
    const { status, body } = await anna.with({ 'if-match': etag }).post(`${await shared()}/decisions`, {
      kind: 'reject',
      reason: 'No.',
      acknowledged: [],
      supersedes: 'b4b0a5e0-0000-4000-8000-000000000000',
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/acknowledged',
      '#/supersedes',
    ]);
  });

  it('is for the registry’s own people alone', async () => {
    const url = await shared();
    for (const person of [uploader, nobody]) {
      const expected = person === nobody ? 401 : 403;
      for (const path of ['/api/v1/reviews', `${url}/review`, `${url}/corrections`]) {
        expect((await person.get(path)).status).toBe(expected);
      }
      const decision = { kind: 'approve', reason: 'Mine.' };
      expect((await person.with({ 'if-match': '"1"' }).post(`${url}/decisions`, decision)).status).toBe(
        expected,
      );
      expect((await person.with({ 'if-match': '"1"' }).post(`${url}/corrections`, {})).status).toBe(expected);
    }
  });

  it('about a certificate that does not exist finds nothing', async () => {
    const url = '/api/v1/certificates/b4b0a5e0-0000-4000-8000-000000000000';
    expect((await anna.get(`${url}/review`)).status).toBe(404);
    const decision = { kind: 'approve', reason: 'Seen.' };
    expect((await anna.with({ 'if-match': '"1"' }).post(`${url}/decisions`, decision)).status).toBe(404);
    expect((await anna.get('/api/v1/certificates/nonsense/review')).status).toBe(404);
  });
});

describe('What waits', () => {
  it('comes the longest waiting first, page by page, without what was decided', async () => {
    const first = await shared();
    const second = await certificate();
    const decided = await certificate();
    await decide(boris, decided, 'approve');
    const { body: all } = await anna.get('/api/v1/reviews?limit=100');
    const ids = all.items.map(({ id }: { id: string }) => id);
    const idOf = (url: string) => url.split('/').at(-1);
    expect(ids.indexOf(idOf(first))).toBeLessThan(ids.indexOf(idOf(second)));
    expect(ids).not.toContain(idOf(decided));
    expect(all.items.at(-1)).toMatchObject({
      id: idOf(second),
      vendor: { slug: 'green-hill' },
      lot: 'KR-0425',
      state: 'in-review',
      ownUpload: false,
    });
    expect(all.items.at(-1).results).toBeGreaterThan(5);

    const walked: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await anna.get(`/api/v1/reviews?limit=2${next && `&after=${next}`}`);
      walked.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.next;
    }
    expect(walked).toEqual(ids);
  });
});

describe('The record', () => {
  it.each([
    'decision',
    'correction',
    'published.publication',
    'published.withdrawal',
    'look',
    'second_reading',
  ])('of every %s refuses to be changed, even by the owner of the tables', async (table) => {
    const url = await certificate();
    const lead = await resultOf(url, 'lead');
    await correct(anna, url, { kind: 'no-result', resultId: lead.id, reason: 'A chart label.' });
    await approveByTwo(anna, boris, url);
    await decide(boris, url, 'withdraw');
    const [{ count }] = (await database.query<{ count: string }>(`SELECT count(*) FROM ${table}`)) as [
      { count: string },
    ];
    expect(Number(count)).toBeGreaterThan(0);
    for (const sql of [
      `UPDATE ${table} SET certificate_id = certificate_id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      await expect(database.query(sql)).rejects.toThrow('is append-only');
    }
    expect(await database.query(`SELECT count(*) FROM ${table}`)).toEqual([{ count }]);
  });
});
