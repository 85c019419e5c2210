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
} from 'typeorm';
import { Account } from '../accounts/account.entity';
import { Certificate } from '../intake/certificate.entity';
import { StoredReading } from '../readings/reading.entity';

export const DECISION_KINDS = ['approve', 'reject', 'return', 'send-back', 'withdraw'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What a reviewer decided about a certificate, on which reading and revision, and why. Append-only. */
@Entity()
@Index(['certificateId', 'createdAt'])
@Check('decision_kind_check', `kind IN (${DECISION_KINDS.map((kind) => `'${kind}'`).join(', ')})`)
@Check('decision_reason_check', `length(btrim(reason)) > 0`)
export class Decision {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  certificateId: string;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  certificate?: Relation<Certificate>;

  /** The reading that lay before the reviewer; null when there was none (a file nobody could read). */
  @Column({ type: 'uuid', nullable: true })
  readingId: string | null;

  @ManyToOne(() => StoredReading)
  @JoinColumn()
  reading?: Relation<StoredReading> | null;

  @Column({ type: 'integer' })
  certificateRevision: number;

  @Column({ type: 'text' })
  kind: DecisionKind;

  @Column({ type: 'text' })
  reason: string;

  /** What held the approval up and was accepted with eyes open, as it was shown to the reviewer: see `Hold`. */
  @Column({ type: 'jsonb', default: [] })
  acknowledged: { id: string; code: string; message: string }[];

  @Column({ type: 'uuid' })
  madeById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  madeBy?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
