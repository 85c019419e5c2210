import type { components } from './schema';

type ProblemDocument = components['schemas']['Problem'];

/** Something that was refused, or did not come through: in words for whoever looks at it, and by field. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    /** What is wrong with each field, by its name (the last part of a pointer, or a parameter). */
    readonly fields: Readonly<Record<string, string>> = {},
    /** The whole problem document, for members of its own. */
    readonly document: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.name = 'Refusal';
  }

  /** @param body the problem document that the service answered with, or whatever a proxy put in its place */
  static of(body: unknown, { status }: { status: number }): Refusal {
    const problem = (typeof body === 'object' ? body : null) as Partial<ProblemDocument> | null;
    if (!problem?.code)
      return new Refusal(status, 'unknown', `The service answered with ${status}, without a reason.`);
    const detail = problem.detail ?? problem.title ?? '';
    return new Refusal(status, problem.code, detail, fieldErrors(problem), problem);
  }

  /** Nothing was answered: no network, or no service. */
  static ofTransport(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    return new Refusal(0, 'unreachable', 'The service cannot be reached. Nothing was lost here; try again.');
  }
}

function fieldErrors({ errors = [] }: Partial<ProblemDocument>): Record<string, string> {
  return Object.fromEntries(
    errors.map(({ pointer, parameter, detail }) => [pointer?.split('/').at(-1) ?? parameter ?? '', detail]),
  );
}

/** What to tell of an error, whatever it is. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong here.';

/** What is wrong with each field of what was sent; nothing where it was something else that went wrong. */
export const fieldFaults = (error: unknown): Readonly<Record<string, string>> =>
  error instanceof Refusal ? error.fields : {};
