import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Certificate } from '../intake/certificate.entity';
import { StoredReading } from '../readings/reading.entity';

/** What of a reading tells it from others, so that the same numbers, text or report number are found elsewhere. Append-only. */
@Entity()
@Index(['certificateId', 'createdAt'])
export class Fingerprint {
  @PrimaryColumn({ type: 'uuid' })
  readingId: string;

  @OneToOne(() => StoredReading)
  @JoinColumn()
  reading?: Relation<StoredReading>;

  @Column({ type: 'uuid' })
  certificateId: string;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  certificate?: Relation<Certificate>;

  /** SHA-256 over the document's words in reading order, hexadecimal. */
  @Column({ type: 'text' })
  @Index()
  textHash: string;

  /** Laboratory and report number in the form in which they are compared; null where either was not read. */
  @Column({ type: 'text', nullable: true })
  @Index()
  reportKey: string | null;

  /** Every measured number to all printed digits: see `valuesOf`. */
  @Column({ type: 'text', array: true })
  values: string[];

  /** What is looked for of them: see `rarePairs`. */
  @Column({ type: 'bigint', array: true })
  @Index({ type: 'gin' })
  keys: string[];

  /** Panels with a result. */
  @Column({ type: 'text', array: true })
  panels: string[];

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
