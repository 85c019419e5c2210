import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Product } from './product.entity';

/** One production run of a product, by the code on its label. */
@Entity()
@Unique(['productId', 'codeKey'])
export class Lot {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  productId: string;

  @ManyToOne(() => Product)
  @JoinColumn()
  product?: Relation<Product>;

  /** As printed on the label. */
  @Column({ type: 'text' })
  code: string;

  /** What lots are compared by: see `lotKey`. */
  @Column({ type: 'text' })
  @Index()
  codeKey: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
