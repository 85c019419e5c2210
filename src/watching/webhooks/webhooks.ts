import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../audit/audit-trail';
import { Configuration } from '../../configuration';
import type { Caller } from '../../http/caller';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../../http/page-of';
import { Problem } from '../../http/problem';
import { invalidInput } from '../../http/validation';
import { WATCH_KINDS } from '../kinds';
import { type NamedSubject, namesOf, subjectOf } from '../subject';
import { urlTrouble } from './public-address';
import { newSigningSecret } from './sign';
import { lockWebhook } from './lock-webhook';
import { stopWebhook } from './stop-webhook';
import { Webhook } from './webhook.entity';
import type { ChangedWebhook, MadeWebhook, NewWebhook, WebhookView } from './webhook.schema';

/** How many webhooks one account may have. */
const MOST = 50;

/** Webhooks as their owners make, change and remove them. Administrators see to everybody's. */
@Injectable()
export class Webhooks {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly configuration: Configuration,
    private readonly audit: AuditTrail,
  ) {}

  /** The caller's, or for administrators everybody's; the newest first. */
  async list(caller: Caller, { limit, after }: PageQuery): Promise<PageOf<WebhookView>> {
    const { manager } = this.database;
    const [at, id] = openCursor(after, ['time', 'uuid']) ?? [];
    const query = manager
      .createQueryBuilder(Webhook, 'webhook')
      .innerJoinAndSelect('webhook.account', 'account')
      .where('true');
    if (caller.role !== 'administrator')
      query.andWhere('webhook.accountId = :accountId', { accountId: caller.accountId });
    if (at) query.andWhere('(webhook.createdAt, webhook.id) < (:at, :id)', { at, id });
    const rows = await query
      .orderBy('webhook.createdAt', 'DESC')
      .addOrderBy('webhook.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const views = new Map((await viewsOf(manager, rows)).map((view) => [view.id, view]));
    return pageOf(
      rows,
      limit,
      (row) => [row.createdAt, row.id],
      (row) => views.get(row.id)!,
    );
  }

  /** @throws Problem `not-found` */
  async get(caller: Caller, id: string): Promise<WebhookView> {
    const { manager } = this.database;
    return viewOf(manager, await findOf(manager, caller, id));
  }

  /** @throws Problem `invalid-input`, `too-many-webhooks` */
  async make(caller: Caller, input: NewWebhook): Promise<MadeWebhook> {
    this.refuseUrl(input.url);
    const { name, url, kinds = [...WATCH_KINDS], ...asked } = input;
    const secret = newSigningSecret();
    return this.database.transaction(async (manager) => {
      await refuseMore(manager, caller.accountId);
      const subject = await subjectOf(manager, asked);
      const { accountId } = caller;
      const { id } = await manager.save(
        manager.create(Webhook, { accountId, name, url, kinds, subject, secret }),
      );
      const webhook = await findOf(manager, caller, id);
      const view = await viewOf(manager, webhook);
      await this.note(manager, caller, 'webhook-made', id, { after: toldOf(view) });
      return { ...view, secret };
    });
  }

  /** @throws Problem `not-found`, `invalid-input` */
  async change(
    caller: Caller,
    id: string,
    { enabled, name, url, kinds }: ChangedWebhook,
  ): Promise<WebhookView> {
    if (url !== undefined) this.refuseUrl(url);
    return this.database.transaction(async (manager) => {
      const webhook = await lockOf(manager, caller, id);
      const before = toldOf(await viewOf(manager, webhook));
      if ([name, url, kinds].some((given) => given !== undefined)) {
        await manager.update(Webhook, { id }, { name, url, kinds });
        const after = toldOf(await viewOf(manager, await findOf(manager, caller, id)));
        await this.note(manager, caller, 'webhook-changed', id, { before, after });
      }
      if (enabled === false) await stopWebhook(manager, this.audit, caller, id, 'asked');
      if (enabled === true && webhook.disabledAt) {
        const fresh = { disabledAt: null, disabledBecause: null, failingSince: null, restsUntil: null };
        await manager.update(Webhook, { id }, fresh);
        await this.note(manager, caller, 'webhook-enabled', id, {});
      }
      return viewOf(manager, await findOf(manager, caller, id));
    });
  }

  /** Removes a webhook with its log. @throws Problem `not-found` */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const webhook = await lockOf(manager, caller, id);
      const before = toldOf(await viewOf(manager, webhook));
      await manager.delete(Webhook, { id });
      await this.note(manager, caller, 'webhook-removed', id, { before });
    });
  }

  /**
   * Gives a webhook a new secret; for a while requests are signed with the old one, too.
   * @throws Problem `not-found`
   */
  async rotate(caller: Caller, id: string, overlapHours: number): Promise<MadeWebhook> {
    const secret = newSigningSecret();
    return this.database.transaction(async (manager) => {
      const { secret: old } = await lockOf(manager, caller, id);
      await manager.update(
        Webhook,
        { id },
        {
          secret,
          previousSecret: overlapHours > 0 ? old : null,
          previousUntil: overlapHours > 0 ? () => `now() + make_interval(hours => ${overlapHours})` : null,
        },
      );
      await this.note(manager, caller, 'webhook-secret-rotated', id, { after: { overlapHours } });
      return { ...(await viewOf(manager, await findOf(manager, caller, id))), secret };
    });
  }

  private refuseUrl(url: string): void {
    const trouble = urlTrouble(url, this.configuration.webhookTargets === 'any');
    if (trouble) throw invalidInput([{ pointer: '#/url', detail: `url ${trouble}` }]);
  }

  private note(
    manager: EntityManager,
    by: Caller,
    action: string,
    id: string,
    about: { before?: object; after?: object },
  ): Promise<void> {
    return this.audit.add(manager, { by, action, subject: { kind: 'webhook', id }, ...about });
  }
}

/** What the audit trail is told of: of the address only the host, as the rest may be a secret. */
function toldOf({ name, url, kinds, vendor, product, lot, account }: WebhookView): object {
  const host = URL.canParse(url) ? new URL(url).host : null;
  return { name, host, kinds, vendor: vendor?.slug, product: product?.slug, lot, accountId: account };
}

/** @throws Problem `too-many-webhooks` */
async function refuseMore(manager: EntityManager, accountId: string): Promise<void> {
  // Two at once would both find room for one.
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('webhooks of ' || $1, 0))`, [accountId]);
  if ((await manager.countBy(Webhook, { accountId })) >= MOST)
    throw new Problem({ code: 'too-many-webhooks', detail: `The account has ${MOST} webhooks already.` });
}

/**
 * A webhook that the caller may see to.
 * @throws Problem `not-found`
 */
export async function findOf(manager: EntityManager, caller: Caller, id: string): Promise<Webhook> {
  const own = caller.role === 'administrator' ? {} : { accountId: caller.accountId };
  const webhook = await manager.findOne(Webhook, { where: { id, ...own }, relations: { account: true } });
  if (!webhook) throw new Problem({ code: 'not-found', detail: 'There is no webhook with this id.' });
  return webhook;
}

/** As `findOf`, and locked: see `lockWebhook`. */
export async function lockOf(manager: EntityManager, caller: Caller, id: string): Promise<Webhook> {
  await lockWebhook(manager, id);
  return findOf(manager, caller, id);
}

async function viewOf(manager: EntityManager, webhook: Webhook): Promise<WebhookView> {
  const [view] = await viewsOf(manager, [webhook]);
  return view!;
}

async function viewsOf(manager: EntityManager, rows: Webhook[]): Promise<WebhookView[]> {
  const names = await namesOf(
    manager,
    rows.map(({ subject }) => subject),
  );
  return rows.map((row, index) => view(row, names[index]!));
}

function view(webhook: Webhook, { vendor, product, lot }: NamedSubject): WebhookView {
  const { id, name, url, kinds, accountId, account, createdAt } = webhook;
  const { failingSince, disabledAt, disabledBecause, previousUntil } = webhook;
  const isOld = previousUntil !== null && previousUntil.getTime() > Date.now();
  return {
    ...{ id, name, url, kinds, vendor, product, lot },
    ...{ account: accountId, accountName: account!.name, createdAt: createdAt.toISOString() },
    failingSince: failingSince?.toISOString() ?? null,
    disabledAt: disabledAt?.toISOString() ?? null,
    disabledBecause,
    oldSecretUntil: isOld ? previousUntil.toISOString() : null,
  };
}
