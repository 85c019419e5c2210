import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Understander } from '../understanding/understander';
import type { ReadDocument } from '../read/page';
import { Reader } from '../read/reader';
import { loadRuleBook, loadVocabulary } from '../vocabulary/load';
import { limitedAnalytes, VERIFIED_RULES } from '../judge/rules-in-force';
import { lookAt } from './look-at';
import { readingLine } from './reading-line';

/** As the service does by default. */
const WITHIN = { threads: 1, milliseconds: 60_000, megabytes: 400 };

const USAGE = 'Usage: npm run read -- [--words | --look] FILE.pdf ...\n';

/**
 * `npm run read -- [--words | --look] FILE...`: what each document says, one JSON object a line, in the order given,
 * whatever happens. With `--words`, the words with their boxes instead of the results; with `--look`, the cells that are
 * doubtful or decide a verdict are also looked at in the page's picture: the line says in `looked` what was seen, and in
 * `notLookedAt` how many were not looked at, and why.
 */
async function main(args: string[]): Promise<void> {
  const files = args.filter((arg) => arg !== '--words' && arg !== '--look');
  if (files.length === 0) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const folders = files.filter((file) => existsSync(file)).map((file) => dirname(realpathSync(file)));
  const reader = new Reader({ folders: [...new Set(folders)] });
  const understander = new Understander(WITHIN);
  const documents = files.map((file) => reader.readDocument(file));
  const line = args.includes('--words')
    ? wordsLine
    : resultsLine(reader, understander, args.includes('--look'));
  for (const [index, document] of documents.entries()) {
    process.stdout.write(JSON.stringify(await line(files[index] ?? '', await document)) + '\n');
  }
  reader.close();
  understander.close();
}

function wordsLine(path: string, document: ReadDocument): object | Promise<object> {
  return { file: basename(path), ...document };
}

function resultsLine(reader: Reader, understander: Understander, look: boolean) {
  const limited = look ? limitedAnalytes(loadRuleBook(loadVocabulary()), VERIFIED_RULES) : new Set<string>();
  return async (path: string, read: ReadDocument): Promise<object> => {
    const { understanding, problem } = await understander.understand(read);
    const document = problem ? { ...read, problems: [...read.problems, problem] } : read;
    const line = readingLine(basename(path), document, understanding);
    if (!look || understanding.reading.results.length === 0) return line;
    return { ...line, ...(await lookAt(reader, path, document, understanding, limited)) };
  };
}

void main(process.argv.slice(2));
