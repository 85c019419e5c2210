import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import http from 'node:http';
import { join } from 'node:path';
import { certificatePdf } from '../certificates/certificate-pdf';
import { englishCertificate } from '../certificates/samples';
import { accepted, newVendor, upload } from '../harness/certificates';
import type { Client } from '../harness/client';
import { createTestDatabase, type TestDatabase } from '../harness/database';
import { newPerson, startWithAdministrator, withKey } from '../harness/people';
import type { RunningService } from '../harness/service';

const LIMIT = 200_000;

let service: RunningService;
let nobody: Client;
let uploader: Client & { id: string };
let stranger: Client;
let reviewer: Client;
let database: TestDatabase;
let made = 0;

const newPdf = () => certificatePdf(englishCertificate(`upload-${(made += 1)}`));

beforeAll(async () => {
  database = await createTestDatabase();
  await newVendor(database, 'green-fields', ['KR-1', 'KR-2']);
  await newVendor(database, 'other-fields');
  const started = await startWithAdministrator({
    DATABASE_URL: database.url,
    MAX_UPLOAD_BYTES: String(LIMIT),
    RUN_WORKER: 'false',
  });
  ({ service, nobody } = started);
  uploader = await newPerson(started.administrator, 'uploader', ['green-fields']);
  stranger = await newPerson(started.administrator, 'uploader', ['other-fields']);
  reviewer = await newPerson(started.administrator, 'reviewer');
});

/** What is in the database and on disk: a refused upload must leave all of it as it was. */
async function everything(): Promise<unknown> {
  const [rows] = await database.query<object>(
    `SELECT (SELECT count(*) FROM certificate) AS certificates, (SELECT count(*) FROM document) AS documents,
            (SELECT count(*) FROM certificate_event) AS events, (SELECT count(*) FROM idempotency_key) AS keys,
            (SELECT count(*) FROM queue.job) AS jobs`,
  );
  return { rows, incoming: await filesIn('incoming'), documents: (await filesIn('documents')).length };
}

async function filesIn(folder: string): Promise<string[]> {
  const path = join(service.settings.DATA_DIR!, folder);
  if (!existsSync(path)) return [];
  return (await readdir(path, { recursive: true })).filter((name) => name.includes('.'));
}

describe('An upload', () => {
  it('is answered with the certificate’s address, kept under its hash, recorded and queued', async () => {
    const pdf = await newPdf();
    const { status, headers, body } = await upload(
      uploader,
      pdf,
      { vendor: 'green-fields', product: 'green-leaf', lot: 'kr 1' },
      'C:\\papers\\Lot\u202E 1.pdf',
    );
    expect(status).toBe(202);
    expect(body).toMatchObject({ duplicate: false, url: `/api/v1/certificates/${body.id}` });
    expect(headers.get('location')).toBe(body.url);
    const certificate = (await uploader.get(body.url)).body;
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(certificate).toMatchObject({
      state: 'queued',
      revision: 1,
      fileName: 'Lot 1.pdf',
      document: { sha256, sizeBytes: pdf.length },
      uploadedBy: { id: uploader.id },
      assignment: { vendor: { slug: 'green-fields' }, product: { slug: 'green-leaf' }, lot: 'KR-1' },
    });
    expect(await filesIn('documents')).toContain(
      join(sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.pdf`),
    );
    const jobs = await database.query(`SELECT data FROM queue.job WHERE data->>'certificateId' = $1`, [
      body.id,
    ]);
    expect(jobs).toHaveLength(1);
  });

  it('may come from a program with a key, and from the registry’s own people', async () => {
    expect((await upload(await withKey(uploader), await newPdf())).status).toBe(202);
    expect((await upload(reviewer, await newPdf(), { vendor: 'other-fields' })).status).toBe(202);
  });

  it('needs somebody who sends it', async () => {
    const before = await everything();
    expect(await upload(nobody, await newPdf())).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in' },
    });
    expect(await everything()).toEqual(before);
  });
});

describe('A wrong upload is told what is wrong and leaves nothing behind:', () => {
  const send = (form: FormData) => uploader.send('POST', '/api/v1/certificates', form);
  const form = (...parts: [name: string, value: string | Blob][]) => {
    const data = new FormData();
    for (const [name, value] of parts)
      if (typeof value === 'string') data.append(name, value);
      else data.append(name, value, 'x.pdf');
    return data;
  };
  const blob = async () => new Blob([await newPdf()]);

  const wrong: [string, () => Promise<{ status: number; body: unknown }>, number, string, string | null][] = [
    ['no form', () => uploader.post('/api/v1/certificates', {}), 415, 'unsupported-media-type', null],
    ['an empty form', () => send(form()), 422, 'no-file', 'file'],
    ['no file', () => send(form(['vendor', 'green-fields'])), 422, 'no-file', 'file'],
    ['text where the file belongs', () => send(form(['file', 'text'])), 422, 'no-file', 'file'],
    [
      'two files',
      async () => send(form(['file', await blob()], ['file', await blob()])),
      422,
      'several-files',
      'file',
    ],
    ['an empty file', () => upload(uploader, Buffer.alloc(0)), 422, 'empty-file', null],
    ['no PDF', () => upload(uploader, Buffer.from('PK\x03\x04 a zip')), 422, 'not-a-pdf', null],
    [
      'a file just over the limit',
      () => upload(uploader, Buffer.alloc(LIMIT + 1, '%PDF-1.7 ')),
      413,
      'file-too-large',
      'file',
    ],
    [
      'a file far over the limit',
      () => upload(uploader, Buffer.alloc(20 * LIMIT, '%PDF-1.7 ')),
      413,
      'file-too-large',
      'file',
    ],
    [
      'a field that does not belong',
      async () => send(form(['colour', 'green'], ['file', await blob()])),
      422,
      'invalid-input',
      'colour',
    ],
    [
      'a file in another field',
      async () => send(form(['file', await blob()], ['photo', await blob()])),
      422,
      'invalid-input',
      'photo',
    ],
    [
      'a field twice',
      async () => send(form(['lot', 'a'], ['lot', 'b'], ['file', await blob()])),
      422,
      'invalid-input',
      'lot',
    ],
    [
      'a field too long',
      async () => upload(uploader, await newPdf(), { lot: 'x'.repeat(101) }),
      422,
      'invalid-input',
      'lot',
    ],
    [
      'a lot that is no text',
      async () => upload(uploader, await newPdf(), { lot: 'a\u0000b' }),
      422,
      'invalid-input',
      'lot',
    ],
    [
      'an unknown vendor',
      async () => upload(uploader, await newPdf(), { vendor: 'nobody' }),
      422,
      'unknown-vendor',
      'vendor',
    ],
    [
      'a vendor of others',
      async () => upload(uploader, await newPdf(), { vendor: 'other-fields' }),
      403,
      'not-permitted',
      'vendor',
    ],
    [
      'an unknown product',
      async () => upload(uploader, await newPdf(), { vendor: 'green-fields', product: 'x' }),
      422,
      'unknown-product',
      'product',
    ],
    [
      'an unknown lot',
      async () =>
        upload(uploader, await newPdf(), { vendor: 'green-fields', product: 'green-leaf', lot: 'KR-3' }),
      422,
      'unknown-lot',
      'lot',
    ],
    [
      'a lot without its product',
      async () => upload(uploader, await newPdf(), { vendor: 'green-fields', lot: 'KR-1' }),
      422,
      'lot-without-product',
      'product',
    ],
    [
      'an unusable key',
      async () => upload(uploader.with({ 'idempotency-key': 'a b' }), await newPdf()),
      400,
      'invalid-idempotency-key',
      null,
    ],
    [
      'a form without its end',
      () =>
        uploader
          .with({ 'content-type': 'multipart/form-data; boundary=b' })
          .send(
            'POST',
            '/api/v1/certificates',
            '--b\r\nContent-Disposition: form-data; name="vendor"\r\n\r\nx',
          ),
      400,
      'upload-interrupted',
      null,
    ],
    [
      'a form with a boundary without end',
      () =>
        uploader
          .with({ 'content-type': `multipart/form-data; boundary=${'b'.repeat(5000)}` })
          .send('POST', '/api/v1/certificates', 'no form'),
      400,
      'malformed-request',
      null,
    ],
    [
      'a form with a field that is named as what every object has',
      async () => {
        const form = new FormData();
        form.append('__proto__', 'x');
        form.append('file', new Blob([await newPdf()]), 'certificate.pdf');
        return uploader.send('POST', '/api/v1/certificates', form);
      },
      400,
      'malformed-request',
      null,
    ],
    [
      'a form without a boundary',
      () =>
        uploader.with({ 'content-type': 'multipart/form-data' }).send('POST', '/api/v1/certificates', 'x'),
      400,
      'malformed-request',
      null,
    ],
  ];

  it.each(wrong)('%s', async (_what, send, status, code, parameter) => {
    const before = await everything();
    const answer = await send();
    expect(answer).toMatchObject({ status, body: { code, status } });
    if (parameter) expect(answer.body).toMatchObject({ errors: [{ parameter }] });
    expect(await everything()).toEqual(before);
  });

  it('a sender who hangs up in the middle', async () => {
    const before = await everything();
    const request = http.request(new URL('/api/v1/certificates', service.url), {
      method: 'POST',
      headers: { ...uploader.headers, 'content-type': 'multipart/form-data; boundary=b' },
    });
    const hungUp = new Promise((resolve) => request.on('error', resolve));
    request.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 ');
    request.write(Buffer.alloc(100_000));
    // Once the bytes have begun to arrive, the line is cut.
    while ((await filesIn('incoming')).length === 0) await new Promise(setImmediate);
    request.destroy(new Error('hung up'));
    await hungUp;
    while ((await filesIn('incoming')).length > 0) await new Promise(setImmediate);
    expect(await everything()).toEqual(before);
  });
});

describe('The same document again', () => {
  it('is the same certificate, and nothing of it changes', async () => {
    const pdf = await newPdf();
    const url = await accepted(uploader, pdf);
    const { status, headers, body } = await upload(uploader, pdf, { vendor: 'green-fields' });
    expect([status, body.url, body.duplicate]).toEqual([200, url, true]);
    expect(headers.get('location')).toBe(url);
    expect((await uploader.get(url)).body).toMatchObject({ revision: 1, assignment: {} });
  });

  it('ten times at once is one certificate', async () => {
    const pdf = await newPdf();
    const answers = await Promise.all(Array.from({ length: 10 }, () => upload(uploader, pdf)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 202]);
    const jobs = await database.query(`SELECT FROM queue.job WHERE data->>'certificateId' = $1`, [
      answers[0]!.body.id,
    ]);
    expect(jobs).toHaveLength(1);
  });

  it('tells somebody who may not see the certificate nothing but that it is taken', async () => {
    const pdf = await newPdf();
    const url = await accepted(uploader, pdf, { vendor: 'green-fields' });
    const { status, headers, body } = await upload(stranger, pdf);
    expect([status, body.code, headers.get('location')]).toEqual([409, 'document-held', null]);
    expect(JSON.stringify(body)).not.toContain(url.split('/').at(-1));
    expect((await stranger.get(url)).status).toBe(404);
    expect((await upload(reviewer, pdf)).body.url).toBe(url);
  });
});

describe('An Idempotency-Key', () => {
  const under = (key: string) => uploader.with({ 'idempotency-key': key });

  it('gives the same request the same answer', async () => {
    const pdf = await newPdf();
    const first = await upload(under('one'), pdf, { vendor: 'green-fields' });
    const again = await upload(under('one'), pdf, { vendor: 'green-fields' });
    expect([again.status, again.body]).toEqual([202, first.body]);
    expect([first.status, (await upload(under('two'), pdf)).status]).toEqual([202, 200]);
    expect((await upload(under('two'), pdf)).body.duplicate).toBe(true);
  });

  it('is refused for another file or other fields', async () => {
    const pdf = await newPdf();
    await accepted(under('three'), pdf);
    const before = await everything();
    for (const other of [
      await upload(under('three'), await newPdf()),
      await upload(under('three'), pdf, { vendor: 'green-fields' }),
    ])
      expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await everything()).toEqual(before);
  });

  it('of two people is two keys', async () => {
    await accepted(under('mine'), await newPdf());
    expect((await upload(stranger.with({ 'idempotency-key': 'mine' }), await newPdf())).status).toBe(202);
  });

  it('holds for requests at the same time: one wins, its repeats get its answer, the others are refused', async () => {
    const [pdf, other] = [await newPdf(), await newPdf()];
    const answers = await Promise.all(
      [pdf, pdf, other, pdf, other, pdf].map((file) => upload(under('race'), file)),
    );
    const kept = answers.filter(({ status }) => status === 202);
    expect(new Set(kept.map(({ body }) => body.id)).size).toBe(1);
    const refused = answers.filter(({ body }) => body.code === 'idempotency-key-reused');
    expect(kept.length + refused.length).toBe(6);
    expect([2, 4]).toContain(kept.length);
    const [rows] = await database.query<{ count: string }>(
      `SELECT count(*) FROM certificate WHERE document_sha256 = ANY($1)`,
      [[pdf, other].map((file) => createHash('sha256').update(file).digest('hex'))],
    );
    expect(rows!.count).toBe('1');
  });
});
