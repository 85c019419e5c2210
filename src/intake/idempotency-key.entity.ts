import {
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Account } from '../accounts/account.entity';
import { Certificate } from './certificate.entity';

/** What an upload under an Idempotency-Key led to, so that the same request again leads there too. */
@Entity()
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ type: 'text' })
  key: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<Account>;

  /** SHA-256 over what was asked (document hash and form fields): the same key with another request is an error. */
  @Column({ type: 'text' })
  requestHash: string;

  @Column({ type: 'uuid' })
  certificateId: string;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  certificate?: Relation<Certificate>;

  /** Whether the document was known before the request: its answer said so, and says so again. */
  @Column({ type: 'boolean' })
  duplicate: boolean;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
