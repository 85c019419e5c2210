import fs from 'node:fs';
import path from 'node:path';
import { canonicalHash } from '../src/audit/canonical';
import { openCheckpoint } from '../src/transparency/checkpoint';
import { logAt } from '../src/transparency/log-at';
import { isIncluded, leafHash, rangeHash } from '../src/transparency/merkle';
import { faultOf } from '../src/transparency/proof';
import { newSigner, parseVerifier } from '../src/transparency/signed-note';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newFolder } from './harness/ground';
import { whenLogged } from './harness/log';
import { newPerson, startWithAdministrator } from './harness/people';
import { decide, publish, readCertificate } from './harness/review';
import { type Ended, Program, type RunningService, startService } from './harness/service';
import { tamper } from './harness/tampering';

let database: TestDatabase;
let service: RunningService;
let nobody: Client;
let uploader: Client;
let reviewer: Client & { id: string };
let first: { id: string; url: string; publicationId: string };

const LOT = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };

beforeAll(async () => {
  database = await createTestDatabase();
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  ({ service, nobody } = started);
  await newVendor(database, 'green-hill', ['KR-0425']);
  uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  reviewer = await newPerson(started.administrator, 'reviewer');
  first = await publish(uploader, reviewer, englishCertificate('logged'), LOT);
  await whenLogged(nobody, first.publicationId);
});

const verifier = async () =>
  parseVerifier((await nobody.get('/api/v1/transparency-log')).body.verifierKey as string);
const checkpoint = async () => (await nobody.get('/log/checkpoint')).body as string;
const run = (args: string[], settings: Record<string, string> = service.settings): Promise<Ended> =>
  Program.start('commands/prove', { ...settings, PORT: '0' }, args).ended;

describe('A publication', () => {
  it('carries a proof that holds for anybody who has the key', async () => {
    const proof = await whenLogged(nobody, first.publicationId);
    expect(faultOf(proof, await verifier())).toBeNull();
    const { record, version } = (await nobody.get(`/api/v1/publications/${first.publicationId}`)).body;
    expect(JSON.parse(proof.leaf)).toMatchObject({
      kind: 'publication',
      certificate: first.id,
      version,
      documentSha256: record.evidence.documentSha256,
      recordSha256: canonicalHash(record),
    });
    expect(proof.tlogProof).toMatch(
      /^c2sp\.org\/tlog-proof@v1\nindex \d+\n([A-Za-z0-9+/]{43}=\n)*\n\S+\/log\n/,
    );
  });

  it('has a proof that holds for nothing else', async () => {
    const proof = await whenLogged(nobody, first.publicationId);
    const key = await verifier();
    expect(faultOf({ ...proof, leaf: proof.leaf.replace('"version":1', '"version":2') }, key)).toMatch(
      /not stand/,
    );
    expect(faultOf({ ...proof, index: proof.index + 1 }, key)).toMatch(/not stand/);
    expect(faultOf(proof, newSigner(key.name))).toMatch(/not signed by/);
    expect(faultOf({ ...proof, checkpoint: proof.checkpoint.replace(/\n\d+\n/, '\n99\n') }, key)).toMatch(
      /not fit/,
    );
  });

  it('has no proof under an id that nothing is published under', async () => {
    const { status, body } = await nobody.get(`/api/v1/publications/${reviewer.id}/proof`);
    expect([status, body.code]).toEqual([404, 'not-found']);
  });
});

describe('The log', () => {
  it('is a tree that its tiles and bundles, as files, lead to', async () => {
    const log = await logAt(service.url);
    const { size, root } = openCheckpoint(log.checkpoint, parseVerifier(log.verifierKey));
    expect(await rangeHash(log.subtreesAt(size), 0, size)).toEqual(root);

    const bundle = await fetch(new URL(`/log/tile/entries/000.p/${size}`, service.url));
    const bytes = Buffer.from(await bundle.arrayBuffer());
    const leaves: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += 2 + bytes.readUInt16BE(at))
      leaves.push(bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at)));
    const tile = await fetch(new URL(`/log/tile/0/000.p/${size}`, service.url));
    expect(Buffer.concat(leaves.map(leafHash))).toEqual(Buffer.from(await tile.arrayBuffer()));
    for (const { headers } of [bundle, tile]) {
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
    }
    const { headers } = await nobody.get('/log/checkpoint');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, max-age=2');
  });

  it('tells nothing of people, or of what is not published', async () => {
    const hidden = await readCertificate(uploader, englishCertificate('hidden'), LOT);
    expect((await decide(reviewer, hidden, 'reject', { reason: 'A secret reason.' })).status).toBe(201);
    const next = await publish(uploader, reviewer, englishCertificate('after the hidden one'), LOT);
    await whenLogged(nobody, next.publicationId);
    const { size } = (await nobody.get('/api/v1/transparency-log')).body;
    const text = (await nobody.get(`/log/tile/entries/000.p/${size}`)).body as string;
    const { document } = (await reviewer.get(hidden)).body;
    for (const secret of [
      hidden.split('/').at(-1)!,
      document.sha256,
      reviewer.id,
      'example.org',
      'secret reason',
    ])
      expect(text).not.toContain(secret);
    const kinds = [...text.matchAll(/"kind":"([\w-]+)"/g)].map(([, kind]) => kind);
    expect([...new Set(kinds)].sort()).toEqual(['audit-trail', 'decision', 'publication']);
  });

  it('notes a withdrawal', async () => {
    const taken = await publish(uploader, reviewer, englishCertificate('to be withdrawn'), LOT);
    expect((await decide(reviewer, taken.url, 'withdraw')).status).toBe(201);
    const later = await publish(uploader, reviewer, englishCertificate('after the withdrawal'), LOT);
    await whenLogged(nobody, later.publicationId);
    const { size } = (await nobody.get('/api/v1/transparency-log')).body;
    const text = (await nobody.get(`/log/tile/entries/000.p/${size}`)).body as string;
    expect(text).toContain(`{"at":`);
    expect(text).toMatch(new RegExp(`"certificate":"${taken.id}","change":"withdrawn","kind":"withdrawal"`));
  });

  it.each([
    '0/000',
    '0/000.p/255',
    '1/000.p/1',
    'entries/001.p/1',
    '0/x000/000',
    'nonsense',
    '0/..%2f..%2fkey',
  ])('has no tile %s', async (name) => {
    expect((await nobody.get(`/log/tile/${name}`)).status).toBe(404);
  });

  it('grows by whole tiles too, and proves what stands beyond the first', async () => {
    // 300 entries of the trail that a decision vouches for would take 300 decisions; leaves are added as the sequencer does.
    const own = await createTestDatabase();
    const folder = newFolder();
    const started = await startWithAdministrator({ DATABASE_URL: own.url, DATA_DIR: folder });
    await newVendor(own, 'green-hill', ['KR-0425']);
    const [sender, judge] = [
      await newPerson(started.administrator, 'uploader', ['green-hill']),
      await newPerson(started.administrator, 'reviewer'),
    ];
    const published = await publish(sender, judge, englishCertificate('wide'), LOT);
    await whenLogged(started.nobody, published.publicationId);
    await own.query(
      `INSERT INTO audit_entry (at, actor, action, subject_kind, subject_id, records, sha256)
       SELECT now(), 'operator', 'tried', 'test', n::text,
              jsonb_build_array(jsonb_build_object('table', 'decision', 'id', gen_random_uuid(), 'sha256', repeat('0', 64))),
              repeat('a', 64)
       FROM generate_series(1, 600) n`,
    );
    const another = await publish(sender, judge, englishCertificate('wider'), LOT);
    const proof = await whenLogged(started.nobody, another.publicationId);
    expect(proof.size).toBeGreaterThan(600);
    const log = await logAt(started.service.url);
    const key = parseVerifier(log.verifierKey);
    const { size, root } = openCheckpoint(log.checkpoint, key);
    expect(await rangeHash(log.subtreesAt(size), 0, size)).toEqual(root);
    const early = await whenLogged(started.nobody, published.publicationId);
    expect(
      isIncluded(
        leafHash(early.leaf),
        early.index,
        size,
        early.path.map((hash) => Buffer.from(hash, 'base64')),
        root,
      ),
    ).toBe(true);
    const tile = await fetch(new URL('/log/tile/0/001', started.service.url));
    expect((await tile.arrayBuffer()).byteLength).toBe(8192);
  });

  it('is signed by one key alone', async () => {
    const before = await checkpoint();
    const other = await startService({
      DATABASE_URL: database.url,
      DATA_DIR: newFolder(),
      PORT: '0',
      LOG_LEVEL: 'error',
    });
    await service.program.stop();
    const late = await publishWith(other.url, 'with another key');
    expect((await late.get('/log/checkpoint')).body).toBe(before);
    expect(other.program.output).toMatch(/another signing key/);
    await other.program.stop();
    service = await startService(service.settings);
    nobody = nobody.with({});
    Object.assign(nobody, { url: service.url });
  });
});

/** Somebody at another copy of the service. */
async function publishWith(url: string, name: string): Promise<Client> {
  const [sender, judge] = [
    Object.assign(uploader.with({}), { url }),
    Object.assign(reviewer.with({}), { url }),
  ];
  await publish(sender, judge, englishCertificate(name), LOT);
  return sender;
}

describe('npm run prove', () => {
  const folder = newFolderLater();
  const file = (name: string) => path.join(folder(), name);

  it('writes a proof and checks it, with nothing but key, checkpoint and record', async () => {
    const written = await run([first.id, '--out', file('proof.json')]);
    expect(written).toMatchObject({ code: 0 });
    expect(written.said).toMatch(/the record is the one that was logged/);

    const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const key = (await verifier()).text;
    fs.writeFileSync(
      file('record.json'),
      JSON.stringify((await nobody.get(`/api/v1/publications/${first.publicationId}`)).body),
    );
    const proof = JSON.parse(fs.readFileSync(file('proof.json'), 'utf8'));
    fs.writeFileSync(file('checkpoint'), proof.checkpoint);
    const offline = [
      file('proof.json'),
      '--key',
      key,
      '--checkpoint',
      file('checkpoint'),
      '--record',
      file('record.json'),
    ];
    expect(await run(offline, nowhere)).toMatchObject({ said: expect.stringMatching(/holds/), code: 0 });

    const record = fs.readFileSync(file('record.json'), 'utf8').replace('"0.64"', '"0.46"');
    fs.writeFileSync(file('record.json'), record);
    expect(await run(offline, nowhere)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/not the one/),
    });
    fs.writeFileSync(file('proof.json'), JSON.stringify({ ...proof, leaf: proof.leaf.replace('1', '2') }));
    expect(await run(offline, nowhere)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/does not hold/),
    });
    expect(await run([file('proof.json')], nowhere)).toMatchObject({
      code: 2,
      said: expect.stringMatching(/--key/),
    });
  });

  it('finds a history that was rewritten, here and over HTTP, by a checkpoint that was kept', async () => {
    const key = (await verifier()).text;
    fs.writeFileSync(file('older'), await checkpoint());
    const sender = Object.assign(uploader.with({}), { url: service.url });
    const judge = Object.assign(reviewer.with({}), { url: service.url });
    const more = await publish(sender, judge, englishCertificate('one more'), LOT);
    await whenLogged(nobody, more.publicationId);
    for (const where of [[], ['--from', service.url]])
      expect(await run(['--since', file('older'), '--key', key, ...where])).toMatchObject({ code: 0 });

    // The one who has server and key changes a row and has the whole log made anew.
    await service.program.stop();
    const tables = [
      'published.publication',
      'published.log_leaf',
      'published.log_node',
      'published.log_checkpoint',
    ];
    await tamper(
      database,
      tables,
      `UPDATE published.publication SET record = jsonb_set(record, '{lot,code}', '"KR-0500"') WHERE id = '${first.publicationId}'`,
      ...tables.slice(1).map((table) => `DELETE FROM ${table}`),
    );
    service = await startService(service.settings);
    Object.assign(nobody, { url: service.url });
    await whenLogged(nobody, more.publicationId);
    for (const where of [[], ['--from', service.url]])
      expect(await run(['--since', file('older'), '--key', key, ...where])).toMatchObject({
        code: 1,
        said: expect.stringMatching(/rewritten|taken out/),
      });
  });
});

/** A folder that is made when it is first asked for: describe blocks run before anything is set up. */
function newFolderLater(): () => string {
  let folder: string | undefined;
  return () => (folder ??= newFolder());
}
