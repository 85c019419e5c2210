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
import type { PublishedJudgement } from './published-judgement';
import { PublishedLot } from './published-lot.entity';

/**
 * What a lot's published certificates show together. Made anew with every publication or withdrawal of the lot and when
 * rules or what is declared of the product change; append-only, the newest version counts.
 */
@Entity({ schema: 'published', name: 'lot_judgement' })
@Unique(['lotId', 'version'])
@Check('lot_judgement_version_check', 'version > 0')
export class LotJudgement {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  lotId: string;

  @ManyToOne(() => PublishedLot)
  @JoinColumn()
  lot?: Relation<PublishedLot>;

  /** 1 for the first judgement of the lot. */
  @Column({ type: 'integer' })
  version: number;

  /** The publications that it speaks of; empty when the last one was withdrawn. */
  @Column({ type: 'uuid', array: true })
  publicationIds: string[];

  @Column({ type: 'jsonb' })
  record: PublishedJudgement;

  /** SHA-256 over vocabulary, rule files and which unverified rule sets were on, in hex. */
  @Column({ type: 'text' })
  rulesHash: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}
