import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import { operationsOf } from '../../src/http/open-api-problems';
import { Arbitraries, type Schema } from './arbitrary';

/** One request made from the description of one operation. */
export interface MadeRequest {
  method: string;
  /** As the description has it, e.g. `/api/v1/vendors/{slug}`. */
  template: string;
  /** With values put in, and the query. */
  address: string;
  headers: Record<string, string>;
  /** JSON, or undefined where none is sent. */
  body?: string;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}

/** Requests to any operation of the API that takes no file, each as likely as any other. */
export function requestsTo(api: OpenAPIObject, known: readonly string[]): fc.Arbitrary<MadeRequest> {
  const make = new Arbitraries(api, known);
  const operations = [...operationsOf(api)].filter(
    ({ operation }) => !JSON.stringify(operation.requestBody ?? '').includes('multipart/form-data'),
  );
  return fc.oneof(
    ...operations.map(({ method, path, operation }) => {
      const parameters = (operation.parameters ?? []) as Parameter[];
      const body = operation.requestBody as
        { content: { 'application/json': { schema: Schema } } } | undefined;
      return fc
        .record({
          places: valuesOf(parameters, 'path', ({ schema = {} }) => make.place(schema)),
          query: valuesOf(parameters, 'query', ({ schema = {} }) => make.of(schema)),
          headers: valuesOf(parameters, 'header', () =>
            fc.constantFrom('"1"', '"2"', '"3"', '*', 'W/"1"', 'x'),
          ),
          accept: fc.constantFrom(...formsOf(operation)),
          body: body ? make.of(body.content['application/json'].schema) : fc.constant(undefined),
        })
        .map((parts): MadeRequest => ({
          method: method.toUpperCase(),
          template: path,
          address: addressOf(path, parts.places, parts.query),
          headers: { ...(parts.headers as Record<string, string>), accept: parts.accept },
          ...(parts.body !== undefined && { body: JSON.stringify(parts.body) }),
        }));
    }),
  );
}

/** What a program may ask for: pages are for people, and so are their troubles. */
function formsOf({ responses }: { responses: Record<string, unknown> }): string[] {
  const { content = {} } = (responses['200'] ?? {}) as { content?: Record<string, object> };
  const forms = Object.keys(content).filter((form) => form !== 'text/html');
  return forms.length > 0 ? forms : ['application/json'];
}

function valuesOf(
  parameters: Parameter[],
  where: string,
  value: (parameter: Parameter) => fc.Arbitrary<unknown>,
): fc.Arbitrary<Record<string, unknown>> {
  const those = parameters.filter((parameter) => parameter.in === where);
  return fc.record(Object.fromEntries(those.map((parameter) => [parameter.name, value(parameter)])), {
    requiredKeys: where === 'path' ? undefined : [],
  });
}

/** Encoded as a URL; what is no text (a lone surrogate) cannot be, and is sent as the sign for that. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(Buffer.from(text).toString());
}

function addressOf(path: string, places: Record<string, unknown>, query: Record<string, unknown>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(places[name] ?? 'x'));
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
  return asked.length > 0 ? `${filled}?${asked.join('&')}` : filled;
}
