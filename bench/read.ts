import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { understand } from '../src/understanding/understand';
import type { ReadDocument } from '../src/read/page';
import { DEFAULT_SETTINGS, Reader } from '../src/read/reader';
import { ReadingChild } from '../src/read/reading-child';
import { loadVocabulary } from '../src/vocabulary/load';
import type { Vocabulary } from '../src/vocabulary/vocabulary';
import { certificates } from './certificates';
import { canBeHeld, onCores } from './cores';

/**
 * `npm run bench -- read`: how fast documents are read, as ratios of times that were measured side by side in this run,
 * so that they mean the same on any machine. Each time is the best of several rounds: noise only ever adds.
 */
const ROUNDS = 3;
const MOST_MEGABYTES = 400;

async function main(): Promise<void> {
  const { folder, files } = await certificates();
  const documents = new Map<string, ReadDocument>();
  const pictured: { file: string; seconds: number; pages: number }[] = [];
  const reader = new Reader({ folders: [folder], children: 1 });
  for (const file of files) {
    const { result: document, seconds } = await timed(() => reader.readDocument(file));
    documents.set(file, document);
    const pages = document.pages.filter(
      ({ source, words }) => source.kind === 'ocr' || words.length === 0,
    ).length;
    if (pages > 0) pictured.push({ file, seconds, pages });
  }
  reader.close();
  const texts = files.filter((file) => !pictured.some((each) => each.file === file));
  const pages = texts.reduce((sum, file) => sum + (documents.get(file)?.pages.length ?? 0), 0);
  print(
    `${texts.length} documents with text, ${pages} pages, from ${folder}; ${availableParallelism()} cores, load ${load()}`,
  );

  await speed(folder, texts, pages, documents);
  await pool(texts, pages);
  await memory(folder, texts);
  await looks(folder, documents, loadVocabulary());
  await sights(folder, texts);
  for (const { file, seconds, pages: count } of pictured) {
    print(`recognised  ${basename(file)}: ${(seconds / count).toFixed(1)} s a page`);
  }
}

/** New processes that read each file once, as `npm run read` does: starting and compiling are part of all three. */
async function speed(
  folder: string,
  files: string[],
  pages: number,
  documents: Map<string, ReadDocument>,
): Promise<void> {
  const best = { bare: Infinity, one: Infinity, two: Infinity, understood: Infinity };
  const vocabulary = loadVocabulary();
  for (let round = 0; round < ROUNDS; round++) {
    best.bare = Math.min(best.bare, (await timed(() => readBare(files))).seconds);
    best.one = Math.min(best.one, (await timed(() => readOnce(folder, files, 1))).seconds);
    best.two = Math.min(best.two, (await timed(() => readOnce(folder, files, 2))).seconds);
    const all = files.flatMap((file) => documents.get(file) ?? []);
    best.understood = Math.min(
      best.understood,
      (await timed(() => all.map((each) => understand(each, vocabulary)))).seconds,
    );
  }
  const line = (name: string, seconds: number) => print(`${name}  ${rate(pages, seconds)}`);
  line('bare pdf.js text content        ', best.bare);
  line('read, one new child             ', best.one);
  line('read, two new children          ', best.two);
  line('interpreted and normalised after', best.understood);
  ratio('one child to bare pdf.js', best.one / best.bare, '<=', 1.6);
  ratio('two children to bare pdf.js', best.two / best.bare, '<=', 1.6);
}

/**
 * The pool as it serves, in processes of their own that take turns, so that noise meets all. The goal is what a second
 * core with its child adds to one core with its own; one child that may take part of a second core is printed beside it.
 */
async function pool(files: string[], pages: number): Promise<void> {
  const kinds = [
    { name: 'one warm child on one core     ', children: 1, cores: [0], best: Infinity },
    { name: 'one warm child on any          ', children: 1, cores: [], best: Infinity },
    { name: 'two warm children on two cores ', children: 2, cores: [], best: Infinity },
  ];
  for (let round = 0; round < ROUNDS; round++)
    for (const kind of kinds)
      kind.best = Math.min(kind.best, await readWarm(kind.children, kind.cores, files));
  for (const { name, best } of kinds) print(`read, ${name} ${rate(PASSES * pages, best)}`);
  const [held, free, two] = kinds.map(({ best }) => best) as [number, number, number];
  if (canBeHeld) ratio('two warm children on two cores to one on one, pages/s', held / two, '>=', 1.7);
  else print('Not measured: nothing here holds a program to one core.');
  print(`two warm children to one that takes part of the second core: ${(free / two).toFixed(2)}`);
  print(
    `what two cores give: ${(await twoApart(files)).toFixed(2)} (two bare pdf.js at once to one, pages/s)`,
  );
  print(`load ${load()}: what else runs on the machine costs the pool most`);
}

/** @returns seconds for all files, PASSES times */
async function readWarm(children: number, cores: number[], files: string[]): Promise<number> {
  const program = [join(__dirname, 'pool.js'), String(children), String(PASSES), ...files];
  const reading = spawn(...onCores(cores, ...program), { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of reading.stdout) said += String(chunk);
  const seconds = Number(said);
  if (!(seconds > 0)) throw new Error('The pool failed on these files.');
  return seconds;
}

/**
 * How much more two processes do here than one when they share nothing but the machine: cores that share memory and its
 * paths give less than twice one of them, and no pool can give more.
 */
async function twoApart(files: string[]): Promise<number> {
  const best = { one: Infinity, two: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    best.one = Math.min(best.one, (await timed(() => readBare(files))).seconds);
    const both = () => Promise.all([readBare(files), readBare(files)]);
    best.two = Math.min(best.two, (await timed(both)).seconds);
  }
  return (2 * best.one) / best.two;
}

const PASSES = 2;

function rate(pages: number, seconds: number): string {
  return `${seconds.toFixed(2)} s, ${(pages / seconds).toFixed(0)} pages/s`;
}

async function readBare(files: string[]): Promise<void> {
  const reading = spawn(process.execPath, [join(__dirname, 'bare-text.js'), ...files], { stdio: 'inherit' });
  const [status] = (await once(reading, 'exit')) as [number | null];
  if (status !== 0) throw new Error('Bare pdf.js failed on these files.');
}

async function readOnce(folder: string, files: string[], children: number): Promise<void> {
  // What only the page's picture can tell is a step of its own, with its own time below.
  const reader = new Reader({ folders: [folder], children, sightChecked: false });
  try {
    await readAll(reader, files);
  } finally {
    reader.close();
  }
}

async function readAll(reader: Reader, files: string[]): Promise<void> {
  await Promise.all(files.map((file) => reader.readDocument(file)));
}

/** The most memory that a fresh child takes for each file. */
async function memory(folder: string, files: string[]): Promise<void> {
  let most = { megabytes: 0, file: '' };
  for (const file of files) {
    const child = new ReadingChild(2 * MOST_MEGABYTES, [folder]);
    const job = { kind: 'words', path: file, limits: DEFAULT_SETTINGS.limits } as const;
    await child.run(job, DEFAULT_SETTINGS.milliseconds, () => undefined);
    child.kill();
    const megabytes = child.peakBytes / 1_000_000;
    if (megabytes > most.megabytes) most = { megabytes, file };
  }
  ratio(`most memory of a child, MB (${basename(most.file)})`, most.megabytes, '<=', MOST_MEGABYTES);
}

/** How long it takes to see whether what is drawn in a cell is what the text layer says. */
async function looks(
  folder: string,
  documents: Map<string, ReadDocument>,
  vocabulary: Vocabulary,
): Promise<void> {
  const reader = new Reader({ folders: [folder], children: 1 });
  let [cells, borneOut, seconds] = [0, 0, 0];
  for (const [file, document] of [...documents].slice(0, LOOKED_AT)) {
    const { results } = understand(document, vocabulary).reading;
    const ofPage = results.filter(({ page }) => page === results[0]?.page).slice(0, CELLS_EACH);
    const wanted = ofPage.map(({ value }) => ({ box: value.box, text: value.text }));
    const looked = await timed(() => reader.lookAt(file, results[0]?.page ?? 1, wanted));
    cells += wanted.length;
    borneOut += looked.result.seen.filter((cell) => cell?.agrees).length;
    seconds += looked.seconds;
  }
  reader.close();
  print(`looked at   ${cells} cells in ${seconds.toFixed(1)} s, ${borneOut} borne out by their picture`);
}

/** How much longer it takes where pages are drawn to tell whether words under or on a picture are seen. */
async function sights(folder: string, files: string[]): Promise<void> {
  const secondsWith = async (sightChecked: boolean) => {
    const reader = new Reader({ folders: [folder], children: 1, sightChecked });
    const { seconds } = await timed(() => readAll(reader, files));
    reader.close();
    return seconds;
  };
  const without = await secondsWith(false);
  print(`pages drawn to tell what is seen: ${((await secondsWith(true)) - without).toFixed(1)} s more`);
}

const LOOKED_AT = 6;
const CELLS_EACH = 20;

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; seconds: number }> {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

function ratio(name: string, value: number, relation: '<=' | '>=', target: number): void {
  const met = relation === '<=' ? value <= target : value >= target;
  print(`${met ? 'ok  ' : 'MISS'}  ${name}: ${value.toFixed(2)} (${relation} ${target})`);
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();
