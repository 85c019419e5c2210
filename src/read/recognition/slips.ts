/**
 * What a recogniser makes of the abbreviations and units that certificates are full of: no word of its dictionaries, and
 * letters that look like each other. Only writings that mean nothing else are put right; numbers are never touched.
 */
const SLIPS: [wrong: RegExp, right: string][] = [
  // O, 0 and o are one shape, and the edge of a cell comes out as l, 1 or I before the L.
  [/^(<?)[1lI]?L(?:[0o]+O?|O[0o]+)([QD])$/, '$1LO$2'],
  [/^(<?)[1lI]LO([QD])$/, '$1LO$2'],
  // The stroke of a fraction is taken for a letter: mglg, ugIkg.
  [/^([mµu]?g)[lI|](k?g|mL|ml|L)$/, '$1/$2'],
  // The micro sign comes out as a capital beside its look-alikes; p is left alone: pg is a unit.
  [/^(?:u?U|uW|W|H|y)g\/(k?g|mL|ml|L)$/, 'µg/$1'],
  [/^(CFU|cfu)[lI|](g|mL|ml)$/, '$1/$2'],
  [/^cfg$/, 'cfu/g'],
];

/** A recognised word with such a slip put right. */
export function withoutSlips(text: string): string {
  return SLIPS.reduce((word, [wrong, right]) => word.replace(wrong, right), text);
}

/**
 * Recognised words of one line with "+" between two numbers read as what is printed there: no certificate prints a sum in a
 * cell, and nearly each an uncertainty: "0,42 + 0,13 mg/kg".
 */
export function withPlusMinus<W extends { text: string }>(words: W[]): W[] {
  return words.map((word, i) => {
    const [before, after] = [words[i - 1]?.text ?? '', words[i + 1]?.text ?? ''];
    const isSpread = word.text === '+' && AMOUNT.test(before) && /^\d[\d.,]*$/.test(after);
    return isSpread ? { ...word, text: '±' } : word;
  });
}

/** A number, or a unit of one behind it. */
const AMOUNT = /^[<>]?\d[\d.,]*%?$|^%$|\/k?g$/;
