import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Account } from '../accounts/account.entity';
import { Certificate } from '../intake/certificate.entity';
import type { Qualifier } from '../normalise/finding';
import { Decision } from './decision.entity';

/** What one person read of one value, before anybody told them. */
export interface ReadValue {
  resultId: string;
  /** False when there is no result at this place. */
  isResult: boolean;
  qualifier: Qualifier | null;
  /** Decimal text. */
  value: string | null;
  /** UCUM. */
  unit: string | null;
}

/** A value that two people read differently. */
export interface ReadingDifference {
  resultId: string;
  first: ReadValue;
  second: ReadValue;
}

/** What the second person read of the values at issue, before the first's work was shown to them. Append-only. */
@Entity()
@Unique(['decisionId', 'madeById'])
@Index(['certificateId', 'createdAt'])
export class SecondReading {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  certificateId: string;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  certificate?: Relation<Certificate>;

  /** The first person's approval. */
  @Column({ type: 'uuid' })
  decisionId: string;

  @ManyToOne(() => Decision)
  @JoinColumn()
  decision?: Relation<Decision>;

  @Column({ type: 'integer' })
  certificateRevision: number;

  @Column({ type: 'jsonb' })
  values: ReadValue[];

  /** Empty when both read the same. */
  @Column({ type: 'jsonb' })
  differences: ReadingDifference[];

  @Column({ type: 'uuid' })
  madeById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  madeBy?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
