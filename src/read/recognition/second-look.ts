import type { SecondReading } from '../job';
import type { Box, Problem, Word } from '../page';

/** Below this the recogniser was not sure of a letter, and from it up a second reading bears the first one out. */
const SURE = 0.9;
/** What is left of the confidence in a number that was read in two ways. */
const IN_TWO_WAYS = 0.4;
/** Of one page. */
const MOST_NUMBERS = 40;

/** Digits, marks between them, and letters that look like digits. */
const NUMBER = /^[<>≤≥±]?[\dOolISB.,]+%?$/;
/** What can be set against a first reading: anything else is no second one. */
const PLAIN_NUMBER = /^[<>≤≥±]?[.,]*\d[\d.,]*%?$/;
const LOOKS_LIKE_DIGIT = /[OolISB]/;

/** The numbers of a recognised page that are worth a second look: those the recogniser doubts, or with letters among digits. */
export function unsureNumbers(words: Word[]): Word[] {
  return words
    .filter(
      ({ text, confidence }) =>
        NUMBER.test(text) && /\d/.test(text) && (confidence < SURE || LOOKS_LIKE_DIGIT.test(text)),
    )
    .slice(0, MOST_NUMBERS);
}

/** A box on the page as one in its picture. */
export function inPixels({ x, y, width, height }: Box, pointsPerPixel: number): Box {
  const [left, top, wide, high] = [x, y, width, height].map((points) => points / pointsPerPixel);
  return { x: left!, y: top!, width: wide!, height: high! };
}

/**
 * What a second look at some words says of them, by the word: the same, surely, gives confidence; something else takes it
 * and is told with both readings, because nothing here can tell which is right.
 */
export function afterSecondLook(
  words: Word[],
  readings: SecondReading[],
  page: number,
): { confidence: Map<Word, number>; problems: Problem[] } {
  const confidence = new Map<Word, number>();
  const problems: Problem[] = [];
  words.forEach((word, index) => {
    const second = readings[index];
    const seen = second?.text.replace(/\s/g, '') ?? '';
    if (!second || !PLAIN_NUMBER.test(seen)) return;
    if (seen === word.text) {
      if (second.confidence >= SURE) confidence.set(word, Math.max(word.confidence, SURE));
      return;
    }
    confidence.set(word, Math.min(word.confidence, IN_TWO_WAYS));
    const message = `The number "${word.text}" is read as "${seen}" at a second look.`;
    problems.push({ code: 'number-read-in-two-ways', message, page });
  });
  return { confidence, problems };
}
