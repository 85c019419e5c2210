import type { Problem } from './page';

/**
 * What a file is told to be that cannot be opened or gone through, by what pdf.js throws over it.
 * @returns null for what no file is known to cause: a defect of the reader
 */
export function troubleOf(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  const { name, message } = error;
  if (name === 'PasswordException')
    return { code: 'encrypted', message: 'The file is encrypted and cannot be opened without its password.' };
  if (name === 'InvalidPDFException' || name === 'FormatError')
    return { code: 'damaged', message: `The file is damaged: ${message}` };
  // V8 has one class for this and for what is too large, and pdf.js hands it on as another.
  if (/call stack/.test(message))
    return { code: 'too-deep', message: 'It has things within things deeper than they are followed.' };
  if (error instanceof RangeError) return { code: 'out-of-memory', message };
  return null;
}

/** The sentence of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
