import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, ReadDocument } from '../../read/page';
import { loadVocabulary } from '../../vocabulary/load';
import { interpret } from '../interpret';
import { printReading, printWords } from './print';
import { STORIES } from './stories';

/**
 * Each story is a folder here: the words that a certificate prints, and the results that are read from them.
 * `npm run golden` writes both anew; a person reads the difference before it is committed.
 */
const vocabulary = loadVocabulary();
const write = process.env.ASSAYBOOK_GOLDEN === 'write';

describe.each(Object.entries(STORIES))('%s', (story, pagesOf) => {
  const pages = pagesOf();
  const folder = join(__dirname, story);

  it('is made of the words on record', () => {
    expect(printWords(pages)).toBe(onRecord(join(folder, 'words.txt'), printWords(pages)));
  });

  it('is read as the record says', () => {
    const printed = printReading(interpret(documentOf(pages), vocabulary));
    expect(printed).toBe(onRecord(join(folder, 'results.txt'), printed));
  });

  function onRecord(file: string, text: string): string {
    if (write) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    return existsSync(file) ? readFileSync(file, 'utf8') : 'nothing on record: run npm run golden';
  }
});

function documentOf(pages: Page[]): ReadDocument {
  return {
    pageCount: pages.length,
    pages,
    properties: { title: null, author: null, creator: null, producer: null, created: null, modified: null },
    problems: [],
  };
}
