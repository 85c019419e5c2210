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

  it('are taken out where the page was laid in askew', () => {
    // Four pieces of 22 pixels, each one further to the right.
    const askew = [0, 1, 2, 3].map((i): [number, number, number, number] => [30 + i, 5 + 22 * i, 1, 22]);
    const pixels = picture(...askew);
    expect(takeOutLines(pixels, 1)).not.toEqual([]);
    for (const [x, y] of askew) expect([x, isDark(pixels, x, y + 11)]).toEqual([x, false]);
  });

  it('are taken out where text begins close behind them, and edges of areas stay', () => {
    const letters = [0, 1, 2, 3].map((i): [number, number, number, number] => [33, 10 + 20 * i, 5, 12]);
    const pixels = picture([30, 5, 1, 85], ...letters, [100, 5, 80, 85]);
    expect(takeOutLines(pixels, 1)).toEqual([{ x1: 30, y1: 5, x2: 30, y2: 90 }]);
    const places = [isDark(pixels, 30, 15), isDark(pixels, 34, 15), isDark(pixels, 100, 50)];
    expect(places).toEqual([false, true, true]);
  });
});
