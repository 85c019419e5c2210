import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { createElement, type ReactElement } from 'react';
import type { Problem } from '../http/problem';
import { asProblem, ProblemFilter } from '../http/problem.filter';
import { GonePage, NotFoundPage, TroublePage } from './pages/message-page';
import { html } from './pages/shell';

/** Pages load their own style, fonts and one script for suggestions: narrower than what the rest of the service needs. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'";

export const PAGE_HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'content-type': 'text/html; charset=utf-8',
};

const GONE = 410;

const PAGE = 'text/html';
const FOR_PROGRAMS = ['application/problem+json', 'application/json'];

/** Whether whoever asks likes a page best, as people's browsers do; who does not care gets one, but not from the API. */
function wantsPage(request: FastifyRequest, status: number): boolean {
  const negotiator = new Negotiator(request);
  // A link to what was withdrawn may have been kept or shared: a browser that follows it shows a page.
  if (request.url.startsWith('/api/'))
    return status === GONE && negotiator.mediaType([...FOR_PROGRAMS, PAGE]) === PAGE;
  return negotiator.mediaType([PAGE, ...FOR_PROGRAMS]) === PAGE;
}

/** Trouble on the way to a page is told by a page; programs get the problem document that they get everywhere. */
@Catch()
export class PageTrouble implements ExceptionFilter {
  private readonly log = new Logger(PageTrouble.name);
  private readonly problems = new ProblemFilter();

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = asProblem(error);
    if (!wantsPage(request, problem.status) || reply.raw.headersSent) {
      this.problems.catch(error, host);
      return;
    }
    if (problem.status >= 500) this.log.error({ err: error }, problem.message);
    void reply
      .status(problem.status)
      .headers({ 'cache-control': 'no-store', ...problem.headers, ...PAGE_HEADERS })
      .send(html(pageFor(problem, request.id)));
  }
}

function pageFor({ status, message: detail, members }: Problem, requestId: string): ReactElement {
  if (status === 404) return createElement(NotFoundPage);
  if (status === GONE) return createElement(GonePage, { detail, record: String(members.record) });
  if (status < 500) return createElement(TroublePage, { title: 'This cannot be answered', detail });
  return createElement(TroublePage, {
    title: 'The register could not answer',
    detail: 'Something went wrong here, not on your side. Please try again in a minute.',
    requestId,
  });
}
