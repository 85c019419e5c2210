import { hash, type Options, verify } from '@node-rs/argon2';
import { Problem } from '../http/problem';
import { invalidInput } from '../http/validation';
import { isSoonGuessed } from './guessing';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length';

/**
 * Argon2id with 19 MiB, 2 passes, 1 lane: the first configuration of the OWASP Password Storage Cheat Sheet
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id, read 2026).
 * `algorithm: 2` is Argon2id; the package's enum for it exists only in its types.
 */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What the API's description says of a new password. */
export const NEW_PASSWORD = {
  ...{ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD, format: 'password' },
  description: 'None that people who guess try early: common ones, rows of keys, one’s own name or email.',
};

/** Whose password it is to be: what others know of them is what they try first. */
export interface Owner {
  email: string;
  name?: string;
}

/** What is wrong with a password that somebody wants to set, as a sentence; null when it will do. */
export function passwordTrouble(password: string, { email, name = '' }: Owner): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `The password must have at least ${SHORTEST_PASSWORD} characters.`;
  if (length > LONGEST_PASSWORD) return `The password must have at most ${LONGEST_PASSWORD} characters.`;
  if (isSoonGuessed(composed(password), [email, ...email.split(/[@.]/), name, ...name.split(' ')]))
    return 'Whoever guesses passwords tries this one early. Take some words that nobody would expect together.';
  return null;
}

/**
 * The hash of a password that somebody sets.
 * @throws Problem `invalid-input` at `#/password`, when it will not do
 */
export async function hashNewPassword(password: string, owner: Owner): Promise<string> {
  const trouble = passwordTrouble(password, owner);
  if (trouble) throw invalidInput([{ pointer: '#/password', detail: trouble }]);
  return hashPassword(password);
}

/** The same characters typed on two keyboards may come as different code points. */
const composed = (password: string): string => password.normalize('NFKC');

/** @returns the hash in PHC string form, with its own random salt */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), ARGON2ID);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. With null (no such account, or one without a password) it works as
 * long as it would for a real one and says no, so that nobody learns from the time which accounts exist.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(stored ?? (await decoy), composed(password));
  return stored !== null && matches;
}

/** The same for every reason: nobody learns which accounts exist, or whose password has just been changed. */
export const wrongCredentials = (): Problem =>
  new Problem({
    code: 'wrong-credentials',
    detail: 'No account has this email and this password.',
  });
