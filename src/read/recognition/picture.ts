import { createCanvas, type Image } from '@napi-rs/canvas';
import type { Box, Rule } from '../page';
import type { PdfDocument, Pixels } from '../pdf-document';
import { takeOutLines } from './ruling-lines';

/** Larger pages are drawn coarser: a poster takes gigabytes. */
const MOST_PIXELS = 14_000_000;
const POINTS_PER_INCH = 72;

/** A page drawn for the recogniser. */
export interface Picture {
  png: Buffer;
  pointsPerPixel: number;
  /** Ruling lines, which are taken out of the picture: a recogniser takes them for letters. In points. */
  rules: Rule[];
  /** Which share of the page is dark outside of `known`. */
  unknownInk: number;
}

/**
 * Draws a page in grey with its ruling lines taken out.
 * @param known Boxes of words that are known already, in points: their ink is not counted as unknown.
 */
export async function drawPicture(
  document: PdfDocument,
  number: number,
  dotsPerInch: number,
  known: Box[],
): Promise<Picture> {
  const { canvas, scale, rules, pixels } = await drawClean(document, number, dotsPerInch);
  const unknownInk = inkOutside(pixels, known, scale);
  return { png: canvas.toBuffer('image/png'), pointsPerPixel: 1 / scale, rules, unknownInk };
}

/** A page drawn in grey without its ruling lines, `scale` pixels to the point. */
async function drawClean(document: PdfDocument, number: number, dotsPerInch: number) {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(dotsPerInch / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale });
  const [columns, rows] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const { canvas, context } = document.canvasFactory.create(columns, rows);
  await page.render({ canvasContext: context, canvas, viewport }).promise;
  page.cleanup();

  const pixels = context.getImageData(0, 0, columns, rows);
  const rules = takeOutLines(pixels, scale);
  context.putImageData(pixels, 0, 0);
  return { canvas, scale, rules, pixels };
}

/** Around a cell, in points: enough for letters that reach out of their box, too little for the next cell's. */
const CELL_MARGIN = 1.5;
/** White around what the recogniser gets, in pixels: letters at the very edge are lost. */
const CELL_FRAME = 16;

/** Some cells of a page, drawn once and given at any magnification. */
export class CellPictures {
  private constructor(
    private readonly document: PdfDocument,
    private readonly page: Awaited<ReturnType<typeof drawClean>>,
  ) {}

  static async of(document: PdfDocument, number: number, dotsPerInch: number): Promise<CellPictures> {
    return new CellPictures(document, await drawClean(document, number, dotsPerInch));
  }

  /** A cell by itself on white, as a PNG; small type is read better at twice its size. */
  cell(box: Box, magnification: number): Buffer {
    const { canvas, scale } = this.page;
    const [left, top] = [(box.x - CELL_MARGIN) * scale, (box.y - CELL_MARGIN) * scale];
    const [columns, rows] = [(box.width + 2 * CELL_MARGIN) * scale, (box.height + 2 * CELL_MARGIN) * scale];
    const [wide, high] = [Math.ceil(columns * magnification), Math.ceil(rows * magnification)];
    const cell = this.document.canvasFactory.create(wide + 2 * CELL_FRAME, high + 2 * CELL_FRAME);
    cell.context.fillStyle = 'white';
    cell.context.fillRect(0, 0, wide + 2 * CELL_FRAME, high + 2 * CELL_FRAME);
    cell.context.imageSmoothingQuality = 'high';
    cell.context.drawImage(canvas, left, top, columns, rows, CELL_FRAME, CELL_FRAME, wide, high);
    return cell.canvas.toBuffer('image/png');
  }
}

/** Around a place of a picture, in pixels. */
const PLACE_MARGIN = 8;

/** A place of a picture (a box in pixels) by itself on white, as a PNG. */
export function cutOut(picture: Image, { x, y, width, height }: Box, magnification: number): Buffer {
  const [wide, high] = [width, height].map((side) => Math.ceil((side + 2 * PLACE_MARGIN) * magnification));
  const canvas = createCanvas(wide! + 2 * CELL_FRAME, high! + 2 * CELL_FRAME);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  const from = [
    x - PLACE_MARGIN,
    y - PLACE_MARGIN,
    width + 2 * PLACE_MARGIN,
    height + 2 * PLACE_MARGIN,
  ] as const;
  context.drawImage(picture, ...from, CELL_FRAME, CELL_FRAME, wide!, high!);
  return canvas.toBuffer('image/png');
}

/** Darker than this (0 black, 255 white) is ink. */
export const INK = 160;
/** Letters reach a little beyond their box, in points. */
const MARGIN = 2;

function inkOutside({ data, width, height }: Pixels, known: Box[], scale: number): number {
  const covered = new Uint8Array(width * height);
  for (const box of known) {
    const [left, right] = [box.x - MARGIN, box.x + box.width + MARGIN].map((x) => clamp(x * scale, width));
    const [top, bottom] = [box.y - MARGIN, box.y + box.height + MARGIN].map((y) => clamp(y * scale, height));
    for (let y = top!; y < bottom!; y++) covered.fill(1, y * width + left!, y * width + right!);
  }
  let ink = 0;
  for (let pixel = 0; pixel < covered.length; pixel++) if (!covered[pixel] && data[pixel * 4]! < INK) ink++;
  return ink / covered.length;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}
