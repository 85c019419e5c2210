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
import { Account } from '../../accounts/account.entity';
import type { WatchKind } from '../kinds';
import { Subject } from '../subject';

export const DISABLED_BECAUSE = ['asked', 'gone', 'failing'] as const;
export type DisabledBecause = (typeof DISABLED_BECAUSE)[number];

/** An address that is told by signed requests. Goes with the account that made it. */
@Entity()
@Index(['accountId', 'createdAt', 'id'])
@Index(['createdAt', 'id'])
@Check('webhook_disabled_check', '(disabled_at IS NULL) = (disabled_because IS NULL)')
@Check('webhook_because_check', `disabled_because IN ('asked', 'gone', 'failing')`)
@Check('webhook_subject_check', 'vendor_id IS NOT NULL OR (product_id IS NULL AND lot_key IS NULL)')
@Check('webhook_lot_check', '(lot_code IS NULL) = (lot_key IS NULL)')
export class Webhook {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<Account>;

  /** What it is for, in its owner's words. */
  @Column({ type: 'text' })
  name: string;

  /** May hold what only its owner should know: shown to them and to administrators, and never logged. */
  @Column({ type: 'text' })
  url: string;

  @Column({ type: 'text', array: true })
  kinds: WatchKind[];

  @Column(() => Subject, { prefix: false })
  subject: Subject;

  /** `whsec_…`: kept as it is, because requests are signed with it. */
  @Column({ type: 'text' })
  secret: string;

  /** The one before, with which requests are signed, too, until its owner has changed over. */
  @Column({ type: 'text', nullable: true })
  previousSecret: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  previousUntil: Date | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** Since when no attempt succeeded; null when the last one did. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  failingSince: Date | null;

  /** Until when it is left alone after a failure. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  restsUntil: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  disabledAt: Date | null;

  /** By its owner or an administrator; because it answered 410 (Gone); because it failed for days. */
  @Column({ type: 'text', nullable: true })
  disabledBecause: DisabledBecause | null;
}
