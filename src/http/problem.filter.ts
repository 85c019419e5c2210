import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { Problem } from './problem';
import type { ProblemCode } from './problems';

const CODE_OF_STATUS: Record<number, ProblemCode> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  403: 'not-permitted',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Not signed in, not permitted, too often. */
const REFUSED = new Set([401, 403, 429]);

/**
 * PostgreSQL's classes of "not now" (08 connection, 53 resources, 57 operator, or the statement took too long, 58 the system's
 * own trouble; 25006: it takes no changes, as a standby, or because somebody wants it so; 25P03: this session did nothing for
 * too long; 40001, 40P01, 55P03: others changed the same in another order, or hold it) and the system's "nobody there".
 */
const NOT_NOW =
  /^(08|53|57|58)|^(25006|25P03|40001|40P01|55P03|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

/** The driver's own "not now", which has no code: the connection broke within a statement or between two, or none is free. */
const NO_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/;

/** What PostgreSQL adds when the disk under it can only be read; its code then says no more than "not allowed". */
const CLOSED_DISK = /: Read-only file system$/;

/** Whether the database is away, which passes, and not the query wrong. */
function isDatabaseAway(error: unknown): boolean {
  // What is left of a connection that broke between two statements of a transaction.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const { code, syscall } = (cause ?? {}) as { code?: unknown; syscall?: unknown };
  if (cause instanceof Error && NO_CONNECTION.test(cause.message)) return true;
  const aboutDatabase = error instanceof QueryFailedError || syscall === 'connect';
  if (!aboutDatabase || typeof code !== 'string') return false;
  return NOT_NOW.test(code) || CLOSED_DISK.test((cause as Error).message);
}

/** The status that Nest (HttpException) or Fastify (errors with a statusCode) gave, or 500. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

/**
 * Whatever was thrown, as a problem. Errors of the framework keep their status and get our words; of anything else
 * nothing is told to the caller.
 */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseAway(error))
    return new Problem({
      code: 'unavailable',
      detail: 'The database does not answer, or takes no changes just now.',
      headers: { 'retry-after': '5' },
    });
  const status = statusOf(error);
  const code = CODE_OF_STATUS[status] ?? (status < 500 ? 'refused' : 'internal-error');
  if (code === 'internal-error')
    return new Problem({ code, detail: 'The request could not be completed. It was logged.' });
  if (code === 'not-found') return new Problem({ code, detail: 'Nothing was found at this address.' });
  return new Problem({ code, detail: error instanceof Error ? error.message : 'The request was refused.' });
}

/** Answers every error of every route with an RFC 9457 problem document, and logs those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = asProblem(error);
    if (problem.status >= 500) this.log.error({ err: error }, problem.message);
    // Those who watch for attempts to get in look for these. The code says why, the request's line says who and where.
    if (REFUSED.has(problem.status)) this.log.warn({ code: problem.code }, 'Refused');
    // A stream that has begun cannot turn into a problem any more; the connection's end tells the client.
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    // What a handler prepared for success does not describe a problem.
    for (const header of ['content-disposition', 'content-length', 'etag', 'location', 'cache-control'])
      reply.removeHeader(header);
    answerWith(problem, request, reply);
  }
}

/** Answers what the server refuses before any route is looked for, such as an address that cannot be decoded. */
export function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  answerWith(asProblem(error), request, reply.header('x-request-id', request.id));
}

function answerWith(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .status(problem.status)
    .headers({ 'cache-control': 'no-store', ...problem.headers })
    .type('application/problem+json')
    .send(JSON.stringify(problem.document(String(request.id))));
}
