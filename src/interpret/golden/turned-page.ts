import type { Page } from '../../read/page';

/** The page turned clockwise by a quarter: its words then read downward, as where a landscape table is bound upright. */
export function turnedPage(page: Page): Page {
  return {
    ...page,
    width: page.height,
    height: page.width,
    words: page.words.map((word) => {
      const { x, y, width, height } = word.box;
      const box = { x: page.height - y - height, y: x, width: height, height: width };
      return { ...word, box, baseline: box.y, rotation: 90 };
    }),
  };
}
