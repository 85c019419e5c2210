import { madeReading, type MadeRow } from '../../test/certificates/made-reading';
import { normalise } from '../normalise/normalise';
import { findAnalyte } from '../vocabulary/find-analyte';
import { loadRuleBook, loadVocabulary } from '../vocabulary/load';
import { derivedQuantities } from './derived-quantities';
import { judgeLot } from './judge';
import { NOTHING_DECLARED, type Declared, type LotDossier } from './lot';
import { VERIFIED_RULES } from './rules-in-force';
import { tellDerived, tellQuantities, tellSummaries, tellVerdicts, type TellContext } from './told';

const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);

const ALKALOIDS: MadeRow[] = [
  { analyte: 'Mitragynine', value: '1.5', unit: '%', uncertainty: '0.2' },
  { analyte: '7-OH', value: '0.0067', unit: '%', uncertainty: '0.0010' },
];

function lotOf(rows: MadeRow[], declared: Partial<Declared> = {}): LotDossier {
  const panelled = rows.map((row) => ({
    panel: findAnalyte(vocabulary, row.analyte)?.analyte.panel ?? null,
    ...row,
  }));
  const reading = madeReading(panelled, { tested: '2026-01-22' });
  return {
    certificates: [{ id: 'one', reading, findings: normalise(reading, vocabulary), document: null }],
    ...{ commodity: 'kratom', form: 'leaf-powder', lotCode: null, product: null },
    declared: { ...NOTHING_DECLARED, ...declared },
  };
}

const derivedOf = (rows: MadeRow[], declared: Partial<Declared> = {}) =>
  derivedQuantities(lotOf(rows, declared), book, vocabulary, VERIFIED_RULES);

describe('derived quantities', () => {
  it('the share of 7-OH: by the laws that define a total, with what was not measured', () => {
    const shares = derivedOf(ALKALOIDS).filter(({ id }) => id === '7-oh-share');
    expect(shares[0]).toMatchObject({ ruleSet: null, unit: '%' });
    const lawful = shares.find(({ ruleSet }) => ruleSet === 'us-ok-63-1-1432-4-2024-fraction');
    // 0.0077 of 1.3 + 0.0077 at most; what was not measured only makes it less, so nothing bounds it from below.
    expect(lawful?.content.operand).toMatchObject({ low: '0', high: '0.588820065765' });
    expect(lawful?.notMeasured).toEqual(
      expect.arrayContaining(['paynantheine', 'speciogynine', 'speciociliatine']),
    );
  });

  it('the ratio of mitragynine to 7-OH, from 1.3 ÷ 0.0077 to 1.7 ÷ 0.0057', () => {
    const [ratio] = derivedOf(ALKALOIDS).filter(({ id }) => id === 'mitragynine-to-7-oh-ratio');
    expect(Number(ratio?.content.operand.low)).toBeCloseTo(168.83, 2);
    expect(Number(ratio?.content.operand.high)).toBeCloseTo(298.25, 2);
  });

  it('sums of members that were only bounded', () => {
    const rows = ['B1', 'B2', 'G1', 'G2'].map((name): MadeRow => ({
      ...{ analyte: `Aflatoxin ${name}`, value: name === 'G2' ? '<5.0' : '<2.0', unit: 'µg/kg' },
    }));
    const [sum] = derivedOf(rows).filter(({ id }) => id === 'total-aflatoxins');
    expect(sum).toMatchObject({
      unit: 'ug/kg',
      notMeasured: [],
      content: { operand: { low: '0', high: '11' } },
    });
  });

  it('amounts a serving and a day where somebody declares how much that is, and not else', () => {
    const amounts = (declared: Partial<Declared>) =>
      derivedOf(ALKALOIDS, declared).filter(({ id }) => id.includes('-per-'));
    expect(amounts({})).toEqual([]);
    const told = amounts({ servingGrams: '2', dailyGrams: '5' });
    const serving = told.find(({ id }) => id === 'mitragynine-per-serving');
    expect(serving).toMatchObject({ unit: 'mg', content: { operand: { low: '26', high: '34' } } });
    expect(told.map(({ id }) => id)).toContain('7-hydroxymitragynine-per-day');
  });
});

describe('a judgement told', () => {
  const lot = lotOf([...ALKALOIDS, { analyte: 'Lead', value: '0.64', unit: 'mg/kg', uncertainty: '0.08' }]);
  const judgement = judgeLot(lot, book, vocabulary);
  const context: TellContext = { book, vocabulary, resultId: ({ result }) => `result ${result}` };

  it('holds names, citations and sentences, so that nobody needs the vocabulary to read it', () => {
    const lead = tellVerdicts(judgement, context).find(
      ({ ruleSet, analyteId }) => ruleSet === 'us-ut-r70-580-5' && analyteId === 'lead',
    );
    expect(lead).toMatchObject({
      ...{ analyteName: 'Lead', panel: 'heavy-metals', word: 'within', jurisdiction: 'US-UT' },
      reason: { code: 'below-limit', sentence: 'The content is below the limit.' },
      limit: { text: 'less than 1.2 mg/kg' },
      compared: { text: '0.56 to 0.72 mg/kg' },
      evidence: [{ certificateId: 'one', resultId: 'result 2' }],
    });
    expect(lead?.sentence).toContain(lead?.citation);
  });

  it('leaves what was not tested to the summaries, by name', () => {
    expect(tellVerdicts(judgement, context).filter(({ reason }) => reason.code === 'not-tested')).toEqual([]);
    const utah = tellSummaries(judgement, context).find(({ ruleSet }) => ruleSet === 'us-ut-r70-580-5');
    expect(utah?.notTested).toContainEqual(expect.objectContaining({ analyteName: 'Salmonella spp.' }));
    expect(utah?.word).not.toBe('within');
  });

  it('tells derived quantities with what was not measured, and quantities with their intervals', () => {
    const [share] = derivedQuantities(lot, book, vocabulary, VERIFIED_RULES);
    expect(share && tellDerived(share, context)).toMatchObject({ certificateId: 'one', unit: '%' });
    expect(tellQuantities(lot, context.resultId)[2]).toMatchObject({
      quantity: { unit: 'mg/kg', value: '0.64', interval: { low: '0.56', high: '0.72' } },
    });
  });

  it('a rule set that the book does not hold is a defect', () => {
    const without = { ...context, book: { ...book, ruleSets: [] } };
    expect(() => tellVerdicts(judgement, without)).toThrow('The rule book has no set');
  });
});
