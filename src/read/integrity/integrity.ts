import type { Integrity, Signature } from '../page';
import { endOf, signedRanges } from './byte-range';
import { revisionEnds } from './revisions';

/** What a file's bytes tell of how it came to be: who signed it, and what was added after it was first written. */
export async function integrityOf(bytes: Buffer): Promise<Pick<Integrity, 'signatures' | 'updates'>> {
  const ranges = signedRanges(bytes);
  // The library for signatures is loaded for signed files alone: few are, and it takes as long as reading a page.
  const { verify } = ranges.length > 0 ? await import('./signatures.js') : { verify: null };
  const signatures: Signature[] = [];
  for (const range of ranges) if (verify) signatures.push(await verify(bytes, range));
  const signedUpTo = Math.max(
    0,
    ...ranges.flatMap((range, index) => (signatures[index]?.state === 'valid' ? endOf(range) : [])),
  );
  const [, ...updates] = revisionEnds(bytes);
  return { signatures, updates: updates.filter((end) => end > signedUpTo).length };
}
