import type { OpenAPIObject } from '@nestjs/swagger';

type Node = Record<string, unknown>;

/**
 * The description with its schemas as OpenAPI 3.1 writes them. The generator still writes `nullable`, a word that 3.1 has
 * dropped for JSON Schema's type `null`; readers of 3.1 would take such members as never null.
 */
export function asOpenApi31(document: OpenAPIObject): OpenAPIObject {
  return rewritten(document) as OpenAPIObject;
}

function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewritten);
  if (typeof value !== 'object' || value === null) return value;
  const node = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rewritten(member)]));
  // A property that is itself called nullable holds a schema, never a boolean.
  return typeof node.nullable === 'boolean' ? withNull(node) : node;
}

function withNull({ nullable, ...schema }: Node): Node {
  if (!nullable) return schema;
  const { $ref, allOf, oneOf, anyOf, ...rest } = schema;
  const choices = $ref ? [{ $ref }] : ((allOf ?? oneOf ?? anyOf) as Node[] | undefined);
  if (choices) {
    // The generator says `type: object` beside a reference; the reference says it better.
    delete rest.type;
    const either = allOf && choices.length > 1 ? [{ allOf: choices }] : choices;
    return { ...rest, anyOf: [...either, { type: 'null' }] };
  }
  return {
    ...schema,
    ...(schema.type !== undefined && { type: [...[schema.type as string | string[]].flat(), 'null'] }),
    ...(Array.isArray(schema.enum) && { enum: [...(schema.enum as unknown[]), null] }),
  };
}
