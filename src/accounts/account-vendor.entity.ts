import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Vendor } from '../registry/vendor.entity';
import { Account } from './account.entity';

/** The vendors that an uploader may upload for. */
@Entity()
export class AccountVendor {
  @PrimaryColumn({ type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ type: 'uuid' })
  vendorId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<Account>;

  @ManyToOne(() => Vendor, { onDelete: 'CASCADE' })
  @JoinColumn()
  vendor?: Relation<Vendor>;
}
