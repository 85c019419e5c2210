import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The root over one whole tile, which is a hash of the tile at the level above. Append-only. */
@Entity({ schema: 'published', name: 'log_node' })
@Check('log_node_level_check', 'level > 0')
export class LogNode {
  /** The level of the tile that the hash stands in: 1 for the roots of leaf tiles. */
  @PrimaryColumn({ type: 'integer' })
  level: number;

  @PrimaryColumn({ type: 'bigint' })
  index: string;

  @Column({ type: 'text' })
  hash: string;
}
