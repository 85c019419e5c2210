import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../harness/accessibility';
import { openBrowser } from '../harness/browser';
import { newVendor } from '../harness/certificates';
import type { Client } from '../harness/client';
import { createTestDatabase } from '../harness/database';
import { startWithAdministrator } from '../harness/people';
import { finish } from './dialogs';
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

/** Somebody who was sent a link sets their password, after not typing it twice the same. */
async function takeInvitation(link: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(link);
  await keyboard.write(page.getByLabel('New password'), 'a long enough phrase');
  await keyboard.write(page.getByLabel('The same again'), 'another phrase');
  await keyboard.activate(button(page, 'Set it and sign in'));
  await page.getByText('The two differ.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keyboard.write(page.getByLabel('The same again'), 'a long enough phrase');
  await keyboard.activate(button(page, 'Set it and sign in'));
  await page.getByRole('heading', { name: 'Certificates', exact: true }).waitFor();
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByText('This invitation does not hold').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await context.close();
}

async function personOf(email: string) {
  const { body } = await administrator.get('/api/v1/accounts?limit=100');
  return body.items.find((person: { email: string }) => person.email === email);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('An administrator, with the keyboard only', () => {
  it('adds an uploader for a vendor, after being told at the field what was wrong, and sees the link for them once', async () => {
    const page = await open('people');
    await keyboard.activate(button(page, 'Add a person'));
    await keyboard.write(page.getByLabel('E-mail'), 'no address');
    await keyboard.write(page.getByLabel('Name', { exact: true }), 'Ada Uploader');
    await keyboard.activate(page.getByLabel('Green Hill'));
    await keyboard.activate(button(page, 'Add the person'));
    await page
      .locator('.field', { has: page.getByLabel('E-mail') })
      .locator('.error')
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.write(page.getByLabel('E-mail'), 'ada@example.org');
    await keyboard.activate(button(page, 'Add the person'));
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    expect(await accessibilityFaults(page)).toEqual([]);
    await finish(button(page, 'I have copied it'));
    await page.getByText('uploader for Green Hill').waitFor();
    await page.getByText(/has not signed in yet, invited until/).waitFor();
    await takeInvitation(link);
    const ada = await personOf('ada@example.org');
    expect(ada).toMatchObject({ role: 'uploader', vendors: [{ slug: 'green-hill' }], passwordSet: true });
  });

  it('changes what a person may do, gives them a link for a new password, and disables the account', async () => {
    const given = { email: 'bo@example.org', name: 'Bo', role: 'uploader', vendors: ['green-hill'] };
    await administrator.post('/api/v1/accounts', { ...given, password: 'a long enough phrase' });
    const page = await open('people');
    await keyboard.activate(button(page, 'Change Bo'));
    await keyboard.write(page.getByLabel('Name', { exact: true }), 'Bo Reviewer');
    await keyboard.choose(page.getByLabel('Role'), 'reviewer');
    await page.getByText('Bo has to sign in anew.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await finish(button(page, 'Save'));
    // Whoever works with the keyboard goes on from the button that opened it, and not from the top of the page.
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Change');
    await keyboard.activate(button(page, 'Reset the password of Bo Reviewer'));
    expect(await page.getByLabel('Link', { exact: true }).inputValue()).toContain('/console/invitation#');
    await finish(button(page, 'I have copied it'));
    await keyboard.activate(button(page, 'Disable Bo Reviewer'));
    await button(page, 'Enable Bo Reviewer').waitFor();
    const bo = await personOf('bo@example.org');
    expect(bo).toMatchObject({ role: 'reviewer', name: 'Bo Reviewer', vendors: [] });
    expect(bo.disabledAt).not.toBeNull();
  });

  it('registers a laboratory, changes it, records an accreditation and ends it', async () => {
    const page = await open('laboratories');
    await page.getByText('No laboratory yet').waitFor();
    await keyboard.activate(button(page, 'Register a laboratory'));
    await keyboard.write(page.getByLabel('Name', { exact: true }), 'Plain Analytics');
    await keyboard.write(page.getByLabel('Country'), 'Nowhere');
    await keyboard.activate(button(page, 'Register').and(page.locator('[type=submit]')));
    await page.locator('dialog .field .error').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.write(page.getByLabel('Country'), 'us');
    await keyboard.activate(button(page, 'Register').and(page.locator('[type=submit]')));
    await page.getByRole('heading', { name: 'Plain Analytics' }).waitFor();
    await page.getByText('No accreditation is recorded').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.activate(button(page, 'Change'));
    await keyboard.write(page.getByLabel('Name', { exact: true }), 'Plain Analytical Services');
    await finish(button(page, 'Save'));
    await page.getByRole('heading', { name: 'Plain Analytical Services' }).waitFor();

    await keyboard.activate(button(page, 'Record an accreditation'));
    await keyboard.write(page.getByLabel('Name of the body'), 'Example Board');
    await keyboard.write(page.getByLabel('Number'), 'EB-17');
    await page.getByLabel('Valid from').fill('2025-01-01');
    await keyboard.write(page.getByLabel('Where it was seen'), 'no address');
    await keyboard.activate(button(page, 'Record it'));
    await page.locator('dialog .field .error').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.write(page.getByLabel('Where it was seen'), 'https://board.example/EB-17');
    await finish(button(page, 'Record it'));
    await keyboard.activate(button(page, 'End Example Board EB-17'));
    await page.getByLabel('First day on which it did not hold').fill('2026-02-01');
    await keyboard.write(page.getByLabel('Where it was seen'), 'https://board.example/EB-17');
    expect(await accessibilityFaults(page)).toEqual([]);
    await finish(button(page, 'End it'));
    await page.locator('.state.withdrawn', { hasText: 'withdrawn' }).waitFor();
    const path = '/api/v1/registry/laboratories/plain-analytics';
    const { items } = (await administrator.get(`${path}/accreditations`)).body;
    expect(items).toMatchObject([
      { number: 'EB-17', ended: { because: 'withdrawn', endedOn: '2026-02-01' } },
    ]);
    const entries = await administrator.get('/api/v1/audit-entries?action=laboratory-changed');
    expect(entries.body.items[0]).toMatchObject({
      ...{ before: { name: 'Plain Analytics' }, after: { name: 'Plain Analytical Services' } },
    });
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
    await finish(button(page, 'I have copied it'));
    await page.getByText('for read, upload, administration').waitFor();
    await keyboard.activate(button(page, 'Renew Night import'));
    await keyboard.choose(page.getByLabel('The old one shall'), 'end at once');
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.activate(button(page, 'Renew it'));
    const renewed = await page.getByLabel('Key “Night import”').inputValue();
    expect((await program.get('/api/v1/accounts')).status).toBe(401);
    await finish(button(page, 'I have copied it'));
    await page.locator('.state.withdrawn', { hasText: 'Ended' }).waitFor();
    await keyboard.activate(button(page, 'Revoke Night import'));
    await finish(button(page, 'Revoke it'));
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
    await finish(turn);
    await button(page, `Switch off: ${title}`).waitFor();
    await page.getByText('The gazette was compared by two people.').waitFor();
    const { body } = await administrator.get('/api/v1/rule-sets?limit=100');
    const set = body.items.find((one: { title: string }) => one.title === title);
    expect(set.switched).toMatchObject({ unverifiedLimits: true });
  });
});
