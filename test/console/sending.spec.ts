import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { certificatePdf } from '../certificates/certificate-pdf';
import { englishCertificate } from '../certificates/samples';
import { openBrowser } from '../harness/browser';
import { newVendor } from '../harness/certificates';
import type { Client } from '../harness/client';
import { createTestDatabase } from '../harness/database';
import { newFolder } from '../harness/ground';
import { newPerson, startWithAdministrator } from '../harness/people';
import { decide } from '../harness/review';

let uploader: Client;
let reviewer: Client;
let browser: Browser;

beforeAll(async () => {
  const database = await createTestDatabase();
  const { administrator } = await startWithAdministrator({ DATABASE_URL: database.url });
  await newVendor(database, 'green-hill', ['KR-1', 'KR-2']);
  uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  reviewer = await newPerson(administrator, 'reviewer');
  browser = await openBrowser();
});

async function open(address = 'certificates'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [name, value] = uploader.headers.cookie!.split('=');
  await context.addCookies([{ name: name!, value: value!, url: uploader.url }]);
  const page = await context.newPage();
  await page.goto(new URL(`/console/${address}`, uploader.url).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const button = (where: Page | Locator, name: string) => where.getByRole('button', { name });
const listed = (page: Page, name: string) => page.locator('.sent li', { hasText: name });

/** A folder with two certificates, of which one is of a lot that nobody registered, and notes. */
async function folder(): Promise<string> {
  const place = path.join(newFolder(), 'laboratory');
  fs.mkdirSync(path.join(place, 'spring'), { recursive: true });
  const write = (name: string, bytes: Buffer): void => fs.writeFileSync(path.join(place, name), bytes);
  write('whole.pdf', await certificatePdf(englishCertificate('whole', 'KR-1')));
  write('spring/lacking.pdf', await certificatePdf(englishCertificate('lacking', 'KR-77')));
  write('notes.txt', Buffer.from('Ask for the missing one.'));
  return place;
}

describe('An uploader', () => {
  it('sends a folder, is told what was left out, completes what is lacking, and sends it to review', async () => {
    const page = await open();
    await page.getByLabel('Choose a folder').setInputFiles(await folder());
    await page.getByText('Left out, as it is no PDF: notes.txt').waitFor();
    const lacking = page.locator('.sending', { hasText: 'lacking.pdf' });
    await lacking.getByText('It is filed under no lot yet.').waitFor();
    await page
      .locator('.sending', { hasText: 'whole.pdf' })
      .getByText('In review: 8 results found')
      .waitFor();

    // Whoever leaves and comes back finds it as it stands.
    await page.context().close();
    const later = await open();
    await listed(later, 'lacking.pdf').getByText('Waits for you').waitFor();
    await listed(later, 'lacking.pdf').getByText('8 results found').waitFor();
    await listed(later, 'lacking.pdf').getByRole('link').click();
    await later.getByLabel('Vendor').selectOption('Green Hill');
    await later.getByLabel('Product').selectOption('Green Leaf');
    await later.getByLabel('Lot').selectOption('KR-2');
    await button(later, 'File it there').click();
    await later.getByText('It prints the lot “KR-77”; it is filed under KR-2.').waitFor();
    await button(later, 'Send it to review').click();
    await later.locator('.state.in-review').waitFor();
    await later.context().close();
  });

  it('loses the connection, and goes on when it is back', async () => {
    const page = await open();
    await page.context().setOffline(true);
    await page.getByLabel('Choose PDFs').setInputFiles({
      name: 'on-the-train.pdf',
      mimeType: 'application/pdf',
      buffer: await certificatePdf(englishCertificate('train', 'KR-1')),
    });
    const line = page.locator('.sending', { hasText: 'on-the-train.pdf' });
    await line.getByText('broke off').waitFor();
    await page.context().setOffline(false);
    await line.getByText('8 results found').waitFor();
    await page.context().close();
  });

  it('is shown why a certificate was returned, and sends it again as it is', async () => {
    const { body } = await uploader.get('/api/v1/certificates?state=in-review');
    const { url, fileName } = body.items[0];
    await decide(reviewer, url, 'return', { reason: 'Is this the report of this lot?' });
    const page = await open();
    await listed(page, fileName).getByText('Is this the report of this lot?').waitFor();
    await listed(page, fileName).getByRole('link').click();
    await page.getByRole('alert').getByText('Is this the report of this lot?').waitFor();
    await button(page, 'Send it to review').click();
    await page.locator('.state.in-review').waitFor();
    expect((await uploader.get(url)).body.state).toBe('in-review');
    await page.context().close();
  });
});
