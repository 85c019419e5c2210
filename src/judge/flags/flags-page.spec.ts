import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flagsPage } from './flags-page';
import { FLAG_CHECKS } from './flags';
import { KNOWN_SIGNS } from './known-signs';

const PAGE = join(__dirname, '../../../docs/flags.md');

describe('docs/flags.md', () => {
  it('says what the checks say of themselves (WRITE_DOCS=1 writes it anew)', () => {
    if (process.env.WRITE_DOCS === '1') writeFileSync(PAGE, flagsPage());
    expect(existsSync(PAGE) && readFileSync(PAGE, 'utf8')).toBe(flagsPage());
  });

  it('has for every check an id of its own, a question and its false positives', () => {
    expect(new Set(FLAG_CHECKS.map(({ id }) => id)).size).toBe(FLAG_CHECKS.length);
    for (const { id, asks, falsePositives } of FLAG_CHECKS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(asks).toMatch(/[?.]$/);
      expect(falsePositives).toMatch(/\.$/);
    }
  });

  it('says for every known sign which check looks for it, or why none can; and every check looks for one', () => {
    const ids = FLAG_CHECKS.map(({ id }) => id);
    const named = KNOWN_SIGNS.flatMap(({ checks }) => checks);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !named.includes(id))).toEqual([]);
    for (const { checks, elsewhere } of KNOWN_SIGNS)
      expect(checks.length > 0 || (elsewhere ?? '') !== '').toBe(true);
  });
});
