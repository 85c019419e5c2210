import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Whether an If-None-Match header names this tag; compared weakly, as RFC 9110, 13.1.2, says. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}

/**
 * Gives every JSON answer to a GET an ETag, unless its handler gave one, and answers 304 when the client has it already.
 * Such answers are for the one who asked, and are asked for again each time, unless the handler said otherwise.
 */
export function answerConditionally(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    const isJson = String(reply.getHeader('content-type') ?? '').startsWith('application/json');
    if (request.method !== 'GET' || reply.statusCode !== 200 || !isJson || typeof payload !== 'string')
      return done(null, payload);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-cache');
    if (String(reply.getHeader('cache-control')).includes('no-store')) return done(null, payload);
    if (!reply.hasHeader('etag')) {
      const hash = createHash('sha256').update(payload).digest('base64url').slice(0, 27);
      void reply.header('etag', `"${hash}"`);
    }
    const tag = String(reply.getHeader('etag'));
    if (!matchesTag(request.headers['if-none-match'], tag)) return done(null, payload);
    void reply.code(304).removeHeader('content-length');
    done(null, '');
  });
}
