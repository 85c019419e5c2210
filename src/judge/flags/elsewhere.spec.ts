import { flagsOf, LEAD, madeCertificate } from '../../../test/certificates/flagged-lot';
import type { MadeRow } from '../../../test/certificates/made-reading';
import type { FoundInRegistry } from './flag';
import { valuesOf } from './fingerprint';

describe('flags on what the registry holds elsewhere', () => {
  const OTHER = { id: 'other', vendor: 'Red Root', lot: 'X-9', reportNumber: '1/26', sameLot: false };
  const SIX: MadeRow[] = ['Lead', 'Cadmium', 'Arsenic', 'Mercury', 'Nickel', 'Chromium'].map(
    (analyte, index) => ({
      analyte,
      value: `0.1${index}`,
      unit: 'mg/kg',
    }),
  );
  const mine = madeCertificate({ rows: SIX });
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
    const made = { rows, fields: { client: 'Green Leaf' }, reading: { fieldEvidence: places(60) } };
    return flagsOf([made], {}, { found: { laboratories: new Map(), ...found } });
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
