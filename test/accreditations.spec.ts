import type { Answer, Client } from './harness/client';
import type { TestDatabase } from './harness/database';
import { createTestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';

const LABORATORIES = '/api/v1/registry/laboratories';
const OF_LAB = `${LABORATORIES}/test-lab/accreditations`;

const CIA = {
  body: 'ČIA',
  number: '1316.2',
  scopeText: 'Chemical testing of foodstuffs',
  scope: { panels: ['heavy-metals'], methods: ['EN 15763'] },
  validFrom: '2025-01-01',
  validUntil: '2026-12-31',
  source: 'https://register.example.org/1316.2',
};

let database: TestDatabase;
let administrator: Client;
let reviewer: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ administrator } = await startWithAdministrator({ DATABASE_URL: database.url, RUN_WORKER: 'false' }));
  reviewer = await newPerson(administrator, 'reviewer');
  await administrator.post(LABORATORIES, { name: 'Test Lab', country: 'CZ' });
});

const outcome = ({ status, body }: Answer) => [status, body.code];

describe('An accreditation', () => {
  it('is recorded by an administrator as the body’s register shows it, and listed for all who work here', async () => {
    const made = await administrator.post(OF_LAB, CIA);
    expect(made).toMatchObject({
      status: 201,
      body: {
        body: 'cia',
        bodyName: 'Czech Accreditation Institute (ČIA)',
        number: '1316.2',
        scope: { panels: ['heavy-metals'], methods: ['EN 15763'], matrices: [] },
        validFrom: '2025-01-01',
        validUntil: '2026-12-31',
        recordedBy: 'administrator@example.org',
        ended: null,
      },
    });
    expect((await reviewer.get(OF_LAB)).body).toEqual({ items: [made.body], next: null });
  });

  it('may be of a body that no list has', async () => {
    const { body } = await administrator.post(OF_LAB, {
      ...CIA,
      body: 'Institute of Everything',
      number: 'X 1',
    });
    expect(body).toMatchObject({ body: 'Institute of Everything', bodyName: 'Institute of Everything' });
  });

  it.each([
    ['number', { number: 'AT-1853' }],
    ['validUntil', { validUntil: '2024-12-31' }],
    ['validFrom', { validFrom: '2025-02-30' }],
    ['validFrom', { validFrom: '1. 1. 2025' }],
    ['source', { source: 'the register' }],
    ['scope/panels', { scope: { panels: ['astrology'] } }],
    ['body', { body: '' }],
  ])('is refused for its %s: %j', async (member, wrong) => {
    const { status, body } = await administrator.post(OF_LAB, { ...CIA, ...wrong });
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toBe(`#/${member}`);
  });

  it('ends once, and stays listed with its ending', async () => {
    const { body } = await administrator.post(OF_LAB, { ...CIA, number: '1316.3' });
    const ending = {
      endedOn: '2026-03-01',
      because: 'suspended',
      source: 'https://register.example.org/news',
      note: 'At its own request.',
    };
    const early = await administrator.post(`${OF_LAB}/${body.id}/ending`, {
      ...ending,
      endedOn: '2024-01-01',
    });
    expect(early.body.errors[0].pointer).toBe('#/endedOn');
    const ended = await administrator.post(`${OF_LAB}/${body.id}/ending`, ending);
    expect(ended).toMatchObject({ status: 201, body: { number: '1316.3', ended: ending } });
    expect(outcome(await administrator.post(`${OF_LAB}/${body.id}/ending`, ending))).toEqual([
      409,
      'accreditation-ended',
    ]);
    expect((await reviewer.get(OF_LAB)).body.items).toContainEqual(ended.body);
  });

  it('is looked for at its own laboratory', async () => {
    await administrator.post(LABORATORIES, { name: 'Other Lab' });
    const { body } = await administrator.post(OF_LAB, CIA);
    const ending = { endedOn: '2026-03-01', because: 'withdrawn', source: 'https://register.example.org' };
    const elsewhere = `${LABORATORIES}/other-lab/accreditations/${body.id}/ending`;
    expect(outcome(await administrator.post(elsewhere, ending))).toEqual([404, 'not-found']);
    expect(outcome(await reviewer.get(`${LABORATORIES}/no-lab/accreditations`))).toEqual([404, 'not-found']);
  });

  it('is listed page by page', async () => {
    const all = (await reviewer.get(OF_LAB)).body.items;
    const first = (await reviewer.get(`${OF_LAB}?limit=2`)).body;
    const rest = (await reviewer.get(`${OF_LAB}?after=${first.next}`)).body;
    expect([...first.items, ...rest.items]).toEqual(all);
  });

  it('is never changed, not even by the database’s owner', async () => {
    await expect(database.query(`UPDATE accreditation SET number = '1'`)).rejects.toThrow(/append-only/);
    await expect(database.query('DELETE FROM accreditation_ending')).rejects.toThrow(/append-only/);
  });
});

describe('The accreditation bodies', () => {
  it('are listed with the form of their numbers and where that is from', async () => {
    const { body } = await reviewer.get('/api/v1/registry/accreditation-bodies');
    const cia = body.find(({ id }: { id: string }) => id === 'cia');
    expect(cia).toMatchObject({ country: 'CZ', ilacMra: true, verified: true, source: expect.any(String) });
    expect('1316.2').toMatch(new RegExp(cia.numberForm, 'u'));
  });
});
