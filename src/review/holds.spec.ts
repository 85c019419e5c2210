import { NO_FIELDS } from '../interpret/reading';
import type { ReadingRemarks } from '../readings/remarks';
import type { EffectiveResult } from './effective-result';
import { type HoldSubject, holdsOn, openHolds } from './holds';

const result = (said: Partial<EffectiveResult> = {}): EffectiveResult => ({
  id: 'lead',
  origin: 'read',
  page: 2,
  box: { x: 0, y: 0, width: 10, height: 8 },
  panel: 'heavy-metals',
  printed: {
    analyte: 'Olovo',
    value: '0,64',
    unit: 'mg/kg',
    lod: null,
    loq: null,
    limit: null,
    status: null,
    uncertainty: null,
    method: null,
  },
  analyteId: 'lead',
  qualifier: '=',
  value: '0.64',
  unit: 'mg/kg',
  lod: null,
  loq: null,
  limit: null,
  uncertainty: null,
  status: null,
  basis: null,
  confidence: 0.98,
  doubts: [],
  corrections: [],
  removedBy: null,
  ...said,
});

const subject = (
  said: Partial<HoldSubject> & { results?: EffectiveResult[]; printedLot?: string | null } = {},
) => {
  const { results = [result()], printedLot = 'L1', ...rest } = said;
  return {
    lot: 'L1',
    reading: { problems: [], remarks: {} },
    effective: { fields: { ...NO_FIELDS, lot: printedLot }, correctedFields: [], results },
    lookOutstanding: false,
    flags: [],
    lostCorrections: 0,
    ...rest,
  };
};

const withRemarks = (remarks: Partial<ReadingRemarks>) =>
  subject({ reading: { problems: [], remarks: remarks } });

const codes = (about: HoldSubject) => holdsOn(about).map(({ code }) => code);

describe('An approval is held up', () => {
  it('by nothing when everything was read well and agrees', () => {
    expect(codes(subject())).toEqual([]);
  });

  it('for good while nothing was read, no lot is assigned or no result is left', () => {
    for (const about of [
      subject({ reading: null, effective: null }),
      subject({ lot: null }),
      subject({ results: [result({ removedBy: 'correction' })] }),
    ]) {
      const holds = holdsOn(about);
      expect(holds).toHaveLength(1);
      expect(openHolds(holds, [holds[0]!.id])).toEqual(holds);
    }
  });

  it('by another lot on the certificate, but not by dashes and case', () => {
    expect(codes(subject({ printedLot: 'l-1' }))).toEqual([]);
    expect(holdsOn(subject({ printedLot: 'L2' }))).toEqual([
      expect.objectContaining({
        code: 'lot-differs',
        message: 'The certificate prints the lot “L2”; it is filed under L1.',
        acknowledgeable: true,
      }),
    ]);
  });

  it('by a certificate that prints no lot', () => {
    expect(codes(subject({ printedLot: null }))).toEqual(['lot-not-printed']);
  });

  it('by each result of low confidence that nobody corrected', () => {
    const unsure = { confidence: 0.89, doubts: ['ocr'] };
    expect(holdsOn(subject({ results: [result(unsure), result({ id: 'other', confidence: 0.9 })] }))).toEqual(
      [
        {
          id: 'low-confidence:lead',
          code: 'low-confidence',
          message: '“Olovo 0,64 mg/kg” on page 2 was read with a confidence of 0.89 (ocr).',
          acknowledgeable: true,
          resultId: 'lead',
          page: 2,
        },
      ],
    );
    expect(codes(subject({ results: [result({ ...unsure, corrections: ['correction'] })] }))).toEqual([]);
  });

  it('by an analyte that the vocabulary does not know', () => {
    expect(codes(subject({ results: [result({ analyteId: null })] }))).toEqual(['unknown-analyte']);
  });

  it('by words inside tables that belong to no result, named with their pages', () => {
    const word = {
      text: '0,5*',
      box: result().box,
      baseline: 0,
      size: 9,
      rotation: 0,
      font: null,
      confidence: 1,
    };
    const [hold] = holdsOn(withRemarks({ unexplained: [{ page: 3, word }] }));
    expect(hold).toMatchObject({ code: 'unexplained-words', acknowledgeable: true });
    expect(hold?.message).toContain('“0,5*” (page 3)');
  });

  it('by missing pages, watermarks, amendments and several samples', () => {
    const place = { page: 1, box: result().box };
    expect(
      codes(
        withRemarks({
          pageSet: { pages: [], complete: false, missing: [3] },
          watermarks: [{ ...place, text: 'DRAFT' }],
          amendments: [{ ...place, kind: 'amended', text: 'AMENDED', supersedes: null }],
          samples: [
            { sampleId: 'A', pages: [1] },
            { sampleId: 'B', pages: [2] },
          ],
        }),
      ),
    ).toEqual(['several-samples', 'pages-missing', 'watermark', 'amendment']);
  });

  it('by results of more than one sample, until those of the others are removed', () => {
    const samples = [
      { sampleId: 'A', pages: [1, 2] },
      { sampleId: 'B', pages: [1, 3] },
    ];
    const both = [result({ page: 2 }), result({ id: 'other', page: 3 })];
    const remarked = (results: EffectiveResult[]) => ({
      ...subject({ results }),
      reading: { problems: [], remarks: { samples } },
    });
    expect(holdsOn(remarked(both))).toEqual([
      expect.objectContaining({ code: 'several-samples', acknowledgeable: false }),
    ]);
    expect(holdsOn(remarked([result({ page: 2 })]))).toEqual([
      expect.objectContaining({ code: 'several-samples', acknowledgeable: true }),
    ]);
  });

  it('by results of several samples of one table, until those of one are left', () => {
    const of = (sample: string) => result({ id: sample, printed: { ...result().printed, sample } });
    const [own, other] = [of('S-1 Red L1'), of('S-2 Green L2')];
    const held = (results: EffectiveResult[]) => holdsOn(subject({ results, printedLot: null }));
    expect(held([own, other])).toEqual([
      expect.objectContaining({ code: 'several-samples-in-table', acknowledgeable: false }),
    ]);
    expect(held([own, { ...other, removedBy: 'somebody' }])).toEqual([]);
    expect(held([{ ...own, removedBy: 'somebody' }, other])).toEqual([
      expect.objectContaining({ code: 'sample-of-another-lot', acknowledgeable: true }),
    ]);
  });

  it('not by another lot where one of several samples is of this one', () => {
    const certificate = { ...NO_FIELDS, lot: 'MB-1' };
    const samples = [
      { sampleId: 'A', pages: [1], certificate: { ...NO_FIELDS, lot: 'other' } },
      { sampleId: 'B', pages: [2], certificate },
    ];
    const held = { ...subject({ lot: 'MB-1' }), reading: { problems: [], remarks: { samples } } };
    expect(codes(held)).not.toContain('lot-differs');
  });

  it('by each problem that the reading met', () => {
    const problems = [{ code: 'no-text', message: 'Page 2 has no text.', page: 2 }];
    expect(holdsOn(subject({ reading: { problems, remarks: {} } }))).toEqual([
      expect.objectContaining({ id: 'reading-problem:0:no-text', message: 'Page 2 has no text.', page: 2 }),
    ]);
  });

  it('by corrections that were made to an earlier reading', () => {
    expect(codes(subject({ lostCorrections: 2 }))).toEqual(['corrections-of-earlier-reading']);
  });
});

describe('An acknowledgement', () => {
  it('settles the hold that it names and no other', () => {
    const holds = holdsOn(subject({ printedLot: 'L2', results: [result({ analyteId: null })] }));
    expect(openHolds(holds, ['lot-differs']).map(({ code }) => code)).toEqual(['unknown-analyte']);
    expect(openHolds(holds, ['lot-differs', 'unknown-analyte:lead'])).toEqual([]);
  });
});
