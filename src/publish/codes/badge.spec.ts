import type { PublicationView } from '../published-views';
import { badgeSvg, badgeText } from './badge';

const certificate = (standing: string, tested: string | null, results = 3): PublicationView =>
  ({
    standing,
    record: { certificate: { tested, reported: null }, results: Array.from({ length: results }, () => ({})) },
  }) as unknown as PublicationView;

describe('A badge', () => {
  it('says how many results count and from when, and never a grade', () => {
    const lot = [certificate('current', '2026-01-22'), certificate('current', '2025-06-01', 5)];
    expect(badgeText(lot, '2026-11-26')).toEqual({ text: '8 results, 2026-01', grey: false });
  });

  it('turns grey when nothing counts any more, or what counts is two years old', () => {
    expect(badgeText([certificate('superseded', '2026-01-22')], '2026-11-26')).toEqual({
      text: 'certificate superseded',
      grey: true,
    });
    expect(badgeText([certificate('withdrawn', '2026-01-22')], '2026-11-26').grey).toBe(true);
    expect(badgeText([certificate('current', '2024-01-22')], '2026-11-26')).toEqual({
      text: '3 results, 2024-01, old',
      grey: true,
    });
    expect(badgeText([certificate('current', null)], '2026-11-26').grey).toBe(false);
  });

  it('takes a lot code as text', () => {
    expect(badgeSvg({ text: 'x', grey: false }, '<script>')).not.toContain('<script>');
  });
});
