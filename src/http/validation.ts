import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldError, Problem } from './problem';

/** How many field errors an answer names at most: a hostile body may hold thousands. */
const MOST_ERRORS = 50;

/** No input of ours nests deeper than a few levels; recursion over a hostile one would exhaust the stack. */
const DEEPEST = 20;

/**
 * No input of ours comes near: 15,000 ids of what was looked at, and some dozens of members of one thing. What a class does not
 * know of takes time with the square of how many there are: a body of a megabyte kept everybody waiting for ten seconds.
 */
const MOST_VALUES = 20_000;
const MOST_MEMBERS = 1_000;

class InvalidFields extends Error {
  constructor(readonly errors: ValidationError[]) {
    super('invalid fields');
  }
}

/** JSON pointer steps escape `~` and `/` (RFC 6901, 3). */
const step = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const sentence = (constraint: string, message: string): string =>
  constraint === 'whitelistValidation' ? 'is not known here' : message;

/** Each broken constraint of each field, deepest first, as path and sentence. */
function* broken(errors: ValidationError[], path: string[] = []): Generator<[string[], string]> {
  for (const error of errors) {
    const here = [...path, error.property ?? ''];
    for (const [constraint, message] of Object.entries(error.constraints ?? {}))
      yield [here, sentence(constraint, message)];
    yield* broken(error.children ?? [], here);
  }
}

/**
 * Field errors as the caller sees them.
 *
 * @param place where the input stood: fields of a body get a JSON pointer in URI fragment form, others their name
 */
export function fieldErrors(errors: ValidationError[], place: ArgumentMetadata['type']): FieldError[] {
  const fields: FieldError[] = [];
  for (const [path, detail] of broken(errors)) {
    if (fields.length === MOST_ERRORS) break;
    fields.push(
      place === 'body'
        ? { pointer: `#/${path.map(step).join('/')}`, detail }
        : { parameter: path.join('.'), detail },
    );
  }
  return fields;
}

/**
 * Checks every input against its class: unknown members are refused, types are turned only where the class says so, and
 * what is wrong is told field by field.
 */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly pipe = new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (errors) => new InvalidFields(errors),
  });

  /** @throws Problem `invalid-input` or `malformed-request` */
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'custom') refuseUnstorable(value);
    try {
      return (await this.pipe.transform(value, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof InvalidFields)) throw error;
      throw invalidInput(fieldErrors(error.errors, metadata.type));
    }
  }
}

/** Refuses what no check below and no column could take: text with NUL, nesting without end, members without end. */
function refuseUnstorable(input: unknown): void {
  const rest: [unknown, number][] = [[input, 0]];
  let values = 0;
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [value, depth] = next;
    if (depth > DEEPEST)
      throw new Problem({ code: 'malformed-request', detail: 'The body is nested too deeply.' });
    if (typeof value === 'string' && value.includes('\0'))
      throw new Problem({ code: 'malformed-request', detail: 'Text cannot hold the character U+0000.' });
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    const members: unknown[] = Object.values(value);
    values += members.length;
    if (values > MOST_VALUES || (!Array.isArray(value) && members.length > MOST_MEMBERS))
      throw new Problem({ code: 'malformed-request', detail: 'The request holds too many values.' });
    for (const member of members) rest.push([member, depth + 1]);
  }
}

/** The problem for input that is wrong in these fields. Also for what only the room itself can check. */
export function invalidInput(errors: FieldError[]): Problem {
  const names = errors.map((error) => ('pointer' in error ? error.pointer.slice(2) : error.parameter));
  return new Problem({
    code: 'invalid-input',
    detail: `Not acceptable: ${[...new Set(names)].slice(0, 5).join(', ') || 'the body as a whole'}.`,
    errors,
  });
}
