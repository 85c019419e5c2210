import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from './language';

/** The recogniser's data: the most exact models, with whole numbers, which are as good and twice as fast. */
const MODEL = '4.0.0_best_int';

/** Where a language's data lies, or null when its package is not installed. */
export function dataOf(language: Language): string | null {
  try {
    const folder = join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), MODEL);
    return existsSync(join(folder, `${language}.traineddata.gz`)) ? folder : null;
  } catch {
    return null;
  }
}
