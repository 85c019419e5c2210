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
/** Nobody prints a number so: the mark behind its zero was lost. */
const LOST_MARK = /^[<>≤≥±]?0\d+%?$/;

/**
 * The numbers of a recognised page that are worth a second look: those the recogniser doubts, those with letters among digits
 * and those that have lost a mark.
 */
export function unsureNumbers(words: Word[]): Word[] {
  return words
    .filter(
      ({ text, confidence }) =>
        NUMBER.test(text) &&
        /\d/.test(text) &&
        (confidence < SURE || LOOKS_LIKE_DIGIT.test(text) || LOST_MARK.test(text)),
    )
    .sort((a, b) => sureness(a) - sureness(b))
    .slice(0, MOST_NUMBERS);
}

/** The most doubtful first: where there are many, not all get a second look. */
const sureness = ({ text, confidence }: Word): number => (LOST_MARK.test(text) ? 0 : confidence);

/** A box on the page as one in its picture. */
export function inPixels({ x, y, width, height }: Box, pointsPerPixel: number): Box {
  const [left, top, wide, high] = [x, y, width, height].map((points) => points / pointsPerPixel);
  return { x: left!, y: top!, width: wide!, height: high! };
}

/** What a second look made of a word. */
export type SeenAgain = Pick<Word, 'text' | 'confidence'>;

/**
 * What a second look at some words says of them, by the word: the same, surely, gives confidence; something else takes it
 * and is told with both readings, because nothing here can tell which is right. Of two that differ in a mark alone the one
 * with the mark is proposed: specks of ink are lost sooner than seen where none are.
 */
export function afterSecondLook(
  words: Word[],
  readings: SecondReading[],
  page: number,
): { seen: Map<Word, SeenAgain>; problems: Problem[] } {
  const again = new Map<Word, SeenAgain>();
  const problems: Problem[] = [];
  words.forEach((word, index) => {
    const second = readings[index];
    const seen = second?.text.replace(/\s/g, '') ?? '';
    const { text, confidence } = word;
    const doubted = Math.min(confidence, IN_TWO_WAYS);
    if (!second || !PLAIN_NUMBER.test(seen) || seen === text) {
      if (LOST_MARK.test(text)) again.set(word, { text, confidence: doubted });
      else if (seen === text && second && second.confidence >= SURE)
        again.set(word, { text, confidence: Math.max(confidence, SURE) });
      return;
    }
    again.set(word, { text: hasMarkOf(text, seen) ? seen : text, confidence: doubted });
    const message = `The number "${text}" is read as "${seen}" at a second look.`;
    problems.push({ code: 'number-read-in-two-ways', message, page });
  });
  return { seen: again, problems };
}

/** Whether a number is another one with a mark more between its digits, and the same in everything else. */
function hasMarkOf(bare: string, marked: string): boolean {
  return (
    /^[^.,]*$/.test(bare) && /^[^.,]*\d[.,]\d[^.,]*$/.test(marked) && marked.replace(/[.,]/, '') === bare
  );
}
