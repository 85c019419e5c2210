import { PROBLEMS, type ProblemCode } from './problems';

/** What is wrong with one field: of the body by JSON pointer, of query, path or form by the parameter's name. */
export type FieldError = { detail: string } & ({ pointer: string } | { parameter: string });

/** An error as RFC 9457 tells it, media type `application/problem+json`. */
export interface ProblemDocument {
  /** Address of the explanation, relative to the service. */
  type: string;
  title: string;
  status: number;
  detail: string;
  /** The last part of `type`, for programs. */
  code: ProblemCode;
  requestId?: string;
  errors?: FieldError[];
}

/**
 * An expected refusal of a request. Throw it anywhere beneath a controller; `ProblemFilter` answers with it.
 *
 * Status and title come from the list in `problems.ts`; `detail` says what is wrong this time, in a sentence for the
 * caller, without internals.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors?: FieldError[];
  /** What this kind of problem tells programs beside the members that all have (RFC 9457, 3.2). */
  readonly members: Readonly<Record<string, unknown>>;
  /** Further headers of the answer, e.g. Retry-After. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(what: {
    code: ProblemCode;
    detail: string;
    errors?: FieldError[];
    members?: Record<string, unknown>;
    headers?: Record<string, string>;
  }) {
    super(what.detail);
    this.name = 'Problem';
    this.code = what.code;
    this.errors = what.errors;
    this.members = what.members ?? {};
    this.headers = what.headers ?? {};
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  document(requestId?: string): ProblemDocument {
    return {
      type: `/problems/${this.code}`,
      title: PROBLEMS[this.code].title,
      status: this.status,
      detail: this.message,
      code: this.code,
      ...(requestId && { requestId }),
      ...(this.errors && { errors: this.errors }),
      ...this.members,
    };
  }
}
