import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { understand } from '../pipeline';
import { Reader } from '../read/reader';
import { loadVocabulary } from '../vocabulary/load';
import { explanationOf } from './explanation';

const USAGE = 'Usage: npm run explain -- FILE.pdf ... [--out FOLDER]\n';

/** `npm run explain -- FILE.pdf ...`: each page as a picture with what was read drawn on it, so that a person sees why. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
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
    for (const file of positionals) await explain(reader, file, folder);
  } finally {
    reader.close();
  }
}

async function explain(reader: Reader, file: string, folder: string): Promise<void> {
  const document = await reader.readDocument(file);
  const understanding = understand(document, loadVocabulary());
  for (const { code, message } of document.problems)
    process.stderr.write(`${basename(file)}: ${code}: ${message}\n`);
  for (const page of document.pages) {
    const picture = await reader.drawAnnotated(file, page.number, explanationOf(page, understanding));
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
