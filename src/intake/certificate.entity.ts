import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  UpdateDateColumn,
} from 'typeorm';
import { Account } from '../accounts/account.entity';
import { Laboratory } from '../registry/laboratory.entity';
import { Lot } from '../registry/lot.entity';
import { Product } from '../registry/product.entity';
import { Vendor } from '../registry/vendor.entity';
import { CERTIFICATE_STATES, type CertificateState } from './certificate-state';
import { Document } from './document.entity';

/** A laboratory's report as the registry knows it: one document, on its way from upload to publication. */
@Entity()
@Check('certificate_state_check', `state IN (${CERTIFICATE_STATES.map((state) => `'${state}'`).join(', ')})`)
@Index(['laboratoryId', 'createdAt'])
@Index(['state', 'createdAt'])
@Index(['createdAt', 'id'])
export class Certificate {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The same bytes twice are one certificate. */
  @Column({ type: 'text', unique: true })
  documentSha256: string;

  @ManyToOne(() => Document)
  @JoinColumn({ name: 'document_sha256' })
  document?: Relation<Document>;

  /** The name the file was uploaded under; for people only, never a path. */
  @Column({ type: 'text', nullable: true })
  fileName: string | null;

  @Column({ type: 'uuid' })
  @Index()
  uploadedById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  uploadedBy?: Relation<Account>;

  /** The certificate whose place this one takes: an earlier version of the same report. */
  @Column({ type: 'uuid', nullable: true, unique: true })
  replacesId: string | null;

  @ManyToOne(() => Certificate)
  @JoinColumn()
  replaces?: Relation<Certificate> | null;

  @Column({ type: 'text' })
  state: CertificateState;

  /** Why the certificate is where it is, when that is not a matter of course: a stable code and a sentence. */
  @Column({ type: 'jsonb', nullable: true })
  stateReason: { code: string; message: string } | null;

  /** While it lacks something when it is read, it goes back to whoever sent it before reviewers see it. */
  @Column({ type: 'boolean', default: false })
  completedFirst: boolean;

  @Column({ type: 'uuid', nullable: true })
  @Index()
  vendorId: string | null;

  @ManyToOne(() => Vendor)
  @JoinColumn()
  vendor?: Relation<Vendor> | null;

  @Column({ type: 'uuid', nullable: true })
  productId: string | null;

  @ManyToOne(() => Product)
  @JoinColumn()
  product?: Relation<Product> | null;

  @Column({ type: 'uuid', nullable: true })
  @Index()
  lotId: string | null;

  @ManyToOne(() => Lot)
  @JoinColumn()
  lot?: Relation<Lot> | null;

  @Column({ type: 'uuid', nullable: true })
  laboratoryId: string | null;

  @ManyToOne(() => Laboratory)
  @JoinColumn()
  laboratory?: Relation<Laboratory> | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  /**
   * Counts every change that a reviewer would have to see (state, assignment, new reading, correction, decision). It is
   * the certificate's ETag: a decision names the revision it was made on and is refused when that is no longer the newest.
   */
  @Column({ type: 'integer', default: 1 })
  revision: number;
}
