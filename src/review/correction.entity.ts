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
import { StoredReading } from '../readings/reading.entity';
import { StoredResult } from '../readings/result.entity';

/**
 * What a correction is about: a result's reading (`result`), a result that the reader missed (`added-result`), something
 * read as a result that is none (`no-result`), or one of the certificate's own fields (`field`).
 */
export const CORRECTION_KINDS = ['result', 'added-result', 'no-result', 'field'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** What a person said instead of the reading, beside the original. Append-only; taken back by another that undoes it. */
@Entity()
@Unique(['certificateId', 'certificateRevision'])
@Check('correction_kind_check', `kind IN (${CORRECTION_KINDS.map((kind) => `'${kind}'`).join(', ')})`)
@Check('correction_reason_check', `length(btrim(reason)) > 0`)
export class Correction {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  certificateId: string;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  certificate?: Relation<Certificate>;

  /** The revision of the certificate that it was made on. Every correction makes a further one, so this is their order. */
  @Column({ type: 'integer' })
  certificateRevision: number;

  @Column({ type: 'uuid' })
  readingId: string;

  @ManyToOne(() => StoredReading)
  @JoinColumn()
  reading?: Relation<StoredReading>;

  @Column({ type: 'text' })
  kind: CorrectionKind;

  /** The result it is about; null for `added-result` and `field`. */
  @Column({ type: 'uuid', nullable: true })
  resultId: string | null;

  @ManyToOne(() => StoredResult)
  @JoinColumn()
  result?: Relation<StoredResult> | null;

  @Column({ type: 'jsonb', nullable: true })
  before: Record<string, unknown> | null;

  @Column({ type: 'jsonb', nullable: true })
  after: Record<string, unknown> | null;

  @Column({ type: 'text' })
  reason: string;

  /** The correction that this one takes back, when it does. */
  @Column({ type: 'uuid', nullable: true, unique: true })
  undoesId: string | null;

  @ManyToOne(() => Correction)
  @JoinColumn()
  undoes?: Relation<Correction> | null;

  @Column({ type: 'uuid' })
  madeById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  madeBy?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
