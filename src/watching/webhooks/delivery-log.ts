import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AuditTrail } from '../../audit/audit-trail';
import type { Caller } from '../../http/caller';
import { openCursor, type PageOf, pageOf } from '../../http/page-of';
import { Problem } from '../../http/problem';
import type { EventType } from '../kinds';
import { ToldEvent } from '../told-event.entity';
import { WebhookAttempt, WebhookDelivery } from './delivery.entity';
import { Webhook } from './webhook.entity';
import type { AttemptView, DeliveriesQuery, DeliveryView, WholeDelivery } from './webhook.schema';
import { findOf, lockOf } from './webhooks';

const MOST_ATTEMPTS = 50;

/** What was sent to a webhook, and having it sent again or for a try. */
@Injectable()
export class DeliveryLog {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly audit: AuditTrail,
  ) {}

  /** The newest first. @throws Problem `not-found` */
  async list(
    caller: Caller,
    webhookId: string,
    { limit, after, state }: DeliveriesQuery,
  ): Promise<PageOf<DeliveryView>> {
    const { manager } = this.database;
    await findOf(manager, caller, webhookId);
    const [at, id] = openCursor(after, ['time', 'uuid']) ?? [];
    const query = manager
      .createQueryBuilder(WebhookDelivery, 'delivery')
      .innerJoinAndSelect('delivery.event', 'event')
      .where('delivery.webhookId = :webhookId', { webhookId });
    if (state) query.andWhere('delivery.state = :state', { state });
    if (at) query.andWhere('(delivery.createdAt, delivery.id) < (:at, :id)', { at, id });
    const rows = await query
      .orderBy('delivery.createdAt', 'DESC')
      .addOrderBy('delivery.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const attempts = await lastAttempts(manager, rows);
    return pageOf(
      rows,
      limit,
      (row) => [row.createdAt, row.id],
      (row) => view(row, attempts.get(row.id)),
    );
  }

  /** @throws Problem `not-found` */
  async get(caller: Caller, webhookId: string, id: string): Promise<WholeDelivery> {
    const { manager } = this.database;
    await findOf(manager, caller, webhookId);
    const delivery = await findDelivery(manager, webhookId, id);
    const tried = await manager.find(WebhookAttempt, {
      where: { deliveryId: id },
      order: { id: 'DESC' },
      take: MOST_ATTEMPTS,
    });
    return {
      ...view(delivery, tried[0]),
      body: delivery.event!.body,
      tried: tried.map(attemptView),
    };
  }

  /**
   * Has something sent again, with the same id, as if it had not been tried.
   * @throws Problem `not-found`, `webhook-disabled`
   */
  async again(caller: Caller, webhookId: string, id: string): Promise<DeliveryView> {
    return this.database.transaction(async (manager) => {
      await lockEnabled(manager, caller, webhookId);
      await findDelivery(manager, webhookId, id);
      await manager.update(WebhookDelivery, { id }, { state: 'waiting', attempts: 0, nextAt: () => 'now()' });
      await this.note(manager, caller, 'delivery-asked-again', webhookId, id);
      const delivery = await findDelivery(manager, webhookId, id);
      return view(delivery, (await lastAttempts(manager, [delivery])).get(id));
    });
  }

  /**
   * Has an event sent that says it is a test.
   * @throws Problem `not-found`, `webhook-disabled`
   */
  async test(caller: Caller, webhookId: string): Promise<DeliveryView> {
    const id = randomUUID();
    return this.database.transaction(async (manager) => {
      const { name } = await lockEnabled(manager, caller, webhookId);
      const type: EventType = 'webhook.test';
      const data = { webhook: webhookId, name };
      const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
      await manager.insert(ToldEvent, { id, kind: 'test', body });
      await manager.insert(WebhookDelivery, { webhookId, eventId: id });
      const delivery = await manager.findOneOrFail(WebhookDelivery, {
        where: { webhookId, eventId: id },
        relations: { event: true },
      });
      await this.note(manager, caller, 'webhook-tested', webhookId, delivery.id);
      return view(delivery, undefined);
    });
  }

  private async note(
    manager: EntityManager,
    by: Caller,
    action: string,
    webhookId: string,
    delivery: string,
  ): Promise<void> {
    // Whoever asks does not wait for the end of a rest.
    await manager.update(Webhook, { id: webhookId }, { restsUntil: null });
    const subject = { kind: 'webhook', id: webhookId };
    await this.audit.add(manager, { by, action, subject, after: { delivery } });
  }
}

async function lockEnabled(manager: EntityManager, caller: Caller, id: string): Promise<Webhook> {
  const webhook = await lockOf(manager, caller, id);
  if (webhook.disabledAt)
    throw new Problem({
      code: 'webhook-disabled',
      detail: 'Enable the webhook first: nothing is sent there.',
    });
  return webhook;
}

async function findDelivery(manager: EntityManager, webhookId: string, id: string): Promise<WebhookDelivery> {
  const delivery = await manager.findOne(WebhookDelivery, {
    where: { id, webhookId },
    relations: { event: true },
  });
  if (!delivery) throw new Problem({ code: 'not-found', detail: 'There is no delivery with this id.' });
  return delivery;
}

async function lastAttempts(
  manager: EntityManager,
  deliveries: WebhookDelivery[],
): Promise<Map<string, WebhookAttempt>> {
  const attempts = await manager
    .createQueryBuilder(WebhookAttempt, 'attempt')
    .distinctOn(['attempt.deliveryId'])
    .where({ deliveryId: In(deliveries.map(({ id }) => id)) })
    .orderBy('attempt.deliveryId')
    .addOrderBy('attempt.id', 'DESC')
    .getMany();
  return new Map(attempts.map((attempt) => [attempt.deliveryId, attempt]));
}

function view(delivery: WebhookDelivery, last: WebhookAttempt | undefined): DeliveryView {
  const { id, state, createdAt, attempts, nextAt, event } = delivery;
  return {
    ...{ id, state, attempts, createdAt: createdAt.toISOString() },
    type: (JSON.parse(event!.body) as { type: EventType }).type,
    nextAt: state === 'waiting' ? nextAt.toISOString() : null,
    lastAttempt: last ? attemptView(last) : null,
  };
}

const attemptView = ({ at, milliseconds, status, trouble, answer }: WebhookAttempt): AttemptView => ({
  at: at.toISOString(),
  ...{ milliseconds, status, trouble, answer },
});
