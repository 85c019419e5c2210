import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Account } from '../accounts/account.entity';
import type { Predicate } from '../judge/claims/claim';
import { Product } from '../registry/product.entity';
import { Vendor } from '../registry/vendor.entity';

/** A sentence that a vendor prints on a pack, a page or an advert, as somebody saw it. Append-only. */
@Entity()
@Index(['vendorId', 'createdAt'])
@Check('claim_period_check', 'period_until >= period_from')
@Check('claim_lots_on_sale_check', 'lots_on_sale > 0')
export class Claim {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  vendorId: string;

  @ManyToOne(() => Vendor)
  @JoinColumn()
  vendor?: Relation<Vendor>;

  /** Null for a claim about everything that the vendor sells. */
  @Column({ type: 'uuid', nullable: true })
  productId: string | null;

  @ManyToOne(() => Product)
  @JoinColumn()
  product?: Relation<Product> | null;

  /** The lots that it names; empty for a claim about all of them. */
  @Column({ type: 'uuid', array: true })
  lotIds: string[];

  /** The days of testing that it speaks of, yyyy-mm-dd, where it speaks of some only. */
  @Column({ type: 'date', nullable: true })
  periodFrom: string | null;

  @Column({ type: 'date', nullable: true })
  periodUntil: string | null;

  /** How many lots were on sale, where somebody counted. */
  @Column({ type: 'integer', nullable: true })
  lotsOnSale: number | null;

  @Column({ type: 'text' })
  text: string;

  /** The address where it was seen. */
  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'date' })
  capturedOn: string;

  /** Of a kept copy of what was seen, hexadecimal. */
  @Column({ type: 'text', nullable: true })
  copySha256: string | null;

  @Column({ type: 'uuid' })
  enteredById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  enteredBy?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @OneToMany(() => ClaimUnderstanding, ({ claim }) => claim)
  understandings?: Relation<ClaimUnderstanding>[];

  @OneToOne(() => ClaimRetirement, ({ claim }) => claim)
  retirement?: Relation<ClaimRetirement> | null;
}

/** What a claim was understood as: first by the parser, then by reviewers who put it right. Append-only; the last counts. */
@Entity()
@Check('claim_understanding_reason_check', '(made_by_id IS NULL) = (reason IS NULL)')
export class ClaimUnderstanding {
  @PrimaryColumn({ type: 'uuid' })
  claimId: string;

  @ManyToOne(() => Claim, ({ understandings }) => understandings)
  @JoinColumn()
  claim?: Relation<Claim>;

  /** 1 for the parser's. */
  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'jsonb' })
  predicates: Predicate[];

  /** Why a person understands it otherwise. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'uuid', nullable: true })
  madeById: string | null;

  @ManyToOne(() => Account)
  @JoinColumn()
  madeBy?: Relation<Account> | null;

  /** SHA-256 over the rule files and words that it was parsed with, in hex. */
  @Column({ type: 'text' })
  ruleBookHash: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}

/** That a vendor claims it no longer. The claim stays visible with its dates. Append-only. */
@Entity()
@Check('claim_retirement_reason_check', 'length(btrim(reason)) > 0')
export class ClaimRetirement {
  @PrimaryColumn({ type: 'uuid' })
  claimId: string;

  @OneToOne(() => Claim, ({ retirement }) => retirement)
  @JoinColumn()
  claim?: Relation<Claim>;

  /** From this day on it was not claimed any more. */
  @Column({ type: 'date' })
  retiredOn: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  retiredById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  retiredBy?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
