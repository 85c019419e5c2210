/** Codes that only mark what kind of value stands there; a person needs to see what is printed, if anything. */
const NO_UNIT = new Set(['1', '{presence}', '{text}', '{aw}', '{Ct}']);

/** Where UCUM (ucum.org) writes a unit as a person would not; the rest is written alike in both. In this order. */
const SPELLINGS: [RegExp, string][] = [
  [/\[pptr\]/g, 'ppt'],
  [/\[lb_av\]/g, 'lb'],
  [/\bug\b/g, 'µg'],
  [/\bCel\b/g, '°C'],
  [/\((\d+)\.(\w+)\)/g, '$1 $2'],
  [/\{lg\}/g, 'log₁₀ '],
  [/%\{vol\}/g, '% vol'],
  [/[[{]([^\]}]*)[\]}]/g, '$1'],
  [/\./g, '·'],
];

/**
 * A result's unit for people: from its UCUM code, else as printed.
 * @returns an empty string when there is none to show
 */
export function unitText(ucum: string | null, printed: string | null): string {
  if (ucum === null || NO_UNIT.has(ucum)) return printed ?? '';
  return SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), ucum);
}
