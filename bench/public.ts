import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ADDRESSES, type Kind, KINDS, lotAddress, someLots } from './public/asked';
import { idOf, KIND } from './public/census';
import { percentile, throughputOf, timesByTurns } from './public/load';
import { MadeRegister } from './public/made-register';
import { checkPlans } from './public/plans';

/**
 * `npm run bench -- public [--keep FOLDER [--make]] [SIZE …]`: how the public look-up does over registers of so many published
 * certificates (1,000 and 100,000; 1000000 wants 20 GB and half an hour or more, so keep it in a folder: it is then filled
 * once, goes on after it was broken off, and is there for the next run; with `--make` it is only filled). Prints ratios, which mean the same on any machine,
 * and every query's plan; ends with 1 when a goal is missed. Cold: addresses that nobody asked for yet, right after
 * database and service were started, with as little of the database in memory as the system grants. Warm: the same ones
 * again, each at its best of several rounds, as noise only ever adds. All sizes are asked by turns.
 */
const REQUESTS = 60;
const WARM_ROUNDS = 2;
const LOAD = 200;
const AT_ONCE = 8;
const LOAD_ROUNDS = 4;
/** Goals: at least this share of a bare route's throughput; at most this many times the p95 of the smallest register. */
const OF_BARE = 0.7;
const GROWTH = 1.5;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { keep: { type: 'string' }, make: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 100_000];
  if (sizes.some((size) => !Number.isInteger(size) || size < 500)) throw new Error('Give sizes from 500 on.');
  say(`${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`);
  const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), 'bench-public-'));
  const registers = sizes.map((size) => new MadeRegister(size, path.resolve(folder, String(size))));
  try {
    if (values.make) {
      for (const register of registers) await register.make(say);
      return;
    }
    const missed = await measure(registers, Math.min(...sizes));
    say(missed.length === 0 ? '\nEvery goal is met.' : `\nMissed:\n  ${missed.join('\n  ')}`);
    process.exitCode = missed.length === 0 ? 0 : 1;
  } finally {
    for (const register of registers) await register.close();
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns which goals are missed */
async function measure(registers: MadeRegister[], smallest: number): Promise<string[]> {
  const missed: string[] = [];
  for (const register of registers) {
    const owner = await register.make(say);
    const strict = register.size > smallest;
    for (const wrong of await checkPlans(owner, register.size, strict))
      missed.push(`at ${register.size} not by index: ${wrong}`);
  }
  for (const register of registers) await register.serve();
  for (const [index, kind] of KINDS.entries()) missed.push(...(await growthOf(kind, registers, index)));
  for (const register of registers) missed.push(...(await throughput(register)));
  return missed;
}

async function growthOf(kind: Kind, registers: MadeRegister[], salt: number): Promise<string[]> {
  const lists = registers.map(({ size, service }) =>
    someLots(size, REQUESTS, salt + 1).map((lot, index) => service + ADDRESSES[kind](lot, index)),
  );
  const cold = await timesByTurns(lists);
  const warm = registers.map(() => Array.from({ length: REQUESTS }, () => Infinity));
  for (let round = 0; round < WARM_ROUNDS; round += 1)
    for (const [index, times] of (await timesByTurns(lists)).entries())
      warm[index] = warm[index]!.map((best, at) => Math.min(best, times[at]!));
  const least = percentile(warm[0]!, 0.95);
  return registers.flatMap(({ size }, index) => {
    const [p95, p50] = [percentile(warm[index]!, 0.95), percentile(warm[index]!, 0.5)];
    const first = `p50 ${percentile(cold[index]!, 0.5).toFixed(1)} and p95 ${percentile(cold[index]!, 0.95).toFixed(1)} ms cold`;
    const growth = p95 / least;
    say(
      `  ${kind} of ${size}: ${first}, p50 ${p50.toFixed(1)} and p95 ${p95.toFixed(1)} ms warm, ${growth.toFixed(2)} times that of ${registers[0]!.size}`,
    );
    return growth > GROWTH ? [`${kind} at ${size}: ${growth.toFixed(2)} times the smallest p95`] : [];
  });
}

/** Service and bare route by turns; the best rounds of both are compared. */
async function throughput({ size, service, bareRoute }: MadeRegister): Promise<string[]> {
  let [ours, theirs] = [0, 0];
  for (let round = 0; round < LOAD_ROUNDS; round += 1) {
    const lots = someLots(size, LOAD, round + 11);
    const bare = lots.map((lot) => `${bareRoute}/${idOf(KIND.lot, lot)}`);
    theirs = Math.max(theirs, await throughputOf(bare, AT_ONCE));
    const asked = lots.map((lot) => `${service}/api/v1${lotAddress(lot)}`);
    ours = Math.max(ours, await throughputOf(asked, AT_ONCE));
  }
  const ratio = ours / theirs;
  say(
    `  ${size}: ${ours.toFixed(0)} lots as JSON a second, a bare route ${theirs.toFixed(0)}: ${ratio.toFixed(2)} of it (best of ${LOAD_ROUNDS} rounds each)`,
  );
  return ratio < OF_BARE ? [`throughput at ${size}: ${ratio.toFixed(2)} of a bare route's`] : [];
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 2;
});
