import { nextNight } from './open-data-nights';

it.each([
  ['2026-11-26T01:59:59Z', '2026-11-26T02:00:00.000Z'],
  ['2026-11-26T02:00:00Z', '2026-11-27T02:00:00.000Z'],
  ['2026-12-31T23:00:00Z', '2027-01-01T02:00:00.000Z'],
])('after %s the next night is %s', (now, night) => {
  expect(nextNight(new Date(now)).toISOString()).toBe(night);
});
