import { describeSettings } from './configuration';

const HEAD = `# Settings

Environment variables, each checked at the start: a wrong one is named with what is wrong and an example, and nothing is touched. An empty value counts as none. This page is made by \`npm run --silent settings > docs/settings.md\`.

| Setting | Default | Meaning | Example |
|---|---|---|---|
`;

/** The page of all settings, in Markdown. */
export function settingsTable(): string {
  const rows = describeSettings().map(({ name, default: value, meaning, example }) =>
    [`\`${name}\``, value && `\`${value}\``, meaning, `\`${example}\``].join(' | '),
  );
  return HEAD + rows.map((row) => `| ${row} |\n`).join('');
}
