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
import { Certificate } from './certificate.entity';

/** Something that happened to a certificate, for whoever follows its progress. Append-only. */
@Entity()
@Index(['certificateId', 'id'])
export class CertificateEvent {
  /** Grows with time; a follower that lost its connection goes on from the last one it saw. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'uuid' })
  certificateId: string;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  certificate?: Relation<Certificate>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  at: Date;

  /** A stable word, e.g. `queued`, `reading`, `page-read`, `in-review`, `published`. */
  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'jsonb', default: {} })
  detail: Record<string, unknown>;
}
