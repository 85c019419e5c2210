import type { OpenAPIObject } from '@nestjs/swagger';
import { PERMISSION, type Permission } from './permit';
import { PROBLEMS, type ProblemCode } from './problems';
import { REFUSES } from './refuses';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
type SchemaObject = Exclude<
  NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string],
  { $ref: string }
>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const REF = { $ref: '#/components/schemas/Problem' };

/** A problem document, see `ProblemDocument`. */
export const PROBLEM_SCHEMA: SchemaObject = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Where the kind of problem is explained.' },
    title: { type: 'string', description: 'The same for every problem of the kind.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'What is wrong this time.' },
    code: { type: 'string', enum: Object.keys(PROBLEMS) },
    requestId: { type: 'string', description: 'Under which the request stands in the log.' },
    errors: {
      type: 'array',
      description: 'What is wrong with each field, or what else holds the request up.',
      items: {
        type: 'object',
        required: ['detail'],
        properties: {
          detail: { type: 'string' },
          pointer: { type: 'string', description: 'JSON pointer into the body, as a URI fragment.' },
          parameter: { type: 'string', description: 'Name of a parameter, header or form field.' },
        },
      },
    },
  },
};

/** Every operation with its method and path. */
export function* operationsOf(
  document: OpenAPIObject,
): Generator<{ method: (typeof METHODS)[number]; path: string; operation: OperationObject }> {
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) yield { method, path, operation };
    }
}

/** Describes who may call each operation and which problems it answers with: those of its own and those that follow from its shape. */
export function describeProblems(document: OpenAPIObject): void {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA },
  };
  for (const { method, path, operation } of operationsOf(document)) {
    const extensions = operation as unknown as Record<string, unknown>;
    const permission = extensions[PERMISSION] as Permission | undefined;
    operation.security = permission === 'anyone' ? [] : [{ session: [] }, { key: [] }];
    const own = (extensions[REFUSES] ?? []) as ProblemCode[];
    delete extensions[REFUSES];
    answerWith(operation, new Set([...fromShape(method, path, operation, permission), ...own]));
  }
}

function* fromShape(
  method: string,
  path: string,
  operation: OperationObject,
  permission: Permission | undefined,
): Generator<ProblemCode> {
  const parameters = (operation.parameters ?? []) as { name: string; in: string }[];
  const named = (name: string) => parameters.some((parameter) => parameter.name === name);
  if (permission !== 'anyone') {
    yield 'not-signed-in';
    if (method !== 'get') yield 'cross-origin';
    if (permission !== 'signed-in') yield 'not-permitted';
  }
  // The router refuses a part of an address that is longer than any name here can be.
  if (path.includes('{')) yield* ['not-found', 'refused'] as const;
  if (operation.requestBody) yield* ['too-large', 'unsupported-media-type'] as const;
  // Text anywhere may hold what no text can: see validation.ts.
  if (operation.requestBody || parameters.length > 0) yield 'malformed-request';
  if (operation.requestBody || parameters.some((parameter) => parameter.in === 'query'))
    yield 'invalid-input';
  if (named('after')) yield 'invalid-cursor';
  if (named('If-Match')) yield* ['if-match-required', 'certificate-changed'] as const;
}

/** Adds a response for each status that the problems have, and one for whatever else may happen. */
function answerWith(operation: OperationObject, codes: Set<ProblemCode>): void {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const { responses } = operation;
  for (const [status, those] of byStatus)
    responses[status] ??= {
      description: those.map((code) => `${PROBLEMS[code].title} (${code})`).join('. '),
      content: problem({ allOf: [REF, { properties: { code: { enum: those } } }] }),
    };
  responses.default ??= { description: 'Any other problem', content: problem(REF) };
}

const problem = (schema: SchemaObject | typeof REF) => ({ 'application/problem+json': { schema } });
