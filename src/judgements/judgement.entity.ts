import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Certificate } from '../intake/certificate.entity';
import { StoredReading } from '../readings/reading.entity';
import type { Judged } from './judged';

/**
 * What the results of a certificate, as reading and corrections say they are, show about the rules: for its reviewers.
 * Append-only; the newest counts, when its `basis` is still the certificate's.
 */
@Entity()
@Index(['certificateId', 'createdAt'])
export class Judgement {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  certificateId: string;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  certificate?: Relation<Certificate>;

  @Column({ type: 'uuid' })
  @Index()
  readingId: string;

  @ManyToOne(() => StoredReading)
  @JoinColumn()
  reading?: Relation<StoredReading>;

  /** The revision of the certificate whose corrections are in it. */
  @Column({ type: 'integer' })
  certificateRevision: number;

  /** SHA-256 over all that was judged: results, product, the lot's other certificates, rules. Another one is another judgement. */
  @Column({ type: 'text' })
  basis: string;

  @Column({ type: 'jsonb' })
  judged: Judged;

  /** For the queue: limits that this certificate's results exceed. */
  @Column({ type: 'integer' })
  exceeds: number;

  /** For the queue: flags that the laboratory's printed status or limit is not ours. */
  @Column({ type: 'integer' })
  mismatches: number;

  @Column({ type: 'integer' })
  highFlags: number;

  @Column({ type: 'integer' })
  mediumFlags: number;

  /** Low and information. */
  @Column({ type: 'integer' })
  lowFlags: number;

  /** SHA-256 over vocabulary, rule files and which unverified rule sets were on, in hex. */
  @Column({ type: 'text' })
  rulesHash: string;

  /** Of the reading: which code and vocabulary made it. */
  @Column({ type: 'text' })
  stamp: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
