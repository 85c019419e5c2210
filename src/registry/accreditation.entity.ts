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
import { Account } from '../accounts/account.entity';
import type { Panel } from '../vocabulary/analyte';
import { Laboratory } from './laboratory.entity';

/** What an accreditation covers as data, as far as somebody recorded it; an empty list says nothing. */
export interface RecordedScope {
  panels: Panel[];
  methods: string[];
  matrices: string[];
}

/** An accreditation of a laboratory, recorded from the body's own register. Append-only: a change is a new one. */
@Entity()
@Index(['laboratoryId', 'createdAt'])
@Check('accreditation_dates_check', 'valid_until >= valid_from')
export class Accreditation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  laboratoryId: string;

  @ManyToOne(() => Laboratory)
  @JoinColumn()
  laboratory?: Relation<Laboratory>;

  /** Id in `accreditation-bodies.yaml`, or the body's name where that does not list it. */
  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text' })
  number: string;

  /** In the body's own words. */
  @Column({ type: 'text', nullable: true })
  scopeText: string | null;

  @Column({ type: 'jsonb' })
  scope: RecordedScope;

  /** The first and the last day, yyyy-mm-dd. */
  @Column({ type: 'date' })
  validFrom: string;

  @Column({ type: 'date', nullable: true })
  validUntil: string | null;

  /** The address where it was seen. */
  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'uuid' })
  recordedById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  recordedBy?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @OneToOne(() => AccreditationEnding, ({ accreditation }) => accreditation)
  ending?: Relation<AccreditationEnding> | null;
}

/** Why an accreditation holds no longer. `recorded-in-error`: it never held. */
export const ENDINGS = ['suspended', 'withdrawn', 'given-up', 'recorded-in-error'] as const;
export type EndingBecause = (typeof ENDINGS)[number];

/** That an accreditation ended before its time, or should not have been recorded. Append-only. */
@Entity()
@Check(
  'accreditation_ending_because_check',
  `because IN (${ENDINGS.map((because) => `'${because}'`).join(', ')})`,
)
export class AccreditationEnding {
  @PrimaryColumn({ type: 'uuid' })
  accreditationId: string;

  @OneToOne(() => Accreditation, ({ ending }) => ending)
  @JoinColumn()
  accreditation?: Relation<Accreditation>;

  /** The first day on which it did not hold. */
  @Column({ type: 'date' })
  endedOn: string;

  @Column({ type: 'text' })
  because: EndingBecause;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'uuid' })
  recordedById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  recordedBy?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
