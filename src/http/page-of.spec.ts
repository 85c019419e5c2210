import { openCursor, pageOf, sealCursor } from './page-of';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const rows = [1, 2, 3].map((n) => ({ id: id(n), at: new Date(Date.UTC(2026, 0, n)) }));

describe('a list comes in pages', () => {
  it('ends without a cursor when nothing is left', () => {
    expect(
      pageOf(
        rows,
        3,
        (row) => [row.id],
        (row) => row.id,
      ),
    ).toEqual({ items: rows.map((r) => r.id), next: null });
  });

  it('shows what fits and a cursor behind the last one shown', () => {
    const page = pageOf(
      rows,
      2,
      (row) => [row.at, row.id],
      (row) => row.id,
    );
    expect(page.items).toEqual([id(1), id(2)]);
    expect(openCursor(page.next!, ['time', 'uuid'])).toEqual(['2026-01-02T00:00:00.000Z', id(2)]);
  });

  it('an empty list is one empty page', () => {
    expect(
      pageOf(
        [],
        2,
        () => [],
        (row) => row,
      ),
    ).toEqual({ items: [], next: null });
  });

  it('no cursor means the beginning', () => {
    expect(openCursor(undefined, ['uuid'])).toBeUndefined();
  });

  it.each([
    ['no base64 of JSON', '%%%'],
    ['an object', Buffer.from('{"a":1}').toString('base64url')],
    ['too few parts', sealCursor([id(1)])],
    ['a wrong kind of part', sealCursor(['2026-01-02T00:00:00.000Z', "' OR 1=1"])],
    ['a time that is none', sealCursor(['2026-13-45T00:00:00.000Z', id(1)])],
    ['a number for text', Buffer.from('[1,2]').toString('base64url')],
  ])('refuses a cursor that holds %s', (_what, cursor) => {
    expect(() => openCursor(cursor, ['time', 'uuid'])).toThrow(/no cursor/);
  });

  it('refuses NUL, which the database cannot hold', () => {
    expect(() => openCursor(sealCursor(['a\0']), ['text'])).toThrow(/no cursor/);
  });
});
