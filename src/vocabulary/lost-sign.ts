/**
 * A sign at the head of a word, or between hyphens, that stands where a Greek letter is printed: text layers that have
 * lost what a letter means give U+FFFD, a question mark or whatever lies under the letter's code ("?9-THC", "´-Pinene",
 * "cis-³-Farnesene", "Ä9-THC"). Marks of footnotes, bullets, brackets, signs of charge and Greek letters themselves are no
 * such signs, nor are letters before letters: those begin words.
 */
export const LOST_SIGN = new RegExp(
  '(?<![^\\s([/-])(?:' +
    '[\\uFFFD?](?=[-\\p{L}\\d])|' +
    '(?![*†‡§#•^+±_–—.,;:!\'"“”„()[\\]{}<>≤≥~=|/\\\\&%$€£@ß\\u2206\\p{Script=Greek}-])[^\\x00-\\x7f\\s\\p{Mark}]' +
    '(?=[-^]?\\d|-\\p{L}))',
  'gu',
);

/** What may stand for any letter, and for another one each time. */
export const ANY_SIGN = /[\uFFFD?]/;
