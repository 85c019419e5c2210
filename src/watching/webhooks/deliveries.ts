import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../audit/audit-trail';
import { Configuration } from '../../configuration';
import { isDue } from '../../database/clock';
import { underLock } from '../../database/session-lock';
import { Telemetry } from '../../telemetry/telemetry';
import { delayAfter, LONGEST_DELAY } from '../retries';
import { type Outcome, post } from './post';
import { lockWebhook } from './lock-webhook';
import { signedHeaders } from './sign';
import { stopWebhook } from './stop-webhook';

/** To how many webhooks this process sends at the same time, and how many it sends to one before others have their turn. */
const AT_ONCE = 4;
const IN_A_ROW = 20;

/** After so long without one success a webhook is given up. */
const FAILING_DAYS = 5;

/** A webhook that failed is left alone for that many seconds before anything else is tried there; at most an hour. */
const REST_S = 5;
const LONGEST_REST_S = 3600;

const GONE = 410;

interface Due {
  id: string;
  webhookId: string;
  attempts: number;
  kind: string;
  body: string;
  url: string;
  secret: string;
  previousSecret: string | null;
}

const OF_WEBHOOKS_ON = `
  webhook_delivery d JOIN webhook w ON w.id = d.webhook_id AND w.disabled_at IS NULL
     AND ${isDue(`coalesce(w.rests_until, '-infinity')`, `interval '1 hour'`)}
   WHERE d.state = 'waiting' AND ${isDue('d.next_at', LONGEST_DELAY)}`;

/** Sends what is on its way. One request at a time to each webhook, whichever process sends it. */
@Injectable()
export class Deliveries {
  private readonly logger = new Logger('Webhooks');
  /** Webhooks that this process is sending to. */
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly configuration: Configuration,
    @InjectDataSource() private readonly database: DataSource,
    private readonly audit: AuditTrail,
    private readonly telemetry: Telemetry,
  ) {}

  /** Begins to send what is due, and does not wait for the answers. */
  async begin(): Promise<void> {
    const free = AT_ONCE - this.underWay.size;
    if (free === 0) return;
    const due = await this.database.query<{ id: string }[]>(
      `SELECT d.webhook_id AS id FROM ${OF_WEBHOOKS_ON} AND d.webhook_id <> ALL($1)
       GROUP BY d.webhook_id ORDER BY min(d.next_at) LIMIT $2`,
      [[...this.underWay.keys()], free],
    );
    for (const { id } of due) {
      const serving = this.serve(id)
        .catch((error: unknown) =>
          this.logger.error({ err: error, webhook: id }, 'A webhook could not be served'),
        )
        .finally(() => this.underWay.delete(id));
      this.underWay.set(id, serving);
    }
  }

  /** Waits for the answers to what was sent. */
  async end(): Promise<void> {
    await Promise.all(this.underWay.values());
  }

  /**
   * Sends to one webhook under a lock of the session: when this process dies the lock goes with it, and what it had not
   * written down is sent again, with the same id.
   */
  private async serve(webhookId: string): Promise<void> {
    await underLock(this.database, `webhook ${webhookId}`, async (manager) => {
      for (let sent = 0; sent < IN_A_ROW; sent += 1) if (!(await this.sendNext(manager, webhookId))) return;
    });
  }

  /** @returns whether another one may be sent at once */
  private async sendNext(manager: EntityManager, webhookId: string): Promise<boolean> {
    const [due] = await manager.query<Due[]>(
      `SELECT d.id, d.webhook_id AS "webhookId", d.attempts, e.kind, e.body, w.url, w.secret,
              CASE WHEN w.previous_until > now() THEN w.previous_secret END AS "previousSecret"
         FROM told_event e JOIN (SELECT d.* FROM ${OF_WEBHOOKS_ON} AND d.webhook_id = $1
                                  ORDER BY d.next_at, d.id LIMIT 1) AS d ON d.event_id = e.id
         JOIN webhook w ON w.id = d.webhook_id`,
      [webhookId],
    );
    if (!due) return false;
    const outcome = await this.send(due);
    const delivered = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
    await manager.transaction((within) => this.keep(within, due, outcome, delivered));
    this.telemetry.metrics.told('webhook', delivered ? 'delivered' : 'failed');
    return delivered;
  }

  private send({ id, body, url, secret, previousSecret }: Due): Promise<Outcome> {
    const message = { id, timestamp: Math.floor(Date.now() / 1000), body };
    const secrets = previousSecret === null ? [secret] : [secret, previousSecret];
    const anywhere = this.configuration.webhookTargets === 'any';
    return post(url, signedHeaders(message, secrets), body, anywhere);
  }

  private async keep(
    manager: EntityManager,
    { id, webhookId, attempts }: Due,
    outcome: Outcome,
    delivered: boolean,
  ): Promise<void> {
    const { milliseconds, status, answer } = outcome;
    if (!(await lockWebhook(manager, webhookId))) return;
    const trouble = outcome.trouble ?? (delivered ? null : `It was answered with ${status}.`);
    await manager.query(
      `INSERT INTO webhook_attempt (delivery_id, milliseconds, status, trouble, answer) VALUES ($1, $2, $3, $4, $5)`,
      [id, milliseconds, status, trouble, answer],
    );
    const made = attempts + 1;
    if (delivered) {
      await manager.query(`UPDATE webhook_delivery SET state = 'delivered', attempts = $2 WHERE id = $1`, [
        id,
        made,
      ]);
      await manager.query('UPDATE webhook SET failing_since = NULL, rests_until = NULL WHERE id = $1', [
        webhookId,
      ]);
      return;
    }
    const delay = delayAfter(made, Math.random());
    const wait = Math.max(delay ?? 0, Math.min(outcome.retryAfter ?? 0, LONGEST_REST_S));
    await manager.query(
      `UPDATE webhook_delivery SET state = $2, attempts = $3, next_at = now() + make_interval(secs => $4) WHERE id = $1`,
      [id, delay === null ? 'given-up' : 'waiting', made, wait],
    );
    const rest = Math.min(Math.max(outcome.retryAfter ?? 0, REST_S), LONGEST_REST_S);
    const [webhook] = await manager.query<{ failed: boolean }[]>(
      `WITH failed AS (
         UPDATE webhook SET failing_since = least(coalesce(failing_since, now()), now()), rests_until = now() + make_interval(secs => $2)
          WHERE id = $1 RETURNING failing_since)
       SELECT failing_since < now() - make_interval(days => $3) AS failed FROM failed`,
      [webhookId, rest, FAILING_DAYS],
    );
    if (!webhook) return;
    if (status === GONE) await stopWebhook(manager, this.audit, 'service', webhookId, 'gone');
    else if (webhook.failed) await stopWebhook(manager, this.audit, 'service', webhookId, 'failing');
  }
}
