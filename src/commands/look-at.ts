import { cellsToLookAt, type Look, lookAtCells } from '../looking';
import type { Understanding } from '../pipeline';
import type { ReadDocument } from '../read/page';
import type { Reader } from '../read/reader';
import type { RuleBook } from '../vocabulary/rule-set';

/** At the command line somebody waits for it, and has asked for it. */
const MILLISECONDS = 600_000;

/** The analytes that a verified rule set has a limit for, whatever the product. */
export function limitedAnalytes({ ruleSets }: RuleBook): ReadonlySet<string> {
  const verified = ruleSets.filter((set) => set.verified);
  return new Set(verified.flatMap(({ limits }) => limits.map(({ analyteId }) => analyteId)));
}

/** Looks at the cells of a read document that matter. */
export function lookAt(
  reader: Reader,
  path: string,
  document: ReadDocument,
  { reading, findings }: Understanding,
  limited: ReadonlySet<string>,
): Promise<Look> {
  const analytes = new Map(findings.map(({ result, analyteId }) => [result, analyteId]));
  const recognised = document.pages.filter(({ source }) => source.kind === 'ocr');
  const plan = cellsToLookAt(
    reading.results.map((result, index) => ({ ...result, limited: limited.has(analytes.get(index) ?? '') })),
    new Set(recognised.map(({ number }) => number)),
  );
  return lookAtCells(reader, path, plan, { language: reading.language, milliseconds: MILLISECONDS });
}
