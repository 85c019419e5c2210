import { asCookie, fromCookie, newTrip, proofsOf } from './trip';

describe('A sign-in on its way to a provider', () => {
  it('comes back as it went, by the cookie alone', () => {
    const trip = newTrip('/console/reviews/8d7f');
    expect(fromCookie(asCookie(trip))).toEqual(trip);
  });

  it('shows three values of which none tells another or the secret, and no two trips the same', () => {
    const [one, other] = [newTrip(undefined), newTrip(undefined)];
    const all = [one, other].flatMap((trip) => [trip.secret, ...Object.values(proofsOf(trip))]);
    expect(new Set(all).size).toBe(8);
    for (const value of all) expect(value).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    [undefined, '/console'],
    ['/console', '/console'],
    ['/console/queue', '/console/queue'],
    ['//evil.example', '/console'],
    ['/console//evil.example', '/console'],
    ['/console/../api/v1/session', '/console'],
    ['https://evil.example/console', '/console'],
    ['/console\\evil', '/console'],
    ['/consoleevil', '/console'],
  ])('asked to go to %s, goes to %s', (to, page) => {
    expect(newTrip(to).to).toBe(page);
    expect(fromCookie(asCookie({ ...newTrip(undefined), to: to ?? '' }))?.to).toBe(page);
  });

  it.each([undefined, '', 'x', '.L2NvbnNvbGU', `${'a'.repeat(44)}.x`])(
    'is none in the cookie %s',
    (cookie) => {
      expect(fromCookie(cookie)).toBeUndefined();
    },
  );
});
