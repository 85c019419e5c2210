import type { Word } from '../page';
import { withoutSlips, withPlusMinus } from './slips';

/** What one pixel of the recognised picture is on the page. */
export interface Scale {
  pointsPerPixel: number;
}

/**
 * The words of a page in hOCR, the form that Tesseract gives them in (http://kba.github.io/hocr-spec/1.2/): each with its
 * box, the line's baseline and letter height, and the recogniser's confidence of 0 to 100.
 */
export function wordsOfHocr(hocr: string, { pointsPerPixel }: Scale): Word[] {
  const words: Word[] = [];
  for (const line of hocr.split(LINE_START).slice(1)) {
    const lineTitle = line.slice(0, line.indexOf('>'));
    const inLine: Word[] = [];
    for (const [, title = '', content = ''] of line.matchAll(WORD)) {
      const word = wordOf(lineTitle, title, withoutSlips(plainText(content)), pointsPerPixel);
      if (word) inLine.push(word);
    }
    words.push(...withPlusMinus(inLine));
  }
  return words;
}

const LINE_START = /<span class='ocr_(?:line|textfloat|header|caption)'/;
const WORD = /<span class='ocrx_word'[^>]*?title='([^']*)'[^>]*>(.*?)<\/span>/gs;

function wordOf(line: string, title: string, text: string, scale: number): Word | null {
  const [left, top, right, bottom] = numbers(title, 'bbox', 4);
  const [lineLeft, , , lineBottom] = numbers(line, 'bbox', 4);
  const [confidence] = numbers(title, 'x_wconf', 1);
  if (right === undefined || lineBottom === undefined || confidence === undefined) return null;
  if (isSpeck(text, confidence)) return null;
  const [slope = 0, offset = 0] = numbers(line, 'baseline', 2);
  const [lineSize = bottom! - top!] = numbers(line, 'x_size', 1);
  const size = sizeOf(text, bottom! - top!, lineSize);
  const middle = (left! + right) / 2;
  return {
    text,
    box: {
      x: tidy(left! * scale),
      y: tidy(top! * scale),
      width: tidy((right - left!) * scale),
      height: tidy((bottom! - top!) * scale),
    },
    baseline: tidy((lineBottom + offset + slope * (middle - lineLeft!)) * scale),
    size: tidy(size * scale),
    rotation: 0,
    font: null,
    confidence: confidence / 100,
  };
}

/** How much of the type size tall letters take above the baseline, and with letters that reach below it. */
const SHARE_OF_SIZE = { above: 0.72, both: 0.95 };
/** A line's letter height is not that of a word in it that would be set so many times smaller. */
const MUCH_LARGER = 1.3;

/** The line's letter height, unless dirt has made that far larger than this word shows; both in pixels. */
function sizeOf(text: string, height: number, lineSize: number): number {
  if (!/[\p{Lu}\dbdfhklt]/u.test(text)) return lineSize;
  const own = height / (/[gjpqy]/.test(text) ? SHARE_OF_SIZE.both : SHARE_OF_SIZE.above);
  return lineSize > MUCH_LARGER * own ? own : lineSize;
}

/** Dirt and the rest of ruling lines come out as signs that the recogniser itself hardly believes in. */
function isSpeck(text: string, confidence: number): boolean {
  return /^[|\[\]]*$/.test(text) || (confidence < 50 && !/[\p{L}\p{N}<>]/u.test(text));
}

/** The numbers behind a name in a hOCR title: `bbox 10 20 30 40; baseline 0.01 -5`. */
function numbers(title: string, name: string, count: number): number[] {
  const match = new RegExp(`\\b${name}((?: -?[\\d.]+)+)`).exec(title);
  return match?.[1]?.trim().split(' ').slice(0, count).map(Number) ?? [];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

function plainText(content: string): string {
  return content
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .trim();
}

function tidy(points: number): number {
  return Math.round(points * 100) / 100;
}
