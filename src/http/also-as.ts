import { ApiExtension, type OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './open-api-problems';

const ALSO_AS = 'x-also-as';

const PAGE = 'text/html';

/** Forms that an address gives beside JSON to those whose Accept header likes them better. */
const FORMS = {
  [PAGE]: { type: 'string', description: 'The page for people.' },
  'text/csv': { type: 'string', description: 'RFC 4180, the header first.' },
  'application/ld+json': { type: 'object', description: 'JSON-LD in the words of schema.org.' },
} as const;

/** Has the API's description say in which forms an address answers beside JSON. Pages are not at addresses of the API. */
export const AlsoAs = (...forms: (keyof typeof FORMS)[]): MethodDecorator => ApiExtension(ALSO_AS, forms);

/** Writes the forms that routes name into their answers. */
export function describeForms(document: OpenAPIObject): void {
  for (const { path, operation } of operationsOf(document)) {
    const extensions = operation as unknown as Record<string, unknown>;
    const forms = (extensions[ALSO_AS] ?? []) as (keyof typeof FORMS)[];
    delete extensions[ALSO_AS];
    const answer = operation.responses['200'] as { content?: Record<string, object> } | undefined;
    if (!answer) continue;
    for (const form of forms)
      if (form !== PAGE || !path.startsWith('/api/'))
        answer.content = { ...answer.content, [form]: { schema: FORMS[form] } };
  }
}
