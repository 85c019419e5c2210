import { Check, Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

/** What a signed-in person or key may be. Uploaders are bound to vendors; reviewers and administrators are the registry's. */
export const ROLES = ['administrator', 'reviewer', 'uploader'] as const;
export type Role = (typeof ROLES)[number];

/** A person, or a program acting for one, that works here. */
@Entity()
@Check('account_role_check', `role IN ('administrator', 'reviewer', 'uploader')`)
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Lower case; the name one signs in with. */
  @Column({ type: 'text', unique: true })
  email: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  role: Role;

  /** Argon2id in PHC string form; null for accounts that only use keys. */
  @Column({ type: 'text', nullable: true, select: false })
  passwordHash: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  disabledAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @VersionColumn()
  version: number;
}
