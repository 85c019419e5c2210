import type { Browser, Page } from 'playwright-core';
import { englishCertificate } from './certificates/samples';
import { accessibilityFaults } from './harness/accessibility';
import { openBrowser, transferredAtFirst } from './harness/browser';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { approveByTwo, correct, decide, publish, readCertificate, seen } from './harness/review';

let nobody: Client;
let browser: Browser;
let certificate: { id: string };
let withdrawn: { id: string };

beforeAll(async () => {
  const database = await createTestDatabase();
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  nobody = started.nobody;
  await newVendor(database, 'green-hill', ['KR-0425']);
  const uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  const reviewer = await newPerson(started.administrator, 'reviewer');
  const second = await newPerson(started.administrator, 'reviewer');
  const lot = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
  const old = await publish(uploader, reviewer, englishCertificate('old'), lot);
  await decide(reviewer, old.url, 'withdraw', { reason: 'The laboratory disowned it.' });
  withdrawn = old;
  const url = await readCertificate(uploader, englishCertificate('new'), lot);
  const [result] = (await seen(reviewer, url)).review.results;
  const hostile = { analyteId: null, printed: { analyte: '<script>document.title="owned"</script>' } };
  await correct(reviewer, url, {
    kind: 'result',
    resultId: result.id,
    result: hostile,
    reason: 'To test escaping.',
  });
  await approveByTwo(reviewer, second, url);
  certificate = { id: url.split('/').at(-1)! };
  const claim = {
    text: 'Lead under 0.5 ppm',
    source: 'https://example.org/green-hill',
    capturedOn: '2026-02-01',
  };
  await uploader.post('/api/v1/registry/vendors/green-hill/claims', claim);
  browser = await openBrowser();
});

/** Every kind of page and state. */
const pages = () => ({
  'the home page': '/',
  'a search that finds a lot': '/?q=kr-0425',
  'a search that finds nothing': '/?q=%3Cb%3Enothing',
  'a vendor': '/vendors/green-hill',
  'a lot': '/vendors/green-hill/lots/KR-0425',
  'a certificate': `/certificates/${certificate.id}`,
  'a withdrawn certificate': `/certificates/${withdrawn.id}`,
  'nothing at this address': '/vendors/nobody',
  'a request that cannot be answered': '/?after=nonsense',
  'the laboratories': '/laboratories',
  'the rules': '/rules',
  'the analytes': '/analytes',
  'the accuracy of reading': '/accuracy',
});

/** Told before there is a certificate whose address could be known. */
const NAMES = [
  'the home page',
  'a search that finds a lot',
  'a search that finds nothing',
  'a vendor',
  'a lot',
  'a certificate',
  'a withdrawn certificate',
  'nothing at this address',
  'a request that cannot be answered',
  'the laboratories',
  'the rules',
  'the analytes',
  'the accuracy of reading',
] as const;

async function open(path: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    // The pages need none; axe, which the test brings along, does.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(new URL(path, nobody.url).href);
  return page;
}

// Both widths and both schemes; the style sheet lets neither depend on the other.
describe.each([
  [360, 'light'],
  [1280, 'dark'],
] as const)('At a width of %i, %s', (width, scheme) => {
  it.each(NAMES)('%s meets WCAG 2.2 AA and fits the screen', async (name) => {
    const page = await open(pages()[name], width, scheme);
    // What is folded away has to be readable too.
    await page.evaluate(`document.querySelectorAll('details').forEach((each) => (each.open = true))`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.context().close();
  });
});

describe('A page', () => {
  it('comes without inline script or style or anything from elsewhere, and forbids them', async () => {
    for (const [name, path] of Object.entries(pages())) {
      const { body, headers } = await nobody.with({ accept: 'text/html' }).get(path);
      expect([
        name,
        /<script(?! type="module" src="\/assets\/| type="application\/ld\+json")|\sstyle=|\son\w+=|(?:src|href|action)="https?:\/\/(?!example\.org|127\.0\.0\.1)/i.exec(
          body as string,
        )?.[0],
      ]).toEqual([name, undefined]);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
    }
  });

  it('transfers under 60 kB with its style and fonts, the first time', async () => {
    for (const [name, path] of Object.entries(pages())) {
      const bytes = await transferredAtFirst(browser, new URL(path, nobody.url).href);
      expect([name, bytes, bytes < 60_000, bytes > 20_000]).toEqual([name, bytes, true, true]);
    }
  });

  it('asks for its style and fonts once and for all', async () => {
    const { body } = await nobody.get('/');
    const assets = [...(body as string).matchAll(/href="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
    expect(assets).toHaveLength(2);
    for (const path of assets) {
      const { status, headers } = await nobody.get(path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
  });

  it('shows as printed what a certificate prints, markup included', async () => {
    const page = await open(`/certificates/${certificate.id}`);
    expect(await page.title()).not.toBe('owned');
    expect(await page.getByText('<script>document.title="owned"</script>').first().isVisible()).toBe(true);
  });

  it('opens what was printed with the keyboard alone', async () => {
    const page = await open('/vendors/green-hill/lots/KR-0425');
    const summary = page.locator('summary', { hasText: 'Lead' });
    const printed = page.locator('details', { has: summary }).locator('dl');
    expect(await printed.isVisible()).toBe(false);
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await printed.isVisible()).toBe(true);
    expect(await printed.innerText()).toContain('0.64');
  });

  it('puts the decimal marks of a table under each other', async () => {
    const page = await open('/vendors/green-hill/lots/KR-0425');
    const table = page.locator('table', { has: page.getByText('Lead', { exact: false }) }).first();
    const marks = await table.locator('td.value .fraction').all();
    const edges = await Promise.all(marks.map(async (mark) => (await mark.boundingBox())?.x.toFixed(1)));
    expect(edges.length).toBeGreaterThan(2);
    expect(new Set(edges).size).toBe(1);
  });

  it('needs no script: search, lot and what was printed work without', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(nobody.url);
    await page.getByLabel('Vendor, product, lot').fill('kr 0425');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=*');
    await page.getByRole('link', { name: 'KR-0425' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lot KR-0425' }).waitFor();
    await page.locator('summary', { hasText: 'Lead' }).first().click();
    expect(await page.locator('details[open] dl').first().innerText()).toContain('0.64');
    await context.close();
  });

  it('shows what the vendor claims, with its verdict, source and day', async () => {
    for (const path of ['/vendors/green-hill', '/vendors/green-hill/lots/KR-0425']) {
      const page = await open(path);
      const claims = page.locator('section', {
        has: page.getByRole('heading', { name: 'What the vendor claims' }),
      });
      const text = await claims.innerText();
      expect(text).toContain('Lead under 0.5 ppm');
      expect(text).toContain('contradicted');
      expect(text).toContain('Seen on 1 February 2026 at example.org');
      expect(await claims.getByRole('link', { name: 'Certificate 1' }).count()).toBeGreaterThan(0);
      await page.context().close();
    }
  });

  it('tells what was known of the accreditation on the day of the test', async () => {
    const { body } = await nobody.with({ accept: 'text/html' }).get(`/certificates/${certificate.id}`);
    expect(body).toContain('Accreditation on that day');
  });

  it('finds a lot through the search box, and the results from there', async () => {
    const page = await open('/', 360);
    await page.getByLabel('Vendor, product, lot').fill('kr 0425');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=*');
    await page.getByRole('link', { name: 'KR-0425' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lot KR-0425' }).waitFor();
    const lead = page.getByRole('row', { name: /Lead/ });
    expect((await lead.innerText()).replace(/\s+/g, ' ')).toMatch(/0\.64 mg\/kg .*1\.2 .*pass/);
    expect(await page.getByText('Not tested in what is published:').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'p. 1' }).first().getAttribute('href')).toMatch(
      /^\/api\/v1\/publications\/[\w-]+\/document#page=1$/,
    );
  });

  it('suggests under the search box by the pattern of a combobox, for keyboards and screen readers', async () => {
    const page = await open('/', 360);
    const box = page.getByRole('combobox', { name: /Vendor, product, lot/ });
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    const answered = page.waitForResponse(`**/suggestions?q=${encodeURIComponent('kr–O425')}`);
    await box.pressSequentially('kr–O425');
    await answered;
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await options.first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await options.allInnerTexts()).toEqual([expect.stringMatching(/^KR-0425\s+lot of Green Leaf/)]);
    expect(await accessibilityFaults(page)).toEqual([]);
    // The box keeps the focus; what is marked is told by its id.
    await page.keyboard.press('ArrowDown');
    const marked = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${marked}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect([await box.getAttribute('aria-expanded'), await box.inputValue()]).toEqual(['false', 'kr–O425']);
    await box.fill('kr 0425');
    await options.first().waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vendors/green-hill/lots/KR-0425');
    await page.context().close();
  });

  it('says first of a withdrawn certificate that it no longer counts, and why', async () => {
    const page = await open(`/certificates/${withdrawn.id}`);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Withdrawn on');
    expect(text.indexOf('The laboratory disowned it.')).toBeLessThan(text.indexOf('8 results'));
    const lot = await open('/vendors/green-hill/lots/KR-0425');
    expect(await lot.getByText('Certificates that no longer count').isVisible()).toBe(true);
  });
});

describe('An address without a page', () => {
  it('is answered to browsers by a page, to programs by a problem document', async () => {
    for (const path of ['/nowhere', '/vendors/nobody', '/certificates/nonsense']) {
      const page = await nobody.with({ accept: 'text/html' }).get(path);
      expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(page.body).toContain('Nothing is published at this address');
      for (const accept of ['application/json', 'application/json, text/html;q=0.5', 'text/html;q=0, */*']) {
        const problem = await nobody.with({ accept }).get(path);
        expect([accept, problem.status, problem.body.code]).toEqual([accept, 404, 'not-found']);
      }
      const likesPages = await nobody.with({ accept: 'application/json;q=0.5, text/html' }).get(path);
      expect(likesPages.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
    const api = await nobody.with({ accept: 'text/html' }).get('/api/v1/nowhere');
    expect([api.status, api.body.code]).toEqual([404, 'not-found']);
  });
});
