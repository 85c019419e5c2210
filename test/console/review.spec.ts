import type { Browser, Locator, Page } from 'playwright-core';
import { certificatePdf, letterPdf } from '../certificates/certificate-pdf';
import { englishCertificate } from '../certificates/samples';
import { openBrowser } from '../harness/browser';
import { accepted, newVendor, upload, whenRead } from '../harness/certificates';
import type { Client } from '../harness/client';
import { createTestDatabase } from '../harness/database';
import { newPerson, PASSWORD, startWithAdministrator } from '../harness/people';
import { type Hands, keyboard, pointer } from './hands';

type Person = Client & { email: string };

let nobody: Client;
let uploader: Person;
let reviewer: Person;
let second: Person;
let browser: Browser;

beforeAll(async () => {
  const database = await createTestDatabase();
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  nobody = started.nobody;
  await newVendor(database, 'green-hill', ['KR-1', 'KR-2', 'KR-3']);
  uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  reviewer = await newPerson(started.administrator, 'reviewer');
  second = await newPerson(started.administrator, 'reviewer');
  browser = await openBrowser();
});

async function enter(hands: Hands, { email }: Person): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(new URL('/console/', nobody.url).href);
  await hands.write(page.getByLabel('E-mail'), email);
  await hands.write(page.getByLabel('Password'), PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return page;
}

const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

/** Opens a certificate from the queue, and takes it. */
async function take(page: Page, hands: Hands, lot: string): Promise<void> {
  const link = page.getByRole('link', { name: `Lot ${lot}` });
  await link.waitFor();
  await hands.activate(link);
  await hands.activate(page.locator('.bench-head').getByRole('button', { name: 'Take it' }));
  await page.getByText('Before you until').waitFor();
}

const approve = (page: Page): Locator => page.getByRole('button', { name: /^Approve/ });
const whyNot = async (page: Page): Promise<string> =>
  (await page.locator('.decide .why').allInnerTexts()).join(' ');

/** What is opened and of which the service has not taken note yet. */
const openedUnseen = (page: Page): Locator =>
  page.locator('.open > .result, .words [aria-pressed=true]').filter({ hasText: 'not opened yet' });

/** Opens everything that a decision rests on, one by one; with keys by the one that goes to what is left. */
async function openEverything(page: Page, hands: Hands): Promise<void> {
  const unseen = page.locator('.result, .words .button').filter({ hasText: 'not opened yet' });
  while ((await whyNot(page)).includes('not opened')) {
    if (hands === keyboard) await page.keyboard.press('n');
    else await unseen.first().click();
    await openedUnseen(page).waitFor({ state: 'detached' });
  }
}

/** Answers every question where it is asked. */
async function acceptEverything(page: Page, hands: Hands): Promise<void> {
  const left = page.locator('.questions .line').filter({ hasText: '○' });
  if (hands === keyboard && (await left.count()) > 0) await page.keyboard.press('n');
  for (let open = await left.count(); open > 0; open = await left.count()) {
    if (hands === keyboard) await page.keyboard.press('y');
    else {
      await left.first().click();
      await page.getByRole('checkbox', { name: /I have seen this/ }).check();
    }
    await left.nth(open - 1).waitFor({ state: 'detached' });
  }
}

async function decide(page: Page, hands: Hands): Promise<void> {
  await hands.activate(approve(page));
  const dialog = page.getByRole('dialog');
  await hands.write(dialog.getByLabel('Reason'), 'Every value stands on the page.');
  await hands.activate(dialog.getByRole('button', { name: 'Approve' }));
  await page.getByRole('heading', { name: 'What waits for review' }).waitFor();
}

async function correct(page: Page, hands: Hands): Promise<void> {
  await hands.activate(page.locator('.result', { hasText: 'Lead' }));
  await hands.activate(page.getByRole('button', { name: 'Correct', exact: true }));
  const dialog = page.getByRole('dialog');
  await hands.write(dialog.getByLabel('Result as printed'), '0.84');
  await hands.write(dialog.getByLabel('Number'), '0.84');
  await hands.write(dialog.getByLabel('Reason'), 'The 8 was read as a 6.');
  await hands.activate(dialog.getByRole('button', { name: 'Keep the correction' }));
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.result', { hasText: 'Lead' }).getByText('corrected').waitFor();
}

async function addByDrawing(page: Page, hands: Hands): Promise<void> {
  await hands.activate(page.getByRole('button', { name: 'Mark a missed row' }));
  await page.locator('.canvas').waitFor();
  await hands.mark(page);
  const dialog = page.getByRole('dialog');
  await hands.write(dialog.getByLabel('Name'), 'Nickel');
  await hands.write(dialog.getByLabel('Result as printed'), '0.31');
  await hands.write(dialog.getByLabel('Unit as printed'), 'mg/kg');
  await hands.write(dialog.getByLabel('Analyte of the vocabulary'), 'nickel');
  await hands.choose(dialog.getByLabel('Panel'), 'Heavy metals');
  await hands.write(dialog.getByLabel('Number'), '0.31');
  await hands.write(dialog.getByLabel('Unit (UCUM)'), 'mg/kg');
  await hands.write(dialog.getByLabel('Reason'), 'The row was missed.');
  await hands.activate(dialog.getByRole('button', { name: 'Add the row' }));
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.result', { hasText: 'Nickel' }).waitFor();
}

const READ: Record<string, string> = { Lead: '0.84', Nickel: '0.31' };

/** Reads the values at issue as the first reviewer did, without having seen what that was. */
async function readBlind(page: Page, hands: Hands): Promise<void> {
  const places = page.locator('fieldset.place');
  await places.first().waitFor();
  expect(await page.locator('.findings').innerText()).not.toContain('0.84');
  for (const place of await places.all()) {
    const analyte = (await place.locator('legend').innerText()).split(' ')[0]!;
    await hands.write(place.getByLabel('Number'), READ[analyte]!);
    await hands.write(place.getByLabel('Unit'), 'mg/kg');
  }
  await hands.activate(page.getByRole('button', { name: 'This is what I read' }));
  await places.first().waitFor({ state: 'detached' });
}

describe.each([
  ['a pointer', pointer, 'KR-1'],
  ['nothing but a keyboard', keyboard, 'KR-2'],
] as const)('With %s', (_name, hands, lot) => {
  const about = { vendor: 'green-hill', product: 'green-leaf', lot };

  it('an uploader drops three documents and learns what became of each', async () => {
    const known = await certificatePdf(englishCertificate(`known-${lot}`, 'KR-99'));
    await upload(uploader, known);
    const page = await enter(hands, uploader);
    await hands.giveFiles(page.getByLabel('Choose PDFs'), [
      pdf('report.pdf', await certificatePdf(englishCertificate(lot, lot))),
      pdf('again.pdf', known),
      pdf('letter.pdf', await letterPdf([`Dear customer of ${lot}, thank you for your order.`])),
    ]);
    const line = (name: string) => page.locator('.sending', { hasText: name });
    await line('again.pdf').getByText('here already').waitFor();
    await line('letter.pdf').getByText('No report').waitFor();
    await line('report.pdf').getByText('8 results found').waitFor();
    await hands.activate(line('report.pdf').getByRole('link'));
    await page.getByText(`Lot ${lot}`).or(page.getByText('SHA-256')).first().waitFor();
    expect(await page.locator('.receipt code').first().innerText()).toMatch(/^[0-9a-f]{64}$/);
    await page.context().close();
  }, 180_000);

  it('a reviewer corrects a value, adds one by drawing, and approves once everything was seen', async () => {
    const page = await enter(hands, reviewer);
    await take(page, hands, lot);
    await approve(page).waitFor();
    expect(await whyNot(page)).toMatch(/You have not opened \d+ values that decide a verdict/);
    await correct(page, hands);
    await addByDrawing(page, hands);
    await openEverything(page, hands);
    expect(await whyNot(page)).toMatch(/not been answered/);
    await acceptEverything(page, hands);
    await decide(page, hands);
    const { body } = await nobody
      .with({ accept: 'application/json' })
      .get(`/api/v1/vendors/green-hill/lots/${lot}`);
    expect(body.code).toBe('not-found');
    await page.context().close();
  }, 240_000);

  it('a second reviewer reads for themselves and approves, and the public sees it', async () => {
    const page = await enter(hands, second);
    await take(page, hands, lot);
    await readBlind(page, hands);
    await openEverything(page, hands);
    await acceptEverything(page, hands);
    await decide(page, hands);
    await page.goto(new URL(`/vendors/green-hill/lots/${lot}`, nobody.url).href);
    const lead = await page.getByRole('row', { name: /Lead/ }).first().innerText();
    expect(lead).toContain('0.84');
    expect(await page.getByText('Nickel').first().isVisible()).toBe(true);
    await page.context().close();
  }, 240_000);

  it('leaves the same in the registry, whichever way', async () => {
    const { body } = await reviewer.get(`/api/v1/certificates?vendor=green-hill&state=published`);
    expect(body.items.map((item: { assignment: object }) => item.assignment)).toContainEqual(
      expect.objectContaining({ lot: about.lot }),
    );
  });
});

it('keeps what is begun when the case does not come anew, and says so', async () => {
  const about = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-3' };
  await whenRead(
    uploader,
    await accepted(uploader, await certificatePdf(englishCertificate('KR-3', 'KR-3')), about),
  );
  const page = await enter(pointer, reviewer);
  await take(page, pointer, 'KR-3');
  await page.getByRole('button', { name: 'Mark a missed row' }).click();
  await page.locator('.canvas').waitFor();
  await page.route('**/review', (route) => route.fulfill({ status: 503, json: { code: 'unavailable' } }));
  await page.locator('.result', { hasText: 'Lead' }).click();
  await page.getByText('may be out of date').waitFor();
  expect(await page.locator('.canvas').isVisible()).toBe(true);
  await page.unroute('**/review');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('may be out of date').waitFor({ state: 'detached' });
  await pointer.mark(page);
  await page.getByRole('dialog').getByLabel('Name').waitFor();
  await page.context().close();
}, 120_000);
