import { boxAfterKey, boxBetween, firstBox, laid } from './drawing';

const page = { number: 1, width: 600, height: 800 };

describe('A place that is drawn', () => {
  it('is the same from whichever corner it is drawn, and stays on the page', () => {
    const box = { x: 10, y: 20, width: 90, height: 15 };
    expect(boxBetween({ x: 10, y: 20 }, { x: 100, y: 35 }, page)).toEqual(box);
    expect(boxBetween({ x: 100, y: 35 }, { x: 10, y: 20 }, page)).toEqual(box);
    expect(boxBetween({ x: 590, y: 790 }, { x: 700, y: 900 }, page)).toEqual({
      x: 590,
      y: 790,
      width: 10,
      height: 10,
    });
  });

  it('is none when it was only a click', () => {
    expect(boxBetween({ x: 10, y: 20 }, { x: 11, y: 20 }, page)).toBeNull();
  });

  it('moves with the arrow keys, and grows from its lower right corner', () => {
    const box = firstBox(page);
    expect(boxAfterKey(box, 'ArrowDown', false, page)).toEqual({ ...box, y: box.y + 6 });
    expect(boxAfterKey(box, 'ArrowRight', true, page)).toEqual({ ...box, width: box.width + 6 });
    expect(boxAfterKey({ ...box, x: 0 }, 'ArrowLeft', false, page)).toMatchObject({ x: 0 });
    expect(boxAfterKey(box, 'j', false, page)).toBeNull();
  });
});

describe('A page that is turned', () => {
  it('lies on its side after a quarter turn', () => {
    expect(laid(page, 1)).toMatchObject({ width: 800, height: 600 });
    expect(laid(page, 2)).toMatchObject({ width: 600, height: 800 });
  });
});
