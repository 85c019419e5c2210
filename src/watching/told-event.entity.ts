import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Something that at least one of those who watch is told of. Kept for as long as the log of deliveries is. */
@Entity()
export class ToldEvent {
  /** The change's own id where it is one, so that nothing is told twice. */
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** A kind of kinds.ts, or `test`. */
  @Column({ type: 'text' })
  kind: string;

  /** What webhooks send, byte by byte: it is signed anew for each attempt. JSON. */
  @Column({ type: 'text' })
  body: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  @Index()
  at: Date;
}
