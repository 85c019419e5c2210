import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { readConfiguration } from '../src/configuration';
import type { Connection } from '../src/database/connection';
import { migrate } from '../src/database/migrate';
import { type Database, openDatabase } from '../src/database/open';
import { percentile, throughputOf, timesOf } from './public/load';
import { checkPlans } from './public/plans';
import { fill, idOf, lotCode, vendorName, vendorOf, vendorSlug } from './public/register';

/**
 * `npm run bench -- public [SIZE …]`: how the public look-up does over registers of so many published certificates (1,000
 * and 100,000; 1000000 wants about 15 GB and half an hour). Prints ratios, which mean the same on any machine, and every
 * query's plan; ends with 1 when a goal is missed. Cold: addresses that nobody asked for yet, right after the database was
 * started anew (the system may still hold its files). Warm: the same ones again.
 */
const REQUESTS = 300;
const LOAD = 3000;
const AT_ONCE = 8;
const ROUNDS = 3;
/** Goals: at least this share of a bare route's throughput; at most this many times the p95 of the smallest register. */
const OF_BARE = 0.7;
const GROWTH = 1.5;

const KINDS = ['lot as JSON', 'lot page', 'vendor page', 'search'] as const;
type Kind = (typeof KINDS)[number];
type P95 = Record<Kind, { cold: number; warm: number }>;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  if (sizes.length === 0) sizes.push(1000, 100_000);
  if (sizes.some((size) => !Number.isInteger(size) || size < 500)) throw new Error('Give sizes from 500 on.');
  say(`${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`);
  const missed: string[] = [];
  let smallest: P95 | null = null;
  for (const size of sizes) {
    const p95 = await one(size, missed);
    smallest ??= p95;
    for (const kind of KINDS) {
      const growth = p95[kind].warm / smallest[kind].warm;
      say(
        `  ${kind}: p95 ${p95[kind].cold.toFixed(1)} ms cold, ${p95[kind].warm.toFixed(1)} ms warm, ` +
          `${growth.toFixed(2)} times that of ${sizes[0]}`,
      );
      if (growth > GROWTH) missed.push(`${kind} at ${size}: ${growth.toFixed(2)} times the smallest p95`);
    }
  }
  say(missed.length === 0 ? 'Every goal is met.' : `Missed:\n  ${missed.join('\n  ')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

async function one(size: number, missed: string[]): Promise<P95> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-public-'));
  const configuration = readConfiguration({ DATA_DIR: folder });
  const open = () => openDatabase(configuration, { kind: 'guest' }, { say: () => undefined });
  let database: Database = await open();
  const programs: Program[] = [];
  try {
    await migrate(database.owner);
    const started = performance.now();
    await fill(database.owner, size);
    say(`\n${size} certificates, made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    for (const wrong of await checkPlans(database.owner, size))
      missed.push(`whole table at ${size}: ${wrong}`);
    await database.close();
    database = await open();
    const settings = { DATA_DIR: folder, PORT: '0', RUN_WORKER: 'false', LOG_LEVEL: 'silent' };
    const service = await Program.start('src/main', settings);
    programs.push(service);
    const p95 = await latencies(service.url, size);
    const ratio = await ratioOf(service.url, await bare(database.owner, programs), size);
    say(`  throughput of a lot as JSON: ${ratio.toFixed(2)} of a bare route's, best of ${ROUNDS} rounds`);
    if (ratio < OF_BARE) missed.push(`throughput at ${size}: ${ratio.toFixed(2)} of a bare route's`);
    return p95;
  } finally {
    for (const program of programs) await program.stop();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Certificates that are spread over the register, others each time. */
const some = (size: number, count: number, salt: number): number[] =>
  Array.from({ length: count }, (_, index) => (index * 7919 + salt * 104_729) % size);

async function latencies(url: string, size: number): Promise<P95> {
  const lot = (n: number) => `/vendors/${vendorSlug(vendorOf(n))}/lots/${lotCode(n)}`;
  const addresses: Record<Kind, (n: number) => string> = {
    'lot as JSON': (n) => `${url}/api/v1${lot(n)}`,
    'lot page': (n) => `${url}${lot(n)}`,
    'vendor page': (n) => `${url}/vendors/${vendorSlug(vendorOf(n))}`,
    search: (n) =>
      `${url}/api/v1/search?q=${encodeURIComponent(n % 3 ? lotCode(n) : vendorName(vendorOf(n)))}`,
  };
  const measured = {} as P95;
  for (const [index, kind] of KINDS.entries()) {
    const urls = some(size, REQUESTS, index + 1).map(addresses[kind]);
    const cold = percentile(await timesOf(urls), 0.95);
    measured[kind] = { cold, warm: percentile(await timesOf(urls), 0.95) };
  }
  return measured;
}

async function bare(owner: Connection, programs: Program[]): Promise<string> {
  const program = await Program.start('bench/public/bare', { BENCH_CONNECTION: JSON.stringify(owner) });
  programs.push(program);
  return program.url;
}

/** Both by turns, so that what else the machine does meets both. */
async function ratioOf(service: string, bareRoute: string, size: number): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = some(size, LOAD, round + 11);
    const theirs = await throughputOf(
      asked.map((n) => `${bareRoute}/${idOf(4, n)}`),
      AT_ONCE,
    );
    const ours = await throughputOf(
      asked.map((n) => `${service}/api/v1/vendors/${vendorSlug(vendorOf(n))}/lots/${lotCode(n)}`),
      AT_ONCE,
    );
    say(`  round ${round + 1}: ${ours.toFixed(0)} lots a second, a bare route ${theirs.toFixed(0)}`);
    ratios.push(ours / theirs);
  }
  return Math.max(...ratios);
}

/** A program of ours in a process of its own. */
class Program {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(name: string, settings: Record<string, string>): Promise<Program> {
    const file = path.join(__dirname, '..', `${name}.js`);
    const env = { PATH: process.env.PATH, ...settings };
    const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /listens on (http:\S+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      child.once('close', () => reject(new Error(`${name} did not start: ${said}`)));
    });
    return new Program(child, url);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('close', () => resolve());
      this.child.kill('SIGTERM');
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 2;
});
