import { IsNull, type EntityManager } from 'typeorm';
import type { Actor, AuditTrail } from '../../audit/audit-trail';
import { type DisabledBecause, Webhook } from './webhook.entity';

/** Stops sending to a webhook, and has its owner told when it was not they who asked. What waited is given up, and can be sent again one by one. */
export async function stopWebhook(
  manager: EntityManager,
  audit: AuditTrail,
  by: Actor,
  id: string,
  because: DisabledBecause,
): Promise<void> {
  const { affected } = await manager.update(
    Webhook,
    { id, disabledAt: IsNull() },
    { disabledAt: () => 'now()', disabledBecause: because },
  );
  if (!affected) return;
  await manager.query(
    `UPDATE webhook_delivery SET state = 'given-up' WHERE webhook_id = $1 AND state = 'waiting'`,
    [id],
  );
  if (because !== 'asked')
    await manager.query(`INSERT INTO mail (kind, webhook_id) VALUES ('webhook-disabled', $1)`, [id]);
  const subject = { kind: 'webhook', id };
  await audit.add(manager, { by, action: 'webhook-disabled', subject, after: { because } });
}
