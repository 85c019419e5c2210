import type { Sight } from './job';
import type { Box } from './page';
import type { PdfDocument } from './pdf-document';

/** No picture takes more, whatever the page's shape: 12 million pixels are 48 MB while they are drawn. */
const MOST_PIXELS = 12_000_000;
/** Nothing is enlarged further than this, in pixels a point: a strip of one digit would fill the screen. */
const LARGEST_SCALE = 8;
/** The colour and thickness, in pixels, of the frame around a place. */
const FRAME = { colour: '#b3261e', thickness: 2 };
/** Between the frame and what it frames, in points. */
const FRAME_GAP = 2;

/** A page, or a part of it, as a person sees it. */
export interface Shown {
  png: Buffer;
  /** Pixels a point, so that boxes can be laid over the picture. */
  scale: number;
}

/**
 * Draws a page as it is printed, for people.
 * @returns Null when the document has no page of this number.
 */
export async function drawShown(document: PdfDocument, number: number, sight: Sight): Promise<Shown | null> {
  if (number < 1 || number > document.numPages) return null;
  const page = await document.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const part = within(sight.part ?? { x: 0, y: 0, width: whole.width, height: whole.height }, whole);
  const scale = scaleFor(part, sight.width);
  const [width, height] = [part.width, part.height].map((points) => Math.max(1, Math.round(points * scale)));
  const { canvas, context } = document.canvasFactory.create(width!, height!);
  context.fillStyle = 'white';
  context.fillRect(0, 0, width!, height!);
  const viewport = page.getViewport({ scale, offsetX: -part.x * scale, offsetY: -part.y * scale });
  await page.render({ canvasContext: context, canvas, viewport }).promise;
  page.cleanup();
  if (sight.framed) {
    const { x, y, width: wide, height: high } = sight.framed;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.strokeStyle = FRAME.colour;
    context.lineWidth = FRAME.thickness;
    context.strokeRect(
      (x - part.x - FRAME_GAP) * scale,
      (y - part.y - FRAME_GAP) * scale,
      (wide + 2 * FRAME_GAP) * scale,
      (high + 2 * FRAME_GAP) * scale,
    );
  }
  return { png: canvas.toBuffer('image/png'), scale };
}

function scaleFor({ width, height }: Box, pixels: number): number {
  return Math.min(pixels / width, Math.sqrt(MOST_PIXELS / (width * height)), LARGEST_SCALE);
}

/** The part of a box that lies on the page; at least a point of it, so that there is something to draw. */
function within({ x, y, width, height }: Box, page: { width: number; height: number }): Box {
  const [left, top] = [clamp(x, page.width - 1), clamp(y, page.height - 1)];
  const [right, bottom] = [clamp(x + width, page.width), clamp(y + height, page.height)];
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, most), Math.max(0, value));
}
