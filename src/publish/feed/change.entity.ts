import {
  Check,
  Column,
  Entity,
  Generated,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { PublishedLot } from '../published-lot.entity';

export const CHANGE_KINDS = [
  'published',
  'amended',
  'superseded',
  'withdrawn',
  'judged',
  'disputed',
  'dispute-answered',
  'dispute-decided',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * Something that happened to the published record. The database itself adds a row when a publication, a withdrawal, a
 * lot's judgement or what is done of a dispute commits, numbered in the order of commits (migrations/014-changes.ts and
 * 016c-disputes-in-the-feed.ts). Append-only.
 */
@Entity({ schema: 'published', name: 'change' })
@Check('change_kind_check', `kind IN (${CHANGE_KINDS.map((kind) => `'${kind}'`).join(', ')})`)
@Check(
  'change_dispute_check',
  `(dispute_id IS NOT NULL) = (kind IN ('disputed', 'dispute-answered', 'dispute-decided'))`,
)
@Check('change_result_check', '(result_id IS NOT NULL) = (dispute_id IS NOT NULL)')
@Check('change_certificate_check', `(certificate_id IS NULL) = (kind = 'judged')`)
@Unique(['id'])
@Index(['vendorId', 'seq'])
@Index(['vendorId', 'kind', 'seq'])
@Index(['at', 'seq'])
export class Change {
  /** Its place in the order; without gaps. */
  @PrimaryColumn({ type: 'bigint' })
  seq: string;

  /** Names it for good, also in feeds. */
  @Column({ type: 'uuid' })
  @Generated('uuid')
  id: string;

  @Column({ type: 'text' })
  kind: ChangeKind;

  @Column({ type: 'uuid' })
  vendorId: string;

  @Column({ type: 'uuid' })
  productId: string;

  @Column({ type: 'uuid' })
  lotId: string;

  /** No foreign key: checking it would wait for whoever holds the lot, while everybody's commits wait for this one. */
  @ManyToOne(() => PublishedLot, { createForeignKeyConstraints: false })
  @JoinColumn()
  lot?: Relation<PublishedLot>;

  /** Null of a judgement, which is of the lot. */
  @Column({ type: 'uuid', nullable: true })
  certificateId: string | null;

  @Column({ type: 'uuid', nullable: true })
  publicationId: string | null;

  /** Of the certificate's record, or of the lot's judgement. */
  @Column({ type: 'integer' })
  version: number;

  /** Why a certificate no longer counts, or why a dispute's words are shown or hidden. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'uuid', nullable: true })
  supersededById: string | null;

  /** Of a judgement: the limits that are exceeded now and were not by the judgement before. */
  @Column({ type: 'jsonb', default: [] })
  exceeded: { ruleSet: string; analyteId: string }[];

  /** Of a dispute: the value that is disputed. */
  @Column({ type: 'uuid', nullable: true })
  resultId: string | null;

  @Column({ type: 'uuid', nullable: true })
  disputeId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}
