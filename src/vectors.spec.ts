import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The tables that say what prints mean and what rules make of them: each row is a test of its own beside its table. */
const TABLES = {
  'vocabulary/printed-value.vectors.txt': '|',
  'normalise/finding.vectors.txt': '=>',
  'judge/verdict.vectors.txt': '=>',
};

function rowsOf(table: string, mark: string): string[] {
  const lines = readFileSync(join(__dirname, table), 'utf8').split('\n');
  return lines.filter((line) => !line.startsWith('#') && line.includes(mark));
}

describe('the tables of vectors', () => {
  const rows = Object.entries(TABLES).map(([table, mark]) => [table, rowsOf(table, mark)] as const);
  const meant = rows.filter(([table]) => !table.startsWith('vocabulary')).flatMap(([, list]) => list);

  it.each(rows.map(([table, list]) => [table, list.length, list] as const))(
    '%s has %d rows, none of them twice',
    (_, count, list) => {
      const keys = list.map((row) => row.replace(/\s+/g, ' '));
      expect(new Set(keys).size).toBe(count);
    },
  );

  it(`are at least 150 printed rows with their meaning or verdict: ${meant.length}`, () => {
    expect(meant.length).toBeGreaterThanOrEqual(150);
  });
});
