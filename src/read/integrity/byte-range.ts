/** Where a PDF says that it is signed (ISO 32000-1, 12.8.1): two ranges of bytes, and between them the signature itself. */
export interface SignedRange {
  /** Offset and length of what stands before the signature, and of what stands behind it. */
  before: [offset: number, length: number];
  after: [offset: number, length: number];
  /** The signature, DER with zeros behind it; null where something else than a signature stands between the ranges. */
  contents: Buffer | null;
  /** When it was signed, as its dictionary says (`D:2026…`); null where it does not. */
  time: string | null;
}

const RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
/** More signatures than any report carries: a file that names more is not looked through further. */
const MOST_SIGNATURES = 20;

/** Every signature that the file names, in the order of the bytes. */
export function signedRanges(bytes: Buffer): SignedRange[] {
  if (!bytes.includes('/ByteRange')) return [];
  const ranges: SignedRange[] = [];
  for (const match of bytes.toString('latin1').matchAll(RANGE)) {
    const [, ...numbers] = match;
    const [from = 0, length = 0, next = 0, rest = 0] = numbers.map(Number);
    if (ranges.length < MOST_SIGNATURES)
      ranges.push({
        before: [from, length],
        after: [next, rest],
        contents: contentsOf(bytes, from + length, next),
        time: timeBeside(bytes, match.index, next),
      });
  }
  return ranges;
}

/** How far from its ranges a signature's other entries are looked for, in bytes. */
const NEAR = 600;

/** A signature's time stands before or behind its contents, which are too long to look through. */
function timeBeside(bytes: Buffer, range: number, behind: number): string | null {
  const places = [
    [range, range + NEAR],
    [behind, behind + NEAR],
    [Math.max(0, range - NEAR), range],
  ] as const;
  for (const [from, to] of places) {
    const time = /\/M\s*\((D:[\d+\-'Z]+)\)/.exec(bytes.toString('latin1', from, to));
    if (time?.[1]) return time[1];
  }
  return null;
}

/** Nothing but the hexadecimal string may stand between the ranges: whatever else did would be outside of what is signed. */
function contentsOf(bytes: Buffer, from: number, to: number): Buffer | null {
  if (to <= from || to > bytes.length) return null;
  const text = bytes.toString('latin1', from, to).trim();
  return /^<[0-9a-fA-F\s]*>$/.test(text) ? Buffer.from(text.slice(1, -1).replace(/\s/g, ''), 'hex') : null;
}

/** Where what is signed ends; what stands behind it was added later. */
export function endOf({ after: [offset, length] }: SignedRange): number {
  return offset + length;
}

/** Whether the ranges are two pieces of this file that begin at its first byte and leave out the signature alone. */
export function isWhole({ before, after }: SignedRange, size: number): boolean {
  return before[0] === 0 && after[0] > before[1] && after[0] + after[1] <= size;
}
