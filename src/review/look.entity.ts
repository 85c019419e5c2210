import {
  Check,
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
import { Certificate } from '../intake/certificate.entity';

/** What somebody can have looked at: a result, what holds an approval up, or a word that nothing explains. */
export const LOOK_KINDS = ['result', 'hold', 'word'] as const;
export type LookKind = (typeof LOOK_KINDS)[number];

/**
 * That somebody opened something of a certificate. Append-only. It vouches for what was there to be seen: when the thing
 * has changed since, the hash no longer fits, and it has to be looked at again.
 */
@Entity()
@Unique(['certificateId', 'accountId', 'kind', 'thing', 'contentSha256'])
@Check('look_kind_check', `kind IN (${LOOK_KINDS.map((kind) => `'${kind}'`).join(', ')})`)
export class Look {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'uuid' })
  certificateId: string;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  certificate?: Relation<Certificate>;

  @Column({ type: 'uuid' })
  accountId: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  account?: Relation<Account>;

  @Column({ type: 'text' })
  kind: LookKind;

  /** The id of the result, hold or word. */
  @Column({ type: 'text' })
  thing: string;

  /** Of what was there to be seen, hexadecimal. */
  @Column({ type: 'text' })
  contentSha256: string;

  @Column({ type: 'integer' })
  certificateRevision: number;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
