import { dirname } from 'node:path';
import { Reader } from '../src/read/reader';

/**
 * For `bench/read`: a pool of so many children that have read these files before reads them several times more. Prints
 * the best of several rounds in seconds. New children are no measure of a pool, because what they spend on starting and
 * compiling is about half of a folder that small.
 */
const ROUNDS = 4;

async function main(children: number, passes: number, files: string[]): Promise<void> {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const reader = new Reader({ folders, children, sightChecked: false });
  const readAll = (all: string[]) => Promise.all(all.map((file) => reader.readDocument(file)));
  for (let warm = 0; warm < children; warm += 1) await readAll(files);
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await readAll(Array.from({ length: passes }, () => files).flat());
    best = Math.min(best, (performance.now() - began) / 1000);
  }
  reader.close();
  process.stdout.write(`${best}\n`);
}

const [children, passes, ...files] = process.argv.slice(2);
void main(Number(children), Number(passes), files);
