import type { Box, PageSize } from './case';

/** Drawing the place of a row on a page, with a pointer or with keys. Boxes are in points from the page's top left corner. */

interface Point {
  x: number;
  y: number;
}

/** The smallest place that can be meant, in points. */
const LEAST = 4;
/** How far a key moves a box, in points. */
const STEP = 6;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
const tenths = (value: number): number => Math.round(value * 10) / 10;

/** The box between two corners, on the page; null when it is too small to be meant. */
export function boxBetween(from: Point, to: Point, page: PageSize): Box | null {
  const left = within(Math.min(from.x, to.x), 0, page.width);
  const top = within(Math.min(from.y, to.y), 0, page.height);
  const width = within(Math.max(from.x, to.x), 0, page.width) - left;
  const height = within(Math.max(from.y, to.y), 0, page.height) - top;
  if (width < LEAST || height < LEAST) return null;
  return { x: tenths(left), y: tenths(top), width: tenths(width), height: tenths(height) };
}

/** Where a box that is placed with keys begins: a row's height, in the middle of the page. */
export function firstBox(page: PageSize): Box {
  return boxBetween(
    { x: page.width * 0.35, y: page.height * 0.5 },
    { x: page.width * 0.65, y: page.height * 0.5 + 14 },
    page,
  )!;
}

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The box after an arrow key: moved, or with `resize` its lower right corner. Null when the key is none of these. */
export function boxAfterKey(box: Box, key: string, resize: boolean, page: PageSize): Box | null {
  const arrow = ARROWS[key];
  if (!arrow) return null;
  const [dx, dy] = [arrow.x * STEP, arrow.y * STEP];
  if (resize) {
    const corner = { x: box.x + box.width + dx, y: box.y + box.height + dy };
    return boxBetween(box, corner, page) ?? box;
  }
  const x = within(box.x + dx, 0, page.width - box.width);
  const y = within(box.y + dy, 0, page.height - box.height);
  return { ...box, x: tenths(x), y: tenths(y) };
}

/** How a page lies: quarter turns to the right. */
export type Turn = 0 | 1 | 2 | 3;

/** The size of a page as it lies, and the transformation of what stands on it. */
export function laid(page: PageSize, turn: Turn): { width: number; height: number; transform: string } {
  const { width, height } = page;
  const transforms = [
    '',
    `translate(${height} 0) rotate(90)`,
    `translate(${width} ${height}) rotate(180)`,
    `translate(0 ${width}) rotate(270)`,
  ];
  const upright = turn % 2 === 0;
  return {
    width: upright ? width : height,
    height: upright ? height : width,
    transform: transforms[turn]!,
  };
}
