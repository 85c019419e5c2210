import {
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Column,
  Unique,
} from 'typeorm';
import { Account } from '../account.entity';

/** Who an account's person is at an OpenID provider. Issuer and subject name somebody for good; an e-mail does not. */
@Entity()
@Unique(['accountId', 'issuer'])
export class ProviderIdentity {
  @PrimaryColumn({ type: 'text' })
  issuer: string;

  @PrimaryColumn({ type: 'text' })
  subject: string;

  @Column({ type: 'uuid' })
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
