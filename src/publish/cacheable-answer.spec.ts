import { encodingFor, matches } from './cacheable-answer';

describe('The encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['br;q=0.0, gzip;q=0', null],
    ['identity', null],
    ['BR ; q=0.5', 'br'],
    [undefined, null],
  ])('for Accept-Encoding: %s is %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});

describe('If-None-Match', () => {
  it('matches the tag anywhere in its list, strong or weakened by a cache on the way', () => {
    expect(matches('"a", W/"b"', '"b"')).toBe(true);
    expect(matches('*', '"b"')).toBe(true);
  });

  it('does not match another tag, or the same bytes in another encoding', () => {
    expect(matches('"a"', '"b"')).toBe(false);
    expect(matches('"b-br"', '"b"')).toBe(false);
    expect(matches(undefined, '"b"')).toBe(false);
  });
});
