import { join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Annotations, Mark } from './job';
import type { Box } from './page';
import { ASSETS, type PdfDocument } from './pdf-document';

/** Pixels per point: letters of 6 points can still be read, and a page fits on a screen. */
const SCALE = 1.6;
/** The column beside the page, in pixels. */
const NOTES_WIDTH = 620;
const MARGIN = 12;
const TAG_SIZE = 10;
const NOTE_SIZES = { smallest: 8, largest: 13 };
const LINE_HEIGHT = 1.35;
const LEGEND_SIZE = 11;

/** A typeface that is there on every machine: it comes with pdf.js. */
const TYPEFACE = 'Notes';
GlobalFonts.registerFromPath(join(ASSETS, 'standard_fonts', 'LiberationSans-Regular.ttf'), TYPEFACE);

/** Draws a page with marks on it and notes beside it, as a PNG. */
export async function drawAnnotated(
  document: PdfDocument,
  number: number,
  annotations: Annotations,
): Promise<Buffer> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width + NOTES_WIDTH, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, height);
  await page.render({ canvasContext: context, canvas, viewport }).promise;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = 'white';
  context.fillRect(width, 0, NOTES_WIDTH, height);
  for (const { from, to, colour } of annotations.links) drawLink(context, from, to, colour);
  for (const mark of annotations.marks) drawMark(context, mark);
  writeTags(context, annotations.marks);
  const ends = writeLegend(context, annotations.legend, width + MARGIN);
  writeNotes(context, annotations.notes, { x: width + MARGIN, y: ends + MARGIN, bottom: height - MARGIN });
  return canvas.toBuffer('image/png');
}

function drawLink(context: SKRSContext2D, from: Box, to: Box, colour: string): void {
  const middle = ({ x, y, width, height }: Box) =>
    [(x + width / 2) * SCALE, (y + height / 2) * SCALE] as const;
  context.strokeStyle = colour;
  context.lineWidth = 0.7;
  context.globalAlpha = 0.5;
  context.beginPath();
  context.moveTo(...middle(from));
  context.lineTo(...middle(to));
  context.stroke();
  context.globalAlpha = 1;
}

function drawMark(context: SKRSContext2D, { box, colour, strong }: Mark): void {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(
    (points) => points * SCALE,
  ) as Frame;
  context.strokeStyle = colour;
  context.lineWidth = strong ? 1.6 : 0.6;
  context.strokeRect(x, y, width, height);
  if (strong) {
    context.globalAlpha = 0.12;
    context.fillStyle = colour;
    context.fillRect(x, y, width, height);
    context.globalAlpha = 1;
  }
}

/** Over all frames and on white, so that lines under a tag do not make it unreadable; none over another. */
function writeTags(context: SKRSContext2D, marks: Mark[]): void {
  context.font = `${TAG_SIZE}px ${TYPEFACE}`;
  const taken: Box[] = [];
  for (const { box, colour, tag } of marks) {
    if (!tag) continue;
    const frame = {
      x: box.x * SCALE,
      y: box.y * SCALE,
      width: box.width * SCALE,
      height: box.height * SCALE,
    };
    const place = placeOfTag(frame, { width: context.measureText(tag).width, height: TAG_SIZE }, taken);
    taken.push(place);
    context.globalAlpha = 0.8;
    context.fillStyle = 'white';
    context.fillRect(place.x, place.y, place.width, place.height);
    context.globalAlpha = 1;
    context.fillStyle = colour;
    context.fillText(tag, place.x, place.y + 0.85 * TAG_SIZE);
  }
}

/** Where a tag stands at its frame: at the first of its corners, and then below, where no other tag stands. */
export function placeOfTag(frame: Box, tag: { width: number; height: number }, taken: readonly Box[]): Box {
  const right = frame.x + frame.width + 2;
  const bottom = frame.y + frame.height;
  const corners = [
    { x: right, y: frame.y - tag.height / 2 },
    { x: right, y: bottom - tag.height / 2 },
    { x: frame.x, y: frame.y - tag.height - 1 },
    { x: frame.x, y: bottom + 1 },
  ].map((corner) => ({ ...corner, ...tag }));
  const free = corners.find((corner) => !taken.some((other) => meets(corner, other)));
  if (free) return free;
  let place = corners[0]!;
  for (let moved = 0; moved < MOST_MOVES && taken.some((other) => meets(place, other)); moved++)
    place = { ...place, y: place.y + tag.height };
  return place;
}

const MOST_MOVES = 20;

function meets(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

type Frame = [number, number, number, number];

/** A square in each colour with what it means, from the top; gives where the last line ends. */
function writeLegend(context: SKRSContext2D, legend: Annotations['legend'], x: number): number {
  const size = LEGEND_SIZE;
  context.font = `${size}px ${TYPEFACE}`;
  let [left, line] = [x, 0];
  for (const { text, colour } of legend) {
    const width = 1.5 * size + context.measureText(text).width;
    if (left > x && left + width > x + NOTES_WIDTH - 2 * MARGIN) [left, line] = [x, line + 1];
    const top = MARGIN + line * 1.5 * size;
    context.globalAlpha = 0.2;
    context.fillStyle = colour;
    context.fillRect(left, top, size, size);
    context.globalAlpha = 1;
    context.strokeStyle = colour;
    context.lineWidth = 1.6;
    context.strokeRect(left, top, size, size);
    context.fillText(text, left + 1.5 * size, top + 0.85 * size);
    left += width + size;
  }
  return legend.length === 0 ? 0 : MARGIN + (line + 1) * 1.5 * size;
}

/** As large as fits, long ones over several lines; what does not fit at the smallest size is counted. */
function writeNotes(
  context: SKRSContext2D,
  notes: Annotations['notes'],
  place: { x: number; y: number; bottom: number },
): void {
  const room = place.bottom - place.y;
  let size = NOTE_SIZES.largest;
  let lines = notesInLines(context, notes, size);
  while (size > NOTE_SIZES.smallest && lines.length * size * LINE_HEIGHT > room)
    lines = notesInLines(context, notes, --size);
  const most = Math.floor(room / LINE_HEIGHT / size);
  const shown = lines.length > most ? lines.slice(0, most - 1) : lines;
  const left = new Set(lines.slice(shown.length).map(({ note }) => note)).size;
  const write = (text: string, colour: string, line: number) => {
    context.fillStyle = colour;
    context.fillText(text, place.x, place.y + size + line * size * LINE_HEIGHT);
  };
  shown.forEach(({ text, colour }, line) => write(text, colour, line));
  if (left > 0) write(`and ${left} more`, 'black', shown.length);
}

interface NoteLine {
  text: string;
  colour: string;
  /** Which of the notes it is of. */
  note: number;
}

/** Notes cut where they are wider than their column; what goes on is set in. */
function notesInLines(context: SKRSContext2D, notes: Annotations['notes'], size: number): NoteLine[] {
  context.font = `${size}px ${TYPEFACE}`;
  const widest = NOTES_WIDTH - 2 * MARGIN;
  return notes.flatMap(({ text, colour }, note) => {
    const lines: string[] = [];
    for (const word of text.split(/(?<=\S)(?=\s)/)) {
      const last = lines.at(-1);
      if (last !== undefined && context.measureText(last + word).width <= widest)
        lines[lines.length - 1] = last + word;
      else lines.push(last === undefined ? word : `      ${word.trimStart()}`);
    }
    return lines.map((line) => ({ text: line, colour, note }));
  });
}
