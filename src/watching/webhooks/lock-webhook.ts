import type { EntityManager } from 'typeorm';

/**
 * Lets nobody else change or remove a webhook until the transaction ends; what happens is still queued for it. A webhook that
 * is removed takes its deliveries along: who writes down how one went locks the webhook before, or each waits for the other.
 * @returns false when it has been removed
 */
export async function lockWebhook(manager: EntityManager, id: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>('SELECT FROM webhook WHERE id = $1 FOR NO KEY UPDATE', [id]);
  return rows.length === 1;
}
