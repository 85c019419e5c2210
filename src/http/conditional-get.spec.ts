import { matchesTag } from './conditional-get';

describe('If-None-Match', () => {
  it('matches the tag anywhere in its list, strong or weakened by a cache on the way', () => {
    expect(matchesTag('"a", W/"b"', '"b"')).toBe(true);
    expect(matchesTag('*', '"b"')).toBe(true);
  });

  it('does not match another tag, or the same bytes in another encoding', () => {
    expect(matchesTag('"a"', '"b"')).toBe(false);
    expect(matchesTag('"b-br"', '"b"')).toBe(false);
    expect(matchesTag(undefined, '"b"')).toBe(false);
  });
});
