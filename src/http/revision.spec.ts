import { etag, revisionOf } from './revision';

describe('a change names the revision it was made on', () => {
  it('reads back what it wrote', () => {
    expect(revisionOf(etag(17))).toBe(17);
  });

  it.each([undefined, '', '*', '3', 'W/"3"', '"0"', '"03"', '"3", "4"', '"99999999999"', '"three"'])(
    'refuses %s',
    (header) => {
      expect(() => revisionOf(header)).toThrow(/If-Match/);
    },
  );
});
