import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A vendor that has something published. Filled by publishing; the public reads this, never the registry's own table. */
@Entity({ schema: 'published', name: 'vendor' })
@Index(['searchKey', 'id'])
// What TypeORM cannot say: this is a trigram index.
@Index('vendor_search_key_idx', { synchronize: false })
export class PublishedVendor {
  /** The registry's id. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text', unique: true })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  website: string | null;

  /** The name as it is searched and sorted: see `searchKey`. */
  @Column({ type: 'text' })
  searchKey: string;

  /** Lots that have something published. */
  @Column({ type: 'integer', default: 0 })
  lots: number;
}
