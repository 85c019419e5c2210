import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A laboratory that published certificates are assigned to. Filled by publishing. */
@Entity({ schema: 'published', name: 'laboratory' })
@Index(['searchKey', 'slug'])
export class PublishedLaboratoryRow {
  @PrimaryColumn({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country: string | null;

  /** The name as it is sorted: see `searchKey`. */
  @Column({ type: 'text' })
  searchKey: string;
}
