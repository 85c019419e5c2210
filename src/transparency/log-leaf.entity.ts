import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One leaf of the transparency log. Append-only; the index has no gap. */
@Entity({ schema: 'published', name: 'log_leaf' })
@Check('log_leaf_leaf_check', 'octet_length(leaf) <= 65535')
export class LogLeaf {
  /** 0 for the first. */
  @PrimaryColumn({ type: 'bigint' })
  index: string;

  /** Its bytes as text: canonical JSON, see leaves.ts. */
  @Column({ type: 'text' })
  leaf: string;

  /** The leaf hash of RFC 6962, hexadecimal. */
  @Column({ type: 'text' })
  hash: string;

  /** What it is about, e.g. `publication/<id>`: there is one leaf of each. */
  @Column({ type: 'text', unique: true })
  subject: string;

  /** The entry of the audit trail up to which everything is in the log. */
  @Column({ type: 'bigint' })
  auditSeq: string;
}
