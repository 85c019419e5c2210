import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { madeReading, type MadeRow } from '../../test/certificates/made-reading';
import type { CertificateFields } from '../interpret/reading';
import { normalise } from '../normalise/normalise';
import { findAnalyte } from '../vocabulary/find-analyte';
import { loadRuleBook, loadVocabulary } from '../vocabulary/load';
import { decide, type Operand } from './decide';
import { DEFAULT_OPTIONS, judgeLot } from './judge';
import { NOTHING_DECLARED, type Declared, type LotDossier } from './lot';
import type { Verdict } from './verdict';

const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);
const UNFILED = { commodity: 'kratom', declared: NOTHING_DECLARED, lotCode: null, product: null };

function lotOf(
  certificates: MadeRow[][],
  more: Partial<LotDossier> = {},
  fields: Partial<CertificateFields> = {},
): LotDossier {
  return {
    ...UNFILED,
    form: 'leaf-powder',
    certificates: certificates.map((rows, index) => {
      const reading = madeReading(rows.map(withPanel), { tested: '2026-06-01', ...fields });
      return {
        id: `certificate ${index + 1}`,
        reading,
        findings: normalise(reading, vocabulary),
        document: null,
      };
    }),
    ...more,
  };
}

function withPanel(row: MadeRow): MadeRow {
  return { panel: findAnalyte(vocabulary, row.analyte)?.analyte.panel ?? null, ...row };
}

/** The verdicts of one rule set, in a form of product that it speaks of. */
function verdictsOf(
  ruleSet: string,
  rows: MadeRow[] | MadeRow[][],
  declared: Partial<Declared> = {},
): Verdict[] {
  const set = book.ruleSets.find(({ id }) => id === ruleSet);
  if (!set) throw new Error(`no rule set ${ruleSet}`);
  const certificates = Array.isArray(rows[0]) ? (rows as MadeRow[][]) : [rows as MadeRow[]];
  const lot = lotOf(
    certificates,
    {
      form: set.forms?.[0] ?? 'leaf-powder',
      commodity: set.commodities?.[0] ?? 'kratom',
      declared: { ...NOTHING_DECLARED, ...declared },
    },
    { tested: set.effectiveTo ?? '2026-06-01' },
  );
  return judgeLot(lot, book, vocabulary).verdicts.filter((verdict) => verdict.ruleSet === ruleSet);
}

const vectors = readFileSync(join(__dirname, 'verdict.vectors.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=>') && !line.startsWith('#'))
  .map((line) =>
    line.split('=>').map((half) => half.split('|').map((cell) => cell.trim().replace('¦', '|'))),
  );

describe('a row and a rule give the verdict of the table', () => {
  it.each(vectors)('%j is %j', (row, expected) => {
    const [analyte = '', value = '', unit, lod, loq, uncertainty, rule = ''] = row ?? [];
    const printed = (cell: string | undefined) => (cell === '' ? undefined : cell);
    const made: MadeRow = {
      analyte,
      value,
      unit: printed(unit),
      lod: printed(lod),
      loq: printed(loq),
      uncertainty: printed(uncertainty),
    };
    const [ruleSet = '', limit = findAnalyte(vocabulary, analyte)?.analyte.id] = rule.split(' ');
    const verdict = verdictsOf(ruleSet, [made]).find(({ analyteId }) => analyteId === limit);
    const { compared } = verdict ?? {};
    const interval = compared?.low == null ? '' : `${compared.low}..${compared.high ?? ''}`;
    expect([verdict?.word, verdict?.reason, interval]).toEqual(expected);
  });
});

describe('sums are believed no further than their members', () => {
  const aflatoxins = (b1: string, b2: string, g1: string, g2: string, sum?: string): MadeRow[] =>
    [
      ['Aflatoxin B1', b1],
      ['Aflatoxin B2', b2],
      ['Aflatoxin G1', g1],
      ['Aflatoxin G2', g2],
      ['Total aflatoxins', sum],
    ].flatMap(([analyte = '', value]) => (value === undefined ? [] : [{ analyte, value, unit: 'µg/kg' }]));
  const total = (rows: MadeRow[]) =>
    verdictsOf('ph-eur-2-8-18-aflatoxins', rows).find(({ analyteId }) => analyteId === 'total-aflatoxins');

  it('a printed sum "<5.0" of members up to 11 may be 11', () => {
    const verdict = total(aflatoxins('<2.0', '<2.0', '<2.0', '<5.0', '<5.0'));
    expect(verdict).toMatchObject({
      word: 'inconclusive',
      reason: 'sum-spans-limit',
      compared: { low: '0', high: '11' },
    });
    expect(verdict?.evidence).toHaveLength(5);
  });

  it('members that all stay small show that the sum does', () => {
    expect(total(aflatoxins('<0.5', '<0.5', '<0.5', '<0.5'))).toMatchObject({
      word: 'within',
      compared: { high: '2' },
    });
  });

  it('one member above the limit is enough', () => {
    expect(total(aflatoxins('4.5', '<2.0', '<2.0', '<2.0'))).toMatchObject({ word: 'exceeds' });
  });

  it('a member that was not measured leaves the sum open above', () => {
    expect(total(aflatoxins('<0.5', '<0.5', '<0.5', '<0.5').slice(1))).toMatchObject({
      word: 'inconclusive',
      reason: 'members-not-measured',
      compared: { high: null },
    });
  });

  it('a measured sum is taken as the laboratory prints it', () => {
    const pah: MadeRow[] = [
      { analyte: 'Benzo[a]pyrene', value: '0.44', unit: 'µg/kg' },
      { analyte: 'PAH4', value: '2.1', unit: 'µg/kg', uncertainty: '1.1' },
    ];
    const verdict = verdictsOf('cz-448-2025-annex-3-chemical', pah).find(
      ({ analyteId }) => analyteId === 'pah4-sum',
    );
    expect(verdict).toMatchObject({ word: 'within', compared: { low: '1', high: '3.2' } });
  });

  it('yeasts and moulds counted apart are summed', () => {
    const rows: MadeRow[] = [
      { analyte: 'Yeasts', value: '1500', unit: 'CFU/g' },
      { analyte: 'Moulds', value: '1000', unit: 'CFU/g' },
    ];
    const verdict = verdictsOf('usp-2023-dried-or-powdered-botanicals', rows).find(
      ({ analyteId }) => analyteId === 'total-yeast-and-mold',
    );
    expect(verdict).toMatchObject({ word: 'exceeds', compared: { low: '2500', limit: '2000' } });
  });
});

describe('7-OH as a share of the alkaloids', () => {
  const alkaloid = (analyte: string, value: string, uncertainty?: string): MadeRow => ({
    analyte,
    value,
    unit: '%',
    uncertainty,
  });
  const OKLAHOMA = 'us-ok-63-1-1432-4-2024-fraction';

  it('with members missing, an upper bound below the limit decides', () => {
    const [verdict] = verdictsOf('us-tx-hs-444-003', [
      alkaloid('Mitragynine', '0.60'),
      alkaloid('7-OH', '0.0081'),
    ]);
    expect(verdict).toMatchObject({ word: 'within', reason: 'bound-below-limit', compared: { low: '0' } });
    expect(verdict?.compared?.high).toMatch(/^1\.33/);
  });

  it('with members missing, an upper bound above the limit decides nothing', () => {
    const rows = [alkaloid('Mitragynine', '1.6', '0.2'), alkaloid('7-OH', '0.016', '0.002')];
    const [verdict] = verdictsOf(OKLAHOMA, rows);
    expect(verdict).toMatchObject({ word: 'inconclusive', reason: 'members-not-measured' });
    expect(verdict?.compared?.high).toMatch(/^1\.269/);
  });

  it("the law's own members, all measured, decide both ways", () => {
    const members = (sevenOh: string) => [
      alkaloid('Mitragynine', '1.0'),
      alkaloid('Speciociliatine', '0.2'),
      alkaloid('Speciogynine', '0.1'),
      alkaloid('Paynantheine', '0.1'),
      alkaloid('7-OH', sevenOh),
    ];
    expect(verdictsOf(OKLAHOMA, members('0.01'))).toMatchObject([{ word: 'within', reason: 'below-limit' }]);
    expect(verdictsOf(OKLAHOMA, members('0.02'))).toMatchObject([{ word: 'exceeds', reason: 'above-limit' }]);
  });

  it('a printed total serves a law that defines none, and not one that does', () => {
    const rows = [
      alkaloid('7-OH', '0.03'),
      alkaloid('Total Alkaloids', '1.0'),
      alkaloid('Mitragynine', '0.5'),
    ];
    expect(verdictsOf('us-tx-hs-444-003', rows)).toMatchObject([
      { word: 'exceeds', compared: { low: '3', high: '3' } },
    ]);
    expect(verdictsOf(OKLAHOMA, rows)).toMatchObject([
      { word: 'inconclusive', reason: 'members-not-measured' },
    ]);
  });
});

describe('amounts a day and a serving', () => {
  const lead: MadeRow = { analyte: 'Lead', value: '1.13', unit: 'mg/kg' };
  const forLead = (verdicts: Verdict[]) => verdicts.find(({ analyteId }) => analyteId === 'lead');

  it('a declared intake makes a day of a concentration', () => {
    expect(forLead(verdictsOf('usp-2232-2023', [lead], { dailyGrams: '5' }))).toMatchObject({
      word: 'exceeds',
      compared: { low: '5.65', limit: '5', unit: 'ug/d' },
    });
  });

  it('without one, the most grams a day that would conform are said', () => {
    expect(forLead(verdictsOf('us-ca-prop65', [lead]))?.mostGramsADay).toMatch(/^0\.4424/);
  });

  it('a total within a limit for its part shows the part within', () => {
    const arsenic: MadeRow = { analyte: 'Arsenic', value: '0.35', unit: 'mg/kg' };
    const of = (dailyGrams: string) =>
      verdictsOf('us-ca-prop65', [arsenic], { dailyGrams }).find(
        ({ analyteId }) => analyteId === 'inorganic-arsenic',
      );
    expect(of('5')).toMatchObject({ word: 'within', reason: 'total-below-limit' });
    expect(of('50')).toMatchObject({ word: 'inconclusive', reason: 'total-bounds-only' });
  });

  it('guidance for small intakes does not speak of large ones', () => {
    expect(forLead(verdictsOf('ahpa-metals-2009', [lead], { dailyGrams: '7.2' }))).toMatchObject({
      word: 'not-covered',
      reason: 'intake-above-scope',
    });
  });

  it('a declared serving makes an amount of a concentration', () => {
    const mitragynine: MadeRow = { analyte: 'Mitragynine', value: '1.5', unit: '%' };
    expect(verdictsOf('us-ga-16-13-122-serving', [mitragynine], { servingGrams: '2.4' })[0]).toMatchObject({
      word: 'within',
      compared: { low: '36', unit: 'mg/{serving}' },
    });
  });
});

describe('dry weight', () => {
  const total = (basis: MadeRow['basis'], value: string): MadeRow => ({
    analyte: 'Total Alkaloids',
    value,
    unit: '%',
    basis,
  });
  const LEAF = 'us-ok-63-1-1432-4-2024-leaf';
  const moisture: MadeRow = { analyte: 'Moisture', value: '10', unit: '%' };

  it('is taken as printed where the certificate says so', () => {
    expect(verdictsOf(LEAF, [total('dry-weight', '3.4')])[0]).toMatchObject({ word: 'within' });
  });

  it('is worked out from a measured moisture', () => {
    expect(verdictsOf(LEAF, [total('as-received', '3.2'), moisture])[0]).toMatchObject({
      word: 'exceeds',
      notes: expect.arrayContaining(['converted-to-dry-weight']) as unknown,
    });
    expect(verdictsOf(LEAF, [total('as-received', '3.1'), moisture])[0]).toMatchObject({ word: 'within' });
  });

  it('without moisture, only what is above the limit as received is decided', () => {
    expect(verdictsOf(LEAF, [total('as-received', '3.6')])[0]).toMatchObject({ word: 'exceeds' });
    expect(verdictsOf(LEAF, [total('as-received', '3.1')])[0]).toMatchObject({
      word: 'inconclusive',
      reason: 'basis-unknown',
    });
  });
});

describe('which rules speak of a lot', () => {
  const rows: MadeRow[] = [{ analyte: 'Lead', value: '0.1', unit: 'mg/kg' }];
  const setsOf = (
    more: Partial<LotDossier>,
    fields: Partial<CertificateFields> = {},
    options = DEFAULT_OPTIONS,
  ) =>
    judgeLot(lotOf([rows], more, fields), book, vocabulary, options).summaries.map(({ ruleSet }) => ruleSet);

  it('the version in force on the day of the analysis', () => {
    expect(setsOf({}, { tested: '2023-05-31' })).toContain('usp-2232-before-2023');
    expect(setsOf({}, { tested: '2023-05-31' })).not.toContain('usp-2232-2023');
    expect(setsOf({}, { tested: '2023-06-01' })).toContain('usp-2232-2023');
    expect(setsOf({}, { tested: '2023-06-01' })).not.toContain('usp-2232-before-2023');
  });

  it('those for its form and kind of product', () => {
    expect(setsOf({ form: 'tea' })).toContain('ph-eur-5-1-8-a');
    expect(setsOf({ form: 'extract' })).not.toContain('ph-eur-5-1-8-a');
    expect(setsOf({ commodity: 'cannabis' })).toContain('us-wa-314-55-108');
    expect(setsOf({ commodity: 'kratom' })).not.toContain('us-wa-314-55-108');
  });

  it('not those whose text nobody has seen, unless an operator switches them on', () => {
    expect(setsOf({})).not.toContain('cz-448-2025-annex-3-microbiology');
    expect(
      setsOf({}, {}, { ...DEFAULT_OPTIONS, unverified: ['cz-448-2025-annex-3-microbiology'] }),
    ).toContain('cz-448-2025-annex-3-microbiology');
    expect(setsOf({}, {}, { ...DEFAULT_OPTIONS, unverified: 'all' })).not.toContain(
      'us-dea-2026-noi-7oh-concentration',
    );
  });

  it('a form that is not known is said, not guessed', () => {
    const { verdicts } = judgeLot(lotOf([rows], { form: null }), book, vocabulary);
    const ofForms = verdicts.filter(({ ruleSet }) => ruleSet === 'cz-448-2025-annex-3-chemical');
    expect(new Set(ofForms.map(({ word, reason }) => `${word} ${reason}`))).toEqual(
      new Set(['not-covered form-unknown']),
    );
  });
});

describe('an omitted panel never looks like a pass', () => {
  it('a set of which anything was not tested is never within', () => {
    const { summaries } = judgeLot(
      lotOf([[{ analyte: 'Lead', value: '0.1', unit: 'mg/kg' }]]),
      book,
      vocabulary,
    );
    const decree = summaries.find(({ ruleSet }) => ruleSet === 'cz-448-2025-annex-3-chemical');
    expect(decree).toMatchObject({ word: 'not-covered', asked: 5, tested: 1 });
    expect(decree?.missing.map(({ analyteId }) => analyteId)).toEqual([
      'cadmium',
      'mercury',
      'arsenic',
      'pah4-sum',
    ]);
  });

  it('a result that cannot be compared was tested all the same, and is its own evidence', () => {
    const { summaries, verdicts } = judgeLot(lotOf([[{ analyte: 'Lead', value: '0.1' }]]), book, vocabulary);
    const lead = verdicts.find(
      ({ ruleSet, analyteId }) => ruleSet === 'us-ut-r70-580-5' && analyteId === 'lead',
    );
    expect(lead).toMatchObject({
      reason: 'unit-unknown',
      evidence: [{ certificate: 'certificate 1', result: 0 }],
    });
    const utah = summaries.find(({ ruleSet }) => ruleSet === 'us-ut-r70-580-5');
    expect(utah?.missing.map(({ analyteId }) => analyteId)).not.toContain('lead');
  });

  it('a row that says "not tested" is no test', () => {
    const { summaries } = judgeLot(
      lotOf([[{ analyte: 'Lead', value: 'NT', unit: 'mg/kg' }]]),
      book,
      vocabulary,
    );
    expect(summaries.find(({ ruleSet }) => ruleSet === 'us-ut-r70-580-5')).toMatchObject({
      word: 'not-covered',
      tested: 0,
    });
  });

  it('the certificates of a lot are judged together, never the best of them', () => {
    const good: MadeRow[] = [{ analyte: 'Lead', value: '0.1', unit: 'mg/kg' }];
    const bad: MadeRow[] = [{ analyte: 'Lead', value: '9', unit: 'mg/kg' }];
    const verdicts = verdictsOf('us-ut-r70-580-5', [good, bad]).filter(
      ({ analyteId }) => analyteId === 'lead',
    );
    expect(verdicts.map(({ word }) => word)).toEqual(['within', 'exceeds']);
    expect(verdicts.map(({ evidence }) => evidence[0]?.certificate)).toEqual([
      'certificate 1',
      'certificate 2',
    ]);
  });

  it('every verdict carries the citation and the version of its rule', () => {
    const { verdicts } = judgeLot(
      lotOf([[{ analyte: 'Lead', value: '0.1', unit: 'mg/kg' }]]),
      book,
      vocabulary,
    );
    expect(verdicts.length).toBeGreaterThan(20);
    expect(verdicts.every(({ citation, version }) => citation !== '' && /^[0-9a-f]{64}$/.test(version))).toBe(
      true,
    );
  });
});

describe('properties of deciding', () => {
  const amount = fc.integer({ min: 0, max: 100_000 }).map((n) => (n / 100).toFixed(2));
  const operands = fc
    .record({
      ends: fc.tuple(amount, fc.option(amount)),
      openHigh: fc.boolean(),
      openLow: fc.boolean(),
      spread: fc.constantFrom<Operand['spread']>(
        'none',
        'uncertainty',
        'below-range',
        'above-range',
        'members',
      ),
    })
    .map(({ ends: [a, b], ...rest }): Operand => {
      const [low, high] = b === null || Number(a) <= Number(b) ? [a, b] : [b, a];
      // A point has no open ends: nothing would be left of it.
      return low === high
        ? { low, high, openHigh: false, openLow: false, spread: 'none' }
        : { low, high, ...rest };
    });

  it('tightening a maximum never turns exceeds into within, nor loosening it within into exceeds', () => {
    fc.assert(
      fc.property(operands, amount, amount, fc.boolean(), (operand, a, b, strict) => {
        const [tight, loose] = Number(a) <= Number(b) ? [a, b] : [b, a];
        const atLoose = decide(operand, { operator: 'max', value: loose, strict }).word;
        const atTight = decide(operand, { operator: 'max', value: tight, strict }).word;
        if (atLoose === 'exceeds') expect(atTight).toBe('exceeds');
        if (atTight === 'within') expect(atLoose).toBe('within');
      }),
    );
  });

  it('a larger uncertainty never decides what was conditional', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, fc.boolean(), (value, limit, u, more, strict) => {
        const word = (uncertainty: number) => {
          const low = Math.max(0, Number(value) - uncertainty).toFixed(2);
          const high = (Number(value) + uncertainty).toFixed(2);
          const operand: Operand = { low, high, openHigh: false, openLow: false, spread: 'uncertainty' };
          return decide(operand, { operator: 'max', value: limit, strict }).word;
        };
        if (word(Number(u)) === 'conditional') expect(word(Number(u) + Number(more))).toBe('conditional');
      }),
    );
  });

  it('what only bounds a content is never conditional, and a measurement never inconclusive', () => {
    fc.assert(
      fc.property(
        operands,
        amount,
        fc.constantFrom('max' as const, 'min' as const),
        (operand, value, operator) => {
          const { word } = decide(operand, { operator, value, strict: false });
          if (operand.spread === 'uncertainty' || operand.spread === 'none')
            expect(word).not.toBe('inconclusive');
          else expect(word).not.toBe('conditional');
        },
      ),
    );
  });
});
