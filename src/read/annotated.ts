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
  writeNotes(context, annotations.notes, width + MARGIN, height);
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

function drawMark(context: SKRSContext2D, { box, colour, strong, tag }: Mark): void {
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
  if (!tag) return;
  context.fillStyle = colour;
  context.font = `${TAG_SIZE}px ${TYPEFACE}`;
  context.fillText(tag, x + width + 2, y + TAG_SIZE / 2);
}

type Frame = [number, number, number, number];

/** As large as fits; what does not fit at the smallest size is counted. */
function writeNotes(context: SKRSContext2D, notes: Annotations['notes'], x: number, height: number): void {
  const room = height - 2 * MARGIN;
  const fitting = room / LINE_HEIGHT / Math.max(1, notes.length);
  const size = Math.min(NOTE_SIZES.largest, Math.max(NOTE_SIZES.smallest, fitting));
  const most = Math.floor(room / LINE_HEIGHT / size);
  const shown = notes.length > most ? notes.slice(0, most - 1) : notes;
  context.font = `${size}px ${TYPEFACE}`;
  const write = (text: string, colour: string, line: number) => {
    context.fillStyle = colour;
    context.fillText(text, x, MARGIN + size + line * size * LINE_HEIGHT, NOTES_WIDTH - 2 * MARGIN);
  };
  shown.forEach(({ text, colour }, line) => write(text, colour, line));
  if (shown.length < notes.length) write(`and ${notes.length - shown.length} more`, 'black', shown.length);
}
