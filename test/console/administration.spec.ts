import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../harness/accessibility';
import { openBrowser } from '../harness/browser';
import { newVendor } from '../harness/certificates';
import type { Client } from '../harness/client';
import { createTestDatabase } from '../harness/database';
import { startWithAdministrator } from '../harness/people';
import { keyboard } from './hands';

let administrator: Client;
let browser: Browser;

beforeAll(async () => {
  const database = await createTestDatabase();
  ({ administrator } = await startWithAdministrator({ DATABASE_URL: database.url }));
  await newVendor(database, 'green-hill', ['KR-1']);
  browser = await openBrowser();
});

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
  const [name, value] = administrator.headers.cookie!.split('=');
  await context.addCookies([{ name: name!, value: value!, url: administrator.url }]);
  const page = await context.newPage();
  await page.goto(new URL(`/console/${path}`, administrator.url).href);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('An administrator, with the keyboard only', () => {
  it('adds an uploader for a vendor, after being told at the field what was wrong, and disables the account', async () => {
    const page = await open('people');
    await keyboard.activate(button(page, 'Add a person'));
    await keyboard.write(page.getByLabel('Name', { exact: true }), 'Ada Uploader');
    await keyboard.write(page.getByLabel('E-mail'), 'no address');
    await keyboard.activate(page.getByLabel('Green Hill'));
    await keyboard.activate(button(page, 'Add the person'));
    await page
      .locator('.field', { has: page.getByLabel('E-mail') })
      .locator('.error')
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.write(page.getByLabel('E-mail'), 'ada@example.org');
    await keyboard.activate(button(page, 'Add the person'));
    await page.getByText('uploader for Green Hill').waitFor();
    await keyboard.activate(button(page, 'Disable Ada Uploader'));
    await button(page, 'Enable Ada Uploader').waitFor();
    const { body } = await administrator.get('/api/v1/accounts');
    const ada = body.items.find(({ email }: { email: string }) => email === 'ada@example.org');
    expect(ada).toMatchObject({ role: 'uploader', vendors: [{ slug: 'green-hill' }] });
    expect(ada.disabledAt).not.toBeNull();
  });

  it('makes a key for what it is meant for, sees it once, renews it, and revokes it', async () => {
    const page = await open('api-keys');
    await page.getByText('No key yet').waitFor();
    await keyboard.activate(button(page, 'Make a key'));
    await keyboard.write(page.getByLabel('What it is for'), 'Night import');
    await keyboard.activate(page.getByLabel('administration: people'));
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.activate(button(page, 'Make it'));
    const key = await page.getByLabel('Key “Night import”').inputValue();
    const program = administrator.with({ cookie: undefined, authorization: `Bearer ${key}` });
    expect((await program.get('/api/v1/accounts')).status).toBe(200);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.activate(button(page, 'I have copied it'));
    await page.getByText('for read, upload, administration').waitFor();
    await keyboard.activate(button(page, 'Renew Night import'));
    await keyboard.choose(page.getByLabel('The old one shall'), 'end at once');
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.activate(button(page, 'Renew it'));
    const renewed = await page.getByLabel('Key “Night import”').inputValue();
    expect((await program.get('/api/v1/accounts')).status).toBe(401);
    await keyboard.activate(button(page, 'I have copied it'));
    await page.locator('.state.withdrawn', { hasText: 'Ended' }).waitFor();
    await keyboard.activate(button(page, 'Revoke Night import'));
    await keyboard.activate(button(page, 'Revoke it'));
    await page.locator('.state.withdrawn', { hasText: 'Revoked' }).waitFor();
    const successor = administrator.with({ cookie: undefined, authorization: `Bearer ${renewed}` });
    expect((await successor.get('/api/v1/accounts')).status).toBe(401);
  });

  it('switches the unverified limits of a rule set on, with a reason and not without one', async () => {
    const page = await open('rule-sets');
    const first = button(page, /^Switch on:/).first();
    const title = (await first.getAttribute('aria-label'))!.slice('Switch on: '.length);
    await keyboard.activate(first);
    const turn = button(page, 'Switch on').and(page.locator('[type=submit]'));
    await keyboard.activate(turn);
    await page.locator('dialog .field .error').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.write(page.getByLabel('Reason'), 'The gazette was compared by two people.');
    await keyboard.activate(turn);
    await button(page, `Switch off: ${title}`).waitFor();
    await page.getByText('The gazette was compared by two people.').waitFor();
    const { body } = await administrator.get('/api/v1/rule-sets?limit=100');
    const set = body.items.find((one: { title: string }) => one.title === title);
    expect(set.switched).toMatchObject({ unverifiedLimits: true });
  });
});
