import { FLAG_CHECKS } from './flags';
import { KNOWN_SIGNS } from './known-signs';

const HEAD =
  '# Flags\n\nA flag is a question to a reviewer, never a finding of fraud. This page is what the checks in `src/judge/flags` say of themselves; a test keeps it in step.\n\n' +
  'A high flag holds an approval up until somebody answers it; so do two medium flags of one group, except those that only tell how far the evidence reaches (marked °).\n\n' +
  '| check | group | severity | what it asks | known false positives |\n|---|---|---|---|---|\n';

const SIGNS_HEAD =
  '\n## Known signs of a report that is not what it seems, and where each is looked for\n\n' +
  'What reviewers of certificates are told to look for, and which check looks for it. What needs somebody outside the registry, or a person’s eyes, says so.\n\n' +
  '| sign | looked for by |\n|---|---|\n';

/** The page `docs/flags.md`: every check with its severity, question and known false positives, and every known sign with its checks. */
export function flagsPage(): string {
  const checks = FLAG_CHECKS.map(
    ({ id, group, severity, asks, falsePositives, aboutCoverage }) =>
      `| \`${id}\` | ${group} | ${severity}${aboutCoverage ? ' °' : ''} | ${asks} | ${falsePositives} |\n`,
  );
  const signs = KNOWN_SIGNS.map(({ sign, checks: by, elsewhere }) => {
    const places = [...by.map((id) => `\`${id}\``), ...(elsewhere === undefined ? [] : [elsewhere])];
    return `| ${sign} | ${places.join('; ')} |\n`;
  });
  return HEAD + checks.join('') + SIGNS_HEAD + signs.join('');
}
