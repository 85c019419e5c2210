import type { Answer, Client } from './harness/client';
import { newPerson, startWithAdministrator } from './harness/people';

const VENDORS = '/api/v1/registry/vendors';
const LABORATORIES = '/api/v1/registry/laboratories';

let administrator: Client;
let nobody: Client;
let reviewer: Client;
/** Bound to the vendor `green-leaf` alone. */
let uploader: Client;

beforeAll(async () => {
  ({ administrator, nobody } = await startWithAdministrator());
  reviewer = await newPerson(administrator, 'reviewer');
  for (const name of ['Green Leaf', 'Red Root'])
    expect((await reviewer.post(VENDORS, { name })).status).toBe(201);
  uploader = await newPerson(administrator, 'uploader', ['green-leaf']);
});

const slugs = (answer: { body: { items: { slug: string }[] } }) => answer.body.items.map(({ slug }) => slug);
const outcome = ({ status, body }: Answer) => [status, body.code];

describe('A vendor', () => {
  it('gets its slug from its name, and keeps it when renamed', async () => {
    const made = await reviewer.post(VENDORS, { name: '  Kräuter & Co.  ', website: 'https://example.org/' });
    expect(made).toMatchObject({
      status: 201,
      body: { slug: 'krauter-and-co', name: 'Kräuter & Co.', website: 'https://example.org/' },
    });
    const changed = await reviewer.patch(`${VENDORS}/krauter-and-co`, { name: 'Wurzel AG', website: null });
    expect(changed.body).toMatchObject({ slug: 'krauter-and-co', name: 'Wurzel AG', website: null });
    const untouched = await reviewer.patch(`${VENDORS}/krauter-and-co`, {});
    expect(untouched.body).toEqual(changed.body);
  });

  it('cannot take another’s slug', async () => {
    expect(outcome(await reviewer.post(VENDORS, { name: 'GREEN leaf' }))).toEqual([409, 'slug-taken']);
  });

  it('whose name makes no slug needs one beside it', async () => {
    const refused = await reviewer.post(VENDORS, { name: '草药' });
    expect(refused.body).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '#/slug' }] });
    expect((await reviewer.post(VENDORS, { name: '草药', slug: 'cao-yao' })).body.slug).toBe('cao-yao');
  });

  it.each([
    ['slug', 'Upper'],
    ['slug', '-a'],
    ['slug', 'a/b'],
    ['name', ''],
    ['name', 'two\nlines'],
    ['name', 'evil \u202Etxt'],
    ['name', null],
    ['website', 'javascript:alert(1)'],
    ['website', 'https://user:secret@example.org'],
    ['colour', 'green'],
  ])('is refused with the %s %j', async (member, value) => {
    const { status, body } = await reviewer.post(VENDORS, { name: 'Fine', [member]: value });
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toBe(`#/${member}`);
  });

  it('is found by a part of its name, where wild cards mean themselves', async () => {
    expect(slugs(await reviewer.get(`${VENDORS}?q=LEAF`))).toEqual(['green-leaf']);
    expect(slugs(await reviewer.get(`${VENDORS}?q=%25`))).toEqual([]);
  });

  it('is listed page by page', async () => {
    const all = slugs(await reviewer.get(VENDORS));
    const first = await reviewer.get(`${VENDORS}?limit=2`);
    const rest = await reviewer.get(`${VENDORS}?after=${first.body.next}`);
    expect([...slugs(first), ...slugs(rest)]).toEqual(all);
    expect(outcome(await reviewer.get(`${VENDORS}?after=nonsense`))).toEqual([400, 'invalid-cursor']);
  });
});

describe('An uploader', () => {
  it('knows the own vendors and no others', async () => {
    expect(slugs(await uploader.get(VENDORS))).toEqual(['green-leaf']);
    expect((await uploader.get(`${VENDORS}/green-leaf`)).status).toBe(200);
    for (const path of ['red-root', 'red-root/products', 'red-root/products/x/lots', 'nowhere'])
      expect(outcome(await uploader.get(`${VENDORS}/${path}`))).toEqual([404, 'not-found']);
    const product = { name: 'Mine', form: 'tea' };
    expect(outcome(await uploader.post(`${VENDORS}/red-root/products`, product))).toEqual([404, 'not-found']);
  });

  it('registers products and lots of them', async () => {
    const products = `${VENDORS}/green-leaf/products`;
    const product = await uploader.post(products, { name: 'Morning Tea', form: 'tea' });
    expect(product).toMatchObject({ status: 201, body: { slug: 'morning-tea', form: 'tea', gtin: null } });
    expect((await uploader.post(`${products}/morning-tea/lots`, { code: 'L-01' })).status).toBe(201);
    expect((await uploader.get(`${products}/morning-tea/lots`)).body.items).toMatchObject([{ code: 'L-01' }]);
  });

  it('registers neither vendors nor laboratories', async () => {
    for (const answer of [
      await uploader.post(VENDORS, { name: 'Mine Too' }),
      await uploader.patch(`${VENDORS}/green-leaf`, { name: 'Better' }),
      await uploader.post(LABORATORIES, { name: 'Mine' }),
    ])
      expect(outcome(answer)).toEqual([403, 'not-permitted']);
  });

  it('loses a vendor with the next request when the binding goes', async () => {
    const other = await newPerson(administrator, 'uploader', ['green-leaf', 'red-root']);
    expect(slugs(await other.get(VENDORS))).toEqual(['green-leaf', 'red-root']);
    const { body } = await administrator.patch(`/api/v1/accounts/${other.id}`, { vendors: ['red-root'] });
    expect(body.vendors).toEqual([{ slug: 'red-root', name: 'Red Root' }]);
    expect(slugs(await other.get(VENDORS))).toEqual(['red-root']);
  });
});

describe('A product', () => {
  const products = `${VENDORS}/red-root/products`;

  it('has a GTIN of 14 digits, which no other has', async () => {
    const made = await reviewer.post(products, { name: 'Caps', form: 'capsule', gtin: '4 006381 333931' });
    expect(made.body.gtin).toBe('04006381333931');
    const twin = await reviewer.post(products, { name: 'Twin', form: 'capsule', gtin: '04006381333931' });
    expect(outcome(twin)).toEqual([409, 'gtin-taken']);
    const same = await reviewer.post(products, { name: 'Caps', form: 'capsule' });
    expect(outcome(same)).toEqual([409, 'slug-taken']);
    expect(slugs(await reviewer.get(products))).toEqual(['caps']);
  });

  it.each([
    ['gtin', '4006381333932'],
    ['gtin', 4006381333931],
    ['form', 'cigar'],
  ])('is refused with the %s %j', async (member, value) => {
    const { status, body } = await reviewer.post(products, { name: 'X', form: 'tea', [member]: value });
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toBe(`#/${member}`);
  });
});

describe('A lot', () => {
  const lots = `${VENDORS}/green-leaf/products/powder/lots`;
  beforeAll(async () => {
    await reviewer.post(`${VENDORS}/green-leaf/products`, { name: 'Powder', form: 'leaf-powder' });
  });

  it('is one whatever its spaces, dashes and case', async () => {
    expect((await reviewer.post(lots, { code: 'Ab 12-3' })).body.code).toBe('Ab 12-3');
    expect(outcome(await reviewer.post(lots, { code: 'AB123' }))).toEqual([409, 'lot-exists']);
    expect((await reviewer.post(lots, { code: 'AB124' })).status).toBe(201);
  });

  it('needs a letter or a digit', async () => {
    const { body } = await reviewer.post(lots, { code: '- -' });
    expect(body).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '#/code' }] });
  });

  it('of a product that does not exist is not there', async () => {
    const { status } = await reviewer.post(`${VENDORS}/green-leaf/products/nothing/lots`, { code: '1' });
    expect(status).toBe(404);
  });
});

describe('A laboratory', () => {
  it('is registered by the registry’s people and known to all who work here', async () => {
    const made = await administrator.post(LABORATORIES, { name: 'Test Lab', country: 'us' });
    expect(made).toMatchObject({ status: 201, body: { slug: 'test-lab', country: 'US' } });
    expect(slugs(await uploader.get(LABORATORIES))).toEqual(['test-lab']);
    expect(outcome(await reviewer.post(LABORATORIES, { name: 'X', country: 'XX' }))[0]).toBe(422);
    expect((await nobody.get(LABORATORIES)).status).toBe(401);
  });
});
