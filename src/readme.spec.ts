import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSettings } from './configuration';

const README = join(__dirname, '..', 'README.md');
const BETWEEN = /(<!-- settings:[^\n]*-->\n)[\s\S]*?(<!-- \/settings -->)/;

/** The settings as the README tells them: a table with a row for each. */
function settingsTable(): string {
  const rows = describeSettings().map(
    ({ name, default: byDefault, meaning, example }) =>
      `| \`${name}\` | ${byDefault ? `\`${byDefault}\`` : ''} | ${meaning} For example \`${example}\`. |`,
  );
  return ['| Setting | Default | Meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

describe('the README', () => {
  it('tells every setting as the configuration has it (UPDATE_README=1 writes it)', () => {
    const readme = readFileSync(README, 'utf8');
    const expected = readme.replace(
      BETWEEN,
      (_, opening: string, closing: string) => opening + settingsTable() + closing,
    );
    if (process.env.UPDATE_README) writeFileSync(README, expected);
    else expect(readme).toBe(expected);
    expect(readme).toMatch(BETWEEN);
  });
});
