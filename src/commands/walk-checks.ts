import { say } from '../life';
import type { Check } from '../verify/finding';

/** How often a terminal is told how far it is, in milliseconds. */
const TELL_MS = 200;

/**
 * Runs checks one after the other: what does not agree goes to standard output, how much was looked at to standard error.
 * @returns how much does not agree
 */
export async function walkAll(checks: Check[]): Promise<number> {
  let troubles = 0;
  for (const check of checks) troubles += await walk(check);
  return troubles;
}

/** @returns how much does not agree */
async function walk({ name, run }: Check): Promise<number> {
  let [checked, found, told] = [0, 0, performance.now()];
  for await (const report of run()) {
    if ('checked' in report) checked += report.checked;
    else {
      found += 1;
      clearLine();
      process.stdout.write(`${report.about}: ${report.trouble}\n`);
    }
    if (process.stderr.isTTY && performance.now() - told > TELL_MS) {
      told = performance.now();
      process.stderr.write(`\r${checked} ${name} …`);
    }
  }
  clearLine();
  say(`${checked} ${name}: ${found === 0 ? 'all agree' : `${found} findings`}`);
  return found;
}

function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
