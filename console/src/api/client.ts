import createClient from 'openapi-fetch';
import { Refusal } from './refusal';
import type { components, paths } from './schema';

/** What the service answers with, by the names of its own description. */
export type Schemas = components['schemas'];

/** The service's API. The types are made from its description (`npm run client`), so a call that does not fit does not compile. */
export const api = createClient<paths>({ baseUrl: '' });

interface Outcome<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * What a call was answered with.
 * @throws Refusal when the service refused, or could not be reached
 */
export async function answered<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  return (await answeredWhole(call)).data;
}

/** The same with the answer's ETag, to be sent back as If-Match. */
export async function answeredWhole<Data>(
  call: Promise<Outcome<Data>>,
): Promise<{ data: Data; etag: string | null; status: number }> {
  let outcome: Outcome<Data>;
  try {
    outcome = await call;
  } catch (error) {
    throw Refusal.ofTransport(error);
  }
  const { data, error, response } = outcome;
  if (!response.ok) throw Refusal.of(error, response);
  return { data: data as Data, etag: response.headers.get('etag'), status: response.status };
}
