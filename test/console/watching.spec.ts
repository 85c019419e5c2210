import type { Browser, BrowserContext, Page } from 'playwright-core';
import { englishCertificate } from '../certificates/samples';
import { accessibilityFaults } from '../harness/accessibility';
import { openBrowser } from '../harness/browser';
import { newVendor } from '../harness/certificates';
import type { Client } from '../harness/client';
import { createTestDatabase } from '../harness/database';
import { startMailServer } from '../harness/mail-server';
import { newPerson, startWithAdministrator } from '../harness/people';
import { type Receiver, startReceiver } from '../harness/receiver';
import { publish } from '../harness/review';
import { finish } from './dialogs';
import { keyboard } from './hands';

let administrator: Client;
let uploader: Client & { email: string };
let reviewer: Client;
let nobody: Client;
let receiver: Receiver;
let browser: Browser;
let certificateId: string;
let resultId: string;

beforeAll(async () => {
  const database = await createTestDatabase();
  const mail = await startMailServer();
  receiver = await startReceiver();
  ({ administrator, nobody } = await startWithAdministrator({
    DATABASE_URL: database.url,
    WEBHOOK_TARGETS: 'any',
    SMTP_URL: mail.url,
    MAIL_FROM: 'registry@example.org',
    PUBLIC_URL: 'http://registry.example.org',
  }));
  await newVendor(database, 'green-hill', ['KR-1']);
  uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  reviewer = await newPerson(administrator, 'reviewer');
  const filed = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-1' };
  const published = await publish(uploader, reviewer, englishCertificate('one', 'KR-1'), filed);
  certificateId = published.id;
  const { body } = await nobody.get(`/api/v1/publications/${published.publicationId}`);
  resultId = body.record.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'lead').id;
  browser = await openBrowser();
});

async function open(who: Client, path: string, width = 1280): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: 800 },
    bypassCSP: true,
  });
  const [name, value] = (who.headers.cookie ?? '').split('=');
  if (value) await context.addCookies([{ name: name!, value, url: who.url }]);
  const page = await context.newPage();
  await page.goto(new URL(path, who.url).href);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Nothing is wider than the page, at a telephone's width either. */
async function fits(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(overflow)).toBe(0);
}

it('with the keyboard only, somebody makes a webhook, sees its secret once, has a test sent and reads the log', async () => {
  const page = await open(uploader, '/console/watching');
  await page.getByText('No webhook yet').waitFor();
  await keyboard.activate(button(page, 'Make a webhook'));
  await keyboard.write(page.getByLabel('What it is for'), 'Stock');
  await keyboard.write(page.getByLabel('Address'), 'ftp://example.org');
  await keyboard.write(page.getByLabel('Vendor'), 'green-hill');
  await keyboard.activate(button(page, 'Make it'));
  await page
    .locator('.field', { has: page.getByLabel('Address') })
    .locator('.error')
    .waitFor();
  await fits(page);
  await keyboard.write(page.getByLabel('Address'), `${receiver.url}/stock`);
  await keyboard.activate(button(page, 'Make it'));
  expect(await page.getByLabel('Secret of “Stock”').inputValue()).toMatch(/^whsec_/);
  await fits(page);
  await finish(button(page, 'I have copied it'));
  await keyboard.activate(page.getByRole('link', { name: 'Stock' }));
  await page.getByText('Nothing was sent yet').waitFor();
  await keyboard.activate(button(page, 'Send a test'));
  await page.getByText(/● Delivered, answered with 200/).waitFor();
  await fits(page);
  await keyboard.activate(button(page, /^Show webhook.test/));
  await page.getByText('thank you').waitFor();
  await fits(page);
  await finish(button(page, 'Close').last());
  await keyboard.activate(button(page, /^Send again: webhook.test/));
  await receiver.until(({ path }) => path === '/stock');
  await keyboard.activate(button(page, 'Disable it'));
  await page.getByText(/⊘ Disabled .*: somebody disabled it/).waitFor();
  await fits(page);
  await page.context().close();

  const narrow = await open(administrator, '/console/watching', 360);
  await narrow.getByText(`of ${uploader.email}`).waitFor();
  await fits(narrow);
  await narrow.getByRole('link', { name: 'Stock' }).click();
  await narrow.getByText('webhook.test').first().waitFor();
  await fits(narrow);
  await narrow.context().close();
});

it('a dispute is answered by the vendor and read by a reviewer, each on the page of their own', async () => {
  const text = 'The page says 0.46.';
  await nobody.post('/api/v1/disputes', { certificateId, resultId, text, email: 'ann@example.org' });
  const vendors = await open(uploader, '/console/disputes');
  await vendors.getByText(/○ An answer is due/).waitFor();
  await fits(vendors);
  expect(await vendors.getByText('ann@example.org').count()).toBe(0);
  await keyboard.activate(button(vendors, 'Answer for the vendor: Lead in lot KR-1'));
  await keyboard.write(vendors.getByLabel('The vendor’s answer'), 'The laboratory repeated it.');
  await fits(vendors);
  await finish(button(vendors, 'Publish the answer'));
  await vendors.getByText('● The vendor answered').waitFor();
  await vendors.context().close();

  const page = await open(reviewer, '/console/disputes', 360);
  await page.getByText('ann@example.org').waitFor();
  await fits(page);
  await keyboard.activate(button(page, 'Show or hide its words: Lead in lot KR-1'));
  await keyboard.write(page.getByLabel('Why'), 'It is about the value.');
  await fits(page);
  await finish(button(page, 'Decide').last());
  await page.getByText('● Its words are public').waitFor();
  const [shown] = (await nobody.get(`/api/v1/disputes?certificate=${certificateId}`)).body;
  expect(shown.statements.map(({ text: said }: { text: string }) => said)).toEqual([
    ...[text, 'The laboratory repeated it.'],
  ]);
  await page.context().close();
});

it.each([360, 1280])(
  'the public form to be told and the form of a dispute hold at %i pixels',
  async (width) => {
    const page = await open(nobody, '/vendors/green-hill/lots/KR-1', width);
    await page.getByRole('link', { name: 'Be told when something about this changes' }).click();
    await page.getByRole('heading', { name: 'Be told about lot KR-1 of Green Hill' }).waitFor();
    await fits(page);
    await page.getByLabel('Your e-mail address').fill('ann@nowhere');
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.getByText('Write a whole address').waitFor();
    await fits(page);
    await page.getByLabel('Your e-mail address').fill(`w${width}@example.org`);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    await fits(page);
    await page.goto(new URL(`/certificates/${certificateId}/results/${resultId}/dispute`, nobody.url).href);
    await page.getByLabel(/What is wrong/).fill('Words.');
    await page.getByLabel(/Your e-mail/).fill('ann@nowhere');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Write a whole address').waitFor();
    expect(await page.getByLabel(/What is wrong/).inputValue()).toBe('Words.');
    await fits(page);
    await page.context().close();
  },
);
