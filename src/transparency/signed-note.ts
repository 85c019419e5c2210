import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * Signed notes (C2SP signed-note) with Ed25519 keys, and keys as text in the form of Go's sumdb/note, which the tools of
 * that world read: `NAME+ID+KEY` to verify, `PRIVATE+KEY+NAME+ID+KEY` to sign.
 */

/** Signature type 0x01: Ed25519. */
const ED25519 = Buffer.of(1);
/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
/** A key's name: not empty, without spaces or plus. */
const NAME = /^[^\s+]+$/u;
/** More signatures than any log's checkpoint has; a note with more is not looked at. */
const MOST_SIGNATURES = 100;

export interface Verifier {
  name: string;
  /** Eight hexadecimal digits. */
  id: string;
  key: KeyObject;
  /** The key as text, for those who verify. */
  text: string;
}

export interface Signer extends Verifier {
  privateKey: KeyObject;
  /** The private key as text: a secret. */
  secret: string;
}

/** Text that is no key, or no note that the key signed. */
export class NoteError extends Error {}

/** Makes a key. @param name such as `registry.example.org/log` */
export function newSigner(name: string): Signer {
  const der = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
  return signerOf(name, der.subarray(PKCS8.length));
}

/** @throws NoteError */
export function parseSigner(text: string): Signer {
  const match = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim());
  const bytes = Buffer.from(match?.[3] ?? '', 'base64');
  if (!match || bytes.length !== 33 || !bytes.subarray(0, 1).equals(ED25519))
    throw new NoteError('This is no Ed25519 signing key.');
  const signer = signerOf(match[1]!, bytes.subarray(1));
  if (signer.id !== match[2]) throw new NoteError('The signing key does not fit its own id.');
  return signer;
}

/** @throws NoteError */
export function parseVerifier(text: string): Verifier {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim());
  const bytes = Buffer.from(match?.[3] ?? '', 'base64');
  if (!match || bytes.length !== 33 || !bytes.subarray(0, 1).equals(ED25519))
    throw new NoteError('This is no Ed25519 verifier key.');
  const verifier = verifierOf(match[1]!, bytes.subarray(1));
  if (verifier.id !== match[2]) throw new NoteError('The verifier key does not fit its own id.');
  return verifier;
}

function signerOf(name: string, seed: Buffer): Signer {
  if (!NAME.test(name)) throw new NoteError('A key’s name has neither spaces nor plus signs.');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const verifier = verifierOf(name, der.subarray(SPKI.length));
  const secret = Buffer.concat([ED25519, seed]).toString('base64');
  return { ...verifier, privateKey, secret: `PRIVATE+KEY+${name}+${verifier.id}+${secret}` };
}

function verifierOf(name: string, bytes: Buffer): Verifier {
  const typed = Buffer.concat([ED25519, bytes]);
  const id = createHash('sha256').update(`${name}\n`).update(typed).digest('hex').slice(0, 8);
  const key = createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
  return { name, id, key, text: `${name}+${id}+${typed.toString('base64')}` };
}

/** @param text ends with a newline and has no control characters but newlines */
export function signNote(text: string, { name, id, privateKey }: Signer): string {
  if (!text.endsWith('\n') || CONTROL.test(text))
    throw new NoteError('This text cannot be signed as a note.');
  const signature = Buffer.concat([Buffer.from(id, 'hex'), sign(null, Buffer.from(text), privateKey)]);
  return `${text}\n— ${name} ${signature.toString('base64')}\n`;
}

const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;

/**
 * The text of a note that the verifier's key signed; signatures of other keys are passed over.
 * @throws NoteError when there is no such signature, or it is not of this text
 */
export function openNote(note: string, verifier: Verifier): string {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n') || CONTROL.test(note)) throw new NoteError('This is no signed note.');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new NoteError('The note has too many signatures.');
  const signatures = lines.map((line) => {
    const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? [];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    if (name === undefined || bytes.length < 5) throw new NoteError('The note has a malformed signature.');
    return { name, id: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) };
  });
  const ours = signatures.filter(({ name, id }) => name === verifier.name && id === verifier.id);
  if (ours.length === 0) throw new NoteError(`The note is not signed by ${verifier.name}+${verifier.id}.`);
  if (!ours.every(({ signature }) => verify(null, Buffer.from(text), verifier.key, signature)))
    throw new NoteError(`The signature of ${verifier.name} does not fit the note.`);
  return text;
}
