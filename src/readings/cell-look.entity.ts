import {
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Certificate } from '../intake/certificate.entity';
import type { LookedCell, NotLookedAt } from '../read/page';
import { StoredReading } from './reading.entity';

/** What was seen in the pages' pictures where a reading has cells that matter. One a reading, append-only. */
@Entity()
export class CellLook {
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

  @Column({ type: 'jsonb' })
  looked: LookedCell[];

  /** Cells that should have been looked at and were not. */
  @Column({ type: 'jsonb' })
  notLookedAt: NotLookedAt[];

  /** How long it took. */
  @Column({ type: 'integer' })
  milliseconds: number;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
