import { Check, Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** A lot, or an open certificate, that is to be judged anew. The row goes with the judgement: see `RejudgingList`. */
@Entity()
@Index(['dueAt'])
@Check('outstanding_rejudging_kind_check', `kind IN ('lot', 'certificate')`)
export class OutstandingRejudging {
  @PrimaryColumn({ type: 'text' })
  kind: 'lot' | 'certificate';

  @PrimaryColumn({ type: 'uuid' })
  subjectId: string;

  /** How often in a row it could not be judged. */
  @Column({ type: 'integer', default: 0 })
  failures: number;

  /** Not before this moment. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  dueAt: Date;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
