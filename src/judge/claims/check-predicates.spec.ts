import { loadRuleBook, loadVocabulary } from '../../vocabulary/load';
import type { Predicate } from './claim';
import { checkPredicates } from './check-predicates';
import { claimSentence, understoodAs } from './claim-wording';
import { parseClaim } from './parse-claim';

const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);
const check = (...given: unknown[]) => checkPredicates(given, vocabulary, book);

const CLAIMS = [
  'min. 1.5 % mitragynine, 45 % mitragynine, up to 1.6 % mitragynine, 7-OH below 2 % of alkaloids',
  'full spectrum, no synthetic 7-OH, heavy-metal free, pathogen free, pesticide free, no adulterants',
  'tested for heavy metals, tested for pesticides, tested every batch, ISO 17025 lab, accredited tests',
  'third-party tested, lab report available, best before 2027-01, meets decree 448/2025 metals, premium',
];

describe('predicates that a person gives instead of what a claim was understood as', () => {
  it.each(CLAIMS)('are taken as the parser makes them: %s', (text) => {
    const predicates = parseClaim(text, book.claimWords, vocabulary);
    expect(check(...predicates)).toEqual({ predicates });
  });

  it.each<[unknown, string[]]>([
    [null, ['0']],
    [{ kind: 'wish' }, ['0', 'kind']],
    [{ kind: 'toString' }, ['0', 'kind']],
    [{ kind: 'amount', analyteId: 'unobtainium', value: '1', unit: '%' }, ['0', 'analyteId']],
    [{ kind: 'amount', analyteId: 'lead', value: 1, unit: 'mg/kg' }, ['0', 'value']],
    [{ kind: 'amount', analyteId: 'lead', value: '1', unit: 'furlong' }, ['0', 'unit']],
    [{ kind: 'none-of', analyteIds: [] }, ['0', 'analyteIds']],
    [{ kind: 'none-in-panel', panel: 'astrology' }, ['0', 'panel']],
    [{ kind: 'meets-rules', ruleSets: ['the law'] }, ['0', 'ruleSets']],
    [{ kind: 'unadulterated', colour: 'green' }, ['0', 'colour']],
    [{ kind: 'opaque' }, ['0', 'because']],
  ])('are refused where they are wrong: %j', (given, path) => {
    expect(check(given)).toEqual({ faults: [expect.objectContaining({ path })] });
  });
});

describe('what a claim was understood as', () => {
  it.each<[string, string]>([
    ['Lead under 1.25 mcg/g', 'Lead: less than 1.25 µg/g'],
    ['min. 1.5 % mitragynine', 'Mitragynine: at least 1.5 %'],
    ['7-OH below 2 % of alkaloids', '7-hydroxymitragynine: at most 2 % of the alkaloids'],
    ['premium', 'Not judged. It names nothing that a result could show.'],
    ['cures everything', 'Not judged. Claims about health are not judged here.'],
  ])('%s', (text, expected) => {
    const [predicate] = parseClaim(text, book.claimWords, vocabulary) as [Predicate];
    expect(understoodAs(predicate, vocabulary, book)).toBe(expected);
  });

  it('and its verdict are told in plain words', () => {
    const verdict = {
      word: 'inconclusive',
      reason: 'lots-unknown',
      evidence: [],
      detail: '2 of an unknown number of lots',
      notes: [],
    } as const;
    expect(claimSentence({ ...verdict, evidence: [], notes: [] })).toBe(
      'Inconclusive. How many lots are on sale is not known (2 of an unknown number of lots).',
    );
  });
});
