import { madeReading, type MadeRow } from '../../../test/certificates/made-reading';
import type { CertificateFields } from '../../interpret/reading';
import { normalise } from '../../normalise/normalise';
import type { Page } from '../../read/page';
import { loadRuleBook, loadVocabulary } from '../../vocabulary/load';
import { judgeLot } from '../judge';
import { NOTHING_DECLARED, type JudgedCertificate, type LotDossier } from '../lot';
import { LotResults } from '../lot-results';
import { flagLot } from './flags';

/** Checks on what a document says in words, wherever the words stand. */

const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);

const LEAD: MadeRow = { analyte: 'Lead', panel: 'heavy-metals', value: '0.64', unit: 'mg/kg' };
const DATES = { received: '2026-01-05', tested: '2026-01-12', reported: '2026-01-13' };

/** A page that says these words and nothing else. */
function pageOf(text: string): Page {
  const words = text.split(' ').map((word, index) => ({
    text: word,
    box: { x: 20 * index, y: 100, width: 18, height: 10 },
    ...{ baseline: 109, size: 10, rotation: 0, font: 'F1', confidence: 1 },
  }));
  return { number: 1, width: 595, height: 842, source: { kind: 'text' }, words, rules: [] };
}

interface Said {
  text: string;
  rows?: MadeRow[];
  fields?: Partial<CertificateFields>;
}

const PROPERTIES = {
  ...{ title: null, author: null, creator: null, producer: null, created: null, modified: null },
};

function reportOf({ text, rows = [LEAD], fields = {} }: Said, today: string | null = '2026-02-01') {
  const reading = madeReading(rows, { ...DATES, ...fields });
  const document: JudgedCertificate['document'] = {
    properties: PROPERTIES,
    pages: text === '' ? [] : [pageOf(text)],
  };
  const certificate = { id: 'one', reading, findings: normalise(reading, vocabulary), document };
  const lot: LotDossier = {
    certificates: [certificate],
    ...{ commodity: 'kratom', form: 'leaf-powder', declared: NOTHING_DECLARED, lotCode: null, product: null },
  };
  const judgement = judgeLot(lot, book, vocabulary);
  return flagLot({ lot, results: new LotResults(lot, vocabulary), judgement, vocabulary, book, today });
}

const idsOf = (said: Said) => reportOf(said).flags.map(({ id }) => id);

describe('what a report says in words', () => {
  it.each<[string, Said, Said]>([
    ['nobody-signed-off', { text: 'Certificate of Analysis' }, { text: 'Approved by: Ada Northlight' }],
    ['nobody-signed-off', { text: 'Certificate of Analysis' }, { text: 'Schválila: Ing. Ada Severní' }],
    // A name with the words of those who sign, in a place of its own.
    ['nobody-signed-off', { text: 'Lead 0.64' }, { text: 'Ada Northlight, Laboratory Director' }],
    [
      'items-tested-not-said',
      { text: 'Certificate of Analysis' },
      { text: 'The results relate only to the items tested.' },
    ],
    ['items-tested-not-said', { text: 'Protokol' }, { text: 'Výsledky se týkají pouze zkoušeného vzorku.' }],
    [
      'advertising-in-place-of-results',
      { text: 'Lab tested! 100 % pure', rows: [] },
      { text: 'Lab tested! 100 % pure', rows: [LEAD] },
    ],
    // A verdict without a number is no result that could be looked at.
    [
      'advertising-in-place-of-results',
      { text: 'Premium quality', rows: [{ ...LEAD, value: 'Pass' }] },
      { text: 'Lead by ICP-MS', rows: [{ ...LEAD, value: 'Pass' }] },
    ],
    ['mail-of-another-domain', { text: 'lab.results@gmail.com' }, { text: 'lab@river.example' }],
    [
      'mail-of-another-domain',
      { text: 'lab@rivver.example www.river.example' },
      { text: 'lab@mail.river.example https://www.river.example' },
    ],
    // The client's own address beside the laboratory's.
    [
      'mail-of-another-domain',
      { text: 'info@leaf.example www.river.example' },
      { text: 'info@leaf.example lab@river.example www.river.example' },
    ],
    ['method-misspelt', { text: 'liquid chromotography' }, { text: 'liquid chromatography' }],
    ['method-not-named', { text: 'Lead 0.64 mg/kg' }, { text: 'Heavy metals by ICP-MS' }],
    ['method-not-named', { text: 'Lead 0.64' }, { text: 'Lead', rows: [{ ...LEAD, method: 'M-12' }] }],
    ['method-not-named', { text: 'Olovo 0,64' }, { text: 'Zkušební metody: viz příloha' }],
    [
      'decision-rule-not-named',
      { text: 'Lead 0.64 Pass', rows: [{ ...LEAD, status: 'Pass' }] },
      { text: 'Decision rule: simple acceptance', rows: [{ ...LEAD, status: 'Pass' }] },
    ],
    // Without a statement of conformity no rule is needed.
    [
      'decision-rule-not-named',
      { text: 'Lead 0.64 Pass', rows: [{ ...LEAD, status: 'Pass' }] },
      { text: 'Lead 0.64' },
    ],
    ['basis-not-stated', { text: 'Lead 0.64' }, { text: 'Results are reported as received.' }],
    [
      'basis-not-stated',
      { text: 'Lead 0.64' },
      { text: 'Lead 0.64', rows: [{ ...LEAD, basis: 'dry-weight' }] },
    ],
    // A bound and a count are of no basis.
    ['basis-not-stated', { text: 'Lead 0.64' }, { text: 'Lead', rows: [{ ...LEAD, value: '<0.1' }] }],
    [
      'results-outside-scope-said',
      { text: '* beyond scope of accreditation' },
      { text: 'all within the scope of accreditation' },
    ],
    ['subcontracted-results', { text: 'S) subdodávka' }, { text: 'all tests made here' }],
    ['sampled-by-client', { text: 'Sample collected by client' }, { text: 'Sampled by the laboratory' }],
    [
      'ordered-long-before',
      { text: 'Order Date: 06/15/2025', fields: { received: '2026-01-05' } },
      { text: 'Order Date: 01/02/2026', fields: { received: '2026-01-05' } },
    ],
    // 06/07 of one year is long before by either order; 12/11 is so by one only.
    ['ordered-long-before', { text: 'Order Date: 06/07/2025' }, { text: 'Order Date: 11/12/2025' }],
    [
      'tested-before-made',
      { text: 'Manufacture Date: 20 January 2026' },
      { text: 'Manufacture Date: 2 January 2026' },
    ],
    ['tested-before-made', { text: 'Datum výroby: 20.1.2026' }, { text: 'Datum výroby: 11.1.2026' }],
    // A label with another day behind another label.
    [
      'tested-before-made',
      { text: 'Mfg Date: 2026-01-20' },
      { text: 'Mfg Date: none given, printed 2026-01-20' },
    ],
    ['past-its-validity', { text: 'Valid until 2026-01-20' }, { text: 'Valid until 2026-03-20' }],
  ])('%s', (id, flagged, clear) => {
    expect(idsOf(flagged)).toContain(id);
    expect(idsOf(clear)).not.toContain(id);
  });

  it('a culture whose rapid method is named anywhere on the pages is not too fast', () => {
    const rows: MadeRow[] = [{ analyte: 'Salmonella', panel: 'microbiology', value: 'Not Detected in 1g' }];
    const fields = { received: '2026-01-11' };
    expect(idsOf({ text: 'plated on agar', rows, fields })).toContain('culture-faster-than-growth');
    expect(idsOf({ text: 'detection by qPCR', rows, fields })).not.toContain('culture-faster-than-growth');
  });

  it('is not known where no page has a word', () => {
    const { unknown, flags } = reportOf({ text: '' });
    expect(unknown).toEqual(
      expect.arrayContaining(['nobody-signed-off', 'method-not-named', 'tested-before-made']),
    );
    expect(flags.map(({ id }) => id)).not.toContain('nobody-signed-off');
  });

  it('is not known by age where no day is asked for', () => {
    expect(reportOf({ text: 'Valid until 2020-01-01' }, null).unknown).toContain('past-its-validity');
  });
});
