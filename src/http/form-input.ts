import type { Type as Class } from '@nestjs/common';
import { Problem } from './problem';
import { InputPipe } from './validation';

/** What a form's field held, by its name: given back where it is refused, so that nobody types it twice. */
export type Typed = Record<string, string | string[]>;

/** A form as it was read: what it asks for, or what is wrong with which field. */
export type FormInput<Input> =
  | { input: Input; errors: null; typed: Typed }
  | { input: null; errors: Record<string, string>; typed: Typed };

const pipe = new InputPipe();

/** Reads the fields of a form that a browser sent, by the same rules that the API has for the same input. */
export async function readForm<Input extends object>(
  kind: Class<Input>,
  body: unknown,
): Promise<FormInput<Input>> {
  const typed = typedOf(body);
  try {
    const input = (await pipe.transform(typed, { type: 'body', metatype: kind })) as Input;
    return { input, errors: null, typed };
  } catch (error) {
    const errors = errorsIn(error);
    if (!errors) throw error;
    return { input: null, errors, typed };
  }
}

/** The sentences of a refusal by the field that they are about; null when it is about something else. */
export function errorsIn(error: unknown): Record<string, string> | null {
  if (!(error instanceof Problem) || error.code !== 'invalid-input') return null;
  const sentences: Record<string, string> = {};
  for (const each of error.errors ?? []) {
    const name = 'pointer' in each ? each.pointer.slice(2).split('/')[0]! : each.parameter;
    sentences[name] ??= each.detail;
  }
  return sentences;
}

function typedOf(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter(
      (entry): entry is [string, string | string[]] =>
        typeof entry[1] === 'string' ||
        (Array.isArray(entry[1]) && entry[1].every((each) => typeof each === 'string')),
    ),
  );
}
