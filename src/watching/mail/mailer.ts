import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Transporter } from 'nodemailer';
import { DataSource, type EntityManager } from 'typeorm';
import { Configuration } from '../../configuration';
import { isDue, isOlderThan } from '../../database/clock';
import { underLock } from '../../database/session-lock';
import { Telemetry } from '../../telemetry/telemetry';
import { delayAfter, LONGEST_DELAY } from '../retries';
import { compose, type Composed, type Mail } from './compose';
import { forgetWithout, lockWatcher } from './watches';

/** So many messages before anything else is looked at. */
const IN_A_ROW = 20;
const TIMEOUT_MS = 20_000;
/** How long a mail server that does not answer is left alone. */
const REST_MS = 60_000;
/** Nobody is sent news more often than this; what comes in between is told together. */
const NEWS_EVERY = `interval '15 minutes'`;
/** An address that is refused for good so often in a row watches no more. */
const MOST_REFUSALS = 3;

const IS_DUE = isDue('next_at', LONGEST_DELAY);

/** The mail server's own reply, when there was one (RFC 5321, 4.2): 5yz is for good. */
interface SmtpTrouble extends Error {
  responseCode?: number;
}

/** Sends what is to be sent by e-mail, one message at a time, whichever process does it. Without SMTP_URL: nothing. */
@Injectable()
export class Mailer {
  private readonly logger = new Logger('Mail');
  private readonly transport: Transporter | null;
  private readonly base: string;
  /** By the process's own time, which no clock that is set changes. */
  private restsUntil = 0;

  constructor(
    private readonly configuration: Configuration,
    @InjectDataSource() private readonly database: DataSource,
    private readonly telemetry: Telemetry,
  ) {
    const { smtpUrl, publicUrl = '' } = configuration;
    this.base = publicUrl.replace(/\/+$/, '');
    this.transport = smtpUrl === undefined ? null : transportTo(smtpUrl);
  }

  /** Sends what is due. */
  async send(): Promise<void> {
    if (!this.transport || performance.now() < this.restsUntil) return;
    await gatherNews(this.database);
    if (!(await this.isAnythingDue())) return;
    await underLock(this.database, 'watching mail', async (manager) => {
      for (let sent = 0; sent < IN_A_ROW; sent += 1) if (!(await this.sendNext(manager))) return;
    });
  }

  private async isAnythingDue(): Promise<boolean> {
    const [row] = await this.database.query<{ due: boolean }[]>(
      `SELECT EXISTS (SELECT FROM mail WHERE ${IS_DUE}) AS due`,
    );
    return row!.due;
  }

  /** @returns whether another one may follow */
  private async sendNext(manager: EntityManager): Promise<boolean> {
    const [mail] = await manager.query<Mail[]>(
      `SELECT id, kind, watcher_id AS "watcherId", watch_id AS "watchId", webhook_id AS "webhookId", attempts
         FROM mail WHERE ${IS_DUE} ORDER BY next_at, id LIMIT 1`,
    );
    if (!mail) return false;
    const message = await manager.transaction((within) => compose(within, mail, this.base));
    if (!message) {
      await manager.query('DELETE FROM mail WHERE id = $1', [mail.id]);
      return true;
    }
    try {
      await this.transport!.sendMail(this.envelope(mail, message));
    } catch (error) {
      this.telemetry.metrics.told('mail', 'failed');
      return this.keepTrouble(manager, mail, error as SmtpTrouble);
    }
    this.telemetry.metrics.told('mail', 'delivered');
    await manager.transaction((within) => keepSent(within, mail));
    return true;
  }

  /** The id is the same at every attempt, so that a mailbox can tell a message that was sent twice. */
  private envelope({ id }: Mail, { to, subject, text, unsubscribe }: Composed): object {
    const host = new URL(this.base).hostname;
    return {
      from: this.configuration.mailFrom,
      to: { name: '', address: to },
      ...{ subject, text },
      messageId: `<${id}@${host}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribe && {
          'List-Id': `<watching.${host}>`,
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    };
  }

  private async keepTrouble(manager: EntityManager, mail: Mail, error: SmtpTrouble): Promise<boolean> {
    const { responseCode } = error;
    // The server's words may repeat the address: only its number is logged.
    const about = { mail: mail.id, kind: mail.kind, responseCode, code: (error as { code?: string }).code };
    if (responseCode === undefined || responseCode === 421) {
      this.logger.warn(about, 'The mail server does not answer');
      this.restsUntil = performance.now() + REST_MS;
      return false;
    }
    this.logger.warn(about, 'The mail server refused a message');
    const delay = responseCode >= 500 ? null : delayAfter(mail.attempts + 1, Math.random());
    if (delay !== null) {
      await manager.query(
        'UPDATE mail SET attempts = attempts + 1, next_at = now() + make_interval(secs => $2) WHERE id = $1',
        // Greylisting wants a message back after a minute at the earliest.
        [mail.id, Math.max(delay, 60)],
      );
      return true;
    }
    await manager.transaction((within) => keepRefused(within, mail));
    return true;
  }
}

function transportTo(url: string): Transporter {
  // Only those who send mail wait until it is loaded.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { createTransport } = require('nodemailer') as typeof import('nodemailer');
  return createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Puts what somebody has not been told yet into a message, when their last one is long enough ago. */
async function gatherNews(database: DataSource): Promise<void> {
  await database.query(`
    WITH ready AS (
      SELECT w.id FROM watcher w
       WHERE ${isOlderThan(`coalesce(w.told_at, '-infinity')`, NEWS_EVERY)}
         AND EXISTS (SELECT FROM watch_notice n WHERE n.watcher_id = w.id AND n.mail_id IS NULL AND n.told_at IS NULL)
         AND NOT EXISTS (SELECT FROM mail m WHERE m.watcher_id = w.id AND m.kind = 'news')
       LIMIT 100 FOR NO KEY UPDATE SKIP LOCKED),
    made AS (INSERT INTO mail (kind, watcher_id) SELECT 'news', id FROM ready RETURNING id, watcher_id)
    UPDATE watch_notice n SET mail_id = made.id FROM made
     WHERE n.watcher_id = made.watcher_id AND n.mail_id IS NULL AND n.told_at IS NULL`);
}

async function keepSent(manager: EntityManager, { id, kind, watcherId }: Mail): Promise<void> {
  if (watcherId !== null) await lockWatcher(manager, watcherId);
  if (kind === 'news') {
    await manager.query('UPDATE watch_notice SET told_at = now() WHERE mail_id = $1', [id]);
    await manager.query('UPDATE watcher SET told_at = now() WHERE id = $1', [watcherId]);
  }
  await manager.query('UPDATE watcher SET refusals = 0 WHERE id = $1', [watcherId]);
  await manager.query('DELETE FROM mail WHERE id = $1', [id]);
}

/** A message that is refused for good is given up; an address that is refused again and again is forgotten. */
async function keepRefused(manager: EntityManager, { id, kind, watcherId, watchId }: Mail): Promise<void> {
  if (watcherId !== null) await lockWatcher(manager, watcherId);
  await manager.query('UPDATE watch_notice SET told_at = now() WHERE mail_id = $1', [id]);
  await manager.query('DELETE FROM mail WHERE id = $1', [id]);
  if (watcherId === null) return;
  if (kind === 'confirmation')
    await manager.query('DELETE FROM watch WHERE id = $1 AND confirmed_at IS NULL', [watchId]);
  await manager.query('UPDATE watcher SET refusals = refusals + 1 WHERE id = $1', [watcherId]);
  await manager.query('DELETE FROM watcher WHERE id = $1 AND refusals >= $2', [watcherId, MOST_REFUSALS]);
  await forgetWithout(manager, watcherId);
}
