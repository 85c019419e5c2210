import slugify from 'slugify';

const LONGEST = 80;

/** Lower case letters and digits in groups joined by single dashes. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const LONGEST_SLUG = LONGEST;

/**
 * The slug that a name suggests: letters of other scripts and with marks written in plain Latin ones where there is a
 * customary way to, everything else dropped, cut at a word's end.
 *
 * @returns an empty string when nothing of the name can be kept
 */
export function slugOf(name: string): string {
  // What stands between words is a dash; marks within a word (Kratom’s) go without a trace.
  const spaced = name.normalize('NFKC').replace(/[\s\p{Pd}/_.,:;+|()]+/gu, ' ');
  const whole = slugify(spaced, { lower: true, strict: true, trim: true }).replace(/[^a-z0-9-]/g, '');
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, LONGEST);
}
