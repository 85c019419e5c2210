import { cellsToLookAt, type Look, lookAtCells } from '../looking';
import type { Understanding } from '../understanding/understanding';
import type { ReadDocument } from '../read/page';
import type { Reader } from '../read/reader';

/** At the command line somebody waits for it, and has asked for it. */
const MILLISECONDS = 600_000;

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
