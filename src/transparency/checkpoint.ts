import type { Tree } from './merkle';
import { NoteError, openNote, type Signer, signNote, type Verifier } from './signed-note';

/** What a log says of itself at one moment (C2SP tlog-checkpoint). */
export interface Checkpoint extends Tree {
  origin: string;
}

/** The origin is the key's name. */
export function signCheckpoint({ size, root }: Tree, signer: Signer): string {
  return signNote(`${signer.name}\n${size}\n${root.toString('base64')}\n`, signer);
}

/**
 * Opens a checkpoint of the log whose key this is.
 * @throws NoteError
 */
export function openCheckpoint(note: string, verifier: Verifier): Checkpoint {
  const [origin, size, root] = openNote(note, verifier).split('\n');
  if (origin !== verifier.name)
    throw new NoteError(`The checkpoint is of ${origin}, not of ${verifier.name}.`);
  if (!/^(0|[1-9]\d{0,15})$/.test(size ?? '') || !/^[A-Za-z0-9+/]{43}=$/.test(root ?? ''))
    throw new NoteError('The note is no checkpoint.');
  return { origin, size: Number(size), root: Buffer.from(root!, 'base64') };
}
