import type { EntityManager } from 'typeorm';
import { covers } from './subject';
import type { WatchKind } from './kinds';

export interface QueuedEvent {
  id: string;
  kind: WatchKind;
  body: string;
  at: Date;
  lotId: string;
}

/** Webhooks that want an event of a lot and were there when it happened. */
const WEBHOOKS = `
  SELECT w.id FROM published.lot l
    JOIN webhook w ON w.disabled_at IS NULL AND $2 = ANY(w.kinds) AND w.created_at <= $3 AND ${covers('w')}
    JOIN account a ON a.id = w.account_id AND a.disabled_at IS NULL
   WHERE l.id = $1`;

/** Those who watch by e-mail, with which of their watches take the event in. */
const WATCHERS = `
  SELECT w.watcher_id AS id, array_agg(w.id) AS "watchIds" FROM published.lot l
    JOIN watch w ON $2 = ANY(w.kinds) AND w.confirmed_at <= $3 AND ${covers('w')}
   WHERE l.id = $1 GROUP BY w.watcher_id`;

/** Puts an event on its way to everybody who watches; it is kept only when there is somebody. */
export async function queueEvent(manager: EntityManager, event: QueuedEvent): Promise<void> {
  const { id, kind, body, at, lotId } = event;
  const webhooks = await manager.query<{ id: string }[]>(WEBHOOKS, [lotId, kind, at]);
  const watchers = await manager.query<{ id: string; watchIds: string[] }[]>(WATCHERS, [lotId, kind, at]);
  if (webhooks.length === 0 && watchers.length === 0) return;
  await manager.query(
    'INSERT INTO told_event (id, kind, body, at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
    [id, kind, body, at],
  );
  await manager.query(
    `INSERT INTO webhook_delivery (webhook_id, event_id) SELECT unnest($1::uuid[]), $2
     ON CONFLICT (webhook_id, event_id) DO NOTHING`,
    [webhooks.map((webhook) => webhook.id), id],
  );
  for (const watcher of watchers)
    await manager.query(
      `INSERT INTO watch_notice (watcher_id, event_id, watch_ids) VALUES ($1, $2, $3)
       ON CONFLICT (watcher_id, event_id) DO NOTHING`,
      [watcher.id, id, watcher.watchIds],
    );
}
