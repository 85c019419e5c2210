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
} from 'typeorm';
import { Account } from '../accounts/account.entity';

/** That the unverified limits of a rule set were switched on or off, by whom and why. Append-only; the last word counts. */
@Entity()
@Index(['ruleSet', 'id'])
@Check('rule_set_switch_reason_check', 'length(btrim(reason)) > 0')
export class RuleSetSwitch {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text' })
  ruleSet: string;

  @Column({ type: 'boolean' })
  unverifiedLimits: boolean;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  madeById: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  madeBy?: Relation<Account>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
