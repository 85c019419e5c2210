import { Check, Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** That a certificate was taken back or replaced after publication, and why. It stays visible with this reason. Append-only. */
@Entity({ schema: 'published', name: 'withdrawal' })
@Check('withdrawal_kind_check', `kind IN ('withdrawn', 'superseded')`)
@Check('withdrawal_reason_check', `length(btrim(reason)) > 0`)
export class Withdrawal {
  @PrimaryColumn({ type: 'uuid' })
  certificateId: string;

  @PrimaryColumn({ type: 'text' })
  kind: 'withdrawn' | 'superseded';

  @Column({ type: 'text' })
  reason: string;

  /** The certificate that takes its place, when one does. */
  @Column({ type: 'uuid', nullable: true })
  supersededById: string | null;

  @Column({ type: 'uuid' })
  decisionId: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  at: Date;
}
