import { madeReading, type MadeRow } from '../../../test/certificates/made-reading';
import type { CertificateFields } from '../../interpret/reading';
import { normalise } from '../../normalise/normalise';
import { findAnalyte } from '../../vocabulary/find-analyte';
import { loadRuleBook, loadVocabulary } from '../../vocabulary/load';
import { judgeLot } from '../judge';
import { NOTHING_DECLARED, type LotDossier } from '../lot';
import { together, type ClaimVerdict } from './claim';
import { judgeOverLots, judgePredicate, type ClaimContext } from './judge-claim';
import { parseClaim } from './parse-claim';

const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);
const parse = (text: string) => parseClaim(text, book.claimWords, vocabulary);

describe('a claim is read clause by clause, and never guessed at', () => {
  it.each([
    [
      'min. 1.5 % mitragynine',
      [{ kind: 'limit', analyteId: 'mitragynine', operator: 'min', value: '1.5', unit: '%' }],
    ],
    ['≥ 40 % mitragynine', [{ kind: 'limit', analyteId: 'mitragynine', operator: 'min', value: '40' }]],
    ['up to 1.6 % mitragynine', [{ kind: 'limit', operator: 'max', value: '1.6', strict: false }]],
    ['1.6 % mitragynine', [{ kind: 'amount', analyteId: 'mitragynine', value: '1.6', unit: '%' }]],
    ['150 mg/serving mitragynine', [{ kind: 'amount', value: '150', unit: 'mg/{serving}' }]],
    [
      'Lead under 1.25 mcg/g, tested every batch',
      [
        { kind: 'limit', analyteId: 'lead', operator: 'max', value: '1.25', unit: 'ug/g', strict: true },
        { kind: 'every-lot-tested' },
      ],
    ],
    [
      '7-OH below 2 % of alkaloids',
      [{ kind: 'share-of-alkaloids', operator: 'max', value: '2', strict: true }],
    ],
    ['heavy-metal free', [{ kind: 'none-of', analyteIds: ['lead', 'arsenic', 'cadmium', 'mercury'] }]],
    ['no 7-OH', [{ kind: 'none-of', analyteIds: ['7-hydroxymitragynine'] }]],
    ['no Salmonella or E. coli', [{ kind: 'none-of' }]],
    [
      'tested for heavy metals',
      [{ kind: 'tested-for', analyteIds: ['lead', 'arsenic', 'cadmium', 'mercury'] }],
    ],
    ['pesticide free', [{ kind: 'none-in-panel', panel: 'pesticides' }]],
    ['tested for pesticides', [{ kind: 'panel-tested', panel: 'pesticides' }]],
    ['lab tested every batch', [{ kind: 'every-lot-tested' }]],
    ['ISO 17025 lab', [{ kind: 'accredited-laboratory' }]],
    ['third-party tested', [{ kind: 'independent-laboratory' }]],
    [
      'meets decree 448/2025',
      [
        {
          kind: 'meets-rules',
          ruleSets: ['cz-448-2025-annex-1-concentration', 'cz-448-2025-annex-3-chemical'],
        },
      ],
    ],
    ['helps with anxiety', [{ kind: 'opaque', because: 'health-claim' }]],
    ['FDA approved', [{ kind: 'opaque', because: 'not-a-laboratory-matter' }]],
    [
      'the strongest, purest kratom',
      [
        { kind: 'opaque', because: 'vague' },
        { kind: 'opaque', because: 'vague' },
      ],
    ],
    ['mitragynine 45', [{ kind: 'opaque', because: 'vague' }]],
    [
      'lead and cadmium below 1',
      [
        { kind: 'opaque', because: 'vague' },
        { kind: 'opaque', because: 'vague' },
      ],
    ],
  ])('%s', (text, expected) => {
    expect(parse(text)).toMatchObject(expected);
    expect(parse(text)).toHaveLength(expected.length);
  });

  it('both organisms of "no Salmonella or E. coli" are meant', () => {
    expect(parse('no Salmonella or E. coli')).toEqual([
      { kind: 'none-of', analyteIds: expect.arrayContaining(['salmonella', 'e-coli']) as unknown },
    ]);
  });
});

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
    accreditations: [],
    vendor: null,
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
  const recorded = {
    laboratory: 'A Laboratory',
    body: 'ČIA',
    number: '1234',
    validFrom: '2025-01-01',
    validTo: '2026-12-31',
  };

  it('an accreditation is judged on the day of the test', () => {
    const on = (tested: string) =>
      verdictOf('ISO 17025 lab', [metal('Lead', '1')], { tested }, { accreditations: [recorded] });
    expect(on('2026-01-12').word).toBe('supported');
    expect(on('2027-01-01')).toMatchObject({ word: 'contradicted', reason: 'accreditation-lapsed' });
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
  const supported: ClaimVerdict = { word: 'supported', reason: 'shown', evidence: [], detail: null };
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
