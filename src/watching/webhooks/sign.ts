import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
/** The Standard Webhooks specification asks for 24 to 64. */
const BYTES = 32;

/** A secret as Standard Webhooks libraries take it: base64 behind `whsec_`. */
export function newSigningSecret(): string {
  return PREFIX + randomBytes(BYTES).toString('base64');
}

/** What is signed and sent along with a body. */
export interface Message {
  id: string;
  /** Of the attempt, seconds since 1970. */
  timestamp: number;
  body: string;
}

/**
 * The headers of a request by the Standard Webhooks specification: HMAC-SHA256 over id, time and body, once with each
 * secret that holds.
 */
export function signedHeaders(
  { id, timestamp, body }: Message,
  secrets: readonly string[],
): Record<string, string> {
  const content = `${id}.${timestamp}.${body}`;
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
