import { FLAG_CHECKS } from './flags';

const HEAD =
  '# Flags\n\nA flag is a question to a reviewer, never a finding of fraud. This table is what the checks in `src/judge/flags` say of themselves; a test keeps it in step.\n\n' +
  '| check | group | severity | what it asks | known false positives |\n|---|---|---|---|---|\n';

/** The page `docs/flags.md`: every check with its severity, question and known false positives. */
export function flagsPage(): string {
  return (
    HEAD +
    FLAG_CHECKS.map(
      ({ id, group, severity, asks, falsePositives }) =>
        `| \`${id}\` | ${group} | ${severity} | ${asks} | ${falsePositives} |\n`,
    ).join('')
  );
}
