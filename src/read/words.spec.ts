import type { Fragment } from './fragment';
import { wordsOf } from './words';

/** A run of letters as wide as half its size each, that begins where the last one ends. */
function printed(...runs: { text: string; size: number; across?: number; font?: string }[]): Fragment[] {
  let end = 50;
  return runs.map(({ text, size, across = 100, font = 'serif' }, order) => {
    const start = end;
    end += (text.length * size) / 2;
    return {
      text,
      font,
      size,
      rotation: 0,
      start,
      end,
      across,
      tracking: 0,
      spaced: false,
      hidden: null,
      suspect: null,
      colour: null,
      order,
      shownBy: order,
      alsoBy: null,
    };
  });
}

const texts = (fragments: Fragment[]) => wordsOf(fragments).map(({ text }) => text);

describe('a word in small capitals', () => {
  it('is one word, as large as its first letter', () => {
    const [word, ...others] = wordsOf(
      printed({ text: 'F', size: 10 }, { text: 'IND', size: 7 }, { text: 'INGS', size: 7 }),
    );
    expect(word).toMatchObject({ text: 'FINDINGS', size: 10 });
    expect(others).toEqual([]);
  });

  it.each([
    ['a raised letter', { text: 'A', size: 7, across: 97 }],
    ['a lowered letter', { text: 'A', size: 7, across: 101 }],
    ['a smaller number', { text: '12', size: 7 }],
    ['a word in another typeface', { text: 'PPM', size: 7, font: 'sans' }],
    ['letters much smaller', { text: 'TM', size: 5 }],
  ])('is not made of capitals with %s', (_what, mark) => {
    expect(texts(printed({ text: 'LEAD', size: 10 }, mark))).toHaveLength(2);
  });
});

describe('a letter that the typeface borrows', () => {
  it('is part of its word, within it, at its end and at its beginning', () => {
    expect(
      texts(printed({ text: 'laborato', size: 10 }, { text: 'ř', size: 6 }, { text: 'ský', size: 10 })),
    ).toEqual(['laboratořský']);
    expect(texts(printed({ text: 'č', size: 6 }, { text: '.', size: 10 }))).toEqual(['č.']);
  });

  it.each([
    ['a raised one', { text: 'ª', size: 6, across: 97 }],
    ['a plain letter', { text: 'a', size: 6 }],
  ])('is not %s', (_what, mark) => expect(texts(printed({ text: 'Lead', size: 10 }, mark))).toHaveLength(2));
});
