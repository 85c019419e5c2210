import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
  VersionColumn,
} from 'typeorm';
import type { DecimalText } from '../vocabulary/qualifier';
import { Vendor } from './vendor.entity';

/** How a product is sold; limits may hold for some forms only. */
export const PRODUCT_FORMS = [
  'leaf-powder',
  'crushed-leaf',
  'capsule',
  'tablet',
  'extract',
  'tincture',
  'shot',
  'gummy',
  'tea',
  'other',
] as const;
export type ProductForm = (typeof PRODUCT_FORMS)[number];

/** What a vendor sells under one name, lot after lot. */
@Entity()
@Unique(['vendorId', 'slug'])
@Check('product_masses_check', 'least(serving_grams, daily_grams, package_grams, unit_grams) > 0')
@Check('product_form_check', `form IN (${PRODUCT_FORMS.map((form) => `'${form}'`).join(', ')})`)
export class Product {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  vendorId: string;

  @ManyToOne(() => Vendor)
  @JoinColumn()
  vendor?: Relation<Vendor>;

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  form: ProductForm;

  /** GS1 Global Trade Item Number, 14 digits with a valid check digit. */
  @Column({ type: 'text', nullable: true, unique: true })
  gtin: string | null;

  /** What kind of product it is, as rules speak of it: an id of `vocabulary/commodities.yaml`. Null: as certificates say. */
  @Column({ type: 'text', nullable: true })
  commodity: string | null;

  /** What the vendor declares, in grams: a serving, the most a day, a package, one capsule or piece. */
  @Column({ type: 'numeric', nullable: true })
  servingGrams: DecimalText | null;

  @Column({ type: 'numeric', nullable: true })
  dailyGrams: DecimalText | null;

  @Column({ type: 'numeric', nullable: true })
  packageGrams: DecimalText | null;

  @Column({ type: 'numeric', nullable: true })
  unitGrams: DecimalText | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @VersionColumn()
  version: number;
}
