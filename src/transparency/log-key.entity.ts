import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The key that signs checkpoints. Append-only: a process with another key does not sign. */
@Entity({ schema: 'published', name: 'log_key' })
export class LogKey {
  /** The size of the log when the key was taken into use. */
  @PrimaryColumn({ type: 'bigint' })
  since: string;

  /** The verifier key as text: see signed-note.ts. */
  @Column({ type: 'text' })
  verifier: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  at: Date;
}
