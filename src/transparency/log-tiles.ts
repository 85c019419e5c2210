import type { EntityManager } from 'typeorm';
import { LogLeaf } from './log-leaf.entity';
import { LogNode } from './log-node.entity';
import type { Subtree } from './merkle';
import { entryBundle, subtreesOf, TILE_WIDTH, type TilePlace, type TileReader } from './tile';

/** Reads tiles out of the log's tables. */
export function tilesIn(manager: EntityManager): TileReader {
  return async ({ level, index, width }) => {
    const first = index * TILE_WIDTH;
    const rows = await (
      level === 0
        ? manager.createQueryBuilder(LogLeaf, 'row')
        : manager.createQueryBuilder(LogNode, 'row').where('row.level = :level', { level })
    )
      .select('row.hash', 'hash')
      .andWhere('row.index >= :first AND row.index < :end', { first, end: first + width })
      .orderBy('row.index')
      .getRawMany<{ hash: string }>();
    return rows.map(({ hash }) => Buffer.from(hash, 'hex'));
  };
}

/** Whole subtrees of the log at that size. */
export const subtreesIn = (manager: EntityManager, size: number): Subtree =>
  subtreesOf(tilesIn(manager), size);

/** The bytes of a tile or an entry bundle, or null while the log is not as long as that. */
export async function tileBytes(
  manager: EntityManager,
  { level, index, width }: TilePlace,
): Promise<Buffer | null> {
  if (level === 'entries') {
    const leaves = await leavesFrom(manager, index * TILE_WIDTH, width);
    return leaves.length === width ? entryBundle(leaves.map(({ leaf }) => leaf)) : null;
  }
  const hashes = await tilesIn(manager)({ level, index, width });
  return hashes.length === width ? Buffer.concat(hashes) : null;
}

/** Leaves in their order, from an index on. */
export function leavesFrom(manager: EntityManager, first: number, count: number): Promise<LogLeaf[]> {
  return manager
    .createQueryBuilder(LogLeaf, 'leaf')
    .where('leaf.index >= :first AND leaf.index < :end', { first, end: first + count })
    .orderBy('leaf.index')
    .getMany();
}
