import * as fc from 'fast-check';
import type { Page, Word } from '../../read/page';
import { documentOf, lines, ordinaryPage, readDocument } from './testing/documents';

/** Nothing that is read of a certificate depends on where its text happens to stand in the file, or on the paper. */
const page: Page = lines(ordinaryPage(1, { foot: 'Page 1 of 1' }), 40, 700, 9, [
  'Northlight Laboratories Inc | 9 Mill Lane, Fenwick, OR 97300 | ISO/IEC 17025:2017 Accreditation No. 97164',
]).page();
const expected = readDocument(documentOf(page)).frame;

function moved(dx: number, dy: number, scale: number): Page {
  const along = (value: number, by: number): number => (value + by) * scale;
  const word = (one: Word): Word => ({
    ...one,
    box: {
      x: along(one.box.x, dx),
      y: along(one.box.y, dy),
      width: one.box.width * scale,
      height: one.box.height * scale,
    },
    baseline: along(one.baseline, dy),
    size: one.size * scale,
  });
  return { ...page, width: page.width * scale, height: page.height * scale, words: page.words.map(word) };
}

describe('the fields of a certificate', () => {
  it('are all read from the page that the properties are tried on', () => {
    expect(expected.certificate).toMatchObject({
      laboratory: 'Northlight Laboratories Inc',
      accreditation: '97164',
      client: 'Harbour Botanicals Ltd',
      product: 'Green Vein Powder',
      lot: 'HB-2207',
      sampleId: '4471-01',
      received: '2023-03-14',
      reported: '2023-03-21',
    });
  });

  it('do not depend on the order of the words', () => {
    const shuffled = fc.shuffledSubarray(page.words, { minLength: page.words.length });
    fc.assert(
      fc.property(shuffled, (words) => {
        expect(readDocument(documentOf({ ...page, words })).frame).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('do not depend on where the text stands or how large the page is', () => {
    const shifts = fc.tuple(
      fc.integer({ min: -15, max: 15 }),
      fc.integer({ min: -8, max: 8 }),
      fc.double({ min: 0.4, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(shifts, ([dx, dy, scale]) => {
        const { certificate, pageSet, kind } = readDocument(documentOf(moved(dx, dy, scale))).frame;
        expect({ certificate, pageSet, kind }).toEqual({
          certificate: expected.certificate,
          pageSet: expected.pageSet,
          kind: expected.kind,
        });
      }),
      { numRuns: 20 },
    );
  });

  it('are lost, never altered, when a word of the page is lost', () => {
    const lots = new Set([expected.certificate.lot, null]);
    const labels = page.words.filter((word) => /^(?:Lot|No\.:|Client:|Received:)$/.test(word.text));
    for (const lost of labels) {
      const { certificate } = readDocument(
        documentOf({ ...page, words: page.words.filter((word) => word !== lost) }),
      ).frame;
      expect(lots).toContain(certificate.lot);
      expect([expected.certificate.received, null]).toContain(certificate.received);
    }
  });
});
