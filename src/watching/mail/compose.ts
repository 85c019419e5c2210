import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { hashSecret, newSecret } from '../../accounts/secret';
import { changeSentence } from '../../publish/feed/change-sentence';
import type { PublicChange } from '../../publish/feed/change-views';
import { confirmation, known, type Message, type News, news, webhookDisabled } from './messages';
import { Watch, type WatchLink } from './watcher.entity';
import { ownWatches } from './watches';

/** A row of `mail`: what is still to be sent. */
export interface Mail {
  id: string;
  kind: 'confirmation' | 'known' | 'news' | 'webhook-disabled';
  watcherId: string | null;
  watchId: string | null;
  webhookId: string | null;
  attempts: number;
}

/** A message to somebody. */
export interface Composed extends Message {
  to: string;
  /** By which whoever gets it ends what it is about, with one click; null when it is about no watch. */
  unsubscribe: string | null;
}

/** How long links hold. */
const HOLDS = { confirm: '2 days', see: '1 year' };

/**
 * Writes a message as things stand now. Each has a link of its own: only hashes are kept, so no earlier one can be sent again.
 * @param base where the register is reached
 * @returns null when there is nothing to tell any more
 */
export async function compose(manager: EntityManager, mail: Mail, base: string): Promise<Composed | null> {
  if (mail.kind === 'webhook-disabled') return composeForOwner(manager, mail, base);
  const [watcher] = await manager.query<{ email: string }[]>('SELECT email FROM watcher WHERE id = $1', [
    mail.watcherId,
  ]);
  if (!watcher) return null;
  if (mail.kind === 'news') return composeNews(manager, mail, watcher.email, base);
  const watch = await manager.findOneBy(Watch, { id: mail.watchId! });
  if (!watch) return null;
  const [own] = await ownWatches(manager, [watch]);
  if (mail.kind === 'known') {
    const secret = await makeLink(manager, 'see', mail.watcherId!, [watch.id]);
    const link = seeAddress(base, secret);
    return { to: watcher.email, unsubscribe: link, ...known(own!, link, base) };
  }
  const secret = await makeLink(manager, 'confirm', mail.watcherId!, [watch.id]);
  const link = `${base}/watch/confirmation/${secret}`;
  return { to: watcher.email, unsubscribe: null, ...confirmation(own!, link, base) };
}

async function composeNews(
  manager: EntityManager,
  { id, watcherId }: Mail,
  to: string,
  base: string,
): Promise<Composed | null> {
  const notices = await manager.query<{ body: string; watchIds: string[] }[]>(
    `SELECT e.body, n.watch_ids AS "watchIds" FROM watch_notice n JOIN told_event e ON e.id = n.event_id
      WHERE n.mail_id = $1 ORDER BY e.at, e.id`,
    [id],
  );
  const watchIds = [...new Set(notices.flatMap((notice) => notice.watchIds))];
  const watches = await manager.find(Watch, { where: { id: In(watchIds) }, order: { createdAt: 'ASC' } });
  // What was ended since is not told.
  const standing = new Set(watches.map((watch) => watch.id));
  const told = notices.filter((notice) => notice.watchIds.some((each) => standing.has(each)));
  if (told.length === 0) return null;
  const secret = await makeLink(manager, 'see', watcherId!, [...standing]);
  const link = seeAddress(base, secret);
  const own = await ownWatches(manager, watches);
  const about = told.map(({ body }) => newsOf(body, base));
  return { to, unsubscribe: link, ...news(about, own, link, base) };
}

/** What an event's body says, in a sentence. */
function newsOf(body: string, base: string): News {
  const { data } = JSON.parse(body) as { data: PublicChange & { title?: string; sentence?: string } };
  const address = new URL(data.address, base).toString();
  if (data.sentence !== undefined) return { title: data.title!, sentence: data.sentence, address };
  const { title, summary } = changeSentence(data);
  return { title, sentence: summary, address };
}

async function composeForOwner(
  manager: EntityManager,
  { webhookId }: Mail,
  base: string,
): Promise<Composed | null> {
  const [owner] = await manager.query<{ email: string; name: string; because: string | null }[]>(
    `SELECT a.email, w.name, w.disabled_because AS because
       FROM webhook w JOIN account a ON a.id = w.account_id AND a.disabled_at IS NULL WHERE w.id = $1`,
    [webhookId],
  );
  if (!owner?.because) return null;
  const address = `${base}/console/watching/${webhookId}`;
  return { to: owner.email, unsubscribe: null, ...webhookDisabled(owner.name, owner.because, address) };
}

const seeAddress = (base: string, secret: string): string => `${base}/watches/${secret}`;

async function makeLink(
  manager: EntityManager,
  purpose: WatchLink['purpose'],
  watcherId: string,
  watchIds: string[],
): Promise<string> {
  const secret = newSecret();
  await manager.query(
    `INSERT INTO watch_link (secret_hash, watcher_id, purpose, watch_ids, expires_at)
     VALUES ($1, $2, $3, $4, now() + $5::interval)`,
    [hashSecret(secret), watcherId, purpose, watchIds, HOLDS[purpose]],
  );
  return secret;
}
