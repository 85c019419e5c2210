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
import { Certificate } from '../intake/certificate.entity';

/** Who has a certificate before them. It counts until it expires; the row is the next holder's then. */
@Entity()
export class ReviewLease {
  @PrimaryColumn({ type: 'uuid' })
  certificateId: string;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  certificate?: Relation<Certificate>;

  @Column({ type: 'uuid' })
  heldById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  heldBy?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  takenAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;
}
