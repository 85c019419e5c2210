import { leafHash, rangeHash } from './merkle';
import { entryBundle, fold, parseTilePath, subtreesOf, tilePath, widthOf } from './tile';

describe('A tile', () => {
  it('has the path that C2SP tlog-tiles gives', () => {
    expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('0/x001/x234/067');
    expect(tilePath({ level: 1, index: 0, width: 17 })).toBe('1/000.p/17');
    expect(tilePath({ level: 'entries', index: 1000, width: 256 })).toBe('entries/x001/000');
    for (const path of ['0/x001/x234/067', '1/000.p/17', 'entries/x001/000', '0/273.p/112'])
      expect(tilePath(parseTilePath(path)!)).toBe(path);
  });

  it.each([
    ['00/000', 'a level with a zero before it'],
    ['64/000', 'a level above 63'],
    ['0/0', 'an index of one digit'],
    ['0/x000/001', 'an index with needless zeros'],
    ['0/001/002', 'an element without its x'],
    ['0/000.p/0', 'no width'],
    ['0/000.p/256', 'a partial tile of full width'],
    ['0/000.p/017', 'a width with a zero before it'],
    ['entries/../../key', 'a way out'],
  ])('is not found under %s: %s', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });

  it('is as wide as the tree of 70,000 of the specification says', () => {
    expect([272, 273, 274].map((index) => widthOf(0, index, 70_000))).toEqual([256, 112, 0]);
    expect([0, 1, 2].map((index) => widthOf(1, index, 70_000))).toEqual([256, 17, 0]);
    expect([0, 1].map((index) => widthOf(2, index, 70_000))).toEqual([1, 0]);
    expect([widthOf(0, 0, 256), widthOf(1, 0, 256)]).toEqual([256, 1]);
  });

  it('is enough to compute the root of a tree of several levels', async () => {
    const size = 70_000;
    const leaves = Array.from({ length: size }, (_, index) => leafHash(String(index)));
    const rows = [leaves];
    for (const level of [1, 2])
      rows.push(
        Array.from({ length: Math.floor(rows[level - 1]!.length / 256) }, (_, index) =>
          fold(rows[level - 1]!.slice(index * 256, index * 256 + 256)),
        ),
      );
    const read = jest.fn(({ level, index, width }: { level: number; index: number; width: number }) =>
      Promise.resolve(rows[level]!.slice(index * 256, index * 256 + width)),
    );
    const whole = (height: number, index: number) =>
      Promise.resolve(fold(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height)));
    expect(await rangeHash(subtreesOf(read, size), 0, size)).toEqual(await rangeHash(whole, 0, size));
    expect(read.mock.calls.length).toBeLessThanOrEqual(4);
  });
});

describe('An entry bundle', () => {
  it('holds each leaf after its length in two bytes', () => {
    expect(entryBundle(['ab', '', 'é']).toString('hex')).toBe('00026162' + '0000' + '0002c3a9');
  });
});
