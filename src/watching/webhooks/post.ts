import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address';

/** The specification recommends 15 to 30. */
const TIME_LIMIT_MS = 15_000;
/** How much of an answer is kept and read at all. */
const ANSWER_BYTES = 1024;

/** What came of a request. */
export interface Outcome {
  milliseconds: number;
  /** Null when there was no answer. */
  status: number | null;
  /** Why there was none, as a sentence. */
  trouble: string | null;
  answer: string;
  /** What the answer's Retry-After asks for, in seconds. */
  retryAfter: number | null;
}

/** A name that leads to where nothing is sent. */
class NotPublic extends Error {}

/**
 * Sends a signed body. Redirects are not followed. A name is resolved once, for this connection, and every address that it
 * has must be public: what was looked at is what is connected to, so that a name cannot change in between.
 * @param anywhere whether addresses of this machine and network are allowed
 */
export async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  anywhere: boolean,
): Promise<Outcome> {
  const began = performance.now();
  const told = (outcome: Omit<Outcome, 'milliseconds'>): Outcome => ({
    milliseconds: Math.round(performance.now() - began),
    ...outcome,
  });
  try {
    const response = await answerTo(new URL(url), headers, body, anywhere);
    const answer = await beginningOf(response);
    const retryAfter = Number(response.headers['retry-after']);
    return told({
      status: response.statusCode!,
      trouble: null,
      answer,
      retryAfter: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
    });
  } catch (error) {
    return told({ status: null, trouble: troubleOf(error as Error), answer: '', retryAfter: null });
  }
}

function answerTo(
  url: URL,
  headers: Record<string, string>,
  body: string,
  anywhere: boolean,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address needs no look-up, so none would look at it.
  if (!anywhere && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.reject(new NotPublic());
  const bytes = Buffer.from(body);
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': bytes.length,
      'user-agent': 'Assaybook (webhooks)',
      ...headers,
    },
    agent: false,
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
    ...(!anywhere && { lookup: publicLookup }),
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    send(url, options, resolve).on('error', reject).end(bytes);
  });
}

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/** As dns.lookup, and refuses a name as soon as one of its addresses is not public. */
function publicLookup(name: string, options: LookupOptions, found: Found): void {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address)))
      return found(new NotPublic(), []);
    if (options.all) return found(null, addresses);
    found(null, addresses[0]!.address, addresses[0]!.family);
  });
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    // Leaving the loop ends the connection.
    if (length >= ANSWER_BYTES) break;
  }
  const text = Buffer.concat(parts).subarray(0, ANSWER_BYTES).toString('utf8');
  return text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');
}

const SENTENCES: Record<string, string> = {
  ENOTFOUND: 'There is no such host name.',
  EAI_AGAIN: 'The host name could not be looked up just now.',
  ECONNREFUSED: 'Nothing listens there.',
  ECONNRESET: 'The connection broke off.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ENETUNREACH: 'The host cannot be reached.',
  ETIMEDOUT: 'The host did not answer.',
  CERT_HAS_EXPIRED: 'The host’s TLS certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The host’s TLS certificate is signed by itself.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The host’s TLS certificate is signed by an authority that is not known.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The host does not send its whole chain of TLS certificates.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The host’s TLS certificate is for another name.',
};

function troubleOf(error: Error): string {
  if (error instanceof NotPublic)
    return 'The name leads to an address that is not public, where nothing is sent.';
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return `There was no answer within ${TIME_LIMIT_MS / 1000} seconds.`;
  const { code, errors } = error as NodeJS.ErrnoException & { errors?: Error[] };
  // Several addresses were tried, and each failed.
  if (errors?.[0]) return troubleOf(errors[0]);
  return SENTENCES[code ?? ''] ?? `The request failed (${code ?? error.name}).`;
}
