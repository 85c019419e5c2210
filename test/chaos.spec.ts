import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { readConfiguration } from '../src/configuration';
import { openDatabase } from '../src/database/open';
import { LOTS, People } from './chaos/acts';
import { Machine, type Victim, VICTIMS } from './chaos/machine';
import { Chance } from './harness/chance';
import { Client } from './harness/client';
import { newPerson, PASSWORD, signIn } from './harness/people';
import { Program } from './harness/service';

/** `npm run chaos -- --rounds N --seed S` sets both. */
const ROUNDS = Number(process.env.CHAOS_ROUNDS ?? 8);
const SEED = Number(process.env.CHAOS_SEED ?? 1);
const LONGEST_DELAY_MS = 1_500;
const ENDS = ['not-a-report', 'published', 'rejected', 'superseded', 'unreadable', 'withdrawn'];
const ADMINISTRATOR = { ADMIN_EMAIL: 'administrator@example.org', ADMIN_PASSWORD: PASSWORD };

jest.setTimeout(120_000 + ROUNDS * 60_000);

const chance = new Chance(SEED);
const kills = new Map<Victim, number>();
const recoveries: number[] = [];
let machine: Machine;
let people: People;

async function peopleOf(url: string): Promise<People> {
  const administrator = await signIn(new Client(url), ADMINISTRATOR.ADMIN_EMAIL);
  const vendors = '/api/v1/registry/vendors';
  await administrator.post(vendors, { name: 'Green Hill' });
  await administrator.post(`${vendors}/green-hill/products`, { name: 'Green Leaf', form: 'leaf-powder' });
  for (const code of LOTS)
    await administrator.post(`${vendors}/green-hill/products/green-leaf/lots`, { code });
  return new People(
    await newPerson(administrator, 'uploader', ['green-hill']),
    await newPerson(administrator, 'reviewer'),
    await newPerson(administrator, 'reviewer'),
    chance,
  );
}

/** Everybody works; at a random moment something is killed; when all have been answered or cut off, it stands again. */
async function round(): Promise<void> {
  const work = Promise.all([
    people.upload(),
    people.upload(),
    people.review(),
    people.review(),
    people.review(),
  ]);
  const victim = chance.of(VICTIMS);
  const killed = sleep(chance.below(LONGEST_DELAY_MS)).then(() => machine.kill(victim, chance));
  await work;
  if (await killed) kills.set(victim, (kills.get(victim) ?? 0) + 1);
  recoveries.push(await machine.whenReady());
}

/** Everything that is known is brought to its end, with nobody killed any more. */
async function conclude(): Promise<void> {
  while (people.sent.some(({ url }) => url === null)) await people.upload();
  for (const { url } of people.sent) {
    for (let state = await people.stateOf(url!); ; state = await people.stateOf(url!)) {
      if (ENDS.includes(state!)) break;
      if (state === 'in-review' || state === 'second-review') await people.conclude(url!);
      else await sleep(100);
    }
  }
}

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const database = await openDatabase(readConfiguration(machine.settings), { kind: 'guest' });
  const client = new Database(database.owner);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
    await database.close();
  }
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const killed = (): string =>
  `killed: ${[...kills].map(([victim, times]) => `${victim} ${times}`).join(', ')}`;

function report(states: Record<string, number>): void {
  const count = (kind: string, outcome: string) =>
    people.attempts.filter((attempt) => attempt.kind === kind && attempt.outcome === outcome).length;
  const of = (kind: string) =>
    `${count(kind, 'acknowledged')} acknowledged, ${count(kind, 'refused')} refused, ${count(kind, 'unknown')} cut off`;
  const sorted = recoveries.toSorted((a, b) => a - b);
  say(
    [
      `${ROUNDS} rounds, seed ${SEED}`,
      killed(),
      `uploads: ${people.sent.length}, all acknowledged in the end`,
      `corrections: ${of('correction')}`,
      `decisions: ${of('decision')}`,
      `ended as: ${JSON.stringify(states)}`,
      `ready again after: ${sorted[sorted.length >> 1]} ms in the middle, ${sorted.at(-1)} ms at most`,
    ].join('\n'),
  );
}

describe('A register whose processes are killed at random moments', () => {
  beforeAll(async () => {
    machine = await Machine.start({ ...ADMINISTRATOR, REQUESTS_PER_CALLER: '0' });
    people = await peopleOf(machine.url);
  });
  afterAll(() => machine.stop());

  it('has every acknowledged upload, correction and decision once, brings every certificate to its end, and agrees', async () => {
    for (let done = 1; done <= ROUNDS; done += 1) {
      await round();
      if (done % 10 === 0) say(`${done} of ${ROUNDS} rounds: ${killed()}`);
    }
    say(`Nobody is killed any more; ${people.sent.length} certificates are brought to their end.`);
    await conclude();
    await machine.stop();

    const certificates = await query<{ id: string; state: string; readings: number; same: number }>(
      `SELECT c.id, c.state, (SELECT count(*)::int FROM reading r WHERE r.certificate_id = c.id) AS readings,
         (SELECT count(*)::int FROM certificate o WHERE o.document_sha256 = c.document_sha256) AS same
       FROM certificate c`,
    );
    expect(certificates.map(({ id }) => id).sort()).toEqual(
      people.sent.map(({ url }) => url!.split('/').at(-1)).sort(),
    );
    expect(certificates.filter(({ same }) => same !== 1)).toEqual([]);
    expect(
      certificates.filter(({ state, readings }) => readings !== (state === 'unreadable' ? 0 : 1)),
    ).toEqual([]);
    const written = new Map<string, number>();
    for (const { reason } of await query<{ reason: string }>(
      'SELECT reason FROM correction UNION ALL SELECT reason FROM decision',
    ))
      written.set(reason, (written.get(reason) ?? 0) + 1);
    const wrong = people.attempts.filter(({ reason, outcome }) => {
      const times = written.get(reason) ?? 0;
      return outcome === 'unknown' ? times > 1 : times !== (outcome === 'acknowledged' ? 1 : 0);
    });
    expect(wrong).toEqual([]);
    const states: Record<string, number> = {};
    for (const { state } of certificates) states[state] = (states[state] ?? 0) + 1;
    expect(Object.keys(states).filter((state) => !ENDS.includes(state))).toEqual([]);
    const { code, output, said } = await Program.start('commands/verify', machine.settings).ended;
    expect([code, output]).toEqual([0, '']);
    expect(said).toContain('Everything agrees');
    report(states);
  });
});
