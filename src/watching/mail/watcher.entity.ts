import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { WatchKind } from '../kinds';
import { Subject } from '../subject';

/** Somebody who watches by e-mail, or may once they have confirmed it. Goes with their last watch. */
@Entity()
export class Watcher {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** In lower case. Never shown, logged or put into the audit trail. */
  @Column({ type: 'text', unique: true })
  email: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** When they were sent news last. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  toldAt: Date | null;

  /** How often in a row the mail server refused the address for good. */
  @Column({ type: 'integer', default: 0 })
  refusals: number;
}

/** One thing that somebody watches. */
@Entity()
@Check('watch_subject_check', 'vendor_id IS NOT NULL OR (product_id IS NULL AND lot_key IS NULL)')
@Check('watch_lot_check', '(lot_code IS NULL) = (lot_key IS NULL)')
export class Watch {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @Index()
  watcherId: string;

  @ManyToOne(() => Watcher, { onDelete: 'CASCADE' })
  @JoinColumn()
  watcher?: Relation<Watcher>;

  @Column({ type: 'text', array: true })
  kinds: WatchKind[];

  @Column(() => Subject, { prefix: false })
  subject: Subject;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** Nothing is told before. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  confirmedAt: Date | null;
}

/** A link in a message: to confirm a watch, once, or to see one's watches and end them. */
@Entity()
@Check('watch_link_purpose_check', `purpose IN ('confirm', 'see')`)
export class WatchLink {
  /** SHA-256 of the link's secret, hexadecimal. */
  @PrimaryColumn({ type: 'text' })
  secretHash: string;

  @Column({ type: 'uuid' })
  @Index()
  watcherId: string;

  @ManyToOne(() => Watcher, { onDelete: 'CASCADE' })
  @JoinColumn()
  watcher?: Relation<Watcher>;

  @Column({ type: 'text' })
  purpose: 'confirm' | 'see';

  /** The watches that the message is about: they end by one click. */
  @Column({ type: 'uuid', array: true })
  watchIds: string[];

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;
}
