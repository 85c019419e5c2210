import { type EntityManager, In } from 'typeorm';
import type { SealedRecord } from '../audit/audit-entry.entity';
import { Publication } from '../publish/publication.entity';
import { Withdrawal } from '../publish/withdrawal.entity';
import { openCheckpoint } from '../transparency/checkpoint';
import { auditLeaf, decisionLeaf, type Leaf, publicationLeaf, withdrawalLeaf } from '../transparency/leaves';
import { LogCheckpoint } from '../transparency/log-checkpoint.entity';
import { LogKey } from '../transparency/log-key.entity';
import type { LogLeaf } from '../transparency/log-leaf.entity';
import { LogNode } from '../transparency/log-node.entity';
import { leavesFrom } from '../transparency/log-tiles';
import { leafHash, nodeHash } from '../transparency/merkle';
import { NoteError, parseVerifier, type Verifier } from '../transparency/signed-note';
import { fold, TILE_WIDTH } from '../transparency/tile';
import type { Finding, Report } from './finding';

/**
 * Walks the transparency log from its first leaf: hashes, whole tiles, every checkpoint that was signed, and whether each
 * leaf still says what the rows say.
 */
export async function* checkLog(manager: EntityManager): AsyncGenerator<Report> {
  const tree = new GrowingTree();
  const key = await verifierOf(manager);
  let size = 0;
  for (;;) {
    const leaves = await leavesFrom(manager, size, TILE_WIDTH);
    const checkpoints = await checkpointsOf(manager, size, size + TILE_WIDTH);
    for (const leaf of leaves) {
      if (Number(leaf.index) !== size) {
        yield { about: `leaf ${size} of the log`, trouble: 'It is missing; what follows was not looked at.' };
        return;
      }
      yield* leafFindings(leaf);
      tree.add(leafHash(leaf.leaf));
      size += 1;
      const note = checkpoints.get(size);
      if (note !== undefined) yield* checkpointFindings(note, size, tree, key);
      yield { checked: 1 };
    }
    yield* saidWrongly(manager, leaves);
    if (leaves.length < TILE_WIDTH) break;
    yield* nodeFindings(manager, size);
  }
  yield* beyond(manager, size);
  yield* missing(manager);
}

/** The roots of whole subtrees, the largest first: all that is needed to know the root at every size. */
class GrowingTree {
  private readonly subtrees: { leaves: number; hash: Buffer }[] = [];

  add(hash: Buffer): void {
    let whole = { leaves: 1, hash };
    while (this.subtrees.at(-1)?.leaves === whole.leaves) {
      const left = this.subtrees.pop()!;
      whole = { leaves: 2 * whole.leaves, hash: nodeHash(left.hash, whole.hash) };
    }
    this.subtrees.push(whole);
  }

  root(): Buffer {
    return this.subtrees.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
  }
}

async function verifierOf(manager: EntityManager): Promise<Verifier | null> {
  const [key] = await manager.find(LogKey, { order: { since: 'DESC' }, take: 1 });
  return key ? parseVerifier(key.verifier) : null;
}

/** The notes of the checkpoints of sizes above `from`, up to `to`. */
async function checkpointsOf(manager: EntityManager, from: number, to: number): Promise<Map<number, string>> {
  const rows = await manager
    .createQueryBuilder(LogCheckpoint, 'checkpoint')
    .where('checkpoint.size > :from AND checkpoint.size <= :to', { from, to })
    .getMany();
  return new Map(rows.map(({ size, note }) => [Number(size), note]));
}

function* leafFindings({ index, leaf, hash }: LogLeaf): Generator<Finding> {
  if (leafHash(leaf).toString('hex') !== hash)
    yield { about: `leaf ${index} of the log`, trouble: 'It was changed: its hash no longer fits.' };
}

function* checkpointFindings(
  note: string,
  size: number,
  tree: GrowingTree,
  key: Verifier | null,
): Generator<Finding> {
  const about = `checkpoint of size ${size}`;
  try {
    if (!key) throw new NoteError('There is no key of the log.');
    const checkpoint = openCheckpoint(note, key);
    if (checkpoint.size !== size || !checkpoint.root.equals(tree.root()))
      yield { about, trouble: 'The log is not the one that was signed then: it was rewritten.' };
  } catch (error) {
    if (!(error instanceof NoteError)) throw error;
    yield { about, trouble: error.message };
  }
}

/** Whether the stored roots of whole tiles that end at this size are what the tiles say. */
async function* nodeFindings(manager: EntityManager, size: number): AsyncGenerator<Finding> {
  for (let [level, end] = [1, size / TILE_WIDTH]; ; level += 1, end /= TILE_WIDTH) {
    const below =
      level === 1
        ? (await leavesFrom(manager, (end - 1) * TILE_WIDTH, TILE_WIDTH)).map(({ leaf }) => leafHash(leaf))
        : (await nodesFrom(manager, level - 1, (end - 1) * TILE_WIDTH)).map(({ hash }) =>
            Buffer.from(hash, 'hex'),
          );
    const node = await manager.findOneBy(LogNode, { level, index: String(end - 1) });
    if (below.length !== TILE_WIDTH || node?.hash !== fold(below).toString('hex'))
      yield {
        about: `tile ${level}/${end - 1} of the log`,
        trouble: 'It is not the root over what it covers.',
      };
    if (end % TILE_WIDTH !== 0) return;
  }
}

function nodesFrom(manager: EntityManager, level: number, first: number): Promise<LogNode[]> {
  return manager
    .createQueryBuilder(LogNode, 'node')
    .where('node.level = :level AND node.index >= :first AND node.index < :end', {
      ...{ level, first, end: first + TILE_WIDTH },
    })
    .orderBy('node.index')
    .getMany();
}

/** Whether leaves say what rows and the audit trail say today. */
async function* saidWrongly(manager: EntityManager, leaves: LogLeaf[]): AsyncGenerator<Finding> {
  const expected = new Map<string, string>();
  const remember = ({ subject, text }: Leaf): unknown => expected.set(subject, text);
  const ids = (kind: string): string[] =>
    leaves.map(({ subject }) => subject.split('/')).flatMap(([found, id]) => (found === kind ? [id!] : []));
  (await manager.findBy(Publication, { id: In(ids('publication')) })).map(publicationLeaf).forEach(remember);
  (await manager.findBy(Withdrawal, { certificateId: In(ids('withdrawal')) }))
    .map(withdrawalLeaf)
    .forEach(remember);
  const decisions = await manager.query<{ id: string; hash: string }[]>(
    'SELECT id, record_hash(r) AS hash FROM decision r WHERE id = ANY($1::uuid[])',
    [ids('decision')],
  );
  decisions.map(({ id, hash }) => decisionLeaf(id, hash)).forEach(remember);
  const links = await manager.query<{ seq: string; hash: string }[]>(
    'SELECT seq, hash FROM audit_link WHERE seq = ANY($1::bigint[])',
    [ids('audit-trail')],
  );
  links.map(({ seq, hash }) => auditLeaf(Number(seq), hash)).forEach(remember);
  for (const { index, leaf, subject } of leaves) {
    if (expected.get(subject) === leaf) continue;
    const trouble = expected.has(subject)
      ? `The log says otherwise of ${subject}: one of both was changed.`
      : `The log tells of ${subject}, which is not there any more.`;
    yield { about: `leaf ${index} of the log`, trouble };
  }
}

async function* beyond(manager: EntityManager, size: number): AsyncGenerator<Finding> {
  const [checkpoint] = await manager.find(LogCheckpoint, { order: { size: 'DESC' }, take: 1 });
  const signed = Number(checkpoint?.size ?? 0);
  if (signed === size) return;
  const trouble = `The log has ${size} leaves, and was signed with ${signed}.`;
  yield { about: 'the end of the log', trouble };
}

/** What the audit trail vouches for and the log has come past must be in it. */
async function* missing(manager: EntityManager): AsyncGenerator<Finding> {
  const rows = await manager.query<Pick<SealedRecord, 'table' | 'id'>[]>(
    `SELECT record->>'table' AS table, record->>'id' AS id
     FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id, jsonb_array_elements(e.records) AS record
     WHERE record->>'table' IN ('publication', 'decision', 'withdrawal')
       AND l.seq <= (SELECT coalesce(max(audit_seq), 0) FROM published.log_leaf)
       AND NOT EXISTS (
         SELECT FROM published.log_leaf f WHERE f.subject = (record->>'table') || '/' || (record->>'id'))
     LIMIT 100`,
  );
  for (const { table, id } of rows)
    yield { about: `${table} ${id}`, trouble: 'It is missing from the transparency log.' };
}
