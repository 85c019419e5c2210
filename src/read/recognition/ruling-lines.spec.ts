import type { Pixels } from '../pdf-document';
import { takeOutLines } from './ruling-lines';

/** A white picture of 200 × 100 pixels, one to the point, with black rectangles in it. */
function picture(...boxes: [x: number, y: number, width: number, height: number][]): Pixels {
  const pixels = { width: 200, height: 100, data: new Uint8ClampedArray(200 * 100 * 4).fill(255) };
  for (const [x, y, width, height] of boxes) {
    for (let row = y; row < y + height; row++)
      pixels.data.fill(0, (row * 200 + x) * 4, (row * 200 + x + width) * 4);
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) pixels.data[(row * 200 + column) * 4 + 3] = 255;
    }
  }
  return pixels;
}

const isDark = ({ data }: Pixels, x: number, y: number) => data[(y * 200 + x) * 4]! < 128;

describe('ruling lines', () => {
  it('are found and taken out, level and upright', () => {
    const pixels = picture([10, 20, 150, 1], [30, 5, 2, 90]);
    expect(takeOutLines(pixels, 1)).toEqual([
      { x1: 10, y1: 20, x2: 160, y2: 20 },
      { x1: 30, y1: 5, x2: 30, y2: 95 },
    ]);
    expect(isDark(pixels, 100, 20)).toBe(false);
    expect(isDark(pixels, 30, 60)).toBe(false);
  });

  it('are not found in letters and filled areas, which stay', () => {
    const pixels = picture([10, 10, 2, 12], [50, 20, 100, 30]);
    expect(takeOutLines(pixels, 1)).toEqual([]);
    expect(isDark(pixels, 10, 15)).toBe(true);
    expect(isDark(pixels, 100, 35)).toBe(true);
  });
});
