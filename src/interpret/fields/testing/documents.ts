import type { Page, ReadDocument } from '../../../read/page';
import { loadVocabulary } from '../../../vocabulary/load';
import { Sheet } from '../../golden/sheet';
import { resultsOfPages } from '../../page-results';
import { lexiconOf } from '../../lexicon';
import { interpretFields, type InterpretedFields } from '../interpret-fields';

export const vocabulary = loadVocabulary();

/** A document of pages that a test made. */
export function documentOf(...pages: Page[]): ReadDocument {
  return {
    pageCount: pages.length,
    pages,
    properties: { title: null, author: null, creator: null, producer: null, created: null, modified: null },
    problems: [],
  };
}

/** Reads sheets as one document, results included, as the room does. */
export function read(...sheets: Sheet[]): InterpretedFields {
  return readDocument(documentOf(...sheets.map((sheet) => sheet.page())));
}

export function readDocument(document: ReadDocument): InterpretedFields {
  const { results } = resultsOfPages(document.pages, lexiconOf(vocabulary));
  return interpretFields(document, vocabulary, results);
}

/** Lines of text under each other. */
export function lines(
  sheet: Sheet,
  x: number,
  y: number,
  pitch: number,
  texts: string[],
  size = 8,
  font = 'sans',
): Sheet {
  texts.forEach((text, at) => sheet.text(x, y + at * pitch, text, size, 'left', font));
  return sheet;
}

/** A table of alkaloids with results. */
export function resultsTable(sheet: Sheet, y: number): Sheet {
  return sheet.table({
    columns: [
      { head: ['Analyte'], at: 40 },
      { head: ['Result (%)'], at: 240 },
      { head: ['LOQ (%)'], at: 340 },
    ],
    rows: [
      ['Mitragynine', '1.42', '0.01'],
      ['Paynantheine', '0.38', '0.01'],
      ['Speciogynine', '0.21', '0.01'],
      ['7-Hydroxymitragynine', 'ND', '0.01'],
    ],
    y,
  });
}

/** A page of an ordinary certificate. */
export function ordinaryPage(
  number = 1,
  fields: { sampleId?: string; lot?: string; product?: string; foot?: string } = {},
): Sheet {
  const { sampleId = '4471-01', lot = 'HB-2207', product = 'Green Vein Powder', foot } = fields;
  const sheet = new Sheet(number).text(306, 60, 'Certificate of Analysis', 18, 'centre');
  lines(sheet, 40, 110, 12, [
    'Client: Harbour Botanicals Ltd',
    `Product Name: ${product}`,
    `Lot No.: ${lot}`,
    `Sample ID: ${sampleId}`,
    'Matrix: Leaf powder',
    'Date Received: 14 March 2023',
    'Report Date: 21 March 2023',
  ]);
  resultsTable(sheet, 240);
  if (foot !== undefined) sheet.text(306, 770, foot, 7, 'centre');
  return sheet;
}
