import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { newFolder } from './harness/ground';
import { newPerson, startWithAdministrator } from './harness/people';
import { readCertificate, seen } from './harness/review';

const dataDir = newFolder();
let uploader: Client;
let stranger: Client;
let reviewer: Client;
let url: string;

beforeAll(async () => {
  const database = await createTestDatabase();
  const { administrator } = await startWithAdministrator({ DATABASE_URL: database.url, DATA_DIR: dataDir });
  await newVendor(database, 'green-hill', ['KR-0425']);
  await newVendor(database, 'red-hill');
  uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  stranger = await newPerson(administrator, 'uploader', ['red-hill']);
  reviewer = await newPerson(administrator, 'reviewer');
  url = await readCertificate(uploader, englishCertificate('pictures'), { vendor: 'green-hill' });
});

/** A picture as it came: its size, and how many of its pixels have the frame's colour. */
async function picture(client: Client, path: string) {
  const response = await fetch(new URL(path, client.url), { headers: client.headers });
  if (response.status !== 200) return { status: response.status };
  const image = await loadImage(Buffer.from(await response.arrayBuffer()));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let dark = 0;
  let framed = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at]! < 100) dark += 1;
    if (data[at]! > 150 && data[at + 1]! < 90) framed += 1;
  }
  const { width, height } = image;
  return { status: 200, width, height, dark, framed, etag: response.headers.get('etag')! };
}

describe('A page as a picture', () => {
  it('is drawn in the next larger width for those who may see the certificate', async () => {
    for (const client of [uploader, reviewer]) {
      const { status, width, dark, framed } = await picture(client, `${url}/pages/1/picture?width=500`);
      expect([status, width, framed]).toEqual([200, 640, 0]);
      expect(dark).toBeGreaterThan(100);
    }
    expect((await picture(stranger, `${url}/pages/1/picture`)).status).toBe(404);
  });

  it('is drawn once and kept', async () => {
    await picture(reviewer, `${url}/pages/1/picture?width=320`);
    await Promise.all([1, 2, 3].map(() => picture(reviewer, `${url}/pages/1/picture?width=300`)));
    const kept = readdirSync(join(dataDir, 'pictures'), { recursive: true }) as string[];
    expect(kept.filter((name) => name.endsWith('-p1-w320.png'))).toHaveLength(1);
  });

  it('is not sent again to whoever has it', async () => {
    const { etag } = await picture(reviewer, `${url}/pages/1/picture`);
    const { status, body } = await reviewer.with({ 'if-none-match': etag }).get(`${url}/pages/1/picture`);
    expect([status, body]).toEqual([304, '']);
  });

  it('exists for pages that exist, in widths that are bounded', async () => {
    for (const page of ['2', '0', '-1', 'one', '1e3'])
      expect((await reviewer.get(`${url}/pages/${page}/picture`)).status).toBe(404);
    for (const width of ['0', '2561', 'wide']) {
      const { status, body } = await reviewer.get(`${url}/pages/1/picture?width=${width}`);
      expect([status, body.errors[0].parameter]).toEqual([422, 'width']);
    }
  });
});

describe('The place of a result', () => {
  it('is shown framed, with what stands around it', async () => {
    const { review } = await seen(reviewer, url);
    const [first] = review.results;
    const { status, width, height, framed } = await picture(
      reviewer,
      `${url}/results/${first.id}/picture?width=640`,
    );
    expect([status, width]).toEqual([200, 640]);
    expect(height).toBeLessThan(300);
    expect(framed).toBeGreaterThan(50);
    expect((await picture(stranger, `${url}/results/${first.id}/picture`)).status).toBe(404);
  });

  it('belongs to the certificate', async () => {
    const nothing = '00000000-0000-4000-8000-000000000000';
    expect((await reviewer.get(`${url}/results/${nothing}/picture`)).status).toBe(404);
  });
});
