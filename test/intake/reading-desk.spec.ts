import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { foundation } from '../../src/app.module';
import { readConfiguration } from '../../src/configuration';
import { IntakeModule } from '../../src/intake/intake.module';
import { ReadingDesk, type Taken } from '../../src/intake/reading-desk';
import { EMPTY_FRAME } from '../../src/interpret/reading';
import type { ReadCertificate } from '../../src/pipeline';
import { createTestDatabase, type TestDatabase } from '../harness/database';
import { newFolder } from '../harness/ground';

/** Workers that hold no lock: to everybody else they are dead. */
const [ONE, OTHER] = [101, 102];

/** A reading of a document that is no certificate: enough to be kept. */
const READ: ReadCertificate = {
  document: {
    pageCount: 1,
    pages: [{ number: 1, width: 1, height: 1, source: { kind: 'text' }, words: [someWord()], rules: [] }],
    properties: { title: null, author: null, creator: null, producer: null, created: null, modified: null },
    problems: [],
  },
  reading: { ...EMPTY_FRAME, results: [], unexplained: [], problems: [] },
  findings: [],
  stamp: 'test',
  milliseconds: { read: 1, understand: 1 },
};

const FAILURE = { code: 'timed-out', message: 'It took too long.' };

let context: INestApplicationContext;
let database: TestDatabase;
let desk: ReadingDesk;

@Module({})
class DeskModule {}

beforeAll(async () => {
  database = await createTestDatabase();
  const owner = { connectionString: database.url };
  const configuration = readConfiguration({ DATA_DIR: newFolder(), LOG_LEVEL: 'silent' });
  context = await NestFactory.createApplicationContext(
    { module: DeskModule, imports: [...foundation(configuration, owner), IntakeModule] },
    { logger: false },
  );
  desk = context.get(ReadingDesk);
});
afterAll(() => context.close());

/** A certificate that waits, whose job was lost and is asked for: the desk's own way of making one. */
async function waiting(): Promise<string> {
  const id = randomUUID();
  await database.query(
    `WITH sender AS (INSERT INTO account (email, name, role, version) VALUES ($2, 'x', 'reviewer', 1) RETURNING id),
          paper AS (INSERT INTO document (sha256, size_bytes) VALUES ($2, 1) RETURNING sha256)
     INSERT INTO certificate (id, document_sha256, uploaded_by_id, state)
     SELECT $1, paper.sha256, sender.id, 'queued' FROM sender, paper`,
    [id, id.replaceAll('-', '').repeat(2)],
  );
  expect(await desk.remember()).toBe(true);
  return id;
}

async function taken(worker: number): Promise<Taken> {
  const got = await desk.take(worker);
  if (typeof got === 'string') throw new Error(`There was ${got} to take.`);
  return got;
}

/** Jobs that were put back wait a second; here nobody has the time. */
const hurry = () => database.query(`UPDATE queue.job SET start_after = now() - interval '1 second'`);

const stateOf = async (id: string) =>
  (
    await database.query<{ state: string; reason: string | null }>(
      `SELECT state, state_reason->>'code' AS reason FROM certificate WHERE id = $1`,
      [id],
    )
  )[0];

const readingsOf = (id: string) => database.query('SELECT FROM reading WHERE certificate_id = $1', [id]);

describe('The desk', () => {
  it('gives each certificate to one worker', async () => {
    const id = await waiting();
    const got = await taken(ONE);
    expect(got.job.certificateId).toBe(id);
    expect(await desk.take(OTHER)).toBe('nothing');
    await desk.keep(got, READ);
    expect(await stateOf(id)).toEqual({ state: 'not-a-report', reason: 'not-a-report' });
    expect(await desk.take(OTHER)).toBe('nothing');
  });

  it('puts back what a dead worker had, and voids what it still brings', async () => {
    const id = await waiting();
    const first = await taken(ONE);
    expect(await desk.recover(OTHER, [])).toBe(true);
    expect(await stateOf(id)).toMatchObject({ state: 'queued' });
    await hurry();
    const second = await taken(OTHER);
    await desk.keep(first, READ);
    await desk.fail(first, FAILURE);
    await desk.giveBack(first);
    expect([await readingsOf(id), await stateOf(id)]).toMatchObject([[], { state: 'reading' }]);
    await desk.keep(second, READ);
    expect(await readingsOf(id)).toHaveLength(1);
  });

  it('leaves a worker what it works on, and takes from it what it lost hold of', async () => {
    const id = await waiting();
    const { job } = await taken(ONE);
    expect(await desk.recover(ONE, [job.id])).toBe(false);
    expect(await desk.recover(ONE, [])).toBe(true);
    expect(await stateOf(id)).toMatchObject({ state: 'queued' });
    await hurry();
    await desk.keep(await taken(ONE), READ);
  });

  it('parks a document over which reading failed twice, with the reason', async () => {
    const id = await waiting();
    await desk.fail(await taken(ONE), FAILURE);
    expect(await stateOf(id)).toEqual({ state: 'queued', reason: null });
    await hurry();
    await desk.fail(await taken(ONE), FAILURE);
    expect(await stateOf(id)).toEqual({ state: 'unreadable', reason: 'timed-out' });
    expect(await desk.take(ONE)).toBe('nothing');
  });

  it('parks a document over which workers died ten times', async () => {
    const id = await waiting();
    for (let deaths = 0; deaths < 10; deaths += 1) {
      expect(await stateOf(id)).toMatchObject({ state: 'queued' });
      await taken(ONE);
      expect(await desk.recover(OTHER, [])).toBe(true);
      await hurry();
    }
    expect(await stateOf(id)).toEqual({ state: 'unreadable', reason: 'reading-interrupted' });
    expect([await desk.take(ONE), await desk.recover(OTHER, [])]).toEqual(['nothing', false]);
  });

  it('has nothing to do with a certificate that went on without it', async () => {
    const id = await waiting();
    await database.query(`UPDATE certificate SET state = 'rejected' WHERE id = $1`, [id]);
    expect(await desk.take(ONE)).toBe('done');
    expect(await desk.take(ONE)).toBe('nothing');
  });
});

function someWord() {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  return { text: 'word', box, baseline: 1, size: 1, rotation: 0, font: null, confidence: 1 };
}
