import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AuditEntry } from './audit-entry.entity';

/**
 * An entry's place in the chain. The database writes it when the entry's transaction commits (migrations/007-audit-trail.ts):
 * numbers have no gap, and each hash is the SHA-256 of the hash before it (32 zero bytes before the first) and the entry's.
 */
@Entity()
export class AuditLink {
  /** 1 for the first. */
  @PrimaryColumn({ type: 'bigint' })
  seq: string;

  @Column({ type: 'bigint', unique: true })
  entryId: string;

  @OneToOne(() => AuditEntry)
  @JoinColumn()
  entry?: Relation<AuditEntry>;

  @Column({ type: 'text' })
  hash: string;
}
