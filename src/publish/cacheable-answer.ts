import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesTag } from '../http/conditional-get';

/**
 * Caches may keep a public answer but have to ask before they use it again, so that a publication or withdrawal is seen at
 * once; a shared cache need not ask more often than every five seconds.
 */
export const REVALIDATE = 'public, max-age=0, s-maxage=5, must-revalidate';

/** For what never changes under its address. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Smaller answers do not fit into fewer packets when compressed. */
const WORTH_COMPRESSING = 1400;

/** What is public may be read by programs in other sites' pages, and shown there: it holds nothing of whoever asks. */
export const FOR_EVERYBODY = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link',
  'cross-origin-resource-policy': 'cross-origin',
};

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

type Encoding = 'br' | 'gzip';

const ENCODERS: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => deflate(body),
};

/** The better of our encodings that a client takes; a refusal (`q=0`) is respected. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const taken = new Map(
    (accepted ?? '').split(',').map((entry) => {
      const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      return [name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))] as const;
    }),
  );
  return (['br', 'gzip'] as const).find((encoding) => taken.get(encoding)) ?? null;
}

export interface Answer {
  body: string | Buffer;
  /** The media type. */
  type: string;
  /** Cache-Control, when it is not `REVALIDATE`. */
  cache?: string;
  /** Further request headers that the answer depends on. */
  vary?: string;
}

/**
 * Sends a public answer with a strong ETag over its bytes (one for each encoding, as the bytes differ), or 304 when the
 * client has them already.
 */
export async function sendCacheable(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, type, cache = REVALIDATE, vary }: Answer,
): Promise<void> {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const compressible = bytes.length >= WORTH_COMPRESSING && !type.startsWith('font/');
  const encoding = compressible ? encodingFor(request.headers['accept-encoding']) : null;
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  const tag = `"${hash}${encoding ? `-${encoding}` : ''}"`;
  void reply.headers({
    etag: tag,
    'cache-control': cache,
    vary: vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding',
    ...FOR_EVERYBODY,
  });
  if (matchesTag(request.headers['if-none-match'], tag)) {
    await reply.status(304).send();
    return;
  }
  if (encoding) void reply.header('content-encoding', encoding);
  await reply.type(type).send(encoding ? await ENCODERS[encoding](bytes) : bytes);
}

/** The same for a value as JSON. */
export async function sendJson(request: FastifyRequest, reply: FastifyReply, value: unknown): Promise<void> {
  await sendCacheable(request, reply, {
    body: JSON.stringify(value),
    type: 'application/json; charset=utf-8',
  });
}
