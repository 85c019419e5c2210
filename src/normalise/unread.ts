import type { Reading } from '../interpret/reading';
import type { Problem } from '../read/page';
import type { Finding } from './finding';

const REASONS: Readonly<Record<string, string>> = {
  'ambiguous-separator': 'a comma or point that may group or part',
  'ambiguous-power': 'a power of ten or a footnote',
  'lost-superscript': 'a power of ten whose raised figure may be lost',
  'two-numbers': 'two numbers in one cell',
  range: 'a range',
};

/**
 * Takes the results whose value cannot be read out of a reading, and says for each what stands there: what has no
 * meaning is kept as a question to a person, never as a result.
 */
export function withUnreadAsProblems(
  reading: Reading,
  findings: Finding[],
  unread: { result: number; reason: string }[],
): { reading: Reading; findings: Finding[] } {
  if (unread.length === 0) return { reading, findings };
  const gone = new Set(unread.map(({ result }) => result));
  const place = new Map<number, number>();
  const results = reading.results.filter((_, index) => {
    if (gone.has(index)) return false;
    place.set(index, place.size);
    return true;
  });
  const problems = unread.flatMap(({ result, reason }): Problem[] => {
    const printed = reading.results[result];
    if (!printed) return [];
    const why = REASONS[reason] ?? reason.replace(/-/g, ' ');
    const message = `“${printed.value.text}” for ${printed.analyte.text} cannot be read: ${why}.`;
    return [{ code: 'value-unread', message, page: printed.page }];
  });
  return {
    reading: { ...reading, results, problems: [...reading.problems, ...problems] },
    findings: findings.map((finding) => ({
      ...finding,
      result: place.get(finding.result) ?? finding.result,
    })),
  };
}
