import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { Scope } from '../http/key-scope';
import { Account } from './account.entity';

/** As the migration says it: keys that were made before scopes were. */
const ALL_SCOPES = '{read,upload,registry,review,administration,webhooks}';

/** A key that a program uses in an account's name. Shown once when made; only its hash is kept. */
@Entity()
export class ApiKey {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @Index()
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<Account>;

  @Column({ type: 'text' })
  name: string;

  /** The key's first characters, so that a person can tell which key this is. */
  @Column({ type: 'text' })
  prefix: string;

  /** SHA-256 of the whole key, hexadecimal. The key has 256 random bits, so a slow hash would add nothing. */
  @Column({ type: 'text', unique: true })
  secretHash: string;

  /** What it may be used for, within what the account may do. */
  @Column({ type: 'text', array: true, default: ALL_SCOPES })
  scopes: Scope[];

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  expiresAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastUsedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt: Date | null;

  /** The key that was made to take its place. */
  @Column({ type: 'uuid', nullable: true })
  replacedById: string | null;

  @ManyToOne(() => ApiKey, { onDelete: 'SET NULL' })
  @JoinColumn()
  replacedBy?: Relation<ApiKey>;
}
