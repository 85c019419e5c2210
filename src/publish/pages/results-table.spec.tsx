import { renderToStaticMarkup } from 'react-dom/server';
import type { PublishedResult } from '../published-record';
import { byPanel, ResultsTable } from './results-table';
import type { ShownWith } from './shown-with';

const result = (said: Partial<PublishedResult> = {}): PublishedResult => ({
  id: '6f4c8b4e-0000-4000-8000-000000000001',
  panel: 'heavy-metals',
  analyte: 'olovo',
  analyteId: 'lead',
  analyteName: 'Lead',
  printed: '0,64',
  qualifier: '=',
  value: '0.64',
  printedUnit: 'mg/kg',
  unit: 'mg/kg',
  lod: null,
  loq: null,
  printedLod: null,
  printedLoq: null,
  printedLimit: '3',
  limit: '3',
  printedStatus: 'V',
  status: 'pass',
  printedUncertainty: '0,08',
  uncertainty: '0.08',
  method: 'SOP 70.4',
  basis: null,
  place: { page: 2, x: 71.2, y: 402.8, width: 18, height: 9 },
  corrected: false,
  ...said,
});

const SHOWN: ShownWith = {
  verdictsOf: () => [],
  anyVerdict: false,
  perServing: () => null,
  pictureOf: () => null,
  disputesOf: () => [],
  disputeOf: () => '/dispute-it',
};

/** What a person reads: the text of the markup, with single spaces. */
const shown = (said: Partial<PublishedResult> = {}, document: string | null = '/d') =>
  renderToStaticMarkup(
    <ResultsTable
      panel={{ panel: 'heavy-metals', results: [result(said)] }}
      document={document}
      shown={SHOWN}
      anchor="a"
      heading="h3"
    />,
  );
const read = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(\d) \.(\d)/g, '$1.$2');

describe('A result on a page', () => {
  it('says what was found, with unit and uncertainty', () => {
    expect(read(shown())).toContain('0.64 ± 0.08 mg/kg');
    expect(shown()).toContain('value="0.64"');
  });

  it('keeps what was printed one gesture away, cell by cell', () => {
    const details = /<details>.*<\/details>/.exec(shown())![0];
    for (const cell of [
      'olovo',
      '0,64',
      '0,08',
      'SOP 70.4',
      'page 2, 71 pt from the left, 403 pt from the top',
    ])
      expect(details).toContain(cell);
  });

  it('gives the laboratory’s verdict to the laboratory', () => {
    const text = read(shown());
    expect(text).toContain('Laboratory’s limit');
    expect(text).toContain('pass “V”');
    expect(text).toContain('The laboratory’s own limits and verdicts are shown as printed');
  });

  it('leads to its page of the PDF, and to none when the document is no longer offered', () => {
    expect(shown()).toContain('href="/d#page=2"');
    expect(shown({}, null)).not.toContain('href="/d#');
  });

  it('has no columns for what the laboratory does not print', () => {
    const plain = { limit: null, printedLimit: null, status: null, printedStatus: null };
    expect(read(shown(plain))).not.toMatch(/Laboratory/);
  });

  it('cannot bring markup along from a certificate', () => {
    const markup = shown({ analyteName: null, analyte: '<script>alert(1)</script>', printed: '"><img>' });
    expect(markup).not.toContain('<script>');
    expect(markup).not.toContain('<img>');
  });

  it('says when a reviewer corrected it', () => {
    expect(read(shown({ corrected: true }))).toContain('corrected by a reviewer');
    expect(read(shown())).not.toContain('corrected');
  });
});

describe('What is no number is not shown as one', () => {
  const none = { value: null, uncertainty: null, limit: null };
  it.each([
    [{ qualifier: 'nd', lod: '0.01' }, 'not detected LOD 0.01 mg/kg'],
    [{ qualifier: 'nd', loq: '0.05' }, 'not detected LOQ 0.05 mg/kg'],
    [{ qualifier: 'nd', printedLod: 'see p. 3' }, 'not detected LOD see p. 3, as printed'],
    [{ qualifier: 'nd' }, 'not detected detection limit not printed'],
    [{ qualifier: '<loq', loq: '0.05' }, 'below the limit of quantification LOQ 0.05 mg/kg'],
    [{ qualifier: '<loq' }, 'below the limit of quantification LOQ not printed'],
    [{ qualifier: 'absent', unit: null, printedUnit: '25 g' }, 'absent 25 g'],
    [{ qualifier: 'tntc' }, 'too numerous to count'],
    [{ qualifier: 'pass' }, 'pass, without a number'],
  ])('%o', (said, text) => {
    const markup = shown({ ...none, ...said });
    expect(read(markup)).toContain(text);
    expect(markup).not.toContain('<data');
  });

  it('while an inequality keeps its sign', () => {
    expect(read(shown({ qualifier: '<', value: '0.05', uncertainty: null }))).toContain('&lt; 0.05 mg/kg');
  });
});

describe('Panels', () => {
  it('come in one order, with results of unknown panels under "Other results"', () => {
    const panels = byPanel([
      result({ panel: null }),
      result({ panel: 'other' }),
      result({ panel: 'microbiology' }),
      result({ panel: 'alkaloids' }),
    ]);
    expect(panels.map(({ panel, results }) => [panel ?? 'other', results.length])).toEqual([
      ['alkaloids', 1],
      ['microbiology', 1],
      ['other', 2],
    ]);
  });
});
