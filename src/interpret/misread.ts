import type { Word } from '../read/page';
import type { Lexicon } from './lexicon';

/** Character recognition takes these for each other: each is brought to one of them. */
const ALIKE: [RegExp, string][] = [
  [/0/g, 'O'],
  [/[1I|!]/g, 'L'],
];
/** A repaired word is no longer what the recogniser saw: its confidence is at most this. */
const REPAIRED = 0.7;

/**
 * Repairs words of a recognised page that are no value or unit as they stand and become one when letters that look alike
 * are taken for each other: `<L0OQ` is `<LOQ`, `mglg` is `mg/g`. Numbers are never touched.
 */
export function repairMisread(words: Word[], lexicon: Lexicon): Word[] {
  return words.map((word) => {
    const repaired = repair(word.text, lexicon);
    return repaired === null
      ? word
      : { ...word, text: repaired, confidence: Math.min(word.confidence, REPAIRED) };
  });
}

/** What stands for "below the limit" in a cell, in the spelling that laboratories print most. */
const QUALIFIERS = ['<LOQ', '<LLOQ', '<LOD', 'LOQ', 'LLOQ', 'LOD'];

function repair(text: string, lexicon: Lexicon): string | null {
  if (/^[<>]?[\d.,\s]+$/.test(text) || text.length > 8) return null;
  if (!QUALIFIERS.includes(text)) {
    const qualifier = QUALIFIERS.find((known) => looks(known) === looks(text));
    if (qualifier !== undefined) return qualifier;
  }
  // A stroke between two units is read as a letter.
  const unit = /^(mg|µg|ug|mcg|ng|g|cfu)[lI1|](g|kg|ml|unit|serving)$/i.exec(text);
  const stroked = unit ? `${unit[1]}/${unit[2]}` : null;
  return stroked !== null && lexicon.unit(text) === null && lexicon.unit(stroked) !== null ? stroked : null;
}

/** A key under which letters that look alike, once or twice, are one. */
function looks(text: string): string {
  const alike = ALIKE.reduce((key, [pattern, letter]) => key.replace(pattern, letter), text.toUpperCase());
  return alike.replace(/(.)\1+/g, '$1');
}
