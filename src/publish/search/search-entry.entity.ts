import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const FOUND_KINDS = ['vendor', 'product', 'lot', 'report'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** A name or number that something published is found by. Written with every publication, read by the search alone. */
@Entity({ schema: 'published', name: 'search_entry' })
@Check('search_entry_kind_check', `kind IN (${FOUND_KINDS.map((kind) => `'${kind}'`).join(', ')})`)
// What TypeORM cannot say: words is a trigram index.
@Index('search_entry_words_idx', { synchronize: false })
@Index(['key', 'kind', 'subjectId'])
@Index(['vendorId', 'key'])
export class SearchEntry {
  @PrimaryColumn({ type: 'text' })
  kind: FoundKind;

  /** The id of the vendor, product, lot or certificate. */
  @PrimaryColumn({ type: 'uuid' })
  subjectId: string;

  @Column({ type: 'uuid' })
  vendorId: string;

  @Column({ type: 'uuid', nullable: true })
  productId: string | null;

  @Column({ type: 'uuid', nullable: true })
  lotId: string | null;

  /** As it is shown. */
  @Column({ type: 'text' })
  text: string;

  /** See `findKey`. */
  @Column({ type: 'text', collation: 'C' })
  key: string;

  /** See `searchKey`: for likeness by trigrams. */
  @Column({ type: 'text' })
  words: string;
}
