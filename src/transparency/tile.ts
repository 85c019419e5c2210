import { nodeHash, type Subtree } from './merkle';

/** Hashes in a whole tile, and leaves in a whole entry bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** Where a tile or an entry bundle stands. */
export interface TilePlace {
  /** 0 for leaf hashes; the entry bundles have a level of their own. */
  level: number | 'entries';
  index: number;
  /** 1 to 256; below 256 it is partial. */
  width: number;
}

const PLACE = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The path after `tile/`, e.g. `0/x001/x234/067` or `entries/000.p/17`. */
export function tilePath({ level, index, width }: TilePlace): string {
  const partial = width < TILE_WIDTH ? `.p/${width}` : '';
  return `${level}/${indexPath(index)}${partial}`;
}

function indexPath(index: number): string {
  const last = String(index % 1000).padStart(3, '0');
  const rest = Math.floor(index / 1000);
  return rest === 0 ? last : `${prefixed(indexPath(rest))}/${last}`;
}

/** Every element but the last begins with an x. */
const prefixed = (path: string): string => path.replace(/(\d{3})$/, 'x$1');

/** The place that a path names, or null when it names none: a number is written in one way only. */
export function parseTilePath(path: string): TilePlace | null {
  const [, level, digits, width] = PLACE.exec(path) ?? [];
  if (level === undefined || digits === undefined) return null;
  const place: TilePlace = {
    level: level === 'entries' ? level : Number(level),
    index: Number(digits.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const inRange = Number.isSafeInteger(place.index) && (level === 'entries' || Number(level) <= 63);
  return inRange && tilePath(place) === path ? place : null;
}

/** The width of the tile at a place in a tree of that size: 0 when there is none, 256 when it is whole. */
export function widthOf(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** Gives the hashes of a tile: `width` of them. */
export type TileReader = (place: TilePlace & { level: number }) => Promise<Buffer[]>;

/** Whole subtrees out of tiles; a tile is read once. @param size of the tree that the tiles are of */
export function subtreesOf(read: TileReader, size: number): Subtree {
  const tiles = new Map<string, Promise<Buffer[]>>();
  const tileAt = (level: number, index: number): Promise<Buffer[]> => {
    const place = { level, index, width: widthOf(level, index, size) };
    const key = tilePath(place);
    const tile = tiles.get(key) ?? read(place);
    tiles.set(key, tile);
    return tile;
  };
  return async (height, index) => {
    const level = Math.floor(height / TILE_HEIGHT);
    const wide = 2 ** (height - level * TILE_HEIGHT);
    const first = index * wide;
    const tile = await tileAt(level, Math.floor(first / TILE_WIDTH));
    const hashes = tile.slice(first % TILE_WIDTH, (first % TILE_WIDTH) + wide);
    if (hashes.length !== wide) throw new Error(`The tree of ${size} has no subtree ${height}/${index}.`);
    return fold(hashes);
  };
}

/** The root over 1, 2, 4 … hashes. */
export function fold(hashes: Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, pair) => nodeHash(row[2 * pair]!, row[2 * pair + 1]!));
  return row[0]!;
}

/** The hashes that stand in a tile's bytes. */
export function hashesIn(tile: Buffer): Buffer[] {
  return Array.from({ length: tile.length / 32 }, (_, at) => tile.subarray(at * 32, at * 32 + 32));
}

/** An entry bundle: each leaf after its length, 16 bits, most significant first. */
export function entryBundle(leaves: readonly string[]): Buffer {
  return Buffer.concat(
    leaves.flatMap((leaf) => {
      const bytes = Buffer.from(leaf);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(bytes.length);
      return [length, bytes];
    }),
  );
}
