/** What stands before the mass that a presence test looked in, in all languages: "in 25 g", "v 25 g", "em 25 g". */
const IN = 'in|per|v|ve|w|i|en|em|dans|σε|je';
const GRAMS = 'g|gm|grams?|gramm?|gramme?s?|gramos?|gramas?|ml';
const NUMBER = '\\d+(?:[.,]\\d+)?';

/** A folded unit that is such a mass and nothing else: "in25g", "/1g". Its number is the first group. */
export const SAMPLE_MASS = new RegExp(`^(?:${IN}|/)?(${NUMBER})(?:${GRAMS})$`, 'u');

/** A print that ends with such a mass, `Absence v 25 g`, `Negative/1g`: what stands before it, and the mass. */
export const WITH_SAMPLE_MASS = new RegExp(
  `^(.+?)[\\s/(,]+(?:(?:${IN})\\s+)?((?:cfu\\s*)?/?\\s*${NUMBER}\\s*(?:${GRAMS}))\\)?$`,
  'iu',
);
