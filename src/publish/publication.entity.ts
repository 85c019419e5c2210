import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import type { PublishedRecord } from './published-record';
import { PublishedLot } from './published-lot.entity';

/**
 * What the public sees of one certificate: a frozen record, one row a version. Append-only. The newest version that is
 * not withdrawn is the current one; older versions stay readable.
 */
@Entity({ schema: 'published', name: 'publication' })
@Unique(['certificateId', 'version'])
@Check('publication_version_check', 'version > 0')
@Index(['lotId', 'publishedAt'])
@Index(['publishedAt', 'id'])
export class Publication {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The certificate's id in the registry. No foreign key: the published schema stands alone. */
  @Column({ type: 'uuid' })
  certificateId: string;

  /** 1 for the first publication of the certificate. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'uuid' })
  lotId: string;

  @ManyToOne(() => PublishedLot)
  @JoinColumn()
  lot?: Relation<PublishedLot>;

  /** The decision that led to it. */
  @Column({ type: 'uuid' })
  decisionId: string;

  @Column({ type: 'text' })
  @Index()
  documentSha256: string;

  /** Everything a page or program shows, frozen as it was on the day. */
  @Column({ type: 'jsonb' })
  record: PublishedRecord;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;
}
