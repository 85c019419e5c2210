import type { FastifyInstance } from 'fastify';
import { FOR_EVERYBODY } from './cacheable-answer';

/** How long a browser need not ask again, in seconds; more than a day no browser keeps it. */
const KEPT_FOR = 86_400;

const READS = new Set(['GET', 'HEAD']);

/**
 * Answers browsers that ask, before a page of another site reads with headers of its own, whether it may (CORS preflight).
 * Reading changes nothing, and neither cookies nor keys are let along; whether the answer itself may be seen is said by
 * that answer. Anything else than reading is not for other sites' pages, and no such question is answered.
 */
export function answerPreflights(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const asked = request.headers['access-control-request-method'];
    if (request.method !== 'OPTIONS' || !asked || !READS.has(asked)) return done();
    void reply
      .status(204)
      .headers({
        ...FOR_EVERYBODY,
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-allow-headers': 'Accept, If-None-Match',
        'access-control-max-age': String(KEPT_FOR),
        'cache-control': `public, max-age=${KEPT_FOR}`,
        vary: 'Access-Control-Request-Method',
      })
      .send();
  });
}
