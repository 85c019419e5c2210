import { BEGINNING, containing, OF_VENDORS, RESEMBLING, WITH_KEY } from '../src/publish/search/search';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import type { TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { decide, publish } from './harness/review';

const GTIN = '09506000134352';

let database: TestDatabase;
let nobody: Client;
let withdrawn: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  nobody = started.nobody;
  await newVendor(database, 'zeleny-list', ['KR-0425', 'ab 12/c']);
  await newVendor(database, 'lodz-herbs', ['KR-0425']);
  await newVendor(database, 'quiet', ['QT-1']);
  await database.query(`UPDATE vendor SET name = 'Zelený List' WHERE slug = 'zeleny-list'`);
  await database.query(`UPDATE vendor SET name = 'Łódź 100% Herbs' WHERE slug = 'lodz-herbs'`);
  await database.query(
    `UPDATE product SET gtin = $1 WHERE vendor_id = (SELECT id FROM vendor WHERE slug = 'zeleny-list')`,
    [GTIN],
  );
  const vendors = ['zeleny-list', 'lodz-herbs', 'quiet'];
  const uploader = await newPerson(started.administrator, 'uploader', vendors);
  const reviewer = await newPerson(started.administrator, 'reviewer');
  const put = (number: string, vendor: string, lot: string) =>
    publish(uploader, reviewer, englishCertificate(number, lot), { vendor, product: 'green-leaf', lot });
  await put('101', 'zeleny-list', 'KR-0425');
  await put('102', 'zeleny-list', 'ab 12/c');
  await put('103', 'lodz-herbs', 'KR-0425');
  const { url } = await put('104', 'lodz-herbs', 'KR-0425');
  await decide(reviewer, url, 'withdraw', { reason: 'To see that it stays in sight.' });
  withdrawn = url.split('/').at(-1)!;
});

const ask = async (q: string) => (await nobody.get(`/api/v1/search?q=${encodeURIComponent(q)}`)).body;

/** What was found, as "match kind text, vendor". */
const found = async (q: string): Promise<string[]> =>
  (await ask(q)).items.map(
    (hit: { match: string; kind: string; text: string; vendor: { slug: string } }) =>
      `${hit.match} ${hit.kind} ${hit.text}, ${hit.vendor.slug}`,
  );

describe('The search', () => {
  it('finds a lot whatever its dashes, spaces and case, with O for 0 and I for 1', async () => {
    for (const q of ['KR-0425', 'kr0425', 'KR O4 25', 'kr–o425'])
      expect([q, await found(q)]).toEqual([
        q,
        ['exact lot KR-0425, lodz-herbs', 'exact lot KR-0425, zeleny-list'],
      ]);
    expect((await ask('AB12C')).items[0]).toEqual({
      kind: 'lot',
      text: 'ab 12/c',
      match: 'exact',
      vendor: { slug: 'zeleny-list', name: 'Zelený List' },
      product: { slug: 'green-leaf', name: 'Green Leaf' },
      lot: 'ab 12/c',
      lots: null,
      address: '/vendors/zeleny-list/lots/ab%2012%2Fc',
    });
  });

  it('finds vendors, products and report numbers as it finds lots, withdrawn ones too', async () => {
    expect(await found('ZELENY LIST')).toEqual(['exact vendor Zelený List, zeleny-list']);
    expect(await found('zeleny')).toEqual(['begins vendor Zelený List, zeleny-list']);
    expect(await found('list')).toEqual(['contains vendor Zelený List, zeleny-list']);
    expect((await found('green leaf')).sort()).toEqual([
      'exact product Green Leaf, lodz-herbs',
      'exact product Green Leaf, zeleny-list',
    ]);
    expect(await found('r-1o1')).toEqual(['exact report R-101, zeleny-list']);
    const [report] = (await ask('R 104')).items;
    expect(report.address).toBe(`/certificates/${withdrawn}`);
  });

  it('puts a lot of the named vendor before the same code of another', async () => {
    for (const [q, vendor] of [
      ['lodz 100% herbs kr0425', 'lodz-herbs'],
      ['kr 0425 zelený list', 'zeleny-list'],
    ] as const) {
      const hits = await found(q);
      expect([q, hits.find((hit) => hit.includes('KR-0425'))]).toEqual([q, `part lot KR-0425, ${vendor}`]);
    }
  });

  it('says plainly that a lot is not here, and offers those that are near', async () => {
    const { here, items } = await ask('KR-0435');
    expect(here).toBe(false);
    expect(items.map(({ text }: { text: string }) => text)).toEqual(['KR-0425', 'KR-0425']);
    expect(await found('zelny list')).toEqual(['near vendor Zelený List, zeleny-list']);
    const page = (await nobody.get('/?q=KR-0435')).body as string;
    expect(page).toContain('Nothing is published under “KR-0435”.');
    expect(page).toContain('In the register, and near it');
  });

  it('finds nothing unpublished, and takes every character as itself', async () => {
    for (const q of ['quiet', 'QT-1', '_', '\\', "'; drop table", '–', 'zzzzzz'])
      expect([q, await ask(q)]).toEqual([q, { query: q, here: false, items: [] }]);
    expect((await nobody.get('/api/v1/search')).body.errors[0].parameter).toBe('q');
  });

  it('suggests while one types', async () => {
    const { body, headers } = await nobody.get('/api/v1/suggestions?q=zel');
    expect(body.items).toEqual([
      { kind: 'vendor', text: 'Zelený List', note: 'vendor, 2 lots', address: '/vendors/zeleny-list' },
    ]);
    expect(headers.get('etag')).toMatch(/^"/);
  });

  it('asks nothing that reads a table from end to end', async () => {
    const asked: [string, unknown[]][] = [
      [WITH_KEY, [['kr0425'], 20]],
      [OF_VENDORS, [['kr0425'], 20, ['00000000-0000-4000-8000-000000000000']]],
      [BEGINNING, ['kr0', 20]],
      [containing(2), [20, '%zel%', '%list%']],
      [RESEMBLING, ['zelny list', 8]],
    ];
    // So small a table is quicker read whole: what matters is that an index can answer.
    await database.query('SET enable_seqscan = off');
    for (const [query, values] of asked) {
      const rows = await database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${query}`, values);
      const plan = rows.map((row) => row['QUERY PLAN']);
      expect([query, plan, plan.filter((line) => line.includes('Seq Scan'))]).toEqual([query, plan, []]);
    }
  });
});

describe('What stands on a label', () => {
  it('leads to the same answer: GTIN, GS1 address, or what a scanner gives', async () => {
    const lot = '/vendors/zeleny-list/lots/KR-0425';
    const link = await nobody.get(`/01/${GTIN}/10/KR-0425`);
    expect([link.status, link.headers.get('location')]).toEqual([307, lot]);
    const product = await nobody.get('/01/9506000134352');
    expect(product.headers.get('location')).toBe('/vendors/zeleny-list/products/green-leaf');
    expect((await nobody.get(product.headers.get('location')!)).body).toContain('KR-0425');
    for (const scan of [`https://id.gs1.org/01/${GTIN}/10/kr-0425`, `(01)${GTIN}(10)KR-0425`]) {
      const answer = await nobody.get(`/?q=${encodeURIComponent(scan)}`);
      const asked = await nobody.get(answer.headers.get('location')!);
      expect([scan, answer.status, asked.headers.get('location')]).toEqual([scan, 303, lot]);
      expect((await ask(scan)).items[0].address).toBe(lot);
    }
  });

  it('says plainly when the lot is not here, and leads to the product', async () => {
    const { status, body } = await nobody.get(`/01/${GTIN}/10/KR-9999`);
    expect(status).toBe(404);
    expect(body).toContain('lot KR-9999 of GTIN');
    expect(body).toContain('/vendors/zeleny-list/products/green-leaf');
    expect((await nobody.get('/01/09506000134353')).status).toBe(404);
    expect((await nobody.get('/01/00614141000036')).status).toBe(404);
  });
});
