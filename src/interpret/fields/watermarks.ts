import type { Labels } from '../../vocabulary/labels';
import type { Page, ReadDocument, Word } from '../../read/page';
import { boxAround } from '../box';
import { median } from '../lines';
import type { Watermark } from '../reading';
import { fold, wordsOf } from './folding';

/** An upright word must be this many times as large as the body to lie across the page rather than stand on it. */
const HUGE = 3;
/** A slanted one need only be as large as this. */
const LARGE = 1.5;

/** Words across a page that take its weight away: SAMPLE, DRAFT, VOID. In one piece or letter by letter. */
export function watermarksOf(document: ReadDocument, labels: Labels): Watermark[] {
  const known = new Set(
    labels.languages.flatMap((language) => language.watermarks).map((word) => wordsOf(word).join('')),
  );
  return document.pages.flatMap((page) => onPage(page, known));
}

function onPage(page: Page, known: Set<string>): Watermark[] {
  const body = median(page.words.filter((word) => word.rotation === 0).map((word) => word.size));
  const large = page.words.filter(
    (word) =>
      word.size >= (isSlanted(word) ? LARGE : HUGE) * body && (isSlanted(word) || word.rotation === 0),
  );
  const marks = lettersTogether(large).filter((words) =>
    known.has(fold(textOf(words)).replace(/[^\p{L}]/gu, '')),
  );
  return marks.map((words) => ({
    page: page.number,
    box: boxAround(words.map((word) => word.box)),
    text: textOf(words),
  }));
}

/** Neither upright nor along the page's edge. */
function isSlanted(word: Word): boolean {
  return word.rotation % 90 !== 0;
}

/** Words and, where each letter is a word of its own, the letters of one line in one direction. */
function lettersTogether(words: Word[]): Word[][] {
  const whole = words.filter((word) => word.text.length > 1).map((word) => [word]);
  const lines = new Map<string, Word[]>();
  for (const word of words.filter((one) => [...one.text].length === 1)) {
    const key = `${Math.round(word.rotation)}:${Math.round(word.size)}:${Math.round(across(word) / word.size)}`;
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  return [...whole, ...[...lines.values()].map((letters) => letters.sort((a, b) => along(a) - along(b)))];
}

function middle({ box }: Word): [number, number] {
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** How far along its own direction a word stands, and how far across it, in points. */
function along(word: Word): number {
  const [x, y] = middle(word);
  const angle = (word.rotation * Math.PI) / 180;
  return x * Math.cos(angle) + y * Math.sin(angle);
}

function across(word: Word): number {
  const [x, y] = middle(word);
  const angle = (word.rotation * Math.PI) / 180;
  return y * Math.cos(angle) - x * Math.sin(angle);
}

function textOf(words: Word[]): string {
  return words.map((word) => word.text).join('');
}
