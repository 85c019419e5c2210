import { ago, fileSize, lasting } from './words';

const NOW = Date.parse('2026-11-26T10:00:00Z');

describe('A time that has passed', () => {
  it('is told in its largest whole unit', () => {
    expect(ago('2026-11-26T09:59:30Z', NOW)).toBe('just now');
    expect(ago('2026-11-26T09:58:00Z', NOW)).toBe('2 minutes ago');
    expect(ago('2026-11-25T09:00:00Z', NOW)).toBe('1 day ago');
    expect(ago('2026-11-16T10:00:00Z', NOW)).toBe('10 days ago');
  });

  it('that lasts is told without "ago"', () => {
    expect([lasting(12), lasting(60), lasting(7_300), lasting(86_400 * 9)]).toEqual([
      'under a minute',
      '1 minute',
      '2 hours',
      '9 days',
    ]);
  });
});

describe('A size', () => {
  it('is told as operating systems do', () => {
    expect([fileSize(12), fileSize(340_200), fileSize(1_250_000)]).toEqual(['12 bytes', '340 kB', '1.3 MB']);
  });
});
