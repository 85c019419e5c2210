import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962, section 2.1, over SHA-256. Proofs are made and checked as that section, and RFC 9162,
 * sections 2.1.3.2 and 2.1.4.2, say.
 */

/** The hash of a leaf: 0x00 before its bytes. */
export function leafHash(leaf: Buffer | string): Buffer {
  return createHash('sha256').update(LEAF).update(leaf).digest();
}

/** The hash of a node over its two children: 0x01 before both. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The root of a tree without leaves. */
export const EMPTY_ROOT = createHash('sha256').digest();

/** Gives the hash of the whole subtree of 2^height leaves that begins at leaf index × 2^height. */
export type Subtree = (height: number, index: number) => Promise<Buffer>;

/** MTH(D[from:to]) of RFC 6962, 2.1, out of whole subtrees. */
export async function rangeHash(subtree: Subtree, from: number, to: number): Promise<Buffer> {
  if (from === to) return EMPTY_ROOT;
  const size = to - from;
  const height = Math.log2(size);
  if (Number.isInteger(height) && from % size === 0) return subtree(height, from / size);
  const half = from + largestPowerBelow(size);
  return nodeHash(await rangeHash(subtree, from, half), await rangeHash(subtree, half, to));
}

/** PATH(index, D[0:size]) of RFC 6962, 2.1.1: from the leaf's sibling up to the root's child. */
export function inclusionPath(subtree: Subtree, index: number, size: number): Promise<Buffer[]> {
  return pathWithin(subtree, index, 0, size);
}

async function pathWithin(subtree: Subtree, index: number, from: number, to: number): Promise<Buffer[]> {
  if (to - from <= 1) return [];
  const half = from + largestPowerBelow(to - from);
  return index < half
    ? [...(await pathWithin(subtree, index, from, half)), await rangeHash(subtree, half, to)]
    : [...(await pathWithin(subtree, index, half, to)), await rangeHash(subtree, from, half)];
}

/** PROOF(older, D[0:newer]) of RFC 6962, 2.1.2. */
export async function consistencyPath(subtree: Subtree, older: number, newer: number): Promise<Buffer[]> {
  return older === 0 || older === newer ? [] : consistencyWithin(subtree, older, 0, newer, true);
}

/** SUBPROOF(older, D[from:to], whole); `older` counts from `from`. */
async function consistencyWithin(
  subtree: Subtree,
  older: number,
  from: number,
  to: number,
  whole: boolean,
): Promise<Buffer[]> {
  if (older === to - from) return whole ? [] : [await rangeHash(subtree, from, to)];
  const size = largestPowerBelow(to - from);
  const half = from + size;
  return older <= size
    ? [...(await consistencyWithin(subtree, older, from, half, whole)), await rangeHash(subtree, half, to)]
    : [
        ...(await consistencyWithin(subtree, older - size, half, to, false)),
        await rangeHash(subtree, from, half),
      ];
}

/** Whether the leaf with this hash stands at that index of the tree with that size and root (RFC 9162, 2.1.3.2). */
export function isIncluded(
  leaf: Buffer,
  index: number,
  size: number,
  path: readonly Buffer[],
  root: Buffer,
): boolean {
  if (index < 0 || index >= size) return false;
  let [node, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** A tree as a checkpoint tells it. */
export interface Tree {
  size: number;
  root: Buffer;
}

/** Whether the newer tree begins with everything that the older one holds (RFC 9162, 2.1.4.2). */
export function isConsistent(older: Tree, newer: Tree, path: readonly Buffer[]): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return path.length === 0 && older.root.equals(EMPTY_ROOT);
  const nodes = Number.isInteger(Math.log2(older.size)) ? [older.root, ...path] : [...path];
  let [node, last] = [older.size - 1, newer.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  const [first, ...rest] = nodes;
  if (!first) return false;
  let [before, now] = [first, first];
  for (const each of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      before = nodeHash(each, before);
      now = nodeHash(each, now);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else now = nodeHash(now, each);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && before.equals(older.root) && now.equals(newer.root);
}

/** Not by shifting: indices may pass 2^32. */
const half = (value: number): number => Math.floor(value / 2);

function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
