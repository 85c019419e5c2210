import { madeReading, type MadeRow } from '../../../test/certificates/made-reading';
import type { CertificateFields } from '../../interpret/reading';
import { normalise } from '../../normalise/normalise';
import { findAnalyte } from '../../vocabulary/find-analyte';
import { loadRuleBook, loadVocabulary } from '../../vocabulary/load';
import { judgeLot } from '../judge';
import type { RecordedAccreditation } from '../accreditation';
import { NOTHING_DECLARED, type Declared, type LotDossier } from '../lot';
import { together, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claim-context';
import { judgeOverLots, judgePredicate } from './judge-claim';
import { parseClaim } from './parse-claim';

const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);
const parse = (text: string) => parseClaim(text, book.claimWords, vocabulary);

function contextOf(
  rows: MadeRow[],
  fields: Partial<CertificateFields> = {},
  more: Partial<ClaimContext> = {},
): ClaimContext {
  const panelled = rows.map((row) => ({
    panel: findAnalyte(vocabulary, row.analyte)?.analyte.panel ?? null,
    ...row,
  }));
  const reading = madeReading(panelled, { laboratory: 'A laboratory', tested: '2026-01-12', ...fields });
  const lot: LotDossier = {
    certificates: [
      { id: 'certificate 1', reading, findings: normalise(reading, vocabulary), document: null },
    ],
    commodity: 'kratom',
    form: 'leaf-powder',
    declared: NOTHING_DECLARED,
    lotCode: null,
    product: null,
  };
  return {
    lot,
    judgement: judgeLot(lot, book, vocabulary),
    book,
    vocabulary,
    laboratories: new Map(),
    vendor: null,
    capturedOn: '2026-02-01',
    copySha256: null,
    documents: new Map([['certificate 1', 'a'.repeat(64)]]),
    ...more,
  };
}

function verdictOf(
  text: string,
  rows: MadeRow[],
  fields: Partial<CertificateFields> = {},
  more: Partial<ClaimContext> = {},
): ClaimVerdict {
  const context = contextOf(rows, fields, more);
  return together(parse(text).map((predicate) => judgePredicate(predicate, context)));
}

const percent = (analyte: string, value: string, uncertainty?: string): MadeRow => ({
  analyte,
  value,
  unit: '%',
  uncertainty,
});
const metal = (analyte: string, value: string): MadeRow => ({ analyte, value, unit: 'mg/kg' });

const METALS = ['Lead', 'Arsenic', 'Cadmium', 'Mercury'].map((name) => metal(name, '0.1'));

const SPECTRUM = (mitragynine: string, sevenOh: string): MadeRow[] => [
  percent('Mitragynine', mitragynine),
  percent('7-OH', sevenOh),
  ...['Paynantheine', 'Speciogynine', 'Speciociliatine'].map((name) => percent(name, '0.25')),
];

describe('a claim is put to the test', () => {
  it.each<[string, MadeRow[], string, string]>([
    ['min. 1.5 % mitragynine', [percent('Mitragynine', '1.6', '0.2')], 'inconclusive', 'straddles'],
    ['min. 1.2 % mitragynine', [percent('Mitragynine', '1.5', '0.2')], 'supported', 'shown'],
    ['min. 1.2 % mitragynine', [percent('Mitragynine', '0.60', '0.09')], 'contradicted', 'incompatible'],
    ['min. 1.2 % mitragynine', [metal('Lead', '0.1')], 'not-covered', 'not-tested'],
    ['7-OH < 0.1 %', [percent('7-OH', '0.016', '0.002')], 'supported', 'shown'],
    ['1.6 % mitragynine', [percent('Mitragynine', '1.5', '0.2')], 'supported', 'shown'],
    ['1.6 % mitragynine', [percent('Mitragynine', '1.5')], 'inconclusive', 'close-without-uncertainty'],
    ['1.6 % mitragynine', [percent('Mitragynine', '0.9')], 'contradicted', 'incompatible'],
    [
      'heavy-metal free',
      ['Lead', 'Arsenic', 'Cadmium', 'Mercury'].map((m) => metal(m, '0.02')),
      'contradicted',
      'incompatible',
    ],
    [
      'heavy-metal free',
      ['Lead', 'Arsenic', 'Cadmium', 'Mercury'].map((m) => metal(m, '<0.01')),
      'supported',
      'shown',
    ],
    [
      'heavy-metal free',
      ['Lead', 'Arsenic', 'Cadmium', 'Mercury'].map((m) => metal(m, '<5')),
      'inconclusive',
      'bound-above-level',
    ],
    ['heavy-metal free', [metal('Lead', '<0.01')], 'not-covered', 'not-tested'],
    [
      'tested for heavy metals',
      ['Lead', 'Arsenic', 'Cadmium', 'Mercury'].map((m) => metal(m, '9')),
      'supported',
      'shown',
    ],
    ['tested for heavy metals', [metal('Lead', '1'), metal('Cadmium', 'NT')], 'not-covered', 'not-tested'],
    ['no 7-OH', [{ ...percent('7-OH', 'ND'), lod: '0.005' }], 'supported', 'shown'],
    ['no 7-OH', [{ ...percent('7-OH', '<LOQ'), loq: '0.005' }], 'inconclusive', 'bound-above-level'],
    ['no 7-OH', [percent('7-OH', '0.007')], 'contradicted', 'incompatible'],
    ['no Salmonella', [{ analyte: 'Salmonella', value: 'Absent in 25 g' }], 'supported', 'shown'],
    ['no Salmonella', [{ analyte: 'Salmonella', value: 'Absent' }], 'inconclusive', 'not-comparable'],
    ['no Salmonella', [{ analyte: 'Salmonella', value: 'Positive' }], 'contradicted', 'incompatible'],
    [
      'no E. coli',
      [{ analyte: 'E. coli', value: '<10', unit: 'CFU/g' }],
      'inconclusive',
      'bound-above-level',
    ],
    ['pesticide free', [metal('Captan', 'ND'), metal('Malathion', '<LOQ')], 'supported', 'shown-for-listed'],
    ['pesticide free', [metal('Captan', 'ND'), metal('Malathion', '0.02')], 'contradicted', 'incompatible'],
    ['pesticide free', [metal('Lead', '0.1')], 'not-covered', 'not-tested'],
    [
      '7-OH below 2 % of alkaloids',
      [percent('Mitragynine', '0.6'), percent('7-OH', '0.0081')],
      'supported',
      'shown',
    ],
    ['meets decree 448/2025', [metal('Lead', '9')], 'contradicted', 'incompatible'],
    ['meets decree 448/2025', [metal('Lead', '0.1')], 'not-covered', 'not-tested'],
    ['premium quality', [metal('Lead', '0.1')], 'not-covered', 'vague'],
    ['up to 1.6 % mitragynine', [percent('Mitragynine', '1.5', '0.05')], 'supported', 'near-level'],
    ['up to 1.6 % mitragynine', [percent('Mitragynine', '0.7', '0.05')], 'inconclusive', 'far-below-level'],
    ['up to 1.6 % mitragynine', [percent('Mitragynine', '1.9', '0.05')], 'contradicted', 'incompatible'],
    [
      '150 mg mitragynine per serving',
      [percent('Mitragynine', '1.5')],
      'not-covered',
      'serving-not-declared',
    ],
    ['full spectrum', [percent('Mitragynine', '1.5')], 'not-covered', 'not-tested'],
    ['full spectrum', SPECTRUM('1.5', '0.01'), 'supported', 'consistent-with-leaf'],
    ['full spectrum', SPECTRUM('0.2', '0.01'), 'contradicted', 'unlike-leaf'],
    ['full spectrum', SPECTRUM('1.5', '0.2'), 'contradicted', 'unlike-leaf'],
    ['no synthetic 7-OH', SPECTRUM('1.5', '0.01'), 'not-covered', 'origin-not-shown'],
    ['no synthetic 7-OH', SPECTRUM('1.5', '0.2'), 'contradicted', 'unlike-leaf'],
    ['no synthetic 7-OH', [percent('Mitragynine pseudoindoxyl', '0.1')], 'contradicted', 'unlike-leaf'],
    ['pathogen free', [{ analyte: 'Salmonella', value: 'Absent in 25 g' }], 'supported', 'shown-for-listed'],
    ['pathogen free', [metal('Lead', '1')], 'not-covered', 'not-tested'],
    [
      'sterile',
      [{ analyte: 'Total Aerobic Count', value: '1200', unit: 'CFU/g' }],
      'contradicted',
      'incompatible',
    ],
    [
      'no yeast or mould',
      [{ analyte: 'Total Yeast and Mold', value: '<50', unit: 'CFU/g' }],
      'inconclusive',
      'bound-above-level',
    ],
    ['no adulterants', [{ analyte: 'Tramadol', value: 'ND' }], 'not-covered', 'identity-not-tested'],
    [
      'no adulterants',
      [{ analyte: 'Tramadol', value: '0.5', unit: 'mg/kg' }],
      'contradicted',
      'incompatible',
    ],
    ['no adulterants', [metal('Lead', '1')], 'not-covered', 'not-tested'],
    [
      'no adulterants',
      [
        { analyte: 'Tramadol', value: 'ND' },
        { analyte: 'DNA barcoding', value: 'Pass' },
      ],
      'supported',
      'shown-for-listed',
    ],
    ['meets Prop 65', METALS, 'not-covered', 'intake-not-declared'],
    ['meets Prop 65', [metal('Lead', '0.1')], 'not-covered', 'not-tested'],
    ['meets NSF limits', [metal('Lead', '0.1')], 'inconclusive', 'rule-not-verified'],
    ['lab report available', [metal('Lead', '1')], 'not-covered', 'report-not-compared'],
    ['best before 2027-01', [metal('Lead', '1')], 'not-covered', 'date-not-shown'],
    ['cures everything', [metal('Lead', '1')], 'not-covered', 'health-claim'],
    ['FDA approved', [metal('Lead', '1')], 'not-covered', 'not-a-laboratory-matter'],
  ])('"%s"', (text, rows, word, reason) => {
    expect(verdictOf(text, rows)).toMatchObject({ word, reason });
  });

  it('says for how many substances, and in what mass', () => {
    expect(verdictOf('pesticide free', [metal('Captan', 'ND'), metal('Malathion', 'ND')]).detail).toBe(
      '2 substances',
    );
    expect(verdictOf('no Salmonella', [{ analyte: 'Salmonella', value: 'Absent in 25 g' }]).detail).toBe(
      'in 25 g',
    );
  });

  it('the gravest clause decides, with its evidence', () => {
    const verdict = verdictOf('min. 1.2 % mitragynine, heavy-metal free', [
      percent('Mitragynine', '1.5', '0.2'),
      metal('Lead', '0.64'),
    ]);
    expect(verdict).toMatchObject({
      word: 'contradicted',
      evidence: [{ certificate: 'certificate 1', result: 1 }],
    });
  });
});

describe('claims about the laboratory', () => {
  const recorded: RecordedAccreditation = {
    body: 'cia',
    number: '1234',
    scopeText: null,
    scope: { panels: ['heavy-metals'], methods: [], matrices: [] },
    validFrom: '2025-01-01',
    validUntil: '2026-12-31',
    ended: null,
    source: 'https://register.example.org',
  };
  const known = (more: Partial<RecordedAccreditation> = {}) => ({
    laboratories: new Map([
      ['certificate 1', { name: 'A laboratory', accreditations: [{ ...recorded, ...more }] }],
    ]),
  });

  it('an accreditation is judged on the day of the test', () => {
    const on = (tested: string) => verdictOf('ISO 17025 lab', [metal('Lead', '1')], { tested }, known());
    expect(on('2026-01-12')).toMatchObject({
      word: 'supported',
      evidence: [{ certificate: 'certificate 1', result: null }],
    });
    expect(on('2027-01-01')).toMatchObject({ word: 'contradicted', reason: 'accreditation-lapsed' });
  });

  it.each<[string, Partial<RecordedAccreditation>, Partial<CertificateFields>, string, string]>([
    ['ISO 17025 lab', {}, { accreditation: '9999' }, 'inconclusive', 'accreditation-number-differs'],
    ['ISO 17025 lab', { body: 'Institute of Everything' }, {}, 'inconclusive', 'accreditation-body-unknown'],
    ['accredited tests', {}, {}, 'supported', 'shown'],
    [
      'accredited tests',
      { scope: { ...recorded.scope, panels: ['alkaloids'] } },
      {},
      'contradicted',
      'outside-scope',
    ],
    [
      'accredited tests',
      { scope: { ...recorded.scope, panels: [] } },
      {},
      'inconclusive',
      'scope-not-recorded',
    ],
  ])('"%s" with %j and %j', (text, more, fields, word, reason) => {
    expect(verdictOf(text, [metal('Lead', '1')], fields, known(more))).toMatchObject({ word, reason });
  });

  it('a printed number that nobody checked decides nothing', () => {
    expect(verdictOf('ISO 17025 lab', [metal('Lead', '1')], { accreditation: '1234' })).toMatchObject({
      word: 'inconclusive',
      reason: 'accreditation-not-verified',
    });
  });

  it('a laboratory is independent of a vendor of another name', () => {
    const by = (vendor: string | null) =>
      verdictOf('third-party tested', [metal('Lead', '1')], {}, { vendor });
    expect(by('A vendor').word).toBe('supported');
    expect(by('A LABORATORY').word).toBe('contradicted');
    expect(by(null).word).toBe('inconclusive');
  });
});

describe('claims about every lot', () => {
  const supported: ClaimVerdict = {
    word: 'supported',
    reason: 'shown',
    evidence: [],
    detail: null,
    notes: [],
  };
  const contradicted: ClaimVerdict = { ...supported, word: 'contradicted', reason: 'incompatible' };

  it('need every lot on sale', () => {
    expect(judgeOverLots([supported, supported], 2)).toMatchObject({
      word: 'supported',
      detail: '2 of 2 lots',
    });
    expect(judgeOverLots([supported, supported], 3)).toMatchObject({
      word: 'not-covered',
      reason: 'lots-missing',
    });
    expect(judgeOverLots([supported, supported], null)).toMatchObject({
      word: 'inconclusive',
      reason: 'lots-unknown',
    });
  });

  it('are contradicted by one', () => {
    expect(judgeOverLots([supported, contradicted], null).word).toBe('contradicted');
  });

  it('are not covered where there is none', () => {
    expect(judgeOverLots([], 4).word).toBe('not-covered');
  });
});

describe('what is declared and kept beside the results', () => {
  it('"150 mg mitragynine per serving" with a serving of 10 g', () => {
    const declared: Declared = { ...NOTHING_DECLARED, servingGrams: '10', unitGrams: '0.5' };
    const context = contextOf([percent('Mitragynine', '1.5', '0.1')]);
    const judged = (text: string) =>
      judgePredicate(parse(text)[0]!, { ...context, lot: { ...context.lot, declared } });
    expect(judged('150 mg mitragynine per serving')).toMatchObject({ word: 'supported', reason: 'shown' });
    expect(judged('min. 9 mg mitragynine per capsule')).toMatchObject({ word: 'contradicted' });
  });

  it('a kept copy of the report is compared byte for byte with the published one', () => {
    const kept = (copySha256: string) =>
      verdictOf('lab report available', [metal('Lead', '1')], {}, { copySha256 });
    expect(kept('a'.repeat(64))).toMatchObject({ word: 'supported', reason: 'report-held' });
    expect(kept('b'.repeat(64))).toMatchObject({ word: 'inconclusive', reason: 'report-differs' });
  });

  it('a report older than a year on the day of the claim holds for the day of the analysis only', () => {
    const rows = [metal('Lead', '1')];
    expect(verdictOf('best before 2028', rows, {}, { capturedOn: '2027-03-01' })).toMatchObject({
      word: 'inconclusive',
      reason: 'expired',
      detail: 'analysed on 2026-01-12',
    });
  });

  it('what a day may hold is told where nobody declares one', () => {
    expect(verdictOf('meets Prop 65', METALS).detail).toMatch(/at most [\d.]+ g a day would conform/);
  });
});

/** Three lots as two Czech laboratories report them: values with their expanded uncertainties. */
const LOTS = {
  white: [
    percent('Mitragynine', '1.6', '0.2'),
    percent('7-OH', '0.016', '0.002'),
    ...reported([
      ['Mercury', '0.011', '0.002'],
      ['Lead', '1.13', '0.14'],
      ['Cadmium', '0.020', '0.003'],
      ['Arsenic', '0.35', '0.04'],
    ]),
  ],
  green: [
    percent('Mitragynine', '1.5', '0.2'),
    percent('7-OH', '0.0067', '0.0010'),
    ...reported([
      ['Mercury', '0.011', '0.001'],
      ['Lead', '0.64', '0.08'],
      ['Cadmium', '0.025', '0.003'],
      ['Arsenic', '0.11', '0.02'],
    ]),
    { analyte: 'Salmonella', value: 'Absent in 25 g' },
    { analyte: 'Total aflatoxins', value: '<5.0', unit: 'µg/kg' },
  ],
  red: [
    percent('Mitragynine', '0.60', '0.09'),
    percent('7-OH', '0.0081', '0.0012'),
    ...reported(
      [
        ['Mercury', '0.024', '0.002'],
        ['Lead', '0.22', '0.04'],
        ['Cadmium', '0.025', '0.004'],
        ['Arsenic', '0.25', '0.04'],
      ],
      'X',
    ),
  ],
} satisfies Record<string, MadeRow[]>;

function reported(rows: [string, string, string][], status?: string): MadeRow[] {
  return rows.map(([analyte, value, uncertainty]) => ({
    analyte,
    value,
    uncertainty,
    unit: 'mg/kg',
    status,
  }));
}

describe('the worked examples', () => {
  it.each<[string, keyof typeof LOTS, string, string]>([
    ['mitragynine ≥ 1.5 %', 'white', 'inconclusive', 'straddles'],
    ['mitragynine ≥ 1.2 %', 'green', 'supported', 'shown'],
    ['mitragynine ≥ 1.2 %', 'red', 'contradicted', 'incompatible'],
    ['7-OH < 0.1 %', 'white', 'supported', 'shown'],
    ['7-OH < 0.1 %', 'green', 'supported', 'shown'],
    ['7-OH < 0.1 %', 'red', 'supported', 'shown'],
    ['heavy-metal free', 'white', 'contradicted', 'incompatible'],
    ['heavy-metal free', 'green', 'contradicted', 'incompatible'],
    ['heavy-metal free', 'red', 'contradicted', 'incompatible'],
    ['meets decree 448/2025 metals', 'white', 'supported', 'shown'],
    ['meets decree 448/2025 metals', 'green', 'supported', 'shown'],
    ['meets decree 448/2025 metals', 'red', 'supported', 'shown'],
    ['aflatoxin free', 'green', 'inconclusive', 'bound-above-level'],
    ['no Salmonella', 'green', 'supported', 'shown'],
    ['pesticide free', 'white', 'not-covered', 'not-tested'],
  ])('"%s" of the %s lot', (text, lot, word, reason) => {
    expect(verdictOf(text, LOTS[lot], { tested: '2026-01-12' })).toMatchObject({ word, reason });
  });

  it('the red lot’s metals are within the decree by our judgement, and the laboratory did not assess them', () => {
    const { notes } = verdictOf('meets decree 448/2025 metals', LOTS.red, { tested: '2026-01-12' });
    expect(notes).toEqual(['The laboratory did not assess all of it; the numbers are judged here.']);
  });
});
