import { delayAfter } from './retries';

it('tries as the specification gives it as an example: ten times in 75 hours, 35 minutes and 5 seconds', () => {
  const delays = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => delayAfter(attempts, 0.5)!);
  expect(delays.slice(0, 3)).toEqual([5, 300, 1800]);
  expect(delays.reduce((sum, delay) => sum + delay)).toBe(75 * 3600 + 35 * 60 + 5);
  expect(delayAfter(10, 0.5)).toBeNull();
});

it('spreads what failed together over a tenth to either side', () => {
  expect(delayAfter(2, 0)).toBe(270);
  expect(delayAfter(2, 1)).toBe(330);
});
