import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AuditEntry } from './audit-entry.entity';

/** What of an entry its hash is over: everything that is told, and neither its number nor its place. */
export type Told = Omit<AuditEntry, 'id' | 'sha256'>;

/**
 * A value as JSON has it and PostgreSQL's jsonb can keep it: what is undefined goes, dates become text, and characters that
 * jsonb refuses (NUL, half a surrogate pair) become U+FFFD.
 */
export function plain<Value>(value: Value): Value {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', '\uFFFD').replace(LONE_SURROGATE, '\uFFFD') : part,
  );
  return JSON.parse(text) as Value;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The SHA-256, hexadecimal, of a JSON value in the canonical form of RFC 8785 (sorted members, no space, UTF-8). */
export function canonicalHash(value: object): string {
  return createHash('sha256').update(canonicalize(value)!, 'utf8').digest('hex');
}

/** An entry's own hash, which the chain is made of. */
export function entryHash(entry: Told): string {
  const {
    at,
    actor,
    accountId,
    credentialId,
    action,
    subjectKind,
    subjectId,
    before,
    after,
    reason,
    records,
  } = entry;
  return canonicalHash({
    at: at.toISOString(),
    ...{ actor, accountId, credentialId, action, subjectKind, subjectId, before, after, reason, records },
  });
}

/** What stands before the first link. */
export const CHAIN_BEGINS = '0'.repeat(64);

/** The hash of the next link: the database does the same in `chain_audit_entry`. */
export function linkHash(previous: string, entry: string): string {
  return createHash('sha256')
    .update(Buffer.from(previous + entry, 'hex'))
    .digest('hex');
}
