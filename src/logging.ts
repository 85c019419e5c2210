import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';

/** What the framework tells at its start, of interest to nobody but its author: kept for LOG_LEVEL=debug. */
const FRAMEWORK = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);
const DEBUG = 20;
const INFO = 30;

/** A request id that a client or proxy sends is taken over when it is short and plain, as it ends up in log lines. */
const PLAIN_ID = /^[\w.:-]{1,100}$/;

/** The id under which a request stands in the log and in the answer's `X-Request-Id`. */
export function requestId(request: IncomingMessage): string {
  const sent = request.headers['x-request-id'];
  return typeof sent === 'string' && PLAIN_ID.test(sent) ? sent : randomUUID();
}

/** A container engine asks every few seconds: no news. The path as it was asked for, which middleware shortens. */
function isProbe(request: IncomingMessage & { originalUrl?: string }): boolean {
  return ['/health', '/ready'].includes(request.originalUrl ?? request.url ?? '');
}

/**
 * What stands behind the ? of a sign-in that comes back from a provider is a secret for some minutes; the links by which
 * people confirm and end their watches hold one for as long as they do.
 */
const withoutSecret = (url: string): string =>
  url
    .replace(/^(\/api\/v1\/session\/provider\/callback)\?.*/, '$1')
    .replace(/^(\/watch\/confirmation\/|\/watches\/).*/, '$1…');

/** One JSON line per event on standard output; requests with their id, never with what may be a secret. */
export function logging(level: string): Params {
  return {
    pinoHttp: {
      level,
      // Fastify has named the request already; see service.ts.
      genReqId: (request: IncomingMessage) => request.id ?? requestId(request),
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
      serializers: {
        req: ({ id, method, url, remoteAddress }: Record<string, unknown>) => ({
          id,
          method,
          url: withoutSecret(String(url)),
          remoteAddress,
        }),
        res: ({ statusCode }: Record<string, unknown>) => ({ statusCode }),
      },
      autoLogging: { ignore: isProbe },
      hooks: {
        logMethod(args, method, levelNumber) {
          const [about] = args as unknown as [{ context?: string } | undefined];
          const fromFramework = levelNumber === INFO && FRAMEWORK.has(about?.context ?? '');
          if (fromFramework) {
            if (this.levelVal <= DEBUG) this.debug(...args);
            return;
          }
          method.apply(this, args);
        },
      },
    },
  };
}
