import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Configuration } from '../configuration';
import { underLock } from '../database/session-lock';
import { lotPath } from '../publish/pages/addresses';
import { day } from '../publish/pages/words';
import { OLD_AFTER_DAYS } from '../publish/old-after';
import { queueEvent } from './queue-event';
import { absolute } from './telling';

/** How long before it is old those who watch a lot are told. */
const AHEAD_DAYS = 30;
/** How long what was told is kept: longer than a lot is about to be old, so that this is told once. */
const KEPT_DAYS = 90;
/** How long somebody has to confirm. */
const UNCONFIRMED_DAYS = 2;
/** For how long a message that nobody can be sent waits. */
const MAIL_DAYS = 7;

interface Expiring {
  lotId: string;
  code: string;
  vendorSlug: string;
  vendorName: string;
  productSlug: string;
  productName: string;
  newest: string;
  old: string;
}

/** What is looked for once a day: lots whose newest certificate will soon be old, and what is to be forgotten. */
@Injectable()
export class Daily {
  private readonly logger = new Logger('Watching');

  constructor(
    private readonly configuration: Configuration,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /** Does it when nobody has yet today. */
  async look(): Promise<void> {
    const [due] = await this.database.query<unknown[]>(
      'SELECT FROM watching_progress WHERE looked_on IS DISTINCT FROM current_date',
    );
    if (due) await underLock(this.database, 'watching daily', (manager) => this.lookNow(manager));
  }

  private async lookNow(manager: EntityManager): Promise<void> {
    await forget(manager);
    await manager.transaction(async (within) => {
      const [ours] = await within.query<unknown[]>(
        `SELECT FROM watching_progress WHERE looked_on IS DISTINCT FROM current_date FOR UPDATE SKIP LOCKED`,
      );
      if (!ours) return;
      for (const lot of await expiringLots(within)) await this.tell(within, lot);
      await within.query('UPDATE watching_progress SET looked_on = current_date');
      this.logger.log('Looked for lots whose newest certificate will soon be old');
    });
  }

  private async tell(manager: EntityManager, lot: Expiring): Promise<void> {
    const now = new Date();
    const { lotId, code, vendorSlug, vendorName, productSlug, productName, newest, old } = lot;
    const title = `Lot ${code}, ${productName}, ${vendorName}: its newest certificate will soon be two years old`;
    const sentence = `${title}. It is of ${day(newest)} and will be two years old on ${day(old)}.`;
    const body = JSON.stringify({
      type: 'lot.expiring',
      timestamp: now.toISOString(),
      data: {
        vendor: { slug: vendorSlug, name: vendorName },
        product: { slug: productSlug, name: productName },
        ...{ lot: code, newest, old, title, sentence },
        address: absolute(this.configuration, lotPath(vendorSlug, code)),
      },
    });
    await queueEvent(manager, { id: idOf(lotId, newest), kind: 'expiring', body, at: now, lotId });
  }
}

/** The same for a lot and its newest day, however often it is looked at. */
function idOf(lotId: string, newest: string): string {
  const hash = createHash('sha256').update(`expiring ${lotId} ${newest}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** By the days that the badge goes by: of testing, else of the report; see `badgeText`. */
function expiringLots(manager: EntityManager): Promise<Expiring[]> {
  return manager.query<Expiring[]>(
    `SELECT l.id AS "lotId", l.code, v.slug AS "vendorSlug", v.name AS "vendorName", l.product_slug AS "productSlug",
            l.product_name AS "productName", c.newest, to_char(c.newest::date + $1::int + 1, 'YYYY-MM-DD') AS old
       FROM (SELECT lot_id, max(coalesce(tested, reported)) AS newest FROM published.certificate
              WHERE standing = 'current' GROUP BY lot_id) AS c
       JOIN published.lot l ON l.id = c.lot_id JOIN published.vendor v ON v.id = l.vendor_id
      WHERE c.newest BETWEEN to_char(current_date - $1::int, 'YYYY-MM-DD') AND to_char(current_date - $1::int + $2::int, 'YYYY-MM-DD')
      ORDER BY l.id`,
    [OLD_AFTER_DAYS, AHEAD_DAYS],
  );
}

/** Each statement by itself: what is forgotten is somebody's who may be ending their watches, and neither may hold what the other needs. */
async function forget(manager: EntityManager): Promise<void> {
  await manager.query('DELETE FROM told_event WHERE at < now() - make_interval(days => $1)', [KEPT_DAYS]);
  await manager.query('DELETE FROM watch_link WHERE expires_at < now()');
  await manager.query(
    `DELETE FROM watch WHERE confirmed_at IS NULL AND created_at < now() - make_interval(days => $1)`,
    [UNCONFIRMED_DAYS],
  );
  await manager.query(
    `DELETE FROM watcher w WHERE created_at < now() - make_interval(days => $1)
        AND NOT EXISTS (SELECT FROM watch WHERE watcher_id = w.id)`,
    [UNCONFIRMED_DAYS],
  );
  await manager.query('DELETE FROM mail WHERE created_at < now() - make_interval(days => $1)', [MAIL_DAYS]);
}
