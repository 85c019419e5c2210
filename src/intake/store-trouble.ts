import { Problem } from '../http/problem';

/** A full disk, a used-up quota, and a limit on the size of files: there is no room. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
/** A disk that was mounted, or became, one that is only read; a folder that is another user's. */
const CLOSED = ['EROFS', 'EACCES', 'EPERM'];

/** Whether a disk refuses because it is only read, or another's. */
export const isClosed = (error: unknown): boolean =>
  CLOSED.includes((error as NodeJS.ErrnoException | null)?.code ?? '');

/** What a disk's refusal to take a document means for whoever sent it; anything else as it is. Nothing was kept either way. */
export function storeTrouble(error: unknown): unknown {
  const { code = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (FULL.includes(code)) return noSpaceLeft(error);
  if (!isClosed(error)) return error;
  const problem = new Problem({
    code: 'unavailable',
    detail: 'Documents cannot be written just now. Nothing was kept.',
    headers: { 'retry-after': '60' },
  });
  return Object.assign(problem, { cause: error });
}

/** There is no room for a document. */
export function noSpaceLeft(cause: unknown): Problem {
  const problem = new Problem({
    code: 'no-space-left',
    detail: 'There is no room to write the document. Nothing was kept.',
    headers: { 'retry-after': '60' },
  });
  return Object.assign(problem, { cause });
}
