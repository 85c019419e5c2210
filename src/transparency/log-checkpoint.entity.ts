import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A checkpoint that was signed. Append-only, one a size: the log never signs two histories. */
@Entity({ schema: 'published', name: 'log_checkpoint' })
export class LogCheckpoint {
  @PrimaryColumn({ type: 'bigint' })
  size: string;

  /** The signed note, as served. */
  @Column({ type: 'text' })
  note: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  at: Date;
}
