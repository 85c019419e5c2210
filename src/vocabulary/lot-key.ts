/**
 * The form in which lot codes are compared: upper case letters and digits only. Spaces, dashes and case differ between
 * label and certificate without meaning anything; every other character does, so nothing fuzzier is allowed here.
 *
 * @returns an empty string when the code holds no letter and no digit
 */
export function lotKey(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―_.]+/gu, '');
}
