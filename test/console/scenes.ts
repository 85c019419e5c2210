import type { Page } from 'playwright-core';
import { certificatePdf, letterPdf, type PrintedCertificate } from '../certificates/certificate-pdf';
import { englishCertificate } from '../certificates/samples';
import { accepted, newVendor, whenRead } from '../harness/certificates';
import type { Client } from '../harness/client';
import { createTestDatabase } from '../harness/database';
import { newPerson, startWithAdministrator } from '../harness/people';

/** A page of the console in a state that has to be looked at. */
export interface Scene {
  name: string;
  who: Client;
  path: string;
  /** Brings the page to where it is to be looked at. */
  prepare: (page: Page) => Promise<void>;
}

/** A certificate with something to find: a value above limits, a name that nobody knows, a value that is none. */
function doubtful(lot: string): PrintedCertificate {
  const plain = englishCertificate('doubtful', lot);
  const rows = [
    ['Arsenic', '0.12', 'mg/kg', '3.0', 'PASS'],
    ['Cadmium', '<0.05', 'mg/kg', '0.5', 'PASS'],
    ['Lead', '14.2', 'mg/kg', '1.2', 'PASS'],
    ['Unobtainium', '0.3', 'mg/kg', '1', 'PASS'],
    ['Mercury', 'see note', 'mg/kg', '0.2', 'PASS'],
  ];
  return {
    ...plain,
    tables: plain.tables.map((table) => (table.title.startsWith('Heavy') ? { ...table, rows } : table)),
  };
}

const wait = (text: string) => async (page: Page) => void (await page.getByText(text).first().waitFor());

/** A service with made certificates, and every scene on it. */
export async function stage(): Promise<{ url: string; scenes: Scene[] }> {
  const database = await createTestDatabase();
  const { nobody, administrator } = await startWithAdministrator({ DATABASE_URL: database.url });
  await newVendor(database, 'meadow-botanicals', ['KR-0425', 'KR-0426']);
  await newVendor(database, 'nothing-sold-yet');
  const uploader = await newPerson(administrator, 'uploader', ['meadow-botanicals']);
  const fresh = await newPerson(administrator, 'uploader');
  const reviewer = await newPerson(administrator, 'reviewer');
  const send = async (pdf: Buffer): Promise<string> => {
    const url = await accepted(uploader, pdf);
    await whenRead(uploader, url);
    return url.split('/').at(-1)!;
  };
  await send(await certificatePdf(englishCertificate('plain')));
  const bench = await send(await certificatePdf(doubtful('KR-0426'), { tables: 'page-each' }));
  const lost = await send(await certificatePdf(englishCertificate('lost', 'KR-0999')));
  await send(await letterPdf(['Dear customer, thank you for your order of our leaves.']));
  await send(await certificatePdf(englishCertificate('locked'), { password: 'unknown' }));
  const claim = await reviewer.post(`/api/v1/reviews/${bench}/lease`);
  if (claim.status !== 200) throw new Error(`The certificate could not be taken: ${claim.status}`);
  return {
    url: nobody.url,
    scenes: scenesOf({ nobody, administrator, uploader, fresh, reviewer, bench, lost }),
  };
}

interface Cast {
  nobody: Client;
  administrator: Client;
  uploader: Client;
  fresh: Client;
  reviewer: Client;
  /** Certificates, by id. */
  bench: string;
  lost: string;
}

function scenesOf({ nobody, administrator, uploader, fresh, reviewer, bench, lost }: Cast): Scene[] {
  const openLead = async (page: Page): Promise<void> => {
    await page.locator('.result', { hasText: 'Lead' }).click();
    await page.getByRole('heading', { name: 'As printed' }).waitFor();
    await page.getByText('No other lot of this vendor').waitFor();
  };
  return [
    { name: 'sign-in', who: nobody, path: '/', prepare: wait('Sign in') },
    { name: 'queue', who: reviewer, path: '/queue', prepare: wait('Lot KR-0426') },
    {
      name: 'queue-empty',
      who: reviewer,
      path: '/queue?severity=high&days=30',
      prepare: wait('fits these filters'),
    },
    { name: 'bench', who: reviewer, path: `/reviews/${bench}`, prepare: openLead },
    {
      name: 'bench-correction',
      who: reviewer,
      path: `/reviews/${bench}`,
      prepare: async (page) => {
        await openLead(page);
        await page.keyboard.press('e');
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'bench-marking',
      who: reviewer,
      path: `/reviews/${bench}`,
      prepare: async (page) => {
        await page.getByText('Before an approval').waitFor();
        await page.keyboard.press('m');
        await page.locator('.canvas').waitFor();
      },
    },
    {
      name: 'bench-preview',
      who: reviewer,
      path: `/reviews/${bench}`,
      prepare: async (page) => {
        await page.getByText('Before an approval').waitFor();
        await page.keyboard.press('p');
        await page.getByText('No result published for:').waitFor();
      },
    },
    { name: 'bench-not-taken', who: reviewer, path: `/reviews/${lost}`, prepare: wait('Nobody has it') },
    {
      name: 'bench-missing',
      who: reviewer,
      path: '/reviews/00000000-0000-4000-8000-000000000000',
      prepare: wait('Try again'),
    },
    {
      name: 'uploads',
      who: uploader,
      path: '/certificates',
      prepare: (page) => page.locator('.state.unreadable').first().waitFor(),
    },
    { name: 'uploads-empty', who: fresh, path: '/certificates', prepare: wait('Nothing has been sent yet') },
    { name: 'certificate', who: uploader, path: `/certificates/${lost}`, prepare: wait('What it lacks') },
    { name: 'vendors', who: reviewer, path: '/vendors', prepare: wait('Meadow Botanicals') },
    { name: 'vendor', who: reviewer, path: '/vendors/meadow-botanicals', prepare: wait('KR-0425') },
    { name: 'vendor-empty', who: reviewer, path: '/vendors/nothing-sold-yet', prepare: wait('No lot yet') },
    { name: 'people', who: administrator, path: '/people', prepare: wait('uploader for Meadow') },
    { name: 'api-keys-empty', who: administrator, path: '/api-keys', prepare: wait('No key yet') },
    { name: 'rule-sets', who: administrator, path: '/rule-sets', prepare: wait('not verified') },
    { name: 'not-for-you', who: uploader, path: '/queue', prepare: wait('not open to you') },
    {
      name: 'unreachable',
      who: reviewer,
      path: '/vendors',
      prepare: async (page) => {
        await page.getByText('Meadow Botanicals').waitFor();
        await page.context().setOffline(true);
        await page.getByLabel('Part of the name').fill('green');
        await page.getByText('cannot be reached').waitFor();
      },
    },
  ];
}
