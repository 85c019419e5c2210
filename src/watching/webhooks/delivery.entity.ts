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
  Unique,
} from 'typeorm';
import { ToldEvent } from '../told-event.entity';
import { Webhook } from './webhook.entity';

export const DELIVERY_STATES = ['waiting', 'delivered', 'given-up'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** An event on its way to a webhook. Its id is the request's `webhook-id`, the same at every attempt. */
@Entity()
@Unique(['webhookId', 'eventId'])
@Index(['state', 'nextAt'])
@Index(['webhookId', 'createdAt', 'id'])
@Check('webhook_delivery_state_check', `state IN ('waiting', 'delivered', 'given-up')`)
export class WebhookDelivery {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  webhookId: string;

  @ManyToOne(() => Webhook, { onDelete: 'CASCADE' })
  @JoinColumn()
  webhook?: Relation<Webhook>;

  @Column({ type: 'uuid' })
  @Index()
  eventId: string;

  @ManyToOne(() => ToldEvent, { onDelete: 'CASCADE' })
  @JoinColumn()
  event?: Relation<ToldEvent>;

  @Column({ type: 'text', default: 'waiting' })
  state: DeliveryState;

  /** Since it was asked for last. */
  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  nextAt: Date;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}

/** One request and what came of it. */
@Entity()
@Index(['deliveryId', 'id'])
export class WebhookAttempt {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'uuid' })
  deliveryId: string;

  @ManyToOne(() => WebhookDelivery, { onDelete: 'CASCADE' })
  @JoinColumn()
  delivery?: Relation<WebhookDelivery>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column({ type: 'integer' })
  milliseconds: number;

  /** Null when there was no answer. */
  @Column({ type: 'integer', nullable: true })
  status: number | null;

  /** Why it did not count as delivered. */
  @Column({ type: 'text', nullable: true })
  trouble: string | null;

  /** The first of what was answered. */
  @Column({ type: 'text' })
  answer: string;
}
