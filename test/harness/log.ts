import { setTimeout as sleep } from 'node:timers/promises';
import type { ProofView } from '../../src/transparency/log.schema';
import type { Client } from './client';

/** Waits until a publication stands in the transparency log, and gives its proof. */
export async function whenLogged(client: Client, publicationId: string): Promise<ProofView> {
  for (;;) {
    const { status, body } = await client.get(`/api/v1/publications/${publicationId}/proof`);
    if (status === 200) return body as ProofView;
    if (body.code !== 'not-logged-yet') throw new Error(JSON.stringify(body));
    await sleep(100);
  }
}
