import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { hashSecret } from '../../accounts/secret';
import { AuditTrail } from '../../audit/audit-trail';
import { Configuration } from '../../configuration';
import { Problem } from '../../http/problem';
import { type Limit, VisitorLimits } from '../../http/visitor-limits';
import { type WatchKind, WATCH_KINDS } from '../kinds';
import { type NamedSubject, namesOf, type Subject, subjectOf } from '../subject';
import type { NewWatch } from './watch.schema';
import { Watch, WatchLink } from './watcher.entity';

/** How often one party may ask, and how many of those messages one address is sent. */
const ASKED: Limit = { name: 'watch', times: 10, hours: 1 };
const SENT: Limit = { name: 'watch-mail', times: 3, hours: 24 };

/** A watch as whoever has it sees it. */
export interface OwnWatch extends NamedSubject {
  id: string;
  kinds: WatchKind[];
  since: Date;
}

/** Watches by e-mail: asked for by anybody, confirmed by whoever reads the address's mail, ended by one click. */
@Injectable()
export class Watches {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly configuration: Configuration,
    private readonly limits: VisitorLimits,
    private readonly audit: AuditTrail,
  ) {}

  /** Whether this register sends e-mail at all. */
  get areOffered(): boolean {
    return this.configuration.smtpUrl !== undefined;
  }

  /**
   * Sends a message by which a watch is confirmed. Whoever asks learns nothing of the address: what happens is the same to
   * see whether it is known, watches this already, or was sent too many such messages today.
   * @throws Problem `mail-not-set-up`, `invalid-input`, `too-many-requests`
   */
  async ask({ email, kinds = [...WATCH_KINDS], ...asked }: NewWatch, ip: string): Promise<void> {
    if (!this.areOffered)
      throw new Problem({
        code: 'mail-not-set-up',
        detail: 'This register sends no e-mail. Follow its feeds, or the feed of changes, instead.',
      });
    const subject = await subjectOf(this.database.manager, asked);
    await this.limits.countFrom(ip, ASKED, 'requests to be told');
    const address = email.toLowerCase();
    if (!(await this.limits.hasRoom(address, SENT))) return;
    await this.database.transaction(async (manager) => {
      // Not DO NOTHING, which would give no row back when somebody else has just made it.
      const [watcher] = await manager.query<{ id: string }[]>(
        'INSERT INTO watcher (email) VALUES ($1) ON CONFLICT (email) DO UPDATE SET refusals = watcher.refusals RETURNING id',
        [address],
      );
      const watch = await this.unconfirmed(manager, watcher!.id, kinds, subject);
      const kind = watch.confirmedAt ? 'known' : 'confirmation';
      await manager.query('INSERT INTO mail (kind, watcher_id, watch_id) VALUES ($1, $2, $3)', [
        ...[kind, watcher!.id, watch.id],
      ]);
    });
  }

  /** The watch that is to be confirmed; one of the same thing that is confirmed already is left as it is. */
  private async unconfirmed(
    manager: EntityManager,
    watcherId: string,
    kinds: WatchKind[],
    subject: Subject,
  ): Promise<Watch> {
    const found = (await manager.findBy(Watch, { watcherId })).find(
      (watch) =>
        watch.subject.vendorId === subject.vendorId &&
        watch.subject.productId === subject.productId &&
        watch.subject.lotKey === subject.lotKey,
    );
    if (found?.confirmedAt) return found;
    return manager.save(manager.create(Watch, { ...found, watcherId, kinds, subject }));
  }

  /**
   * What a link would confirm.
   * @returns null when it does not hold, or not any more
   */
  async toConfirm(secret: string): Promise<OwnWatch | null> {
    const { manager } = this.database;
    const link = await linkOf(manager, secret, 'confirm');
    const [watch] = link ? await manager.findBy(Watch, { id: In(link.watchIds) }) : [];
    return watch ? (await ownWatches(manager, [watch]))[0]! : null;
  }

  /** Confirms a watch; the link is used up. @returns what is watched now, or null when the link does not hold */
  async confirm(secret: string): Promise<OwnWatch | null> {
    return this.database.transaction(async (manager) => {
      const link = await linkOf(manager, secret, 'confirm');
      if (!link) return null;
      await lockWatcher(manager, link.watcherId);
      const { affected } = await manager.delete(WatchLink, { secretHash: link.secretHash });
      // Of two at the same time, the second finds it used.
      if (!affected) return null;
      const [id] = link.watchIds as [string];
      const confirmed = await manager.update(
        Watch,
        { id, confirmedAt: IsNull() },
        { confirmedAt: () => 'now()' },
      );
      const watch = await manager.findOneBy(Watch, { id });
      if (!watch) return null;
      if (confirmed.affected) await this.note(manager, 'watch-confirmed', id);
      return (await ownWatches(manager, [watch]))[0]!;
    });
  }

  /** What somebody watches, and which of it their link's message was about. Null when the link does not hold. */
  async seen(secret: string): Promise<{ watches: OwnWatch[]; about: string[] } | null> {
    const { manager } = this.database;
    const link = await linkOf(manager, secret, 'see');
    if (!link) return null;
    const watches = await manager.find(Watch, {
      where: { watcherId: link.watcherId, confirmedAt: Not(IsNull()) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return { watches: await ownWatches(manager, watches), about: link.watchIds };
  }

  /**
   * Ends watches. With the last one everything that is known of whoever had it is deleted.
   * @param which `these`: those that the link's message was about; `all`; or the id of one
   * @returns whether the link holds
   */
  async end(secret: string, which: string): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const link = await linkOf(manager, secret, 'see');
      if (!link) return false;
      const { watcherId, watchIds } = link;
      await lockWatcher(manager, watcherId);
      const ids = which === 'these' ? watchIds : which === 'all' ? null : [which];
      const ended = await manager.query<{ id: string }[]>(
        `SELECT id FROM watch WHERE watcher_id = $1 AND ($2::text[] IS NULL OR id::text = ANY($2)) FOR UPDATE`,
        [watcherId, ids],
      );
      await manager.delete(Watch, { id: In(ended.map(({ id }) => id)) });
      for (const { id } of ended) await this.note(manager, 'watch-ended', id);
      await forgetWithout(manager, watcherId);
      return true;
    });
  }

  /** Of who watches nothing is told, not even here: the trail is never deleted. */
  private note(manager: EntityManager, action: string, id: string): Promise<void> {
    return this.audit.add(manager, { by: 'visitor', action, subject: { kind: 'watch', id } });
  }
}

/**
 * Lets nobody else end, confirm or write to until the transaction ends; what happens is still noted for them. Whoever is
 * forgotten takes along watches, links, mail and notices: who touches these locks whose they are before, or each waits for
 * the other.
 */
export async function lockWatcher(manager: EntityManager, id: string): Promise<void> {
  await manager.query('SELECT FROM watcher WHERE id = $1 FOR NO KEY UPDATE', [id]);
}

/** Forgets somebody who watches nothing any more. */
export async function forgetWithout(manager: EntityManager, watcherId: string): Promise<void> {
  await manager.query(
    `DELETE FROM watcher WHERE id = $1 AND NOT EXISTS (SELECT FROM watch WHERE watcher_id = watcher.id)`,
    [watcherId],
  );
}

/** What has no such form was never given. */
const SECRET = /^[\w-]{43}$/;

async function linkOf(
  manager: EntityManager,
  secret: string,
  purpose: WatchLink['purpose'],
): Promise<WatchLink | null> {
  if (!SECRET.test(secret)) return null;
  return manager
    .createQueryBuilder(WatchLink, 'link')
    .where('link.secretHash = :hash AND link.purpose = :purpose', { hash: hashSecret(secret), purpose })
    .andWhere('link.expiresAt > now()')
    .getOne();
}

/** Watches with the names of what they are of. */
export async function ownWatches(manager: EntityManager, watches: readonly Watch[]): Promise<OwnWatch[]> {
  const names = await namesOf(
    manager,
    watches.map(({ subject }) => subject),
  );
  return watches.map(({ id, kinds, createdAt }, index) => ({
    ...{ id, kinds, since: createdAt },
    ...names[index]!,
  }));
}
