import { placeOfTag } from './annotated';

const TAG = { width: 40, height: 10 };

describe('the tag of a frame', () => {
  it('stands at its upper right corner', () => {
    const place = placeOfTag({ x: 100, y: 100, width: 50, height: 12 }, TAG, []);
    expect(place).toEqual({ x: 152, y: 95, ...TAG });
  });

  it('stands over no other tag, however many there are', () => {
    const frame = { x: 100, y: 100, width: 50, height: 12 };
    const places: ReturnType<typeof placeOfTag>[] = [];
    for (let count = 0; count < 8; count++) places.push(placeOfTag(frame, TAG, places));
    for (const [index, one] of places.entries())
      for (const other of places.slice(index + 1))
        expect(Math.abs(one.y - other.y) >= TAG.height || Math.abs(one.x - other.x) >= TAG.width).toBe(true);
  });
});
