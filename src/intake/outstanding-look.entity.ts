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
import { StoredReading } from '../readings/reading.entity';
import { Certificate } from './certificate.entity';

/** A reading whose cells nobody has looked at yet. The row goes with the answer: see `LookDesk`. */
@Entity()
export class OutstandingLook {
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

  /** The worker that looks, by the second key of its lock; null before the first took it. */
  @Column({ type: 'integer', nullable: true })
  worker: number | null;

  /** How often a worker took it. */
  @Column({ type: 'integer', default: 0 })
  takes: number;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
