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
import { Certificate } from '../intake/certificate.entity';
import type { CertificateFields } from '../interpret/reading';
import type { Problem } from '../read/page';
import type { ReadingRemarks } from './remarks';

/** One interpretation of one certificate. Reading again adds another; none is ever changed. */
@Entity({ name: 'reading' })
@Index(['certificateId', 'createdAt'])
@Check('reading_kind_check', `kind IN ('lab-report', 'other')`)
export class StoredReading {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  certificateId: string;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  certificate?: Relation<Certificate>;

  @Column({ type: 'text' })
  kind: 'lab-report' | 'other';

  /** ISO 639-1. */
  @Column({ type: 'text', nullable: true })
  language: string | null;

  @Column({ type: 'integer' })
  pageCount: number;

  /** The certificate's own fields, as `CertificateFields`. */
  @Column({ type: 'jsonb' })
  fields: CertificateFields;

  /** What else was read beside fields and results: where the fields stand, unexplained words, the page set, samples. */
  @Column({ type: 'jsonb' })
  remarks: ReadingRemarks;

  @Column({ type: 'jsonb' })
  problems: Problem[];

  /** Which code and vocabulary made this: a hash over both. */
  @Column({ type: 'text' })
  stamp: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
