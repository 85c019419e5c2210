import { Logger } from '@nestjs/common';
import { type DataSource, type EntityManager, MoreThan } from 'typeorm';
import type { SealedRecord } from '../audit/audit-entry.entity';
import { AuditLink } from '../audit/audit-link.entity';
import { Publication } from '../publish/publication.entity';
import { Withdrawal } from '../publish/withdrawal.entity';
import { signCheckpoint } from './checkpoint';
import { auditLeaf, decisionLeaf, type Leaf, publicationLeaf, withdrawalLeaf } from './leaves';
import { LogCheckpoint } from './log-checkpoint.entity';
import { LogKey } from './log-key.entity';
import { LogLeaf } from './log-leaf.entity';
import { LogNode } from './log-node.entity';
import { subtreesIn, tilesIn } from './log-tiles';
import { leafHash, rangeHash } from './merkle';
import type { Signer } from './signed-note';
import { fold, TILE_WIDTH } from './tile';

/** A number of our own for the advisory lock: "translog" in ASCII. */
const SEQUENCER_LOCK = '8390876182755438439';

/** Audit entries a transaction takes in at most. */
const BATCH = 200;

/** How long the audit trail may be ahead of the log when nothing else is to be logged. */
const AUDIT_EVERY = `interval '10 minutes'`;

/** What a call led to. */
export type Sequenced = { grew: number; more: boolean } | 'another-sequencer' | 'another-key';

/**
 * Makes the log grow: what the audit trail's entries vouch for, in the order of the trail, becomes leaves; then the tree
 * is signed. One at a time, whichever process comes first; each call is one transaction.
 */
export class Sequencer {
  private readonly logger = new Logger('TransparencyLog');

  constructor(
    private readonly database: DataSource,
    private readonly signer: Signer,
  ) {}

  /** Takes in what is new. */
  sequence(): Promise<Sequenced> {
    return this.database.transaction(async (manager) => {
      const [lock] = await manager.query<{ got: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS got', [
        SEQUENCER_LOCK,
      ]);
      if (!lock!.got) return 'another-sequencer';
      const [last] = await manager.find(LogLeaf, { order: { index: 'DESC' }, take: 1 });
      const size = last ? Number(last.index) + 1 : 0;
      if (!(await this.isOurs(manager, size))) return 'another-key';
      const links = await linksAfter(manager, last?.auditSeq ?? '0');
      const leaves = await this.leavesOf(manager, links);
      if (leaves.length === 0) return { grew: 0, more: false };
      await append(manager, size, leaves, links.at(-1)!.seq);
      await this.sign(manager, size + leaves.length);
      return { grew: leaves.length, more: links.length === BATCH };
    });
  }

  /** The first key is taken into use; afterwards only its holder signs. */
  private async isOurs(manager: EntityManager, size: number): Promise<boolean> {
    const [key] = await manager.find(LogKey, { order: { since: 'DESC' }, take: 1 });
    if (!key) {
      await manager.insert(LogKey, { since: String(size), verifier: this.signer.text });
      this.logger.log(`The transparency log begins; its verifier key is ${this.signer.text}`);
      return true;
    }
    return key.verifier === this.signer.text;
  }

  private async leavesOf(manager: EntityManager, links: AuditLink[]): Promise<Leaf[]> {
    const leaves: Leaf[] = [];
    for (const { entry } of links)
      for (const record of entry!.records) {
        const leaf = await leafOf(manager, record);
        if (leaf) leaves.push(leaf);
      }
    const last = links.at(-1);
    if (!last) return [];
    const due = leaves.length > 0 || links.length === BATCH || (await isOld(manager, links[0]!));
    return due ? [...leaves, auditLeaf(Number(last.seq), last.hash)] : [];
  }

  private async sign(manager: EntityManager, size: number): Promise<void> {
    const root = await rangeHash(subtreesIn(manager, size), 0, size);
    const note = signCheckpoint({ size, root }, this.signer);
    await manager.insert(LogCheckpoint, { size: String(size), note });
  }
}

function linksAfter(manager: EntityManager, seq: string): Promise<AuditLink[]> {
  return manager.find(AuditLink, {
    where: { seq: MoreThan(seq) },
    relations: { entry: true },
    order: { seq: 'ASC' },
    take: BATCH,
  });
}

async function isOld(manager: EntityManager, { entry }: AuditLink): Promise<boolean> {
  const [row] = await manager.query<{ old: boolean }[]>(
    `SELECT $1::timestamptz < now() - ${AUDIT_EVERY} AS old`,
    [entry!.at],
  );
  return row!.old;
}

/** What becomes public of a row that an entry vouches for; the rest is covered by the audit trail's own leaf. */
async function leafOf(manager: EntityManager, { table, id, sha256 }: SealedRecord): Promise<Leaf | null> {
  if (table === 'decision') return decisionLeaf(id, sha256);
  if (table === 'publication') return publicationLeaf(await manager.findOneByOrFail(Publication, { id }));
  if (table !== 'withdrawal') return null;
  const [certificateId, kind] = id.split('/') as [string, Withdrawal['kind']];
  return withdrawalLeaf(await manager.findOneByOrFail(Withdrawal, { certificateId, kind }));
}

async function append(manager: EntityManager, size: number, leaves: Leaf[], auditSeq: string): Promise<void> {
  const rows = leaves.map(({ subject, text }, at) => ({
    ...{ index: String(size + at), leaf: text, hash: leafHash(text).toString('hex'), subject, auditSeq },
  }));
  await manager.insert(LogLeaf, rows);
  let [from, to] = [size, size + leaves.length];
  for (let level = 1; to >= TILE_WIDTH; level += 1) {
    const [first, end] = [Math.floor(from / TILE_WIDTH), Math.floor(to / TILE_WIDTH)];
    for (let index = first; index < end; index += 1) {
      const tile = await tilesIn(manager)({ level: level - 1, index, width: TILE_WIDTH });
      const hash = fold(tile).toString('hex');
      await manager.insert(LogNode, { level, index: String(index), hash });
    }
    [from, to] = [first, end];
  }
}
