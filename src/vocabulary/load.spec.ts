import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAccreditationBodies, loadVocabulary, vocabularyFolder, VocabularyError } from './load';
import { isCasNumber } from './read-analytes';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vocabulary-'));
  cpSync(vocabularyFolder(), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes a file of the copy, and gives the line on which the change stands. */
function change(file: string, from: string, to: string): number {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

describe('the vocabulary as it is', () => {
  it('loads, with every analyte and its unit', () => {
    const vocabulary = loadVocabulary();
    expect(vocabulary.analytes.size).toBeGreaterThanOrEqual(866);
    expect(vocabulary.analytes.get('mitragynine')).toMatchObject({
      panel: 'alkaloids',
      cas: '4098-40-2',
      unit: '%',
    });
  });

  it('has a hash that changes with any file', () => {
    const before = loadVocabulary(folder).hash;
    expect(before).toBe(loadVocabulary().hash);
    change('notation.yaml', 'Spuren', 'Spürchen');
    expect(loadVocabulary(folder).hash).not.toBe(before);
  });
});

describe('a vocabulary with a fault refuses to load and names the line', () => {
  it('two analytes with one name', () => {
    const line = change('analytes/heavy-metals.yaml', 'cs: [Olovo]', 'cs: [Olovo, MTG]');
    expect(() => loadVocabulary(folder)).toThrow(VocabularyError);
    expect(() => loadVocabulary(folder)).toThrow(
      `analytes/heavy-metals.yaml:${line}: "MTG" is claimed by mitragynine and by lead`,
    );
  });

  it.each([
    ['analytes/alkaloids.yaml', 'cas: 4098-40-2', 'cas: 4098-40-3', '4098-40-3 is no CAS number'],
    [
      'analytes/alkaloids.yaml',
      'casFrom: [openfda]',
      'casFrom: [hearsay]',
      'sources.yaml knows no "hearsay"',
    ],
    ['analytes/alkaloids.yaml', "unit: '%'", 'unit: furlong', 'units.yaml knows no UCUM code "furlong"'],
    ['analytes/alkaloids.yaml', '- MIT\n', '- M.I.T\n      - MIT\n', '"MIT" stands twice in mitragynine'],
    ['analytes/heavy-metals.yaml', '  names:', '  nmaes:', 'nobody reads "nmaes"'],
    ['units.yaml', 'factor: 10000', 'factor: ten', '"ten" is no decimal number'],
    [
      'ambiguous-names.yaml',
      'analyte: loss-on-drying',
      'analyte: nothing',
      'no analyte has the id "nothing"',
    ],
    ['notation.yaml', 'statuses:', 'stati:', 'nobody reads "stati"'],
  ])('%s: %s → %s', (file, from, to, message) => {
    const line = change(file, from, to);
    expect(() => loadVocabulary(folder)).toThrow(
      new RegExp(`${file}:(${line}|${line + 1}): .*${message.replace(/[()?]/g, '\\$&')}`),
    );
  });

  it('shows every fault at once', () => {
    change('analytes/alkaloids.yaml', 'cas: 4098-40-2', 'cas: 4098-40-3');
    change('units.yaml', 'factor: 10000', 'factor: ten');
    expect(() => loadVocabulary(folder)).toThrow(/units\.yaml:\d+:.*\n.*alkaloids\.yaml:\d+:/);
  });

  it('a file that is missing or no YAML', () => {
    change('notation.yaml', 'qualifiers:', 'qualifiers: [');
    expect(() => loadVocabulary(folder)).toThrow(/notation\.yaml/);
    rmSync(join(folder, 'sources.yaml'));
    rmSync(join(folder, 'notation.yaml'));
    expect(() => loadVocabulary(folder)).toThrow(
      /sources\.yaml: this file is missing[\s\S]*notation\.yaml: this file is missing/,
    );
  });
});

describe('the check digit of a CAS number', () => {
  it('tells a number from a misprint', () => {
    expect(isCasNumber('7732-18-5')).toBe(true);
    expect(isCasNumber('7732-18-4')).toBe(false);
    expect(isCasNumber('7732-81-5')).toBe(false);
    expect(isCasNumber('water')).toBe(false);
  });
});

describe('accreditation bodies with a fault', () => {
  it('two with one name, and an example that has not the form of the number', () => {
    change('accreditation-bodies.yaml', 'names: [PJLA,', 'names: [ČIA, PJLA,');
    const example = change('accreditation-bodies.yaml', "['AT-1853']", "['1853']");
    expect(() => loadAccreditationBodies(folder)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(`:${example}: "1853" has not the form of the number`) as unknown,
      }),
    );
    expect(() => loadAccreditationBodies(folder)).toThrow(`the name "cia" stands for cia too`);
  });
});
