import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadVocabulary, vocabularyFolder } from './load';
import { LABELLED_FIELDS } from './labels';
import { LANGUAGES } from './languages';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'labels-'));
  cpSync(vocabularyFolder(), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, 'labels', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

describe('the labels as they are', () => {
  const { labels } = loadVocabulary();

  it('word every field in every language', () => {
    expect(labels.languages.map((one) => one.language)).toEqual([...LANGUAGES]);
    for (const { fields } of labels.languages)
      for (const field of LABELLED_FIELDS) expect(fields[field].flat()).not.toHaveLength(0);
  });

  it.each([...LANGUAGES])('never mean in %s both a field and none', (language) => {
    const one = labels.languages.find((candidate) => candidate.language === language);
    const fields = new Set(Object.values(one?.fields ?? {}).flat(2));
    expect(one?.others.filter((label) => fields.has(label))).toEqual([]);
  });

  it('know every month of every language', () => {
    for (const { months } of labels.languages)
      expect([...new Set(Object.values(months))].sort((a, b) => a - b)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
      ]);
  });
});

describe('a label file with a fault refuses to load and names the line', () => {
  it.each([
    ['en.yaml', 'page {n} of {m}', 'page {n}', '"page {n}" lacks {m}'],
    ['cs.yaml', /\{lab\}/g, 'lab', 'lacks {lab}'],
    ['de.yaml', 'januar: 1', 'januar: 13', '"13" is no month\'s number'],
    ['fr.yaml', 'dateOrder: dmy', 'dateOrder: ymd', '"ymd" is neither dmy nor mdy'],
    ['es.yaml', 'laboratory:', 'laboratry:', 'nobody reads "laboratry"'],
    ['everywhere.yaml', '(?:,', '((?:,', 'is no regular expression'],
  ])('%s with %s as %s', (file, from, to, message) => {
    change(file, from, to);
    expect(() => loadVocabulary(folder)).toThrow(message);
    expect(() => loadVocabulary(folder)).toThrow(new RegExp(`labels/${file}:\\d+:`));
  });
});
