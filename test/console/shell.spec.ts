import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFaults } from '../harness/accessibility';
import { openBrowser } from '../harness/browser';
import type { Client } from '../harness/client';
import { newPerson, PASSWORD, startWithAdministrator } from '../harness/people';

let nobody: Client;
let uploader: Client & { email: string };
let browser: Browser;

beforeAll(async () => {
  const started = await startWithAdministrator();
  nobody = started.nobody;
  uploader = await newPerson(started.administrator, 'uploader');
  browser = await openBrowser();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(new URL(path, nobody.url).href);
  return page;
}

async function signIn(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail').fill(uploader.email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

describe('The console', () => {
  it('asks who one is, says when that was wrong, and then shows the page that was asked for', async () => {
    const page = await open('/console/certificates');
    expect(await page.getByLabel('Password').getAttribute('type')).toBe('password');
    await signIn(page, 'not the password at all');
    await page.getByRole('alert').getByText('password').waitFor();
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: 'Certificates' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/certificates');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  });

  it('runs under the content security policy without a word of complaint', async () => {
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(new URL('/console/', nobody.url).href);
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: 'Certificates' }).waitFor();
    // That nobody is signed in yet is an answer like any other; browsers log it as an error.
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
  });

  it('ends where the session ends, and goes on from there', async () => {
    const page = await open('/console/certificates');
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: 'Certificates' }).waitFor();
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: 'Certificates' }).waitFor();
  });

  it('is for a page that does not exist, and lists its keys on ?', async () => {
    const page = await open('/console/nowhere', { bypassCSP: true });
    await signIn(page);
    await page.getByText('There is no such page').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys on this page' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it.each([
    [820, 'light'],
    [1280, 'dark'],
  ] as const)('meets WCAG 2.2 AA at the door, at a width of %i, %s', async (width, colorScheme) => {
    const page = await open('/console/', {
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('The console’s files', () => {
  it('are cached for good under their hashed names; the page itself is asked for each time', async () => {
    const page = await nobody.get('/console/queue');
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const files = [...(page.body as string).matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)];
    expect(files.length).toBeGreaterThan(1);
    for (const [, path] of files) {
      const { status, headers } = await nobody.get(path!);
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
    expect((await nobody.get('/console/assets/none-12345678.js')).status).toBe(404);
    expect((await nobody.get('/console/assets/..%2findex.html')).status).toBe(404);
  });
});
