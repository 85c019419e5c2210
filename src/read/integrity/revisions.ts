/**
 * How often a PDF was added to after it was first written: programs that change a file may leave it whole and put what is
 * new behind its end (ISO 32000-1, 7.5.6). Each such revision ends with an end mark of its own.
 */

const END = '%%EOF';
/** A file that is laid out for reading from the web has its first end mark behind its first page (annex F). */
const LAID_OUT_WITHIN = 1024;

/**
 * Where each revision ends that brought objects with it, the first writing included. What Microsoft Word adds in the same
 * breath (a cross-reference table for old readers, no object) is no revision.
 */
export function revisionEnds(bytes: Buffer): number[] {
  const ends: number[] = [];
  let from = 0;
  for (let at = bytes.indexOf(END); at >= 0; at = bytes.indexOf(END, at + END.length)) {
    const end = at + END.length;
    if (bringsObjects(bytes.subarray(from, at)) && !(ends.length === 0 && isLaidOutForTheWeb(bytes, at)))
      ends.push(end);
    from = end;
  }
  return ends;
}

function bringsObjects(bytes: Buffer): boolean {
  return /\d\s+\d+\s+obj\b/.test(bytes.toString('latin1'));
}

/** The first end mark of such a file closes no revision: `startxref 0` stands before it. */
function isLaidOutForTheWeb(bytes: Buffer, end: number): boolean {
  return (
    bytes.subarray(0, LAID_OUT_WITHIN).includes('/Linearized') &&
    /startxref\s+0\s*$/.test(bytes.toString('latin1', Math.max(0, end - 40), end))
  );
}
