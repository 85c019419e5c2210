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
  /** The same as text, where it is at hand. */
  jsonText?: () => string;
  /** RFC 4180, the header first. */
  csv?: () => string;
  /** JSON-LD. */
  linked?: () => unknown;
}

/** The forms by name. */
type Form = Exclude<keyof Forms, 'jsonText'>;

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
  order: readonly Form[] = formsOrder(request),
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

function bodyOf(forms: Forms, form: Form): string {
  if (form === 'html') return html(forms.html!());
  if (form === 'json' && forms.jsonText) return forms.jsonText();
  return form === 'csv' ? forms.csv!() : JSON.stringify(forms[form]!());
}

const FOR_PEOPLE: readonly Form[] = ['html', 'json', 'csv', 'linked'];
const FOR_PROGRAMS: readonly Form[] = ['json', 'csv', 'linked'];

/** Which form an address gives who does not care: the API's are for programs, all others for people. */
export function formsOrder(request: FastifyRequest): readonly Form[] {
  return request.url.startsWith('/api/') ? FOR_PROGRAMS : FOR_PEOPLE;
}
