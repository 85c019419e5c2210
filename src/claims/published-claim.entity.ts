import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { PublishedLot } from '../publish/published-lot.entity';
import type { ClaimRecord, ClaimVerdictRecord, ClaimVerdictWord } from './published-claim';

/** What the public sees of a claim. Append-only: understood otherwise or retired, it is a further version; the last counts. */
@Entity({ schema: 'published', name: 'claim' })
@Index(['vendorId', 'claimId'])
export class PublishedClaim {
  @PrimaryColumn({ type: 'uuid' })
  claimId: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  /** No foreign key: a vendor becomes public with the first certificate, and its claims with it. */
  @Column({ type: 'uuid' })
  vendorId: string;

  @Column({ type: 'jsonb' })
  record: ClaimRecord;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}

/**
 * What the published certificates show about a claim: of one lot, or over all lots that it is about. Append-only; the last
 * of a claim and lot counts, earlier ones stay.
 */
@Entity({ schema: 'published', name: 'claim_verdict' })
@Index(['claimId', 'lotId', 'id'])
@Index(['lotId', 'id'])
@Check('claim_verdict_word_check', `word IN ('supported', 'contradicted', 'not-covered', 'inconclusive')`)
export class PublishedClaimVerdict {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'uuid' })
  claimId: string;

  /** Null for the verdict over all lots. */
  @Column({ type: 'uuid', nullable: true })
  lotId: string | null;

  @ManyToOne(() => PublishedLot)
  @JoinColumn()
  lot?: Relation<PublishedLot> | null;

  /** The version of the understanding that was judged. */
  @Column({ type: 'integer' })
  understanding: number;

  @Column({ type: 'text' })
  word: ClaimVerdictWord;

  @Column({ type: 'jsonb' })
  record: ClaimVerdictRecord;

  @Column({ type: 'text' })
  ruleBookHash: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}
