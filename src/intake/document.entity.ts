import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of an upload, kept under their hash. What is stored never changes. */
@Entity()
export class Document {
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  @PrimaryColumn({ type: 'text' })
  sha256: string;

  @Column({ type: 'bigint' })
  sizeBytes: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  storedAt: Date;
}
