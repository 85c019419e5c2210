import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { lotAddress } from '../bench/public/asked';
import { firstOf, idOf, KIND, LOTS, product } from '../bench/public/census';
import { fill } from '../bench/public/fill';
import { accessibilityFaults } from './harness/accessibility';
import { openBrowser, transferredAtFirst } from './harness/browser';
import { createTestDatabase } from './harness/database';
import { startService } from './harness/service';

/** `npm run screens` names a folder here; every page is then also kept as a picture. */
const PICTURES = process.env.ASSAYBOOK_SCREENS;

const PUBLIC_URL = 'http://registry.example.org';

let url: string;
let browser: Browser;

beforeAll(async () => {
  const database = await createTestDatabase();
  // Two vendors with lots of every kind, 40 results and 60 verdicts a certificate: see `bench/public/census.ts`.
  await fill({ connectionString: database.url }, 45, { say: () => undefined, hurry: false });
  ({ url } = await startService({
    DATABASE_URL: database.url,
    RUN_WORKER: 'false',
    // Nothing is sent: the form to be told by e-mail is there only where somebody could send.
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'registry@example.org',
    PUBLIC_URL,
  }));
  browser = await openBrowser();
});

/** The second product: its vendor has two. */
const lot = (story: number): string => lotAddress(LOTS + story);
const certificate = (story: number, place: number): string =>
  `/certificates/${idOf(KIND.certificate, firstOf(LOTS + story) + place)}`;
const { vendor, slug } = product(1);

const PAGES: Record<string, string> = {
  home: '/',
  'search-finds': '/?q=meadow',
  'search-near': '/?q=L24O3O3B',
  'search-nothing': '/?q=qqqqqq',
  'lot-within': lot(0),
  'lot-amended': lot(1),
  'lot-superseding': lot(2),
  'lot-several': lot(7),
  'lot-exceeds': lot(5),
  'lot-withdrawn': lot(6),
  'lot-disputed': lotAddress(0),
  'certificate-superseded': certificate(2, 0),
  'certificate-withdrawn': certificate(6, 0),
  dispute: `/certificates/${idOf(KIND.certificate, 0)}/results/${idOf(KIND.result, 0)}/dispute`,
  watch: `/watch?vendor=${vendor.slug}`,
  'watch-over': '/watches/gone',
  vendor: `/vendors/${vendor.slug}`,
  product: `/vendors/${vendor.slug}/products/${slug}`,
  laboratories: '/laboratories',
  laboratory: '/laboratories/made-laboratory-7',
  rules: '/rules',
  rule: '/rules/us-ut-r70-580-5',
  analytes: '/analytes',
  analyte: '/analytes/lead',
  accuracy: '/accuracy',
  data: '/data',
  'not-found': '/nowhere',
};

const SIZES = [
  ['telephone', 360, 'light'],
  ['telephone', 360, 'dark'],
  ['desktop', 1280, 'light'],
  ['desktop', 1280, 'dark'],
] as const;

/** Without being asked for pictures, the lots that hold most and what is nowhere else are looked at; `pages.spec.ts` looks at the other pages. */
const LOOKED_AT = PICTURES ? Object.keys(PAGES) : ['lot-exceeds', 'lot-disputed', 'search-near', 'watch'];

async function open(address: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width, height: 800 }, colorScheme },
    // The pages need none; axe, which the test brings along, does.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(new URL(address, url).href);
  return page;
}

async function keep(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  fs.mkdirSync(PICTURES, { recursive: true });
  // The browser cannot draw a picture of any length.
  const height = Math.min(await page.evaluate<number>('document.documentElement.scrollHeight'), 8000);
  const { width } = page.viewportSize()!;
  const clip = { x: 0, y: 0, width, height };
  await page.screenshot({ path: path.join(PICTURES, `register-${name}.png`), fullPage: true, clip });
}

describe.each(
  SIZES.filter(([device, , scheme]) => PICTURES || (device === 'telephone') === (scheme === 'light')),
)('On a %s of %i, %s', (device, width, scheme) => {
  it('pages with as much as real ones meet WCAG 2.2 AA and fit the screen', async () => {
    const faults: Record<string, unknown> = {};
    for (const name of LOOKED_AT) {
      const page = await open(PAGES[name]!, width, scheme);
      const found = PICTURES ? [] : await accessibilityFaults(page);
      const overflow = (await page.evaluate<number>('document.documentElement.scrollWidth')) - width;
      if (found.length > 0 || overflow > 0) faults[name] = { found, overflow };
      await keep(page, `${name}-${device}-${scheme}`);
      await page.context().close();
    }
    expect(faults).toEqual({});
  }, 600_000);
});

it('A lot with 40 results and 55 verdicts transfers under 60 kB with style and fonts, the first time', async () => {
  for (const name of ['home', 'lot-exceeds', 'lot-superseding']) {
    const bytes = await transferredAtFirst(browser, new URL(PAGES[name]!, url).href);
    expect([name, bytes, bytes < 60_000]).toEqual([name, bytes, true]);
  }
});

it('A lot on paper has its address and every result, and nothing that only a screen can use', async () => {
  const page = await open(lot(5), 1280, 'light');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText(new URL(lot(5), PUBLIC_URL).href).isVisible()).toBe(true);
  expect(await page.locator('td.value').count()).toBe(40);
  expect(await page.locator('td.value').last().isVisible()).toBe(true);
  for (const ways of ['.head .search', '.crumbs', '.foot .ways', '.labels'])
    expect([ways, await page.locator(ways).isVisible()]).toEqual([ways, false]);
  if (PICTURES) await page.pdf({ format: 'A4', path: path.join(PICTURES, 'register-lot-exceeds-paper.pdf') });
  await page.context().close();
});
