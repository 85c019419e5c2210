import {
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Account } from '../accounts/account.entity';

/** A way of looking at the queue that somebody keeps under a name. */
@Entity({ name: 'review_view' })
@Unique(['accountId', 'name'])
export class SavedReviewView {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<Account>;

  @Column({ type: 'text' })
  name: string;

  /** Order and filters, as `WaitingView` checked them. */
  @Column({ type: 'jsonb' })
  query: Record<string, unknown>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
