import type { SKRSContext2D } from '@napi-rs/canvas';
import { BY_GRAVITY, VERDICT_WORDS_SHOWN } from '../pages/verdict';
import type { LotWords } from '../pages/lot-words';
import type { PublishedVerdictWord } from '../published-judgement';

/** What other sites show of a link: 1.91 to 1, in the size that Open Graph's consumers ask for. */
export const PREVIEW_SIZE = { width: 1200, height: 630 };

const MARGIN = 72;
const TEXT_WIDTH = PREVIEW_SIZE.width - 2 * MARGIN;

/** The pages' light colours: a preview does not know in which theme it is shown. See `tokens.css`. */
const INK = '#171c1f';
const SOFT = '#55616a';
const ACCENT = '#0b5563';
const GREY = '#646d73';
const LINE = '#d5dbde';

/** The project's typeface, in static weights: the canvas knows no variable ones. */
const TYPEFACE = "'Preview', 'Preview Extended', sans-serif";

let canvas: typeof import('@napi-rs/canvas') | undefined;

/** The canvas with the typeface, from the first picture on: it takes a tenth of the service's start to load. */
function loadCanvas(): typeof import('@napi-rs/canvas') {
  if (canvas) return canvas;
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  canvas = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');
  for (const weight of [400, 700])
    for (const [subset, name] of [
      ['latin', 'Preview'],
      ['latin-ext', 'Preview Extended'],
    ] as const)
      canvas.GlobalFonts.registerFromPath(
        require.resolve(`@fontsource/public-sans/files/public-sans-${subset}-${weight}-normal.woff2`),
        name,
      );
  return canvas;
}

/** Pictures that were asked for lately, by what they say: one drawing takes as long as many answers. */
const KEPT = 200;
const drawn = new Map<string, Promise<Buffer>>();

/** What is found about a lot as a PNG, for previews of links. */
export function previewPicture(words: LotWords): Promise<Buffer> {
  const key = JSON.stringify(words);
  const known = drawn.get(key);
  const picture = known ?? draw(words);
  drawn.delete(key);
  drawn.set(key, picture);
  if (drawn.size > KEPT) drawn.delete(drawn.keys().next().value!);
  return picture;
}

function draw({ title, subtitle, counts, sentences, tally }: LotWords): Promise<Buffer> {
  const { width, height } = PREVIEW_SIZE;
  const picture = loadCanvas().createCanvas(width, height);
  const context = picture.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = counts ? ACCENT : GREY;
  context.fillRect(0, 0, width, 16);
  write(context, 'Assaybook', { y: 74, size: 28, weight: 700, colour: ACCENT, lines: 1 });
  let y = write(context, title, {
    y: 158,
    size: titleSize(context, title),
    weight: 700,
    colour: INK,
    lines: 1,
  });
  y = write(context, subtitle, { y: y - 18, size: 32, weight: 400, colour: SOFT, lines: 2 });
  const [first, ...further] = sentences;
  y = write(context, first ?? '', {
    y: y + 26,
    size: 38,
    weight: 700,
    colour: counts ? INK : GREY,
    lines: 4,
  });
  write(context, further.join(' '), { y: y + 2, size: 30, weight: 400, colour: INK, lines: 1 });
  context.fillStyle = LINE;
  context.fillRect(MARGIN, height - 92, TEXT_WIDTH, 2);
  drawTally(context, tally, height - 38);
  return picture.encode('png');
}

/** Long codes get smaller letters before they are cut. */
function titleSize(context: SKRSContext2D, title: string): number {
  const sizes = [68, 56, 46];
  const fits = (size: number): boolean => {
    context.font = `700 ${size}px ${TYPEFACE}`;
    return context.measureText(title).width <= TEXT_WIDTH;
  };
  return sizes.find(fits) ?? sizes.at(-1)!;
}

interface Writing {
  /** Where the first line stands. */
  y: number;
  size: number;
  weight: 400 | 700;
  colour: string;
  /** More are cut off, with an ellipsis. */
  lines: number;
}

/** @returns where the next writing may stand */
function write(context: SKRSContext2D, text: string, { y, size, weight, colour, lines }: Writing): number {
  context.font = `${weight} ${size}px ${TYPEFACE}`;
  context.fillStyle = colour;
  const wrapped = wrap(text, (part) => context.measureText(part).width <= TEXT_WIDTH, lines);
  for (const [index, line] of wrapped.entries()) context.fillText(line, MARGIN, y + index * size * 1.28);
  return y + wrapped.length * size * 1.28;
}

/** Text in so many lines at most, each of which fits. A word that is too long for a line is cut. */
export function wrap(text: string, fits: (line: string) => boolean, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    const last = lines.length === most - 1;
    if (fits(rest)) return [...lines, rest];
    let end = longest(rest, (part) => fits(last ? `${part}…` : part));
    const space = rest.lastIndexOf(' ', end);
    if (space > end / 2) end = space;
    lines.push(rest.slice(0, end).trimEnd() + (last ? '…' : ''));
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

/** How many characters from the start fit; at least one. */
function longest(text: string, fits: (part: string) => boolean): number {
  let [some, tooMany] = [1, text.length];
  while (tooMany - some > 1) {
    const middle = Math.floor((some + tooMany) / 2);
    if (fits(text.slice(0, middle))) some = middle;
    else tooMany = middle;
  }
  return some;
}

/** A verdict is a shape and a word before it is a colour. */
function drawTally(context: SKRSContext2D, tally: LotWords['tally'], baseline: number): void {
  context.font = `400 26px ${TYPEFACE}`;
  let x = MARGIN;
  for (const word of BY_GRAVITY) {
    const times = tally[word] ?? 0;
    if (times === 0) continue;
    context.fillStyle = INK;
    drawShape(context, word, x + 11, baseline - 10);
    const text = `${times} ${VERDICT_WORDS_SHOWN[word]}`;
    context.fillText(text, x + 32, baseline);
    x += 32 + context.measureText(text).width + 36;
  }
}

function drawShape(context: SKRSContext2D, word: PublishedVerdictWord, x: number, y: number): void {
  context.beginPath();
  if (word === 'exceeds') {
    context.moveTo(x, y - 11);
    context.lineTo(x + 12, y + 11);
    context.lineTo(x - 12, y + 11);
    context.fill();
  } else if (word === 'within') {
    context.arc(x, y, 11, 0, 2 * Math.PI);
    context.fill();
  } else if (word === 'conditional') {
    context.arc(x, y, 11, Math.PI / 2, (3 * Math.PI) / 2);
    context.fill();
    context.beginPath();
    context.arc(x, y, 10, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = INK;
    context.stroke();
  } else context.fillText(word === 'inconclusive' ? '?' : '–', x - 7, y + 10);
}
