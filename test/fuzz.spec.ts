import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Problem, ReadDocument } from '../src/read/page';
import { Reader } from '../src/read/reader';
import { Understander } from '../src/understanding/understander';
import { type Input, inputOf, seeds } from './fuzz/mutations';
import { Chance } from './harness/chance';

/** `npm run fuzz -- --count N --seed S --from F` sets them: so many inputs, beginning with number F. */
const COUNT = Number(process.env.FUZZ_COUNT ?? 150);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const FROM = Number(process.env.FUZZ_FROM ?? 0);

/** Fewer inputs, run to see one of them again, need not be of many kinds. */
const OF_EVERY_KIND = 100;

const CHILDREN = 2;
const MILLISECONDS = 3_000;
const MEGABYTES = 400;
/** A child is ended when it is seen above its limit; until the next look, which on a busy machine may come late, it grows. */
const PEAK_MEGABYTES = 2 * MEGABYTES;
const MEGABYTES_PER_MS = 1;
/** Waiting for one of two children, starting another and ending one. */
const GRACE_MS = 20_000;
const LOOK_MS = 50;
/** How many steps that each may come as late as our own looks do lie between asking and answering. */
const LATE_STEPS = 10;

jest.setTimeout(180_000 + COUNT * 1_000);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assaybook-fuzz-'));
const outcomes = new Map<string, number>();
const kinds = new Map<string, number>();
/** Inputs that were read, and of which no sense could be made within the limits. */
const kept = new Map<string, number>();
/** Inputs of which the reader gave an answer that is none: a defect of its own instead of a reason. */
const defects: string[] = [];
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

/** The child failed or died of something that no limit caught. */
const isDefect = ({ code }: Problem): boolean => code === 'reader-failed';

/** A reading, or a stated problem: nothing else may come of a file. */
async function judge(
  { kind }: Input,
  number: number,
  document: ReadDocument,
  understander: Understander,
): Promise<void> {
  const where = `input ${number} (${kind})`;
  for (const { code, message } of document.problems)
    if (!/^[a-z-]+$/.test(code) || message.length < 5) throw new Error(`${where}: ${code}, ${message}`);
  defects.push(...document.problems.filter(isDefect).map(({ message }) => `${where}: ${message}`));
  const read = document.pages.length > 0;
  if (!read && document.problems.length === 0 && document.pageCount > 0)
    throw new Error(`${where}: neither a page nor a problem.`);
  // The rooms behind it take whatever words were read.
  const { problem } = await understander.understand(document);
  if (problem) count(kept, `${where}: ${problem.code}`);
  count(outcomes, document.problems[0]?.code ?? (read ? 'read' : 'empty'));
}

async function walk(reader: Reader, understander: Understander): Promise<void> {
  const wholes = await seeds();
  let next = FROM;
  const one = async (): Promise<void> => {
    while (next < FROM + COUNT) {
      const number = next++;
      // A chance of its own: what a file is does not hang on which child was quicker.
      const input = await inputOf(number, new Chance(SEED * 1_000_003 + number), wholes);
      const file = path.join(folder, `${number}.pdf`);
      fs.writeFileSync(file, input.bytes);
      const began = Date.now();
      const document = await reader.readDocument(file);
      const milliseconds = Date.now() - began;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, kind: input.kind };
      await judge(input, number, document, understander);
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
  const understander = new Understander({
    threads: 1,
    milliseconds: MILLISECONDS,
    megabytes: MEGABYTES,
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
    understander.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('are each read or refused with a reason, within time and memory', async () => {
    const began = Date.now();
    await walk(reader, understander);
    process.stdout.write(
      [
        `${COUNT} inputs, seed ${SEED}, ${Math.round((Date.now() - began) / 1000)} s`,
        `inputs: ${told(kinds)}`,
        `outcomes: ${told(outcomes)}`,
        `slowest: ${slowest.milliseconds} ms (${slowest.kind}); most memory of a child: ${Math.round(peak)} MB; our own looks came ${Math.round(latest)} ms late at most`,
        `of which no sense was made in time: ${kept.size === 0 ? 'none' : [...kept.keys()].join('; ')}`,
        '',
      ].join('\n'),
    );
    expect(defects).toEqual([]);
    expect(slowest.milliseconds).toBeLessThan(MILLISECONDS + GRACE_MS + LATE_STEPS * latest);
    expect(peak).toBeLessThan(PEAK_MEGABYTES + MEGABYTES_PER_MS * latest);
    expect(children().length).toBeLessThanOrEqual(CHILDREN);
    if (COUNT < OF_EVERY_KIND) return;
    // Something is read and something refused: a reader that does only one of both is none.
    expect(outcomes.get('read')).toBeGreaterThan(COUNT / 10);
    expect(outcomes.size).toBeGreaterThan(5);
  });

  it('leave no child behind', async () => {
    reader.close();
    while (children().length > 0) await new Promise(setImmediate);
  });
});
