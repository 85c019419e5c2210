import type { Page } from 'playwright-core';
import { certificatePdf, letterPdf, type PrintedCertificate } from '../certificates/certificate-pdf';
import { englishCertificate, threeSamplesCertificate } from '../certificates/samples';
import { accepted, newVendor, until } from '../harness/certificates';
import type { Client } from '../harness/client';
import { createTestDatabase } from '../harness/database';
import { newPerson, startWithAdministrator } from '../harness/people';
import { startReceiver } from '../harness/receiver';
import { decide, publish } from '../harness/review';

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
  const { nobody, administrator } = await startWithAdministrator({
    DATABASE_URL: database.url,
    WEBHOOK_TARGETS: 'any',
  });
  await newVendor(database, 'meadow-botanicals', ['KR-0423', 'KR-0424', 'KR-0425', 'KR-0426', 'KR-0427']);
  await newVendor(database, 'nothing-sold-yet');
  const uploader = await newPerson(administrator, 'uploader', ['meadow-botanicals']);
  const fresh = await newPerson(administrator, 'uploader');
  const reviewer = await newPerson(administrator, 'reviewer');
  const second = await newPerson(administrator, 'reviewer');
  const send = async (pdf: Buffer, fields: Record<string, string> = {}): Promise<string> => {
    const url = await accepted(uploader, pdf, fields);
    await until(uploader, url, 'in-review', 'returned', 'unreadable', 'not-a-report');
    return url.split('/').at(-1)!;
  };
  const publishLot = async (lot: string) =>
    disputeLead(nobody, await publish(uploader, reviewer, englishCertificate(lot, lot), { ...PRODUCT, lot }));
  await publishLot('KR-0423');
  // A vendor can be watched once something of it is public; what follows is told.
  const webhook = await watchOf(uploader);
  await publishLot('KR-0424');
  await send(await certificatePdf(englishCertificate('plain')));
  const bench = await send(await certificatePdf(doubtful('KR-0426'), { tables: 'page-each' }));
  const blind = await send(await certificatePdf(doubtful('KR-0427')));
  await decide(reviewer, `/api/v1/certificates/${blind}`, 'approve');
  const samples = await send(await certificatePdf(threeSamplesCertificate('samples')));
  const lost = await send(await certificatePdf(englishCertificate('lost', 'KR-0999')));
  const returned = await send(await certificatePdf(englishCertificate('returned', 'KR-0998')));
  await decide(reviewer, `/api/v1/certificates/${returned}`, 'return');
  await administrator.post('/api/v1/registry/laboratories', { name: 'Plain Analytics', country: 'US' });
  const incomplete = await send(await certificatePdf(englishCertificate('incomplete', 'KR-0997')), {
    review: 'when-complete',
  });
  await send(await letterPdf(['Dear customer, thank you for your order of our leaves.']));
  await send(await certificatePdf(englishCertificate('locked'), { password: 'unknown' }));
  for (const [person, id] of [
    [reviewer, bench],
    [reviewer, samples],
    [second, blind],
  ] as const) {
    const claim = await person.post(`/api/v1/reviews/${id}/lease`);
    if (claim.status !== 200) throw new Error(`The certificate could not be taken: ${claim.status}`);
  }
  const people = { nobody, administrator, uploader, fresh, reviewer, second };
  const cast = { ...people, ...{ bench, samples, blind, lost, returned, incomplete, webhook } };
  const scenes = [scenesOf, benchScenes, sendingScenes, toldScenes].flatMap((scenesIn) => scenesIn(cast));
  return { url: nobody.url, scenes };
}

/** A webhook of the uploader's, by id, which takes what it is told. */
async function watchOf(uploader: Client): Promise<string> {
  const receiver = await startReceiver();
  const given = { name: 'Stock keeping', url: `${receiver.url}/stock`, vendor: 'meadow-botanicals' };
  const { status, body } = await uploader.post('/api/v1/webhooks', given);
  if (status !== 201) throw new Error(`The webhook could not be made: ${JSON.stringify(body)}`);
  return body.id as string;
}

async function disputeLead(
  nobody: Client,
  { id, publicationId }: { id: string; publicationId: string },
): Promise<void> {
  const { body } = await nobody.get(`/api/v1/publications/${publicationId}`);
  const results = body.record.results as { id: string; analyteId: string }[];
  const lead = results.find(({ analyteId }) => analyteId === 'lead');
  const text = 'Another laboratory found 0.21 mg/kg in a sample of the same lot. Its report is at hand.';
  const { status } = await nobody.post('/api/v1/disputes', { certificateId: id, resultId: lead?.id, text });
  if (status !== 201) throw new Error(`The value could not be disputed: ${status}`);
}

const PRODUCT = { vendor: 'meadow-botanicals', product: 'green-leaf' };

interface Cast {
  nobody: Client;
  administrator: Client;
  uploader: Client;
  fresh: Client;
  reviewer: Client;
  second: Client;
  /** Certificates, by id. */
  bench: string;
  samples: string;
  blind: string;
  lost: string;
  returned: string;
  incomplete: string;
  /** A webhook, by id. */
  webhook: string;
}

/** What is told of, and what others say against it. */
function toldScenes({ uploader, reviewer, fresh, webhook }: Cast): Scene[] {
  return [
    { name: 'watching', who: uploader, path: '/watching', prepare: wait('Stock keeping') },
    { name: 'watching-empty', who: fresh, path: '/watching', prepare: wait('No webhook yet') },
    { name: 'webhook-form', who: uploader, path: '/watching', prepare: opened('Make a webhook') },
    { name: 'webhook', who: uploader, path: `/watching/${webhook}`, prepare: wait('published') },
    { name: 'disputes', who: uploader, path: '/disputes', prepare: wait('Another laboratory found') },
    { name: 'disputes-of-all', who: reviewer, path: '/disputes', prepare: wait('Another laboratory found') },
    { name: 'disputes-empty', who: fresh, path: '/disputes', prepare: wait('Nothing is disputed') },
  ];
}

function scenesOf({
  nobody,
  administrator,
  uploader,
  fresh,
  reviewer,
  lost,
  returned,
  incomplete,
}: Cast): Scene[] {
  return [
    { name: 'sign-in', who: nobody, path: '/', prepare: wait('Sign in') },
    { name: 'queue', who: reviewer, path: '/queue', prepare: wait('Lot KR-0426') },
    {
      name: 'queue-empty',
      who: reviewer,
      path: '/queue?severity=high&days=30',
      prepare: wait('fits these filters'),
    },
    {
      name: 'queue-unreachable',
      who: reviewer,
      path: '/queue',
      prepare: async (page) => {
        await page.getByText('Lot KR-0426').waitFor();
        await page.context().setOffline(true);
        await page.getByLabel('Severity').selectOption('low');
        await page.getByText('cannot be reached').waitFor();
      },
    },
    {
      name: 'uploads',
      who: uploader,
      path: '/certificates',
      prepare: (page) => page.locator('.state.unreadable').first().waitFor(),
    },
    { name: 'uploads-empty', who: fresh, path: '/certificates', prepare: wait('Nothing has been sent yet') },
    { name: 'certificate', who: uploader, path: `/certificates/${lost}`, prepare: wait('What it lacks') },
    {
      name: 'certificate-returned',
      who: uploader,
      path: `/certificates/${returned}`,
      prepare: wait('Send it to review'),
    },
    {
      name: 'certificate-incomplete',
      who: uploader,
      path: `/certificates/${incomplete}`,
      prepare: wait('Waits for you'),
    },
    { name: 'vendors', who: reviewer, path: '/vendors', prepare: wait('Meadow Botanicals') },
    { name: 'vendors-empty', who: fresh, path: '/vendors', prepare: wait('No vendor yet') },
    { name: 'vendor', who: reviewer, path: '/vendors/meadow-botanicals', prepare: wait('KR-0425') },
    { name: 'vendor-empty', who: reviewer, path: '/vendors/nothing-sold-yet', prepare: wait('No lot yet') },
    {
      name: 'product',
      who: reviewer,
      path: '/vendors/meadow-botanicals',
      prepare: opened('Change Green Leaf'),
    },
    { name: 'claim', who: uploader, path: '/vendors/meadow-botanicals', prepare: opened('Enter a claim') },
    { name: 'people', who: administrator, path: '/people', prepare: wait('uploader for Meadow') },
    { name: 'laboratories', who: administrator, path: '/laboratories', prepare: wait('Plain Analytics') },
    {
      name: 'laboratory',
      who: administrator,
      path: '/laboratories/plain-analytics',
      prepare: wait('Record an accreditation'),
    },
    { name: 'invitation-over', who: nobody, path: '/invitation#gone', prepare: wait('does not hold') },
    { name: 'api-key-form', who: administrator, path: '/api-keys', prepare: opened('Make a key') },
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

/** Presses a button that opens a dialog. */
const opened = (button: string) => async (page: Page) => {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('dialog').waitFor();
};

function benchScenes({ reviewer, second, bench, samples, blind, lost }: Cast): Scene[] {
  const scene = (name: string, prepare: Scene['prepare'], id = bench, who = reviewer): Scene => ({
    ...{ name, who, prepare },
    path: `/reviews/${id}`,
  });
  const begun = wait('Before an approval');
  const pressed = (key: string, shows: string) => async (page: Page) => {
    await begun(page);
    await page.keyboard.press(key);
    await page.locator(shows).first().waitFor();
  };
  const openLead = async (page: Page): Promise<void> => {
    await page.locator('.result', { hasText: 'Lead' }).click();
    await page.getByText('earlier, this lot last').waitFor();
    await page.locator('.coming').waitFor({ state: 'detached' });
  };
  return [
    scene('bench', openLead),
    scene('bench-correction', async (page) => {
      await openLead(page);
      await page.keyboard.press('e');
      await page.getByRole('dialog').waitFor();
    }),
    scene('bench-question', async (page) => {
      await page.locator('.questions .line', { hasText: 'Unobtainium' }).click();
      await page.getByRole('checkbox', { name: /I have seen this/ }).waitFor();
    }),
    scene(
      'bench-samples',
      async (page) => page.getByText('Samples in one table').scrollIntoViewIfNeeded(),
      samples,
    ),
    scene('bench-marking', pressed('m', '.canvas')),
    scene('bench-preview', pressed('p', 'dialog table')),
    scene('bench-keys', pressed('?', 'dialog dl')),
    scene('bench-return', async (page) => {
      await begun(page);
      await opened('Return')(page);
    }),
    scene('bench-no-picture', async (page) => {
      await begun(page);
      // The picture of the next page is not there yet when the network ends.
      await page.locator('.coming').waitFor({ state: 'detached' });
      await page.context().setOffline(true);
      await page.keyboard.press(']');
      await page.getByText('did not come').waitFor();
    }),
    scene('bench-not-taken', wait('Nobody has it'), lost),
    scene('bench-before-another', wait('has it until'), bench, second),
    scene('bench-blind', wait('Read these values for yourself'), blind, second),
    scene('bench-missing', wait('Try again'), '00000000-0000-4000-8000-000000000000'),
  ];
}

function sendingScenes({ uploader, fresh }: Cast): Scene[] {
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
  // A letter of its own each time: one that was sent at another size of the window would be here already.
  let letters = 0;
  const letter = (words: string) => letterPdf([words, `Thank you for your order number ${(letters += 1)}.`]);
  return [
    {
      name: 'sending',
      who: uploader,
      path: '/certificates',
      prepare: async (page) => {
        await page
          .getByLabel('Choose PDFs')
          .setInputFiles([
            file('report-of-another-lot.pdf', await certificatePdf(englishCertificate('sent', 'KR-0996'))),
            file('sent-before.pdf', await certificatePdf(englishCertificate('plain'))),
            file('letter.pdf', await letter('Dear customer,')),
            { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Notes.') },
          ]);
        const lines = page.locator('.sending');
        await lines.getByText('Left out').or(page.getByText('Left out')).waitFor();
        await lines.getByText('No report').first().waitFor();
        await lines.getByText('here already').first().waitFor();
      },
    },
    {
      name: 'sending-broken-off',
      who: fresh,
      path: '/certificates',
      prepare: async (page) => {
        await page.getByText('Nothing has been sent yet').waitFor();
        await page.context().setOffline(true);
        await page.getByLabel('Choose PDFs').setInputFiles([file('report.pdf', await letter('Dear you,'))]);
        await page.getByText('broke off').waitFor();
      },
    },
  ];
}
