import { settingsTable } from '../settings-table';

/** `npm run settings`: every setting as a table in Markdown; `npm run --silent settings > docs/settings.md` keeps the page. */
process.stdout.write(settingsTable());
