import { readFileSync } from 'node:fs';
import { DEFAULT_OPTIONS, judgeLot } from '../judge/judge';
import { loadRuleBook, loadVocabulary } from '../vocabulary/load';
import { flagLot } from '../judge/flags/flags';
import { LotResults } from '../judge/lot-results';
import { flagsText, judgementText } from './judgement-text';
import { lotsOfReadings } from './lots-of-readings';
import type { ReadingLine } from './reading-line';

const USAGE = 'Usage: npm run judge -- [--json] [--unverified] READINGS.ndjson\n';

/**
 * `npm run judge -- READINGS.ndjson`: verdicts and flags, with their reasons, on what `npm run read` printed. With
 * `--json` one object a lot; with `--unverified` also by limits whose text nobody has seen.
 */
function main(args: string[]): void {
  const [file, ...more] = args.filter((arg) => !arg.startsWith('--'));
  if (file === undefined || more.length > 0) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const vocabulary = loadVocabulary();
  const book = loadRuleBook(vocabulary);
  const options = { ...DEFAULT_OPTIONS, unverified: args.includes('--unverified') ? ('all' as const) : [] };
  for (const lot of lotsOfReadings(readLines(file), vocabulary, book)) {
    const judgement = judgeLot(lot, book, vocabulary, options);
    const results = new LotResults(lot, vocabulary);
    const report = flagLot({ lot, results, judgement, vocabulary, book, today: null });
    const lines = args.includes('--json')
      ? [
          JSON.stringify({
            lot: lot.name,
            certificates: lot.certificates.map(({ id }) => id),
            ...judgement,
            ...report,
          }),
        ]
      : [...judgementText(lot, judgement, book, vocabulary), ...flagsText(report), ''];
    process.stdout.write(lines.join('\n') + '\n');
  }
}

function readLines(file: string): ReadingLine[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as ReadingLine);
}

main(process.argv.slice(2));
