import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Who acted: a person by session, a program by key, the service itself (its workers), an operator at the command line, or
 * a visitor of whom nothing is known (somebody who failed to sign in).
 */
export const ACTORS = ['session', 'api-key', 'service', 'operator', 'visitor'] as const;
export type ActorKind = (typeof ACTORS)[number];

/** A row of evidence that an entry vouches for: when the row is changed later, its hash no longer fits. */
export interface SealedRecord {
  /** The table, as in `SEALED` of seals.ts. */
  table: string;
  id: string;
  /** SHA-256 of the row, hexadecimal. */
  sha256: string;
}

/** One thing that somebody did. Append-only; chained by `AuditLink` when its transaction commits. */
@Entity()
@Index(['subjectKind', 'subjectId'])
@Check('audit_entry_actor_check', `actor IN (${ACTORS.map((actor) => `'${actor}'`).join(', ')})`)
@Check('audit_entry_account_check', `(account_id IS NOT NULL) = (actor IN ('session', 'api-key'))`)
@Check('audit_entry_sha256_check', `sha256 ~ '^[0-9a-f]{64}$'`)
export class AuditEntry {
  /** Grows, with gaps; the order of the trail is that of the links. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** By the database's clock. */
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column({ type: 'text' })
  actor: ActorKind;

  /** No foreign key: the trail stands alone. */
  @Column({ type: 'uuid', nullable: true })
  @Index()
  accountId: string | null;

  /** The session or key that was used. */
  @Column({ type: 'uuid', nullable: true })
  credentialId: string | null;

  /** A stable word in the past tense, e.g. `signed-in`, `certificate-uploaded`, `decided`. */
  @Column({ type: 'text' })
  action: string;

  /** What it was done to: `certificate`, `account`, `vendor` … */
  @Column({ type: 'text' })
  subjectKind: string;

  @Column({ type: 'text' })
  subjectId: string;

  @Column({ type: 'jsonb', nullable: true })
  before: Record<string, unknown> | null;

  @Column({ type: 'jsonb', nullable: true })
  after: Record<string, unknown> | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'jsonb' })
  records: SealedRecord[];

  /** SHA-256 of everything above save the id, in canonical form: see canonical.ts. Hexadecimal. */
  @Column({ type: 'text' })
  sha256: string;
}
