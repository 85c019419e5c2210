import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const PAGE = fs.readFileSync(path.join(ROOT, 'docs', 'security.md'), 'utf8');

/** What stands in code signs and looks like a file of the project. */
const named = [
  ...PAGE.matchAll(/`((?:src|test|docs|console|scripts)\/[^` ]+|Dockerfile|\.dockerignore)`/g),
].map(([, file]) => file!);

describe('The page about security', () => {
  it('names only files that exist', () => {
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((file) => !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('says of each requirement once how it is met, or why not', () => {
    const rows = PAGE.split('\n').filter((line) => /^\| \d/.test(line));
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows)
      expect(row).toMatch(/\| (Met|Partly|Not met|Not judged|Does not apply)\b[^|]*\|$/);
  });
});
