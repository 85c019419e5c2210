import { Problem } from '../http/problem';
import { placeOf, SignInThrottle } from './sign-in-throttle';

const MINUTE = 60_000;

describe('guessing passwords', () => {
  let now: number;
  let throttle: SignInThrottle;
  beforeEach(() => {
    now = 1_000_000;
    throttle = new SignInThrottle(() => now);
  });

  const fail = (email: string, address: string, times: number) => {
    for (let i = 0; i < times; i += 1) throttle.begin(email, address);
  };
  const refusal = (email: string, address: string): Problem | undefined => {
    try {
      throttle.begin(email, address);
    } catch (error) {
      return error as Problem;
    }
    return undefined;
  };

  it('ends after five failures on one account from one place, and says for how long', () => {
    fail('ann', '192.0.2.1', 4);
    now += 5 * MINUTE;
    expect(refusal('ann', '192.0.2.1')).toBeUndefined();
    const problem = refusal('ann', '192.0.2.1');
    expect(problem?.code).toBe('too-many-attempts');
    expect(problem?.headers).toEqual({ 'retry-after': String(10 * 60) });
  });

  it('does not lock the person out who comes from elsewhere', () => {
    fail('ann', '192.0.2.1', 5);
    expect(refusal('ann', '192.0.2.2')).toBeUndefined();
  });

  it('may go on when the time is over', () => {
    fail('ann', '192.0.2.1', 5);
    now += 15 * MINUTE;
    expect(refusal('ann', '192.0.2.1')).toBeUndefined();
  });

  it('ends for a place that tries one account after the other', () => {
    for (let i = 0; i < 50; i += 1) throttle.begin(`person-${i}`, '192.0.2.1');
    expect(refusal('person-99', '192.0.2.1')?.code).toBe('too-many-attempts');
  });

  it('ends for an account that is tried from everywhere', () => {
    for (let i = 0; i < 100; i += 1) throttle.begin('ann', `192.0.2.${i}`);
    expect(refusal('ann', '198.51.100.1')?.code).toBe('too-many-attempts');
  });

  it('counts attempts that are still running', () => {
    const running = Array.from({ length: 5 }, () => throttle.begin('ann', '192.0.2.1'));
    expect(refusal('ann', '192.0.2.1')?.code).toBe('too-many-attempts');
    running[0]!.succeeded();
    expect(refusal('ann', '192.0.2.1')).toBeUndefined();
  });

  it('never counts those who know their password', () => {
    for (let i = 0; i < 200; i += 1) throttle.begin('ann', '192.0.2.1').succeeded();
    expect(refusal('ann', '192.0.2.1')).toBeUndefined();
  });

  it('cannot fill the memory', () => {
    for (let i = 0; i < 120_000; i += 1) refusal(`person-${i}`, `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`);
    const { counters } = throttle as unknown as { counters: Map<string, unknown> };
    expect(counters.size).toBeLessThanOrEqual(100_000);
  });
});

describe('a place', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['2001:0DB8:0001::1', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['what', 'unknown'],
  ])('of %s is %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
