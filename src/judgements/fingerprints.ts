import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CertificateFields } from '../interpret/reading';
import { rarePairs, valuesOf } from '../judge/flags/fingerprint';
import type { ReadCertificate } from '../pipeline';
import type { Page } from '../read/page';
import { lotKey } from '../vocabulary/lot-key';
import { wordKey } from '../vocabulary/product-form';
import { Fingerprint } from './fingerprint.entity';

/** Keeps what of a reading tells it from others, in the transaction that keeps the reading. */
export async function keepFingerprint(
  manager: EntityManager,
  certificateId: string,
  readingId: string,
  { document, reading, findings }: Pick<ReadCertificate, 'document' | 'reading' | 'findings'>,
): Promise<void> {
  const values = valuesOf({ findings });
  const panels = reading.results.flatMap(({ panel }) => panel ?? []);
  await manager.insert(Fingerprint, {
    readingId,
    certificateId,
    textHash: textHash(document.pages),
    reportKey: reportKey(reading.certificate),
    values,
    keys: keysOf(values),
    panels: [...new Set(panels)].sort(),
  });
}

/** Over the words as they stand, page by page; how far apart they stand differs between copies and does not count. */
export function textHash(pages: readonly Page[]): string {
  const hash = createHash('sha256');
  for (const { words } of pages)
    hash.update(`${words.map(({ text }) => text.normalize('NFKC')).join(' ')}\f`);
  return hash.digest('hex');
}

/** A report number means something together with its laboratory only. */
export function reportKey({ laboratory, reportNumber }: CertificateFields): string | null {
  const number = lotKey(reportNumber ?? '');
  const name = wordKey(laboratory ?? '');
  return number === '' || name === '' ? null : `${name}|${number}`;
}

/** What the index of values holds of them: see `rarePairs`. */
export function keysOf(values: readonly string[]): string[] {
  return [...new Set(rarePairs(values).map(pairKey))];
}

/** A pair as the 64 bits that the index holds: the first eight bytes of its SHA-256. */
function pairKey(pair: string): string {
  return createHash('sha256').update(pair).digest().readBigInt64BE(0).toString();
}
