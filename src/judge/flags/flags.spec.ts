import { flagsOf, idsOf, LEAD, type Made } from '../../../test/certificates/flagged-lot';
import type { MadeRow } from '../../../test/certificates/made-reading';
import type { Flag } from './flag';
import { FLAG_CHECKS, holdsUp } from './flags';

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
