import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORIES } from './stories';

const root = join(__dirname, '..', '..', '..');
const page = readFileSync(join(root, 'docs', 'reading.md'), 'utf8');

/** What stands in the second column of the page's tables, by the promise in the first. */
const promises = [...page.matchAll(/^\| ([^|]+) \| (`[^|]+`) \|$/gm)].map(([, promise = '', held = '']) => ({
  promise,
  held: [...held.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
}));

describe('what the reader promises', () => {
  it('stands on its page, line by line', () => {
    expect(promises.length).toBeGreaterThan(30);
  });

  it.each(promises)('$promise: is held by cases and tests that are there', ({ held }) => {
    expect(held.filter((name) => !(name in STORIES) && !existsSync(join(root, name)))).toEqual([]);
  });
});
