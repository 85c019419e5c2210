import fc from 'fast-check';
import type { OpenAPIObject } from '@nestjs/swagger';

/** A JSON Schema as the API's description writes it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  allOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

/** Text that has broken programs before: signs of HTML, SQL, paths and formats, odd letters, and what is no text at all. */
const HOSTILE = [
  ...[
    '',
    ' ',
    '\0',
    '\n',
    '\u202Eabc',
    '\uD800',
    'é',
    '👩‍🔬',
    'ﬁ',
    '́',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
  ],
  ...['%', '_', '\\', '../../etc/passwd', '${7*7}', '__proto__', 'constructor', 'null', 'NaN', '1e999', '-0'],
  ...['99999999999999999999', '0001-01-01', '2026-02-30', '9999-12-31', '+275760-09-13', 'a'.repeat(5000)],
];

/** Values of every JSON type, wherever another is expected. */
const stray = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 0.1, [], {}, [[]], { a: 1 }),
  fc.constantFrom(...HOSTILE),
  fc.jsonValue({ maxDepth: 3 }),
);

/**
 * Makes values from the schemas of the API's description: mostly what a schema allows, sometimes something else in some
 * place, so that validation and what stands behind it are both reached.
 *
 * @param known things that exist, which are likelier to be reached by their names than by chance
 */
export class Arbitraries {
  constructor(
    private readonly api: OpenAPIObject,
    private readonly known: readonly string[],
  ) {}

  /** A value for this schema, or now and then something that it does not allow. */
  of(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
    return fc.oneof({ weight: 12, arbitrary: this.fitting(schema, depth) }, { weight: 1, arbitrary: stray });
  }

  /** A text for a place in the address: something that exists, something of the right form, or anything at all. */
  place(schema: Schema): fc.Arbitrary<string> {
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...this.known) },
      { weight: 2, arbitrary: this.fitting(schema, 0).map(String) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE.filter((text) => text !== '')) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) },
    );
  }

  private fitting(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const { $ref, allOf, anyOf, oneOf, enum: choices } = schema;
    if ($ref) return this.fitting(this.resolve($ref), depth);
    if (choices) return fc.constantFrom(...choices);
    if (allOf) return this.fitting(merged(allOf.map((part) => this.whole(part))), depth);
    const either = anyOf ?? oneOf;
    if (either) return fc.oneof(...either.map((part) => this.fitting(part, depth)));
    const types = [schema.type ?? 'string'].flat();
    return fc.oneof(...types.map((type) => this.ofType(type, schema, depth)));
  }

  private ofType(type: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const { minimum = -5, maximum = 1_000_000, minItems = 0, maxItems = 4 } = schema;
    if (type === 'null') return fc.constant(null);
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer') return fc.integer({ min: minimum, max: maximum });
    if (type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true });
    if (type === 'array')
      return fc.array(this.of(schema.items ?? {}, depth + 1), {
        minLength: minItems,
        maxLength: Math.min(maxItems, minItems + 3),
      });
    if (type === 'object') return this.record(schema, depth);
    return this.text(schema);
  }

  private record({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
    if (depth > 6) return fc.constant({});
    const members = Object.entries(properties).map(
      ([name, schema]) => [name, this.of(schema, depth + 1)] as const,
    );
    const whole = fc.record(Object.fromEntries(members), {
      requiredKeys: required.filter((name) => Object.hasOwn(properties, name)),
    });
    const unknown = fc.tuple(whole, fc.constantFrom('__proto__', 'colour', 'id', 'constructor'), stray);
    return fc.oneof(
      { weight: 12, arbitrary: whole },
      // Written as JSON, where a member may have any name.
      {
        weight: 1,
        arbitrary: unknown.map(([value, name, what]) =>
          Object.defineProperty({ ...(value as object) }, name, { value: what, enumerable: true }),
        ),
      },
    );
  }

  private text({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
    const text = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 40) });
    if (format === 'uuid') return fc.oneof(fc.constantFrom(...this.known), fc.uuid());
    if (format === 'date') return fc.oneof(dates, fc.constant('2026-02-01'));
    if (format === 'date-time') return dates.map((day) => `${day}T12:00:00Z`);
    if (format === 'email') return fc.emailAddress();
    if (format === 'uri') return fc.webUrl();
    if (pattern) return fc.stringMatching(new RegExp(pattern));
    return fc.oneof(text, fc.constantFrom(...this.known), fc.constantFrom('0.64', 'mg/kg', 'lead'));
  }

  /** A schema with what it refers to put in its place. */
  private whole(schema: Schema): Schema {
    return schema.$ref ? this.whole(this.resolve(schema.$ref)) : schema;
  }

  private resolve(reference: string): Schema {
    const name = reference.split('/').at(-1)!;
    const schema = this.api.components?.schemas?.[name];
    if (!schema) throw new Error(`The API describes no ${name}.`);
    return schema;
  }
}

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function merged(parts: Schema[]): Schema {
  return parts.reduce((all, part) => ({
    ...all,
    ...part,
    properties: { ...all.properties, ...part.properties },
    required: [...(all.required ?? []), ...(part.required ?? [])],
  }));
}
