import {
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Account } from './account.entity';

/** Lets whoever has its link set an account's password, once. An account has one that holds at most; it goes when used. */
@Entity()
export class Invitation {
  @PrimaryColumn({ type: 'uuid' })
  accountId: string;

  @OneToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<Account>;

  /** SHA-256 of the link's secret, hexadecimal. */
  @Column({ type: 'text', unique: true })
  secretHash: string;

  @Column({ type: 'uuid' })
  madeById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  madeBy?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;
}
