import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { understand } from '../understanding/understand';
import { Reader } from '../read/reader';
import { loadRuleBook, loadVocabulary } from '../vocabulary/load';
import { explanationOf } from './explanation';
import { limitedAnalytes, VERIFIED_RULES } from '../judge/rules-in-force';
import { lookAt } from './look-at';

const USAGE = 'Usage: npm run explain -- FILE.pdf ... [--look] [--out FOLDER]\n';

const OPTIONS = { out: { type: 'string' }, look: { type: 'boolean', default: false } } as const;

/**
 * `npm run explain -- FILE.pdf ...`: each page as a picture with what was read drawn on it, so that a person sees why. With
 * `--look`, also which of the cells that matter are drawn as the file says.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const missing = positionals.find((file) => !existsSync(file));
  if (positionals.length === 0 || missing !== undefined) {
    process.stderr.write(missing === undefined ? USAGE : `There is no file ${missing}.\n`);
    process.exitCode = 2;
    return;
  }
  const folder = values.out ?? 'explained';
  mkdirSync(folder, { recursive: true });
  const reader = new Reader({ folders: positionals.map((file) => dirname(realpathSync(file))) });
  try {
    for (const file of positionals) await explain(reader, file, folder, values.look);
  } finally {
    reader.close();
  }
}

async function explain(reader: Reader, file: string, folder: string, look: boolean): Promise<void> {
  const document = await reader.readDocument(file);
  const vocabulary = loadVocabulary();
  const understanding = understand(document, vocabulary);
  const { looked, notLookedAt } = look
    ? await lookAt(
        reader,
        file,
        document,
        understanding,
        limitedAnalytes(loadRuleBook(vocabulary), VERIFIED_RULES),
      )
    : { looked: [], notLookedAt: [] };
  for (const { count, why } of notLookedAt)
    process.stderr.write(`${basename(file)}: ${count} cells were not looked at, because ${why}.\n`);
  for (const { code, message } of document.problems)
    process.stderr.write(`${basename(file)}: ${code}: ${message}\n`);
  for (const page of document.pages) {
    const picture = await reader.drawAnnotated(file, page.number, explanationOf(page, understanding, looked));
    if (!picture) {
      process.stderr.write(`${basename(file)}: page ${page.number} could not be drawn.\n`);
      process.exitCode = 1;
      continue;
    }
    const place = join(folder, `${basename(file, '.pdf')}-${page.number}.png`);
    writeFileSync(place, picture);
    process.stdout.write(`${place}\n`);
  }
}

void main();
