import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** The strong ETag (RFC 9110, 8.8.3) of a certificate at a revision. */
export function etag(revision: number): string {
  return `"${revision}"`;
}

/**
 * The revision that an If-Match header names.
 *
 * @throws Problem `if-match-required` when there is no header or it names no single revision (`*` and weak tags say
 *   nothing about what the caller saw)
 */
export function revisionOf(header: string | undefined): number {
  if (header === undefined)
    throw new Problem({
      code: 'if-match-required',
      detail: 'The request has no If-Match header.',
    });
  const revision = /^"([1-9]\d{0,8})"$/.exec(header.trim())?.[1];
  if (revision === undefined)
    throw new Problem({
      code: 'if-match-required',
      detail: 'If-Match must hold the ETag of the certificate exactly as it was answered, for example "3".',
    });
  return Number(revision);
}

const describeIfMatch: ParameterDecorator = (target, method) => {
  const handler = Object.getOwnPropertyDescriptor(target, method!)!;
  const description = 'The ETag of the certificate as it was seen.';
  ApiHeader({ name: 'If-Match', required: true, description, schema: { type: 'string' } })(
    target,
    method!,
    handler,
  );
};

/** The revision that the caller saw, as a parameter of a handler that changes a certificate. */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    revisionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [describeIfMatch],
);
