import { encodingFor } from './cacheable-answer';

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
