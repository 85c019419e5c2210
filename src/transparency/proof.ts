import type { EntityManager } from 'typeorm';
import { openCheckpoint } from './checkpoint';
import { LogCheckpoint } from './log-checkpoint.entity';
import { LogKey } from './log-key.entity';
import { LogLeaf } from './log-leaf.entity';
import { subtreesIn } from './log-tiles';
import { consistencyPath, inclusionPath, isConsistent, isIncluded, leafHash } from './merkle';
import { NoteError, type Verifier } from './signed-note';

/** That a leaf stands in the log: all that is needed to check it offline, beside the verifier key. */
export interface Proof {
  /** The leaf's bytes as text. */
  leaf: string;
  index: number;
  /** Of the tree that the proof is for. */
  size: number;
  /** Hashes in base64, from the leaf's sibling up to the root's child. */
  path: string[];
  /** The signed checkpoint of that tree. */
  checkpoint: string;
  /** Whom to believe: compare it with one that you got elsewhere. */
  verifierKey: string;
}

/** The newest checkpoint, or that of a size; null when there is none. */
export async function checkpointIn(manager: EntityManager, size?: number): Promise<LogCheckpoint | null> {
  const [found] = await manager.find(LogCheckpoint, {
    ...(size !== undefined && { where: { size: String(size) } }),
    order: { size: 'DESC' },
    take: 1,
  });
  return found ?? null;
}

/** The verifier key of the log, or null before it began. */
export async function verifierKeyIn(manager: EntityManager): Promise<string | null> {
  const [key] = await manager.find(LogKey, { order: { since: 'DESC' }, take: 1 });
  return key?.verifier ?? null;
}

/**
 * The proof that what is said of a subject stands in the log.
 * @param at the size of an earlier tree; the newest otherwise
 * @returns null when it does not stand there (yet)
 */
export async function proofOf(manager: EntityManager, subject: string, at?: number): Promise<Proof | null> {
  const leaf = await manager.findOneBy(LogLeaf, { subject });
  const checkpoint = await checkpointIn(manager, at);
  const verifierKey = await verifierKeyIn(manager);
  if (!leaf || !checkpoint || verifierKey === null) return null;
  const [index, size] = [Number(leaf.index), Number(checkpoint.size)];
  if (index >= size) return null;
  const path = await inclusionPath(subtreesIn(manager, size), index, size);
  return {
    leaf: leaf.leaf,
    ...{ index, size },
    path: path.map((hash) => hash.toString('base64')),
    checkpoint: checkpoint.note,
    verifierKey,
  };
}

/** The same in the form of C2SP tlog-proof. */
export function tlogProof({ index, path, checkpoint }: Proof): string {
  return ['c2sp.org/tlog-proof@v1', `index ${index}`, ...path, '', checkpoint].join('\n');
}

/**
 * Checks a proof with nothing but the key.
 * @param checkpoint another checkpoint of the same size, which somebody kept; that of the proof otherwise
 * @returns what is wrong with it, or null
 */
export function faultOf(proof: Proof, verifier: Verifier, checkpoint = proof.checkpoint): string | null {
  try {
    const tree = openCheckpoint(checkpoint, verifier);
    if (tree.size !== proof.size)
      return `The proof is for the log at size ${proof.size}, the checkpoint is of size ${tree.size}.`;
    const path = proof.path.map((hash) => Buffer.from(hash, 'base64'));
    return isIncluded(leafHash(proof.leaf), proof.index, tree.size, path, tree.root)
      ? null
      : 'The leaf does not stand in the log that the checkpoint tells of.';
  } catch (error) {
    if (error instanceof NoteError) return error.message;
    throw error;
  }
}

/**
 * Whether the log of today still holds everything that it held at an older checkpoint.
 * @returns what is wrong, or null
 */
export async function rewrittenSince(
  older: string,
  newer: string,
  verifier: Verifier,
  subtreesAt: (size: number) => ReturnType<typeof subtreesIn>,
): Promise<string | null> {
  try {
    const [before, now] = [openCheckpoint(older, verifier), openCheckpoint(newer, verifier)];
    if (now.size < before.size)
      return `The log had ${before.size} leaves and has ${now.size} now: some were taken out.`;
    const path = await consistencyPath(subtreesAt(now.size), before.size, now.size);
    return isConsistent(before, now, path)
      ? null
      : `The log of ${now.size} leaves does not begin with the ${before.size} leaves that the older checkpoint tells of: its history was rewritten.`;
  } catch (error) {
    if (error instanceof NoteError) return error.message;
    throw error;
  }
}
