import fs from 'node:fs';
import path from 'node:path';
import { settingsTable } from './settings-table';

it('docs/settings.md tells every setting as the code has it', () => {
  expect(fs.readFileSync(path.join(__dirname, '..', 'docs', 'settings.md'), 'utf8')).toBe(settingsTable());
});
