import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { understand } from '../pipeline';
import type { ReadDocument } from '../read/page';
import { Reader } from '../read/reader';
import { loadVocabulary } from '../vocabulary/load';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { readingLine } from './reading-line';

/**
 * `npm run read -- [--words] FILE...`: what each document says, one JSON object a line, in the order given, whatever
 * happens. With `--words`, the words with their boxes instead of the results.
 */
async function main(args: string[]): Promise<void> {
  const files = args.filter((arg) => arg !== '--words');
  if (files.length === 0) {
    process.stderr.write('Usage: npm run read -- [--words] FILE.pdf ...\n');
    process.exitCode = 2;
    return;
  }
  const folders = files.filter((file) => existsSync(file)).map((file) => dirname(realpathSync(file)));
  const reader = new Reader({ folders: [...new Set(folders)] });
  const documents = files.map((file) => reader.readDocument(file));
  // Only now, so that the reading processes start meanwhile.
  const line = args.includes('--words') ? wordsLine : resultsLine(loadVocabulary());
  for (const [index, document] of documents.entries()) {
    process.stdout.write(JSON.stringify(line(basename(files[index] ?? ''), await document)) + '\n');
  }
  reader.close();
}

function wordsLine(file: string, document: ReadDocument): object {
  return { file, ...document };
}

function resultsLine(vocabulary: Vocabulary): (file: string, document: ReadDocument) => object {
  return (file, document) => readingLine(file, document, understand(document, vocabulary));
}

void main(process.argv.slice(2));
