import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { understand } from '../src/pipeline';
import type { ReadDocument } from '../src/read/page';
import { Reader } from '../src/read/reader';
import { loadVocabulary } from '../src/vocabulary/load';
import { type Input, inputOf, seeds } from './fuzz/mutations';
import { Chance } from './harness/chance';

/** `npm run fuzz -- --count N --seed S` sets both. */
const COUNT = Number(process.env.FUZZ_COUNT ?? 150);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const CHILDREN = 2;
const MILLISECONDS = 3_000;
const MEGABYTES = 400;
/** A child is ended when it is seen above its limit; on a busy machine the next look may come late. */
const PEAK_MEGABYTES = 2 * MEGABYTES;
/** Waiting for one of two children, starting another and ending one. */
const GRACE_MS = 20_000;
const LOOK_MS = 50;
/** How many steps that each may come as late as our own looks do lie between asking and answering. */
const LATE_STEPS = 10;

jest.setTimeout(180_000 + COUNT * 1_000);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assaybook-fuzz-'));
const vocabulary = loadVocabulary();
const outcomes = new Map<string, number>();
const kinds = new Map<string, number>();
let slowest = { milliseconds: 0, kind: '' };
let peak = 0;
/** The most that a look at the children came too late: what the machine does to everybody's time. */
let latest = 0;

const count = (map: Map<string, number>, key: string): unknown => map.set(key, (map.get(key) ?? 0) + 1);

/** The reading children that live, with the memory each takes, in megabytes. */
function children(): number[] {
  const pids = fs.readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ');
  return pids.filter(Boolean).flatMap((pid) => {
    try {
      if (!fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('/read/child.js')) return [];
      const kilobytes = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return [Number(kilobytes ?? 0) / 1000];
    } catch {
      return []; // It has just ended.
    }
  });
}

/** A reading, or a stated problem: nothing else may come of a file. */
function judge({ kind }: Input, number: number, document: ReadDocument): void {
  const where = `input ${number} (${kind})`;
  for (const { code, message } of document.problems)
    if (!/^[a-z-]+$/.test(code) || message.length < 5) throw new Error(`${where}: ${code}, ${message}`);
  const read = document.pages.length > 0;
  if (!read && document.problems.length === 0 && document.pageCount > 0)
    throw new Error(`${where}: neither a page nor a problem.`);
  if (kind.startsWith('greedy') && document.problems.some(({ code }) => code === 'reader-failed'))
    throw new Error(`${where}: the child died of something that no limit caught.`);
  // The rooms behind it take whatever words were read.
  understand(document, vocabulary);
  count(outcomes, document.problems[0]?.code ?? (read ? 'read' : 'empty'));
}

async function walk(reader: Reader): Promise<void> {
  const wholes = await seeds();
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < COUNT) {
      const number = next++;
      // A chance of its own: what a file is does not hang on which child was quicker.
      const input = await inputOf(number, new Chance(SEED * 1_000_003 + number), wholes);
      const file = path.join(folder, `${number}.pdf`);
      fs.writeFileSync(file, input.bytes);
      const began = Date.now();
      const document = await reader.readDocument(file);
      const milliseconds = Date.now() - began;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, kind: input.kind };
      judge(input, number, document);
      count(kinds, input.kind.split(':')[0]!);
      fs.rmSync(file);
      if (next % 1000 === 0) process.stdout.write(`${next} inputs: ${told(outcomes)}\n`);
    }
  };
  await Promise.all(Array.from({ length: CHILDREN }, one));
}

const told = (map: Map<string, number>): string =>
  [...map]
    .sort(([, a], [, b]) => b - a)
    .map(([key, times]) => `${key} ${times}`)
    .join(', ');

describe('Files that were made to break the reader', () => {
  const reader = new Reader({
    folders: [folder],
    children: CHILDREN,
    milliseconds: MILLISECONDS,
    megabytes: MEGABYTES,
    // Recognising takes seconds for each of the many that lose their words, and has tests of its own.
    recognition: { pages: 0, milliseconds: 1, megabytes: 300 },
  });
  let last = performance.now();
  const watch = setInterval(() => {
    peak = Math.max(peak, ...children());
    latest = Math.max(latest, performance.now() - last - LOOK_MS);
    last = performance.now();
  }, LOOK_MS);
  afterAll(() => {
    clearInterval(watch);
    reader.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('are each read or refused with a reason, within time and memory', async () => {
    const began = Date.now();
    await walk(reader);
    process.stdout.write(
      [
        `${COUNT} inputs, seed ${SEED}, ${Math.round((Date.now() - began) / 1000)} s`,
        `inputs: ${told(kinds)}`,
        `outcomes: ${told(outcomes)}`,
        `slowest: ${slowest.milliseconds} ms (${slowest.kind}); most memory of a child: ${Math.round(peak)} MB; our own looks came ${Math.round(latest)} ms late at most`,
        '',
      ].join('\n'),
    );
    expect(slowest.milliseconds).toBeLessThan(MILLISECONDS + GRACE_MS + LATE_STEPS * latest);
    expect(peak).toBeLessThan(PEAK_MEGABYTES);
    expect(children().length).toBeLessThanOrEqual(CHILDREN);
    // Something is read and something refused: a reader that does only one of both is none.
    expect(outcomes.get('read')).toBeGreaterThan(COUNT / 10);
    expect(outcomes.size).toBeGreaterThan(5);
  });

  it('leave no child behind', async () => {
    reader.close();
    while (children().length > 0) await new Promise(setImmediate);
  });
});
