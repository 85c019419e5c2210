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
import { FLAG_CHECKS, flagLot, holdsUp } from './flags';

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
    [
      'accreditation-number-unusual',
      { fields: { accreditation: 'RN99' } },
      // A licence is no accreditation, and its form is known.
      { fields: { accreditation: 'C8-0000052-LIC' } },
    ],
    ['accreditation-missing', { fields: { accreditation: 'C8-0000052-LIC' } }, {}],
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
      'lod-above-loq',
      { rows: [{ ...LEAD, lod: '0.7', loq: '0.23' }] },
      // A zero says that nothing stands there.
      { rows: [{ ...LEAD, lod: '33.00', loq: '0.0' }] },
    ],
    [
      'limit-of-quantification-zero',
      { rows: [{ ...LEAD, loq: '0.00' }] },
      { rows: [{ analyte: 'Salmonella', value: 'Not Detected in 1g', loq: '0.00' }] },
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
      'bounds-missing',
      { rows: [{ ...LEAD, value: 'ND' }] },
      // Printed in a unit that cannot be brought to that of the result.
      { rows: [{ ...LEAD, value: 'ND', lod: '0.1 mg/unit' }] },
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
      'failed-though-within-cited-limits',
      { rows: [{ ...LEAD, status: 'Fail' }] },
      { rows: [{ ...LEAD, value: '2', status: 'Fail' }] },
    ],
    [
      'failed-though-within-cited-limits',
      { rows: [{ ...LEAD, status: 'Fail' }] },
      // No cited rule speaks of it, so nothing here contradicts the laboratory's own.
      { rows: [{ analyte: 'Moisture', value: '4', unit: '%', status: 'Fail' }] },
    ],
    [
      'uncertainty-zero',
      { rows: [{ ...LEAD, uncertainty: '0.00' }] },
      { rows: [{ ...LEAD, uncertainty: '0.01' }] },
    ],
    [
      'moulds-faster-than-growth',
      { rows: [mouldsBy('ISO 21527-2')], fields: { tested: '2026-01-08' } },
      { rows: [mouldsBy('ISO 21527-2')], fields: { tested: '2026-01-10' } },
    ],
    [
      'moulds-faster-than-growth',
      { rows: [mouldsBy('ISO 21527-2')], fields: { tested: '2026-01-08' } },
      { rows: [mouldsBy('Petrifilm')], fields: { tested: '2026-01-08' } },
    ],
    [
      'number-of-another-day',
      { fields: { reportNumber: 'R-20250612-4' } },
      { fields: { reportNumber: 'R-20260106-4' } },
    ],
    [
      'number-of-another-day',
      { fields: { sampleId: '03-04-2025-77W' } },
      // Digits that are no day, and a day that may be read as one of the printed ones.
      { fields: { reportNumber: '20251399', sampleId: '10-01-2026-77W' } },
    ],
    [
      'laboratory-is-the-client',
      { fields: { laboratory: 'River Labs LLC', client: 'RIVER Laboratory, Inc.' } },
      { fields: { laboratory: 'River Labs LLC', client: 'River Botanicals LLC' } },
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

  function mouldsBy(method: string): MadeRow {
    return { analyte: 'Moulds', value: '40', unit: 'CFU/g', method };
  }

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
    const flag = (severity: Flag['severity'], id: string, group: Flag['group'] = 'results') => ({
      ...{ severity, id, group },
    });
    const held = (...flags: ReturnType<typeof flag>[]) =>
      flags.filter((one) => holdsUp(one, flags)).map(({ id }) => id);
    expect(held(flag('high', 'a'), flag('low', 'b'))).toEqual(['a']);
    expect(held(flag('medium', 'a'), flag('medium', 'b'), flag('low', 'c'))).toEqual(['a', 'b']);
    expect(held(flag('medium', 'a'), flag('medium', 'a'))).toEqual([]);
    expect(held(flag('medium', 'a'), flag('medium', 'b', 'dates'))).toEqual([]);
    expect(held(flag('low', 'a'), flag('low', 'b'))).toEqual([]);
  });

  it('what only tells how far the evidence reaches is shown, and is not one of the two', () => {
    const flags = flagsOf([{ rows: [{ ...LEAD, value: 'ND' }] }]).flags;
    expect(flags.map(({ id }) => id)).toEqual(expect.arrayContaining(['bounds-missing', 'panels-missing']));
    expect(flags.filter((one) => holdsUp(one, flags))).toEqual([]);
    const more = flagsOf([
      {
        rows: [
          { ...LEAD, lod: '0.7', loq: '0.23' },
          { ...LEAD, analyte: 'Cadmium', loq: '0.00' },
        ],
      },
    ]);
    expect(more.flags.filter((one) => holdsUp(one, more.flags)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['lod-above-loq', 'limit-of-quantification-zero']),
    );
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
  const VENDOR = {
    ...{ vendor: 'Green Leaf', lots: 3, panels: ['alkaloids', 'heavy-metals', 'microbiology'] },
    ...{ lastDigits: Array<number>(10).fill(0), purities: [] },
  };
  const RIVER = new Map([['certificate 1', { name: 'River Labs', accreditations: [] }]]);
  const FIELDS = ['lot', 'product', 'received', 'reported'] as const;
  /** Other reports of the laboratory, each with its fields so far from the left. */
  const layouts = (...lefts: number[]) => ({
    layouts: new Map([['certificate 1', lefts.map((left) => places(left))]]),
  });
  const places = (left: number) =>
    Object.fromEntries(
      FIELDS.map((field, line) => [
        field,
        {
          ...{ page: 1, text: field, confidence: 1, doubts: [] },
          box: { x: left, y: 100 + 14 * line, width: 90, height: 10 },
        },
      ]),
    );
  const report = {
    certificate: 'certificate 1',
    other: { ...OTHER, sameLot: true },
    analyteIds: ['lead'],
    measured: [{ analyteId: 'lead', value: '0.90', unit: 'mg/kg', uncertainty: '0.10', basis: null }],
  };

  function looked(found: Partial<FoundInRegistry>, rows = SIX) {
    const lot: LotDossier = {
      certificates: [
        certificate({ rows, fields: { client: 'Green Leaf' }, reading: { fieldEvidence: places(60) } }, 0),
      ],
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

  it.each<[string, Partial<FoundInRegistry>, Partial<FoundInRegistry>, MadeRow[]?]>([
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
      { vendor: { ...VENDOR, panels: ['heavy-metals', 'microbiology'] } },
      { vendor: { ...VENDOR, lots: 2, panels: ['heavy-metals', 'microbiology'] } },
    ],
    [
      'panel-never-filed',
      { vendor: { ...VENDOR, panels: [] } },
      { vendor: { ...VENDOR, lots: 9, panels: ['alkaloids', 'heavy-metals', 'microbiology'] } },
    ],
    [
      'last-digits-uneven',
      { vendor: { ...VENDOR, lastDigits: [2, 4, 3, 4, 3, 40, 3, 4, 3, 4] } },
      { vendor: { ...VENDOR, lastDigits: [9, 5, 7, 6, 8, 7, 6, 5, 8, 9] } },
    ],
    [
      'last-digits-uneven',
      { vendor: { ...VENDOR, lastDigits: [60, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
      { vendor: { ...VENDOR, lastDigits: [59, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
    ],
    [
      'always-nearly-pure',
      { vendor: { ...VENDOR, purities: ['99.9', '99.9', '99.92'] } },
      { vendor: { ...VENDOR, purities: ['99.9', '99.4', '99.92'] } },
    ],
    [
      'assessed-on-other-reports',
      { assessed: [{ certificate: 'certificate 1', other: OTHER, analyteIds: ['lead'] }] },
      { assessed: [{ certificate: 'certificate 1', other: OTHER, analyteIds: ['mercury'] }] },
      [{ ...LEAD, status: 'X' }],
    ],
    [
      'client-is-not-the-vendor',
      { vendor: { ...VENDOR, vendor: 'Red Root' } },
      { vendor: { ...VENDOR, vendor: 'Green Leaf s.r.o.' } },
    ],
    [
      'laboratory-is-the-client',
      { vendor: { ...VENDOR, vendor: 'River Laboratories Inc.' }, laboratories: RIVER },
      { vendor: { ...VENDOR, vendor: 'River Botanicals Inc.' }, laboratories: RIVER },
    ],
    ['layout-unlike-laboratory', layouts(300, 300, 300), layouts(300, 300, 60)],
    ['layout-unlike-laboratory', layouts(300, 300, 300), layouts(300, 300)],
  ])('%s', (id, meets, misses, rows = SIX) => {
    expect(seen(meets, rows)).toContain(id);
    expect(seen(misses, rows)).not.toContain(id);
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
