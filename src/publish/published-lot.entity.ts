import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PublishedVendor } from './published-vendor.entity';

/** A lot that has something published, with its product. */
@Entity({ schema: 'published', name: 'lot' })
@Index(['vendorId', 'codeKey'])
@Index(['codeKey'])
@Index(['vendorId', 'lastPublishedAt', 'id'])
@Index(['productId', 'lastPublishedAt', 'id'])
@Index(['vendorId', 'productSlug'])
@Index(['gtin', 'codeKey'])
export class PublishedLot {
  /** The registry's id. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  vendorId: string;

  @ManyToOne(() => PublishedVendor)
  @JoinColumn()
  vendor?: Relation<PublishedVendor>;

  @Column({ type: 'uuid' })
  productId: string;

  @Column({ type: 'text' })
  productSlug: string;

  @Column({ type: 'text' })
  productName: string;

  @Column({ type: 'text' })
  productForm: string;

  @Column({ type: 'text', nullable: true })
  gtin: string | null;

  /** As printed on the label. */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  codeKey: string;

  /** The code as it is searched: see `lotSearchKey`. */
  @Column({ type: 'text' })
  searchKey: string;

  /** How many of its certificates count today, were superseded and were withdrawn: see `register.ts`. */
  @Column({ type: 'integer', default: 0 })
  current: number;

  @Column({ type: 'integer', default: 0 })
  superseded: number;

  @Column({ type: 'integer', default: 0 })
  withdrawn: number;

  /** The newest day of testing that a current certificate prints, ISO 8601. */
  @Column({ type: 'text', nullable: true })
  lastTested: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  lastPublishedAt: Date;

  /** Panels with a result in a current certificate. */
  @Column({ type: 'text', array: true, default: '{}' })
  panels: string[];
}
