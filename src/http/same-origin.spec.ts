import { isCrossOriginChange } from './same-origin';

const request = (headers: Record<string, string>, method = 'POST') => ({
  method,
  headers: { host: 'localhost:3000', ...headers },
});

describe('a change from another site', () => {
  it.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a sister site', { 'sec-fetch-site': 'same-site' }],
    ['an older browser elsewhere', { origin: 'https://evil.example' }],
    ['another port of this host', { origin: 'http://localhost:4000' }],
    ['a sandboxed frame', { origin: 'null' }],
    [
      'a page elsewhere that forges an origin of ours',
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
    ],
  ])('is seen from %s', (_what, headers) => {
    expect(isCrossOriginChange(request(headers))).toBe(true);
  });

  it.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }],
    ['our own page in an older browser', { origin: 'http://localhost:3000' }],
    ['our own page behind a proxy that takes off TLS', { origin: 'https://localhost:3000' }],
    ['a program', {}],
  ])('is not seen from %s', (_what, headers) => {
    expect(isCrossOriginChange(request(headers))).toBe(false);
  });

  it('is not seen from the address that people know, when a proxy asks us by another', () => {
    const headers = { host: 'inside:3000', origin: 'https://registry.example' };
    expect(isCrossOriginChange(request(headers), 'https://registry.example')).toBe(false);
    expect(isCrossOriginChange(request(headers))).toBe(true);
  });

  it('is no matter when nothing is changed', () => {
    expect(isCrossOriginChange(request({ 'sec-fetch-site': 'cross-site' }, 'GET'))).toBe(false);
  });
});
