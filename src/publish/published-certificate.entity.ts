import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Publication } from './publication.entity';
import { PublishedLot } from './published-lot.entity';

/**
 * A published certificate as it stands today: which version of its record is the newest, and what lists show of it. It
 * follows from the publications and withdrawals, and spares every list to dig in records.
 */
@Entity({ schema: 'published', name: 'certificate' })
@Check('certificate_standing_check', `standing IN ('current', 'superseded', 'withdrawn')`)
@Index(['lotId', 'publishedAt'])
@Index(['laboratorySlug', 'publishedAt', 'id'])
export class PublishedCertificateRow {
  /** The certificate's id in the registry. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The newest version of its record. */
  @Column({ type: 'uuid' })
  publicationId: string;

  @ManyToOne(() => Publication)
  @JoinColumn()
  publication?: Relation<Publication>;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'uuid' })
  vendorId: string;

  @Column({ type: 'uuid' })
  lotId: string;

  @ManyToOne(() => PublishedLot)
  @JoinColumn()
  lot?: Relation<PublishedLot>;

  @Column({ type: 'text' })
  standing: 'current' | 'superseded' | 'withdrawn';

  @Column({ type: 'text', nullable: true })
  laboratorySlug: string | null;

  /** As the registry knows it, else as printed. */
  @Column({ type: 'text', nullable: true })
  laboratoryName: string | null;

  @Column({ type: 'text', nullable: true })
  reportNumber: string | null;

  /** ISO 8601. */
  @Column({ type: 'text', nullable: true })
  tested: string | null;

  @Column({ type: 'text', nullable: true })
  reported: string | null;

  /** Panels with a result; a row that says "not tested" is none. */
  @Column({ type: 'text', array: true })
  panels: string[];

  @Column({ type: 'integer' })
  results: number;

  /** When its newest version was published. */
  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;
}
