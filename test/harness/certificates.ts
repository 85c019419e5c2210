import type { Answer, Client } from './client';
import type { TestDatabase } from './database';

/** Something that happened to a certificate, as the event stream tells it. */
export interface Told {
  id: string;
  kind: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what came is for the test to judge
  detail: any;
}

/** Sends a document with its text fields, as a browser's form does. */
export function upload(
  client: Client,
  pdf: Uint8Array,
  fields: Record<string, string> = {},
  fileName = 'certificate.pdf',
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([pdf], { type: 'application/pdf' }), fileName);
  return client.send('POST', '/api/v1/certificates', form);
}

/** Sends a document that is new, and gives its certificate's address. */
export async function accepted(
  client: Client,
  pdf: Uint8Array,
  fields: Record<string, string> = {},
): Promise<string> {
  const { status, body } = await upload(client, pdf, fields);
  if (status !== 202) throw new Error(`The upload was answered with ${status}: ${JSON.stringify(body)}`);
  return body.url as string;
}

/** Longer than any step of a certificate, or of a page, takes on a busy machine, and shorter than a test may take. */
export const PATIENCE_MS = 200_000;

/**
 * Follows a certificate's events from the beginning, or after one of them. Ends when the service ends the stream.
 * @throws when nothing happens for longer than any step takes: what waits for ever fails with a sentence
 */
export async function* follow(client: Client, url: string, after?: string): AsyncGenerator<Told> {
  const stop = new AbortController();
  let last = 'nothing';
  const listen = () =>
    setTimeout(
      () => stop.abort(new Error(`Nothing happened to ${url} for ${PATIENCE_MS / 1000} s after: ${last}.`)),
      PATIENCE_MS,
    );
  let silence = listen();
  const headers = { ...client.headers, ...(after && { 'last-event-id': after }) };
  try {
    const response = await fetch(new URL(`${url}/events`, client.url), { headers, signal: stop.signal });
    if (response.status !== 200) throw new Error(`The events were answered with ${response.status}.`);
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const messages = text.split('\n\n');
      text = messages.pop()!;
      for (const message of messages) {
        if (!/^id: /m.test(message)) continue;
        const event = told(message);
        last = event.kind;
        clearTimeout(silence);
        yield event;
        silence = listen();
      }
    }
  } finally {
    clearTimeout(silence);
    stop.abort();
  }
}

function told(message: string): Told {
  const [, id, kind, data] = /^id: (.*)\nevent: (.*)\ndata: (.*)$/.exec(message)!;
  return { id: id!, kind: kind!, detail: JSON.parse(data!) };
}

/** Every event up to the first of one of these kinds. */
export async function until(client: Client, url: string, ...kinds: string[]): Promise<Told[]> {
  const seen: Told[] = [];
  for await (const event of follow(client, url)) {
    seen.push(event);
    if (kinds.includes(event.kind)) return seen;
  }
  throw new Error(`The stream ended after ${seen.map(({ kind }) => kind).join(', ')}.`);
}

/** Waits until a certificate was read that many times, and gives it. */
export async function whenRead(client: Client, url: string, times = 1): Promise<Answer['body']> {
  for await (const { kind } of follow(client, url))
    if (['in-review', 'unreadable', 'not-a-report'].includes(kind) && --times === 0) break;
  return (await client.get(url)).body;
}

/**
 * Keeps every reading from being stored until it is let go, however far the reader is: whoever reads, is in the middle of it.
 */
export async function holdReadings(database: TestDatabase): Promise<() => Promise<unknown>> {
  await database.query('BEGIN');
  await database.query('LOCK TABLE reading IN SHARE MODE');
  return () => database.query('COMMIT');
}

/** A vendor with a product `green-leaf` and some lots of it. Slug and name say the same. */
export async function newVendor(
  database: Pick<TestDatabase, 'query'>,
  slug: string,
  lots: string[] = [],
): Promise<void> {
  await database.query(
    `WITH v AS (INSERT INTO vendor (slug, name, version) VALUES ($1, initcap(replace($1, '-', ' ')), 1) RETURNING id),
          p AS (INSERT INTO product (vendor_id, slug, name, form, version)
                SELECT id, 'green-leaf', 'Green Leaf', 'leaf-powder', 1 FROM v RETURNING id)
     INSERT INTO lot (product_id, code, code_key)
     SELECT p.id, code, upper(regexp_replace(code, '[ _.-]', '', 'g')) FROM p, unnest($2::text[]) AS code`,
    [slug, lots],
  );
}
