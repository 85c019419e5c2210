import type { PrintedCertificate } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Answer, Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import type { TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { publish, readCertificate, seen } from './harness/review';

const PRODUCT = '/api/v1/registry/vendors/north-field/products/green-leaf';
const LABORATORIES = '/api/v1/registry/laboratories';
const OF_LAB = `${LABORATORIES}/river-laboratory/accreditations`;

let database: TestDatabase;
let administrator: Client;
let nobody: Client;
let uploader: Client;
let reviewer: Client;
let second: Client;

const filed = (lot: string) => ({ vendor: 'north-field', product: 'green-leaf', lot });

/** Every number measured is its own, unless two certificates are made from one seed. */
function measured(number: string, lot: string, seed: number, laboratory?: string): PrintedCertificate {
  const whole = englishCertificate(number, lot);
  const [alkaloids, metals] = whole.tables;
  const value = (index: number) => `0.${seed}${index}7`;
  const rows = ['Arsenic', 'Cadmium', 'Lead', 'Mercury'].map((name, index) => [
    ...[name, value(index), 'mg/kg', '3.0', ''],
  ]);
  const content = ['Mitragynine', 'Speciogynine', 'Paynantheine'].map((name, index) => [
    ...[name, `1.${seed}${index}3`, '%', '0.001'],
  ]);
  return {
    ...whole,
    ...(laboratory !== undefined && { laboratory }),
    tables: [
      { ...alkaloids!, rows: content },
      { ...metals!, rows },
    ],
  };
}

/** A certificate in which nothing was found. */
function nothingFound(number: string, lot: string): PrintedCertificate {
  const whole = englishCertificate(number, lot);
  const [, metals] = whole.tables;
  const rows = ['Arsenic', 'Cadmium', 'Lead', 'Mercury', 'Nickel', 'Chromium', 'Copper'].map((name) => [
    ...[name, 'ND', 'mg/kg', '3.0', ''],
  ]);
  return { ...whole, tables: [{ ...metals!, rows }] };
}

interface Flag {
  id: string;
  saw: string;
  severity: string;
}

async function flagsOf(url: string): Promise<Map<string, Flag>> {
  const { review } = await seen(reviewer, url);
  return new Map(review.judgement.flags.map((flag: Flag) => [flag.id, flag]));
}

beforeAll(async () => {
  database = await createTestDatabase();
  ({ administrator, nobody } = await startWithAdministrator({ DATABASE_URL: database.url }));
  await newVendor(
    database,
    'north-field',
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `NF-${n}`),
  );
  uploader = await newPerson(administrator, 'uploader', ['north-field']);
  reviewer = await newPerson(administrator, 'reviewer');
  second = await newPerson(administrator, 'reviewer');
});

describe('A certificate that says what another one says', () => {
  it('of another lot, value for value, holds up its approval and names the other', async () => {
    await readCertificate(uploader, measured('A-1', 'NF-1', 41), filed('NF-1'));
    const url = await readCertificate(uploader, measured('A-2', 'NF-2', 41), filed('NF-2'));
    const flag = (await flagsOf(url)).get('values-of-another-lot');
    expect(flag).toMatchObject({ severity: 'high', saw: expect.stringContaining('report R-A-1 (lot NF-1') });
    expect(flag?.saw).toMatch(/^7 values are those of /);
    const { review } = await seen(reviewer, url);
    expect(review.holds).toContainEqual(expect.objectContaining({ code: 'flag-values-of-another-lot' }));
  });

  it('in other numbers only, or of the same lot, asks no such question', async () => {
    const other = await readCertificate(uploader, measured('A-3', 'NF-3', 52), filed('NF-3'));
    expect([...(await flagsOf(other)).keys()]).not.toContain('values-of-another-lot');
    const same = await readCertificate(uploader, measured('A-4', 'NF-3', 52), filed('NF-3'));
    const flags = [...(await flagsOf(same)).keys()];
    expect(flags).not.toContain('values-of-another-lot');
    expect(flags).toContain('lot-tested-again');
  });

  it('namely that nothing was found, is not suspected for it', async () => {
    await readCertificate(uploader, nothingFound('B-1', 'NF-4'), filed('NF-4'));
    const url = await readCertificate(uploader, nothingFound('B-2', 'NF-5'), filed('NF-5'));
    const { review } = await seen(reviewer, url);
    expect(review.results).toHaveLength(7);
    expect([...(await flagsOf(url)).keys()]).not.toContain('values-of-another-lot');
  });

  it('under a report number that another has with other results, is asked about', async () => {
    await readCertificate(uploader, measured('C-1', 'NF-6', 63), filed('NF-6'));
    const url = await readCertificate(uploader, measured('C-1', 'NF-6', 74), filed('NF-6'));
    expect((await flagsOf(url)).get('report-number-elsewhere')).toMatchObject({
      severity: 'high',
      saw: expect.stringContaining('number R-C-1 is on report R-C-1 (lot NF-6'),
    });
  });
});

describe('The accreditation of a laboratory', () => {
  const CIA = {
    ...{ body: 'cia', number: '1316.2', scopeText: 'Testing of foodstuffs' },
    scope: { panels: ['alkaloids', 'heavy-metals'] },
    ...{ validFrom: '2025-01-01', validUntil: '2026-12-31', source: 'https://register.example.org/1316.2' },
  };
  let url: string;
  let publicationId: string;
  const standing = async () => (await seen(reviewer, url)).review.judgement.accreditation;
  const frozen = async (id: string) =>
    (await nobody.get(`/api/v1/publications/${id}`)).body.record.accreditation;

  beforeAll(async () => {
    await administrator.post(LABORATORIES, { name: 'River Laboratory', country: 'CZ' });
    const made = measured('D-1', 'NF-7', 85, 'River Laboratory');
    url = await readCertificate(uploader, made, filed('NF-7'));
  });

  it('that nobody recorded is not known, which is no fault', async () => {
    expect(await standing()).toMatchObject({ state: 'not-recorded', recorded: [], outside: [] });
  });

  it('that held on the day of the test is told in the review at once, and frozen in the record', async () => {
    expect((await administrator.post(OF_LAB, CIA)).status).toBe(201);
    expect(await standing()).toMatchObject({
      ...{ state: 'accredited', day: '2026-01-22', outside: [] },
      sentence:
        'Accredited on 2026-01-22 by Czech Accreditation Institute (ČIA), no. 1316.2, scope: Testing of foodstuffs.',
    });
    const made = measured('D-2', 'NF-7', 86, 'River Laboratory');
    ({ publicationId } = await publish(uploader, reviewer, made, filed('NF-7'), second));
    expect(await frozen(publicationId)).toMatchObject({ state: 'accredited', day: '2026-01-22' });
  });

  it('that had ended by then is said to have ended, and what was published stays as it was said', async () => {
    const [{ id }] = (await reviewer.get(OF_LAB)).body.items;
    const ended = await administrator.post(`${OF_LAB}/${id}/ending`, {
      ...{ endedOn: '2026-01-10', because: 'suspended', source: 'https://register.example.org/news' },
    });
    expect(ended.status).toBe(201);
    expect(await standing()).toMatchObject({
      state: 'not-on-that-day',
      sentence: expect.stringContaining('suspended on 2026-01-10'),
    });
    expect([...(await flagsOf(url)).keys()]).toContain('accreditation-ended');
    expect(await frozen(publicationId)).toMatchObject({ state: 'accredited' });
  });

  it('that does not cover the tests names what is outside of it', async () => {
    const narrow = { ...CIA, number: '1316.3', scope: { panels: ['alkaloids'] } };
    expect((await administrator.post(OF_LAB, narrow)).status).toBe(201);
    const { state, outside } = await standing();
    expect(state).toBe('accredited');
    expect(outside).toEqual([
      expect.objectContaining({ by: 'panel', what: 'heavy-metals', results: expect.any(Array) }),
    ]);
    expect(outside[0].results).toHaveLength(4);
    const made = measured('D-3', 'NF-7', 87, 'River Laboratory');
    const later = await publish(uploader, reviewer, made, filed('NF-7'), second);
    expect((await frozen(later.publicationId)).outside[0].results).toHaveLength(4);
  });
});

describe('A claim', () => {
  const CLAIMS = '/api/v1/registry/vendors/north-field/claims';
  const LOT = '/api/v1/vendors/north-field/lots/NF-8';

  async function entered(text: string): Promise<string> {
    const seenAt = { source: 'https://north-field.example.org', capturedOn: '2026-02-01' };
    const { status, body } = await uploader.post(CLAIMS, { text, ...seenAt });
    if (status !== 201) throw new Error(`The claim was answered with ${status}: ${JSON.stringify(body)}`);
    return body.id as string;
  }

  async function verdictOn(id: string): Promise<Answer['body']> {
    const { body } = await nobody.get(`${LOT}/claims`);
    return (body.items ?? body).find((claim: { id: string }) => claim.id === id)?.verdict;
  }

  const ACCREDITED = {
    ...{ body: 'cia', number: '1400', scope: { panels: ['alkaloids', 'heavy-metals'] } },
    ...{ validFrom: '2025-01-01', validUntil: '2026-12-31', source: 'https://register.example.org/1400' },
  };

  it('about the laboratory is judged anew when an accreditation is recorded and when it ends', async () => {
    await administrator.post(LABORATORIES, { name: 'Hill Laboratory', country: 'CZ' });
    const made = measured('E-1', 'NF-8', 91, 'Hill Laboratory');
    await publish(uploader, reviewer, made, filed('NF-8'), second);
    const claim = await entered('tested by an ISO 17025 lab');
    expect((await verdictOn(claim)).word).not.toBe('supported');

    const ofLab = `${LABORATORIES}/hill-laboratory/accreditations`;
    const { body, status } = await administrator.post(ofLab, ACCREDITED);
    expect(status).toBe(201);
    let verdict = await verdictOn(claim);
    while (verdict.word !== 'supported') verdict = await verdictOn(claim);

    const ending = {
      endedOn: '2025-06-01',
      because: 'withdrawn',
      source: 'https://register.example.org/news',
    };
    expect((await administrator.post(`${ofLab}/${body.id}/ending`, ending)).status).toBe(201);
    while (verdict.word === 'supported') verdict = await verdictOn(claim);
    const earlier = (await nobody.get(`/api/v1/claims/${claim}/verdicts`)).body.items;
    expect(earlier.filter(({ lot }: { lot: string | null }) => lot === 'NF-8')).toHaveLength(3);
  });

  it('about a portion is judged anew when the product’s is declared', async () => {
    const claim = await entered('at least 10 mg mitragynine per serving');
    const before = await verdictOn(claim);
    expect(before.word).not.toBe('supported');
    expect((await reviewer.patch(PRODUCT, { servingGrams: '2' })).status).toBe(200);
    expect(await verdictOn(claim)).toMatchObject({ word: 'supported' });
  });

  it('and the lot are not said again by a declaration that changes nothing', async () => {
    const { body } = await nobody.get(LOT);
    const version = body.products[0].judgement.version as number;
    expect((await reviewer.patch(PRODUCT, { servingGrams: '2' })).status).toBe(200);
    expect((await nobody.get(LOT)).body.products[0].judgement.version).toBe(version);
  });
});
