import { setTimeout as sleep } from 'node:timers/promises';
import { CannotGoOn } from '../../cannot-go-on';
import type { UploadAnswer } from '../../intake/certificate-input';
import type { CertificateDetail, CertificateSummary } from '../../intake/certificate-view';
import type { ProblemDocument } from '../../http/problem';

/** A file that is to be sent. `names` says what it is about. */
export interface Outgoing {
  name: string;
  bytes: Buffer;
  idempotencyKey: string;
  names: Record<string, string>;
}

/** Something that the service refused, in its own words. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** How often a request is tried that met no service, or one that was busy, and how long it waits in between at first. */
const TRIES = 6;
const FIRST_PAUSE_MS = 500;
/** No pause is longer, whatever the service asks for. */
const LONGEST_PAUSE_MS = 60_000;

const SEND_MS = 15 * 60_000;
const ASK_MS = 60_000;

/** Refusals that the next file would meet too: they end the import instead of being told once for each. */
const FOR_ALL = [
  'not-signed-in',
  'not-permitted',
  'key-scope',
  'unknown-vendor',
  'unknown-product',
  'no-space-left',
];

/** The service's API, as far as the import needs it. Lost connections and busy moments are waited for. */
export class Registry {
  constructor(
    private readonly service: URL,
    private readonly key: string,
  ) {}

  /** The certificate that a document is, when it is there and the key's account may see it. */
  async find(sha256: string): Promise<CertificateSummary | undefined> {
    const { items } = await this.ask<{ items: CertificateSummary[] }>(
      'GET',
      `/api/v1/certificates?document=${sha256}`,
    );
    return items[0];
  }

  read(id: string): Promise<CertificateDetail> {
    return this.ask('GET', `/api/v1/certificates/${id}`);
  }

  /**
   * Sends a document. Safe to repeat: the Idempotency-Key makes a second one the same as the first.
   * @throws Refusal
   */
  send({ name, bytes, idempotencyKey, names }: Outgoing): Promise<UploadAnswer> {
    const form = new FormData();
    for (const [field, value] of Object.entries(names)) form.append(field, value);
    form.append('file', new Blob([bytes], { type: 'application/pdf' }), name);
    return this.ask('POST', '/api/v1/certificates', form, { 'idempotency-key': idempotencyKey });
  }

  /** Registers a lot, unless the product has it. */
  async addLot(vendor: string, product: string, code: string): Promise<void> {
    const [owner, item] = [encodeURIComponent(vendor), encodeURIComponent(product)];
    try {
      await this.ask(
        'POST',
        `/api/v1/registry/vendors/${owner}/products/${item}/lots`,
        JSON.stringify({ code }),
        { 'content-type': 'application/json' },
      );
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'lot-exists')) throw error;
    }
  }

  private async ask<Answer>(
    method: string,
    path: string,
    body?: string | FormData,
    headers?: Record<string, string>,
  ): Promise<Answer> {
    for (let tried = 1; ; tried += 1) {
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** tried, LONGEST_PAUSE_MS);
      const answer = await this.tryOnce(method, path, body, headers);
      if (answer instanceof Response && answer.ok) return (await answer.json()) as Answer;
      const isPassing = !(answer instanceof Response) || answer.status === 429 || answer.status === 503;
      if (!isPassing) throw await refusalOf(answer);
      if (tried === TRIES) throw await this.givenUp(answer);
      await sleep(answer instanceof Response ? pauseOf(answer, pause) : pause);
    }
  }

  /** The answer, or why there was none. */
  private async tryOnce(
    method: string,
    path: string,
    body: string | FormData | undefined,
    headers: Record<string, string> = {},
  ): Promise<Response | Error> {
    try {
      return await fetch(new URL(path, this.service), {
        ...{ method, body, redirect: 'error' },
        headers: { authorization: `Bearer ${this.key}`, ...headers },
        signal: AbortSignal.timeout(method === 'GET' ? ASK_MS : SEND_MS),
      });
    } catch (error) {
      return error as Error;
    }
  }

  private async givenUp(answer: Response | Error): Promise<CannotGoOn> {
    if (answer instanceof Response)
      return new CannotGoOn(`The service is too busy: ${(await refusalOf(answer)).message}`);
    const cause = answer.cause instanceof Error ? answer.cause.message : answer.message;
    return new CannotGoOn(`${this.service.origin} cannot be reached: ${cause || 'no answer'}`);
  }
}

/** @returns what was refused; throws it when it would be refused for every file */
async function refusalOf(answer: Response): Promise<Refusal> {
  const problem = await problemOf(answer);
  if (FOR_ALL.includes(problem.code)) throw new CannotGoOn(`${problem.detail} (${problem.code})`);
  return new Refusal(problem.code, problem.detail);
}

async function problemOf(answer: Response): Promise<Pick<ProblemDocument, 'detail'> & { code: string }> {
  const text = await answer.text();
  const isProblem = /\/problem\+json/.test(answer.headers.get('content-type') ?? '');
  if (isProblem) return JSON.parse(text) as ProblemDocument;
  return { code: String(answer.status), detail: `It was answered with ${answer.status}, without a reason.` };
}

/** What the answer's Retry-After asks for, in milliseconds, within bounds. */
function pauseOf(answer: Response, otherwise: number): number {
  const seconds = Number(answer.headers.get('retry-after') ?? NaN);
  return seconds > 0 ? Math.min(seconds * 1000, LONGEST_PAUSE_MS) : otherwise;
}
