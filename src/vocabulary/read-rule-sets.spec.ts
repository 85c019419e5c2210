import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRuleBook, loadVocabulary, vocabularyFolder } from './load';

const vocabulary = loadVocabulary();
const UTAH = 'rulesets/us-ut/us-ut-r70-580-5.yaml';

describe('the rule sets as they are', () => {
  const book = loadRuleBook(vocabulary);

  it('hold every limit with its citation and whether a person saw the text', () => {
    expect(book.ruleSets).toHaveLength(70);
    const limits = book.ruleSets.flatMap((set) => set.limits);
    expect(limits).toHaveLength(342);
    expect(limits.filter((limit) => limit.verified)).toHaveLength(228);
    expect(book.ruleSets.every((set) => set.citation !== '' && set.address.startsWith('http'))).toBe(true);
  });

  it('read a set as it is written', () => {
    const utah = book.ruleSets.find((set) => set.id === 'us-ut-r70-580-5');
    expect(utah).toMatchObject({
      authority: 'State of Utah',
      jurisdiction: 'US-UT',
      commodities: ['kratom'],
      verified: true,
    });
    expect(utah?.limits.find((limit) => limit.analyteId === 'lead')).toMatchObject({
      operator: 'max',
      value: '1.2',
      unit: 'mg/kg',
      strict: true,
      verified: true,
    });
    expect(utah?.limits.find((limit) => limit.analyteId === 'salmonella')).toMatchObject({
      operator: 'absent-in',
      sampleMass: '100',
    });
  });

  it('give each set a version of its own', () => {
    expect(new Set(book.ruleSets.map((set) => set.version)).size).toBe(70);
  });
});

describe('a rule set with a fault refuses to load and names the line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vocabulary-'));
    cpSync(vocabularyFolder(), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Changes a file of the copy, and gives the line on which the change begins. */
  function change(file: string, from: string, to: string): number {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    return text.slice(0, text.indexOf(from)).split('\n').length;
  }

  it.each([
    [UTAH, "citation: '", "citationX: '", 'nobody reads "citationX"'],
    [UTAH, 'analyte: lead', 'analyte: leed', 'no analyte has the id "leed"'],
    [UTAH, 'unit: mg/kg', 'unit: mg/stone', 'units.yaml knows no UCUM code "mg/stone"'],
    [UTAH, 'max: 1.2', 'max: 1,2', '"1,2" is no decimal number'],
    [UTAH, 'absentIn: 100 g', 'absentIn: some', '"some" is no mass in grams'],
    [UTAH, 'commodities: [kratom]', 'commodities: [tea]', '"tea" is no commodity'],
    [UTAH, 'address: https://www', 'address: www', 'is no address'],
    [UTAH, 'standing: in-force', 'standing: alive', '"alive" is none of in-force'],
    [UTAH, 'verified: yes', 'verified: perhaps', '"perhaps" is neither yes nor no'],
    [
      'rulesets/us-tx/us-tx-hs-444-003.yaml',
      'effectiveFrom: 2023-09-01',
      'effectiveFrom: 2023-13-01',
      'is no day',
    ],
    ['derived.yaml', 'benzo-a-pyrene', 'benzo-z-pyrene', 'no analyte has the id "benzo-z-pyrene"'],
    ['commodities.yaml', 'paynantheine', 'painantheine', 'no analyte has the id "painantheine"'],
  ])('%s: %s → %s', (file, from, to, message) => {
    const line = change(file, from, to);
    expect(() => loadRuleBook(vocabulary, folder)).toThrow(`${file}:${line}: `);
    expect(() => loadRuleBook(vocabulary, folder)).toThrow(message);
  });

  it('a limit without a citation', () => {
    const text = readFileSync(join(folder, UTAH), 'utf8');
    writeFileSync(join(folder, UTAH), text.replace(/^citation:.*\n/m, ''));
    expect(() => loadRuleBook(vocabulary, folder)).toThrow(/us-ut-r70-580-5\.yaml:\d+: expected a text/);
  });

  it('two versions of one rule in force at once', () => {
    const line = change(
      'rulesets/us-ok/us-ok-63-1-1432-4-2024-fraction.yaml',
      'effectiveFrom: 2024-11-01',
      'effectiveFrom: 2024-10-01',
    );
    expect(() => loadRuleBook(vocabulary, folder)).toThrow(
      `us-ok-63-1-1432-4-2024-fraction.yaml:${line}: in force at the same time as us-ok-63-1-1432-4-2021`,
    );
  });

  it('two limits for one analyte', () => {
    change(UTAH, '- analyte: arsenic', '- analyte: lead');
    expect(() => loadRuleBook(vocabulary, folder)).toThrow('a second limit for lead');
  });
});
