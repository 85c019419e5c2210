import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';

/** The words of a dispute as they were sent. They become public when one of the registry's people has read them. */
@Entity({ name: 'dispute' })
@Check('dispute_text_check', 'length(btrim(text)) > 0')
export class ReceivedDispute {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  text: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}

/** How whoever disputes can be reached. Never public; may be forgotten. */
@Entity({ name: 'dispute_contact' })
export class DisputeContact {
  @PrimaryColumn({ type: 'uuid' })
  disputeId: string;

  @OneToOne(() => ReceivedDispute)
  @JoinColumn()
  dispute?: Relation<ReceivedDispute>;

  @Column({ type: 'text' })
  email: string;
}

/** That a published value is disputed, from the moment it is. Append-only. */
@Entity({ schema: 'published', name: 'dispute' })
@Index(['certificateId', 'madeAt'])
@Index(['vendorId', 'madeAt'])
export class PublishedDispute {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  certificateId: string;

  /** The same in every version of the record. */
  @Column({ type: 'uuid' })
  resultId: string;

  @Column({ type: 'uuid' })
  vendorId: string;

  /** Until when the vendor is asked to answer. */
  @Column({ type: 'date' })
  answerDue: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}

/** What was said of a dispute in public: by whoever disputes, and by the vendor. Append-only. */
@Entity({ schema: 'published', name: 'dispute_statement' })
@Check('dispute_statement_kind_check', `kind IN ('dispute', 'reply')`)
@Index(['disputeId', 'madeAt'])
export class DisputeStatement {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  disputeId: string;

  @ManyToOne(() => PublishedDispute)
  @JoinColumn()
  dispute?: Relation<PublishedDispute>;

  @Column({ type: 'text' })
  kind: 'dispute' | 'reply';

  @Column({ type: 'text' })
  text: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}

export const OUTCOMES = ['shown', 'spam', 'legal-hold'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether a dispute's words are shown, and why. The newest counts. Append-only. */
@Entity({ schema: 'published', name: 'dispute_outcome' })
@Check('dispute_outcome_outcome_check', `outcome IN ('shown', 'spam', 'legal-hold')`)
@Check('dispute_outcome_reason_check', 'length(btrim(reason)) > 0')
@Index(['disputeId', 'id'])
export class DisputeOutcome {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'uuid' })
  disputeId: string;

  @ManyToOne(() => PublishedDispute)
  @JoinColumn()
  dispute?: Relation<PublishedDispute>;

  @Column({ type: 'text' })
  outcome: Outcome;

  @Column({ type: 'text' })
  reason: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}
