import { madeReading, type MadeRow } from '../../../test/certificates/made-reading';
import type { CertificateFields, Reading } from '../../interpret/reading';
import { normalise } from '../../normalise/normalise';
import type { Page, Word } from '../../read/page';
import { findAnalyte } from '../../vocabulary/find-analyte';
import { loadRuleBook, loadVocabulary } from '../../vocabulary/load';
import type { FoundInRegistry } from './flag';
import type { RecordedAccreditation } from '../accreditation';
import { judgeLot } from '../judge';
import { NOTHING_DECLARED, type JudgedCertificate, type LotDossier } from '../lot';
import { LotResults } from '../lot-results';
import type { Flag } from './flag';
import { sharedFingerprint, valuesOf } from './fingerprint';
import { FLAG_CHECKS, flagLot, holdsUpApproval } from './flags';

const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);

interface Made {
  rows?: MadeRow[];
  fields?: Partial<CertificateFields>;
  reading?: Partial<Reading>;
  document?: JudgedCertificate['document'];
}

const ORDINARY: Partial<CertificateFields> = {
  laboratory: 'A laboratory',
  accreditation: '1234',
  reportNumber: '1/26',
  lot: 'L-1',
  product: 'Kratom powder',
  received: '2026-01-05',
  tested: '2026-01-12',
  reported: '2026-01-13',
};

const LEAD: MadeRow = { analyte: 'Lead', value: '0.64', unit: 'mg/kg' };

function certificate(
  { rows = [LEAD], fields = {}, reading = {}, document = null }: Made,
  index: number,
): JudgedCertificate {
  const panelled = rows.map((row) => ({
    panel: findAnalyte(vocabulary, row.analyte)?.analyte.panel ?? null,
    ...row,
  }));
  const made = { ...madeReading(panelled, { ...ORDINARY, ...fields }), ...reading };
  return { id: `certificate ${index + 1}`, reading: made, findings: normalise(made, vocabulary), document };
}

function flagsOf(made: Made[], more: Partial<LotDossier> = {}, today: string | null = null) {
  const lot: LotDossier = {
    certificates: made.map(certificate),
    commodity: 'kratom',
    form: 'leaf-powder',
    declared: NOTHING_DECLARED,
    lotCode: null,
    product: null,
    ...more,
  };
  const judgement = judgeLot(lot, book, vocabulary);
  return flagLot({ lot, results: new LotResults(lot, vocabulary), judgement, vocabulary, book, today });
}

function idsOf(made: Made | Made[], more: Partial<LotDossier> = {}, today: string | null = null): string[] {
  return flagsOf([made].flat(), more, today).flags.map(({ id }) => id);
}

const metals = (figure: string): MadeRow[] =>
  ['Lead', 'Cadmium', 'Arsenic'].map((analyte) => ({ analyte, value: figure, unit: 'mg/kg' }));

describe('each check sees what it is for, and not its neighbour', () => {
  const CASES: [string, Made, Made][] = [
    ['lot-missing', { fields: { lot: null } }, {}],
    ['laboratory-missing', { fields: { laboratory: null } }, {}],
    ['accreditation-missing', { fields: { accreditation: null } }, {}],
    [
      'accreditation-number-unusual',
      { fields: { accreditation: 'RN99' } },
      { fields: { accreditation: 'AT-1853' } },
    ],
    ['not-a-report', { rows: [] }, {}],
    [
      'watermark',
      { reading: { watermarks: [{ page: 1, box: { x: 0, y: 0, width: 9, height: 9 }, text: 'SAMPLE' }] } },
      {},
    ],
    ['pages-missing', { reading: { pageSet: { pages: [], complete: false, missing: [2] } } }, {}],
    ['dates-out-of-order', { fields: { tested: '2026-01-01' } }, {}],
    ['dates-out-of-order-by-a-day', { fields: { reported: '2026-01-11' } }, {}],
    [
      'culture-faster-than-growth',
      { rows: [{ analyte: 'TYMC', value: '<10', unit: 'CFU/g' }], fields: { received: '2026-01-12' } },
      {
        rows: [{ analyte: 'TYMC', value: '<10', unit: 'CFU/g', method: 'qPCR' }],
        fields: { received: '2026-01-12' },
      },
    ],
    [
      'lod-above-loq',
      { rows: [{ ...LEAD, lod: '0.7', loq: '0.23' }] },
      { rows: [{ ...LEAD, lod: '0.1', loq: '0.23' }] },
    ],
    [
      'limit-of-quantification-zero',
      { rows: [{ ...LEAD, loq: '0.00' }] },
      { rows: [{ ...LEAD, loq: '0.01' }] },
    ],
    ['value-below-own-loq', { rows: [{ ...LEAD, loq: '1.0' }] }, { rows: [{ ...LEAD, loq: '0.64' }] }],
    [
      'bounds-missing',
      { rows: [{ ...LEAD, value: 'ND' }] },
      { rows: [{ ...LEAD, value: 'ND', lod: '0.1' }] },
    ],
    [
      'limit-is-the-lod',
      { rows: [{ ...LEAD, lod: '0.02', limit: '0.02' }] },
      { rows: [{ ...LEAD, lod: '0.02', limit: '2' }] },
    ],
    ['same-figure-in-metals', { rows: metals('0.0025') }, { rows: metals('0.0025').slice(1) }],
    [
      'status-against-own-limit',
      { rows: [{ ...LEAD, limit: '0.5', status: 'Pass' }] },
      { rows: [{ ...LEAD, limit: '0.64', status: 'Pass' }] },
    ],
    [
      'status-against-own-limit',
      { rows: [{ ...LEAD, limit: '1.2', status: 'Fail' }] },
      { rows: [{ ...LEAD, limit: '0.5', status: 'Fail' }] },
    ],
    [
      'status-against-cited-limit',
      { rows: [{ ...LEAD, value: '2', limit: '10', status: 'Pass' }] },
      { rows: [{ ...LEAD, value: '1', limit: '10', status: 'Pass' }] },
    ],
    [
      'not-assessed-though-limited',
      { rows: [{ ...LEAD, status: 'X' }] },
      { rows: [{ ...LEAD, status: 'V' }] },
    ],
    ['loq-above-limit', { rows: [{ ...LEAD, value: '<5' }] }, { rows: [{ ...LEAD, value: '<1' }] }],
    [
      'limit-not-among-cited',
      { rows: [{ ...LEAD, limit: '7' }] },
      { rows: [{ ...LEAD, limit: '1200 µg/kg' }] },
    ],
    [
      'panels-missing',
      {},
      { rows: ['Lead', 'Mitragynine', 'TAMC'].map((analyte) => ({ ...LEAD, analyte })) },
    ],
    [
      'seven-oh-enriched',
      {
        rows: [
          { analyte: 'Mitragynine', value: '1', unit: '%' },
          { analyte: '7-OH', value: '0.03', unit: '%' },
        ],
      },
      {
        rows: [
          { analyte: 'Mitragynine', value: '1', unit: '%' },
          { analyte: '7-OH', value: '0.01', unit: '%' },
        ],
      },
    ],
    [
      'seven-oh-enriched',
      { rows: [{ analyte: 'MGM-15', value: '0.02', unit: '%' }] },
      { rows: [{ analyte: 'MGM-15', value: 'ND', unit: '%', lod: '0.01' }] },
    ],
    ['outside-usual-range', { rows: [{ ...LEAD, value: '2.5' }] }, { rows: [{ ...LEAD, value: '1.5' }] }],
    [
      'no-metal-at-all',
      {
        rows: ['Lead', 'Cadmium', 'Arsenic', 'Mercury'].map((analyte) => ({
          analyte,
          value: '<0.01',
          unit: 'mg/kg',
        })),
      },
      {
        rows: ['Lead', 'Cadmium', 'Arsenic', 'Mercury'].map((analyte) => ({
          analyte,
          value: '<0.05',
          unit: 'mg/kg',
        })),
      },
    ],
    [
      'unit-pair-disagrees',
      {
        rows: [
          { analyte: 'Mitragynine', value: '1.5', unit: '%' },
          { analyte: 'Mitragynine', value: '12.0', unit: 'mg/g' },
        ],
      },
      {
        rows: [
          { analyte: 'Mitragynine', value: '1.5', unit: '%' },
          { analyte: 'Mitragynine', value: '15.3', unit: 'mg/g' },
        ],
      },
    ],
    [
      'sum-does-not-add-up',
      { rows: yeastAndMould('20', '30', '90') },
      { rows: yeastAndMould('20', '30', '50') },
    ],
    [
      'sum-does-not-add-up',
      { rows: yeastAndMould('<10', '30', '55') },
      { rows: yeastAndMould('<10', '30', '30') },
    ],
  ];

  function yeastAndMould(yeast: string, mould: string, total: string): MadeRow[] {
    const count = (analyte: string, value: string): MadeRow => ({ analyte, value, unit: 'CFU/g' });
    return [count('Yeasts', yeast), count('Moulds', mould), count('TYMC', total)];
  }

  it.each(CASES)('%s', (id, flagged, clear) => {
    expect(idsOf(flagged)).toContain(id);
    expect(idsOf(clear)).not.toContain(id);
  });
});

describe('checks against what is filed, and against today', () => {
  it('a printed lot that is not the filed one', () => {
    expect(idsOf({}, { lotCode: 'L-2' })).toContain('lot-differs');
    expect(idsOf({}, { lotCode: 'l 1' })).not.toContain('lot-differs');
  });

  it('a product of another name', () => {
    expect(idsOf({}, { product: 'White elephant' })).toContain('product-name-differs');
    expect(idsOf({}, { product: 'Green kratom' })).not.toContain('product-name-differs');
  });

  it('a report from the future, and one older than a year', () => {
    expect(idsOf({}, {}, '2026-01-01')).toContain('date-in-the-future');
    expect(idsOf({}, {}, '2026-02-01')).not.toContain('date-in-the-future');
    expect(idsOf({}, {}, '2027-02-01')).toContain('report-older-than-a-year');
    expect(idsOf({}, {}, '2026-02-01')).not.toContain('report-older-than-a-year');
  });

  it('what could not be looked for is said', () => {
    expect(flagsOf([{}]).unknown).toEqual(
      expect.arrayContaining(['lot-differs', 'date-in-the-future', 'made-by-an-editor', 'overlaid-text']),
    );
  });
});

describe('several certificates of one lot', () => {
  it('of different lot codes', () => {
    expect(idsOf([{}, { fields: { lot: 'L-9' } }])).toContain('lot-codes-differ');
    expect(idsOf([{}, { fields: { lot: 'L 1' } }])).not.toContain('lot-codes-differ');
  });

  it('of one number with different results', () => {
    expect(idsOf([{}, { rows: [{ ...LEAD, value: '0.65' }] }])).toContain('report-number-twice');
    expect(idsOf([{}, {}])).not.toContain('report-number-twice');
  });

  it('further apart than their uncertainties', () => {
    const retest = (value: string): Made => ({ rows: [{ ...LEAD, value, uncertainty: '0.08' }] });
    expect(idsOf([retest('0.64'), retest('0.80')])).toContain('retests-apart');
    expect(idsOf([retest('0.64'), retest('0.70')])).not.toContain('retests-apart');
  });

  it('one exceeds and one is within', () => {
    expect(idsOf([{}, { rows: [{ ...LEAD, value: '9' }] }])).toContain('exceeds-once-within-once');
    expect(idsOf([{}, {}])).not.toContain('exceeds-once-within-once');
  });
});

describe('the document itself', () => {
  const properties = {
    title: null,
    author: null,
    creator: null,
    producer: null,
    created: null,
    modified: null,
  };
  const word = (text: string, x: number): Word => ({
    text,
    box: { x, y: 100, width: 20, height: 10 },
    baseline: 109,
    size: 10,
    rotation: 0,
    font: 'F1',
    confidence: 1,
  });
  const page = (words: Word[]): Page => ({
    number: 1,
    width: 595,
    height: 842,
    source: { kind: 'text' },
    words,
    rules: [],
  });
  const documentIds = (document: Partial<NonNullable<JudgedCertificate['document']>>) =>
    idsOf({ document: { properties, pages: [], ...document } });

  it('made by an editor', () => {
    expect(documentIds({ properties: { ...properties, producer: 'Edited with PDF Expert' } })).toContain(
      'made-by-an-editor',
    );
    expect(documentIds({ properties: { ...properties, producer: 'Microsoft Word' } })).not.toContain(
      'made-by-an-editor',
    );
  });

  it('changed long after it was made', () => {
    const changed = (modified: string) => ({
      properties: { ...properties, created: '2026-01-13T10:00:00Z', modified },
    });
    expect(documentIds(changed('2026-01-13T11:28:00Z'))).toContain('changed-after-making');
    expect(documentIds(changed('2026-01-13T10:05:00Z'))).not.toContain('changed-after-making');
  });

  it('one number laid over another', () => {
    expect(documentIds({ pages: [page([word('0.64', 100), word('1.64', 102)])] })).toContain('overlaid-text');
    expect(documentIds({ pages: [page([word('0.64', 100), word('1.64', 125)])] })).not.toContain(
      'overlaid-text',
    );
    expect(documentIds({ pages: [page([word('0.64', 100), word('0.64', 100.5)])] })).not.toContain(
      'overlaid-text',
    );
  });
});

describe('the same values under another lot', () => {
  const values = (figures: string[]) =>
    valuesOf(
      certificate(
        {
          rows: figures.map((value, i) => ({
            analyte: ['Lead', 'Cadmium', 'Mercury', 'Arsenic', 'Nickel', 'Zinc', 'Copper'][i] ?? '',
            value,
            unit: 'mg/kg',
          })),
        },
        0,
      ),
    );

  it('six equal to all digits are worth a question, five are not', () => {
    const a = values(['0.641', '0.022', '0.011', '0.132', '2.51', '17.3', '5.2']);
    expect(
      sharedFingerprint(a, values(['0.641', '0.022', '0.011', '0.132', '2.51', '17.3', '5.9'])),
    ).toHaveLength(6);
    expect(
      sharedFingerprint(a, values(['0.641', '0.022', '0.011', '0.132', '2.51', '17.4', '5.9'])),
    ).toBeNull();
  });

  it('"not found" throughout is no fingerprint', () => {
    expect(values(Array<string>(7).fill('ND'))).toEqual([]);
  });
});

describe('the list of checks', () => {
  it('every check has its own id, its question and its known false positives', () => {
    expect(new Set(FLAG_CHECKS.map(({ id }) => id)).size).toBe(FLAG_CHECKS.length);
    for (const { id, asks, falsePositives } of FLAG_CHECKS) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(asks).toMatch(/[?.]$/);
      expect(falsePositives).not.toBe('');
    }
  });

  it('an ordinary report raises nothing high', () => {
    expect(flagsOf([{}]).flags.filter(({ severity }) => severity === 'high')).toEqual([]);
  });

  it('many like things on a certificate are one question with all the evidence', () => {
    const rows = ['Lead', 'Cadmium', 'Arsenic', 'Nickel', 'Zinc'].map((analyte) => ({
      ...LEAD,
      analyte,
      loq: '1',
    }));
    const flags = flagsOf([{ rows }]).flags.filter(({ id }) => id === 'value-below-own-loq');
    expect(flags).toHaveLength(1);
    expect(flags[0]?.evidence).toHaveLength(5);
    expect(flags[0]?.saw).toContain('and 2 more');
  });

  it('one high flag, or two different medium ones of a group, hold up approval', () => {
    const flag = (severity: Flag['severity'], id: string, group: Flag['group'] = 'results'): Flag => ({
      severity,
      id,
      group,
      saw: '',
      evidence: [],
      certificates: [],
    });
    expect(holdsUpApproval([flag('high', 'a')])).toBe(true);
    expect(holdsUpApproval([flag('medium', 'a'), flag('medium', 'b')])).toBe(true);
    expect(holdsUpApproval([flag('medium', 'a'), flag('medium', 'a')])).toBe(false);
    expect(holdsUpApproval([flag('medium', 'a'), flag('medium', 'b', 'dates')])).toBe(false);
    expect(holdsUpApproval([flag('low', 'a'), flag('low', 'b')])).toBe(false);
  });
});

describe('flags on the laboratory’s accreditation', () => {
  const RECORDED: RecordedAccreditation = {
    body: 'cia',
    number: '1234',
    scopeText: null,
    scope: { panels: [], methods: [], matrices: [] },
    validFrom: '2025-01-01',
    validUntil: '2026-12-31',
    ended: null,
    source: 'https://register.example.org',
  };

  /** The ids of flags and of unknown checks on an ordinary certificate, with this accreditation recorded; null for none. */
  function looked(recorded: Partial<RecordedAccreditation> | null, fields: Partial<CertificateFields> = {}) {
    const lot: LotDossier = {
      certificates: [certificate({ fields }, 0)],
      ...{
        commodity: 'kratom',
        form: 'leaf-powder',
        declared: NOTHING_DECLARED,
        lotCode: null,
        product: null,
      },
    };
    const accreditations = recorded === null ? [] : [{ ...RECORDED, ...recorded }];
    const found = { laboratories: new Map([['certificate 1', { name: 'A laboratory', accreditations }]]) };
    const judgement = judgeLot(lot, book, vocabulary);
    const results = new LotResults(lot, vocabulary);
    const report = flagLot({ lot, results, judgement, vocabulary, book, today: null, found });
    const ofAccreditation = (id: string) => id.includes('accreditation');
    return {
      flags: report.flags.map(({ id }) => id).filter(ofAccreditation),
      unknown: report.unknown.filter(ofAccreditation),
    };
  }

  it.each<[string, Partial<RecordedAccreditation>, Partial<CertificateFields>]>([
    ['accreditation-number-differs', { number: '5678' }, {}],
    ['accreditation-body-not-listed', { body: 'Institute of Everything' }, {}],
    ['accreditation-not-on-that-day', { validUntil: '2026-01-01' }, {}],
    ['accreditation-ended', { ended: { on: '2026-01-12', because: 'withdrawn' } }, {}],
    ['outside-accreditation-scope', { scope: { ...RECORDED.scope, panels: ['alkaloids'] } }, {}],
    ['accreditation-recorded-form-unusual', { number: 'X-1' }, { accreditation: null }],
  ])('%s', (id, recorded, fields) => {
    expect(looked(recorded, fields).flags).toContain(id);
    expect(looked({}, {}).flags).toEqual([]);
  });

  it('are none where nothing is recorded: the checks say that they could not be made', () => {
    expect(looked(null).flags).toEqual([]);
    expect(looked(null).unknown).toContain('accreditation-not-on-that-day');
    expect(looked(null).unknown).toHaveLength(6);
  });
});

describe('flags on what the registry holds elsewhere', () => {
  const OTHER = { id: 'other', vendor: 'Red Root', lot: 'X-9', reportNumber: '1/26', sameLot: false };
  const SIX: MadeRow[] = ['Lead', 'Cadmium', 'Arsenic', 'Mercury', 'Nickel', 'Chromium'].map(
    (analyte, index) => ({
      analyte,
      value: `0.1${index}`,
      unit: 'mg/kg',
    }),
  );
  const mine = certificate({ rows: SIX }, 0);
  const values = valuesOf(mine);
  const like = {
    certificate: 'certificate 1',
    other: OTHER,
    ...{ sameText: false, sameReportNumber: false, values, otherValues: values },
  };
  const report = {
    certificate: 'certificate 1',
    other: { ...OTHER, sameLot: true },
    analyteIds: ['lead'],
    measured: [{ analyteId: 'lead', value: '0.90', unit: 'mg/kg', uncertainty: '0.10', basis: null }],
  };

  function looked(found: Partial<FoundInRegistry>, rows = SIX) {
    const lot: LotDossier = {
      certificates: [certificate({ rows }, 0)],
      ...{
        commodity: 'kratom',
        form: 'leaf-powder',
        declared: NOTHING_DECLARED,
        lotCode: null,
        product: null,
      },
    };
    const judgement = judgeLot(lot, book, vocabulary);
    const results = new LotResults(lot, vocabulary);
    const all = { laboratories: new Map(), ...found };
    return flagLot({ lot, results, judgement, vocabulary, book, today: null, found: all });
  }
  const seen = (found: Partial<FoundInRegistry>, rows = SIX) => looked(found, rows).flags.map(({ id }) => id);

  it.each<[string, Partial<FoundInRegistry>, Partial<FoundInRegistry>]>([
    [
      'values-of-another-lot',
      { likenesses: [like] },
      { likenesses: [{ ...like, otherValues: values.slice(1) }] },
    ],
    [
      'values-of-another-lot',
      { likenesses: [like] },
      { likenesses: [{ ...like, other: { ...OTHER, sameLot: true } }] },
    ],
    [
      'text-of-another-lot',
      { likenesses: [{ ...like, sameText: true }] },
      { likenesses: [{ ...like, sameText: true, other: { ...OTHER, sameLot: true } }] },
    ],
    [
      'text-filed-twice',
      { likenesses: [{ ...like, sameText: true, other: { ...OTHER, sameLot: true } }] },
      { likenesses: [{ ...like, sameText: true }] },
    ],
    [
      'report-number-elsewhere',
      { likenesses: [{ ...like, sameReportNumber: true, otherValues: values.slice(1) }] },
      { likenesses: [{ ...like, sameReportNumber: true }] },
    ],
    [
      'lot-tested-again',
      { lotReports: [report] },
      { lotReports: [{ ...report, analyteIds: ['mitragynine'] }] },
    ],
    ['lot-has-other-reports', { lotReports: [report] }, { lotReports: [] }],
    [
      'lot-code-on-another-form',
      {
        otherForms: [
          { certificate: 'certificate 1', product: 'Caps', form: 'capsule', ownForm: 'leaf-powder' },
        ],
      },
      { otherForms: [] },
    ],
    [
      'panel-never-filed',
      { vendor: { vendor: 'Green Leaf', lots: 3, panels: ['heavy-metals', 'microbiology'] } },
      { vendor: { vendor: 'Green Leaf', lots: 2, panels: ['heavy-metals', 'microbiology'] } },
    ],
    [
      'panel-never-filed',
      { vendor: { vendor: 'Green Leaf', lots: 3, panels: [] } },
      { vendor: { vendor: 'Green Leaf', lots: 9, panels: ['alkaloids', 'heavy-metals', 'microbiology'] } },
    ],
  ])('%s', (id, meets, misses) => {
    expect(seen(meets)).toContain(id);
    expect(seen(misses)).not.toContain(id);
  });

  it.each([
    ['0.70', '0.10', true],
    ['0.80', '0.10', false],
    ['0.70', undefined, false],
  ])('retest-apart: %s ± %s against 0.90 ± 0.10', (value, uncertainty, apart) => {
    const lead: MadeRow = { analyte: 'Lead', value, unit: 'mg/kg', uncertainty };
    expect(seen({ lotReports: [report] }, [lead]).includes('retest-apart')).toBe(apart);
  });

  it('tell that nobody looked where nobody did', () => {
    expect(looked({}).unknown).toEqual(
      expect.arrayContaining([
        'values-of-another-lot',
        'lot-tested-again',
        'lot-code-on-another-form',
        'panel-never-filed',
      ]),
    );
  });
});
