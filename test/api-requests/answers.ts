import type { OpenAPIObject } from '@nestjs/swagger';
import Ajv from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv';
import type { MadeRequest } from './requests';

interface Described {
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

/** Holds answers against what the API's description says of them. */
export class DescribedAnswers {
  private readonly ajv = new Ajv({ strict: false, validateFormats: false });
  private readonly checks = new Map<string, ValidateFunction>();

  constructor(private readonly api: OpenAPIObject) {
    this.ajv.addSchema({ $id: 'api', ...api });
  }

  /** What is wrong with an answer: nothing, or a sentence. */
  faultOf({ method, template }: MadeRequest, status: number, type: string, text: string): string | null {
    if (status >= 500) return `${status}: ${text.slice(0, 300)}`;
    if (status === 204 || status === 304) return text === '' ? null : 'an answer without content has some';
    if (text !== '' && !saysWhatItIs(type)) return `${status} comes as "${type}"`;
    const item = this.api.paths[template] as unknown as Record<string, Described>;
    const { responses } = item[method.toLowerCase()]!;
    const key = Object.hasOwn(responses, String(status)) ? String(status) : status >= 400 ? 'default' : null;
    if (key === null) return `the status ${status} is not described`;
    const { content } = responses[key]!;
    if (!content) return text === '' ? null : isProbe(template) ? null : `${status} is described as empty`;
    const media = type.split(';')[0]!;
    if (!content[media]) return `${status} as ${media || 'nothing'} is not described`;
    if (!media.endsWith('json')) return null;
    const pointer = [
      '',
      'paths',
      template,
      method.toLowerCase(),
      'responses',
      key,
      'content',
      media,
      'schema',
    ];
    const check = this.checkOf(`api#${pointer.map(step).join('/')}`);
    return check(JSON.parse(text)) ? null : `${status}: ${this.ajv.errorsText(check.errors)}`;
  }

  private checkOf(reference: string): ValidateFunction {
    const known = this.checks.get(reference) ?? this.ajv.compile({ $ref: reference });
    this.checks.set(reference, known);
    return known;
  }
}

/** What every answer has to say to browsers (OWASP ASVS 5.0, 3.4.4 to 3.4.6, 3.7.2). Nothing is wrong, or a sentence. */
export function headerFaultOf(headers: Headers): string | null {
  const to = headers.get('location');
  if (headers.get('x-content-type-options') !== 'nosniff') return 'browsers may guess what it is';
  if (!headers.get('referrer-policy')) return 'browsers may tell others where they come from';
  if (!/frame-ancestors 'none'|sandbox/.test(headers.get('content-security-policy') ?? ''))
    return 'others may frame it';
  return to === null || /^\/(?!\/)/.test(to) ? null : `it leads to ${to}`;
}

/** Whether a Content-Type names a kind and, where it is one of text, its character set (OWASP ASVS 5.0, 4.1.1). */
export const saysWhatItIs = (type: string): boolean =>
  /^[a-z]+\/[a-z0-9.+-]+(;|$)/.test(type) &&
  (!/^text\/|[/+]xml\b/.test(type) || /; ?charset=utf-8$/i.test(type));

/** What health checks answer is for those who watch, and has the form of the library that makes it. */
const isProbe = (template: string): boolean => ['/health', '/ready'].includes(template);

/** A step of a JSON pointer in an address. */
const step = (name: string): string => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
