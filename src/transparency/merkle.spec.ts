import fc from 'fast-check';
import {
  consistencyPath,
  EMPTY_ROOT,
  inclusionPath,
  isConsistent,
  isIncluded,
  leafHash,
  rangeHash,
  type Subtree,
} from './merkle';
import { fold } from './tile';

/** The leaves, roots and proofs with which Certificate Transparency's implementations test RFC 6962. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSION = [
  {
    index: 0,
    path: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    path: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
];
const CONSISTENCY = [
  {
    sizes: [6, 8],
    path: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    sizes: [2, 5],
    path: [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
] as const;

const hex = (hash: Buffer): string => hash.toString('hex');
const unhex = (text: string): Buffer => Buffer.from(text, 'hex');
const hashes = LEAVES.map((leaf) => leafHash(unhex(leaf)));

/** Whole subtrees of leaves that lie in memory. */
const subtreesIn =
  (leaves: Buffer[]): Subtree =>
  (height, index) =>
    Promise.resolve(fold(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height)));

describe('The tree of RFC 6962', () => {
  it('has the roots of the known vectors, for every size', async () => {
    for (const [size, root] of ROOTS.entries())
      expect(hex(await rangeHash(subtreesIn(hashes), 0, size))).toBe(root);
    expect(hex(EMPTY_ROOT)).toBe(ROOTS[0]);
  });

  it.each(INCLUSION)('proves the leaf $index of eight as the vectors do', async ({ index, path }) => {
    expect((await inclusionPath(subtreesIn(hashes), index, 8)).map(hex)).toEqual(path);
    expect(isIncluded(hashes[index]!, index, 8, path.map(unhex), unhex(ROOTS[8]!))).toBe(true);
  });

  it.each(CONSISTENCY)('proves that $sizes are one history as the vectors do', async ({ sizes, path }) => {
    const [older, newer] = sizes;
    expect((await consistencyPath(subtreesIn(hashes), older, newer)).map(hex)).toEqual(path);
    const tree = (size: number) => ({ size, root: unhex(ROOTS[size]!) });
    expect(isConsistent(tree(older), tree(newer), path.map(unhex))).toBe(true);
  });

  it('takes every proof of every tree, and none that was tampered with', async () => {
    const leaves = Array.from({ length: 40 }, (_, index) => leafHash(`leaf ${index}`));
    const subtree = subtreesIn(leaves);
    const root = (size: number) => rangeHash(subtree, 0, size);
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([size, some, place, flip]) => {
        const index = some % size;
        const path = await inclusionPath(subtree, index, size);
        expect(isIncluded(leaves[index]!, index, size, path, await root(size))).toBe(true);
        const proof = await consistencyPath(subtree, index, size);
        const [older, newer] = [
          { size: index, root: await root(index) },
          { size, root: await root(size) },
        ];
        expect(isConsistent(older, newer, proof)).toBe(true);
        // Another leaf, another place, a changed or missing hash.
        expect(isIncluded(leafHash('other'), index, size, path, newer.root)).toBe(false);
        if (size > 1) {
          expect(isIncluded(leaves[index]!, (index + 1) % size, size, path, newer.root)).toBe(false);
          expect(isIncluded(leaves[index]!, index, size, path.slice(1), newer.root)).toBe(false);
        }
        const changed = path.map((hash, at) => (at === place % path.length ? flipped(hash, flip) : hash));
        if (path.length > 0) expect(isIncluded(leaves[index]!, index, size, changed, newer.root)).toBe(false);
        expect(isConsistent({ ...older, root: flipped(older.root, flip) }, newer, proof)).toBe(false);
        if (proof.length > 0) expect(isConsistent(older, newer, proof.slice(1))).toBe(false);
      }),
      { seed: 6962, numRuns: 300 },
    );
  });
});

function flipped(hash: Buffer, by: number): Buffer {
  const copy = Buffer.from(hash);
  copy[by % 32]! ^= by;
  return copy;
}
