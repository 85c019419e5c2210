import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { ReactElement } from 'react';
import { Problem } from '../../http/problem';
import { sendCacheable } from '../cacheable-answer';
import { PAGE_HEADERS } from '../page-trouble';
import { html } from '../pages/shell';

/** The same answer in each form there is of it; made only when it is asked for. */
export interface Forms {
  html?: () => ReactElement;
  json: () => unknown;
  /** RFC 4180, the header first. */
  csv?: () => string;
  /** JSON-LD. */
  linked?: () => unknown;
}

const TYPES = {
  html: 'text/html',
  json: 'application/json',
  csv: 'text/csv',
  linked: 'application/ld+json',
} as const;

const UTF8 = '; charset=utf-8';

/**
 * Answers in the form that the Accept header likes best; where it does not care, in the first of `order`.
 * @throws Problem `not-acceptable`
 */
export async function sendForm(
  request: FastifyRequest,
  reply: FastifyReply,
  forms: Forms,
  order: readonly (keyof Forms)[] = formsOrder(request),
): Promise<void> {
  const offered = order.filter((form) => forms[form]);
  const chosen = new Negotiator(request).mediaType(offered.map((form) => TYPES[form]));
  const form = offered.find((each) => TYPES[each] === chosen);
  if (!form) {
    const detail = `This address answers as ${offered.map((each) => TYPES[each]).join(', ')}.`;
    throw new Problem({ code: 'not-acceptable', detail, headers: { vary: 'Accept' } });
  }
  if (form === 'html') void reply.headers(PAGE_HEADERS);
  await sendCacheable(request, reply, {
    body: bodyOf(forms, form),
    type: TYPES[form] + UTF8,
    vary: 'Accept',
  });
}

function bodyOf(forms: Forms, form: keyof Forms): string {
  if (form === 'html') return html(forms.html!());
  return form === 'csv' ? forms.csv!() : JSON.stringify(forms[form]!());
}

const FOR_PEOPLE: readonly (keyof Forms)[] = ['html', 'json', 'csv', 'linked'];
const FOR_PROGRAMS: readonly (keyof Forms)[] = ['json', 'csv', 'linked'];

/** Which form an address gives who does not care: the API's are for programs, all others for people. */
export function formsOrder(request: FastifyRequest): readonly (keyof Forms)[] {
  return request.url.startsWith('/api/') ? FOR_PROGRAMS : FOR_PEOPLE;
}
