import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfiguration } from '../src/configuration';
import { openDatabase } from '../src/database/open';
import { Reader } from '../src/read/reader';
import { certificates } from './certificates';
import { canBeHeld } from './cores';
import { Register } from './workers/register';

/**
 * `npm run bench -- workers [--rounds N] [--passes N]`: how much more two workers that share one queue bring to their end
 * than one, with a real PostgreSQL and real PDFs, from taking a certificate to its reading, judged and kept. Each worker
 * keeps to a core of its own, so that a second one is a second core; beside it the same with workers that may take part
 * of each other's. Rounds of one and of two take turns, so that noise meets both, and each counts with its best. Beside
 * both what the machine itself gives: two bare processes that share nothing. Ends with 1 when the goal is missed.
 */
const GOAL = 1.7;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

async function main(): Promise<void> {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({ options: { rounds: number, passes: number } });
  const [rounds, passes] = [Number(values.rounds ?? 4), Number(values.passes ?? 3)];
  const { folder, files } = await texts();
  const [cores, data] = [availableParallelism(), mkdtempSync(join(tmpdir(), 'assaybook-workers-'))];
  print(
    `${files.length} documents with text from ${folder}, ${passes} times a round; ${cores} cores, load ${load()}`,
  );
  const configuration = readConfiguration({ DATA_DIR: data });
  const database = await openDatabase(configuration, { kind: 'guest' });
  const measured = async (held: boolean, name: string): Promise<number> => {
    const register = await Register.open(database.owner, data, 2, held);
    try {
      return await ratio(register, { files, passes, rounds, name });
    } finally {
      await register.close();
    }
  };
  try {
    const held = canBeHeld ? await measured(true, 'a core each') : null;
    const free = await measured(false, 'on any core');
    print(
      `what two cores give: ${(await twoApart(files, rounds)).toFixed(2)} (two bare pdf.js at once to one)`,
    );
    print(`two workers to one that takes part of the second core: ${free.toFixed(2)}`);
    if (held === null) return print('Not measured: nothing here holds a program to one core.');
    print(
      `${held >= GOAL ? 'ok  ' : 'MISS'}  two workers with a core each to one: ${held.toFixed(2)} (>= ${GOAL})`,
    );
    process.exitCode = held >= GOAL ? 0 : 1;
  } finally {
    await database.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** How many times faster two workers are than one. */
async function ratio(
  register: Register,
  { files, passes, rounds, name }: { files: string[]; passes: number; rounds: number; name: string },
): Promise<number> {
  // Compiled, and every table and file in memory, before anything counts.
  await register.round(files, passes, 2);
  const best = { one: Infinity, two: Infinity };
  for (let round = 1; round <= rounds; round += 1) {
    const one = await register.round(files, passes, 1);
    const two = await register.round(files, passes, 2);
    const rates = `${rate(files, passes, one)} with one, ${rate(files, passes, two)} with two`;
    print(`${name}, round ${round}: ${rates}, load ${load()}`);
    best.one = Math.min(best.one, one);
    best.two = Math.min(best.two, two);
  }
  return best.one / best.two;
}

const rate = (files: string[], passes: number, seconds: number): string =>
  `${((files.length * passes) / seconds).toFixed(1)} certificates/s`;

/** Those whose words are in the file: recognising takes seconds a page and would be all that is measured. */
async function texts(): Promise<{ folder: string; files: string[] }> {
  const { folder, files } = await certificates();
  const reader = new Reader({
    folders: [folder],
    recognition: { pages: 0, milliseconds: 1, megabytes: 300 },
  });
  const readable: string[] = [];
  for (const file of files) {
    const { pages, problems } = await reader.readDocument(file);
    if (problems.length === 0 && pages.every(({ words }) => words.length > 0)) readable.push(file);
  }
  reader.close();
  return { folder, files: readable };
}

/** How much more two processes do here than one when they share nothing but the machine. */
async function twoApart(files: string[], rounds: number): Promise<number> {
  const best = { one: Infinity, two: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    best.one = Math.min(best.one, await seconds(() => readBare(files)));
    best.two = Math.min(best.two, await seconds(() => Promise.all([readBare(files), readBare(files)])));
  }
  return (2 * best.one) / best.two;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function readBare(files: string[]): Promise<void> {
  const reading = spawn(process.execPath, [join(__dirname, 'bare-text.js'), ...files], { stdio: 'inherit' });
  const [status] = (await once(reading, 'exit')) as [number | null];
  if (status !== 0) throw new Error('Bare pdf.js failed on these files.');
}

void main();
