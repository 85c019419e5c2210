import { idsOf } from '../../../test/certificates/flagged-lot';
import type { Page, Word } from '../../read/page';
import type { JudgedCertificate } from '../lot';

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
