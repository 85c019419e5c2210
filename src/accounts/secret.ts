import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 base64url characters: nobody guesses it, so its plain SHA-256 may be kept to know it by. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** @returns SHA-256, hexadecimal */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
