import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

/** Who sells products under a name of its own. */
@Entity()
export class Vendor {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The vendor's place in addresses: lower case letters, digits and dashes. Never changes. */
  @Column({ type: 'text', unique: true })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  website: string | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @VersionColumn()
  version: number;
}
