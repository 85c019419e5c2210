import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came to the receiver. */
export interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what came is for the test to judge
  json: any;
}

type Answering = (response: ServerResponse, received: Received) => void;

/** Somebody who is told by webhooks: a real HTTP server that keeps what it was sent. */
export interface Receiver {
  url: string;
  received: Received[];
  /** How it answers from now on; with 200 until it is told otherwise. */
  answer: (how: Answering) => void;
  /** Waits until something was received that fits, also before. */
  until: (fits: (received: Received) => boolean) => Promise<Received>;
}

const OK: Answering = (response) => response.end('thank you');

/** Starts a receiver, which ends with the test file. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  let answering = OK;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const headers = request.headers as Record<string, string>;
      const one = { path: request.url!, headers, body, json: JSON.parse(body) };
      received.push(one);
      answering(response, one);
      for (const look of [...waiting]) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ended.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (how) => (answering = how),
    until: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = received.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

const ended: (() => void)[] = [];
afterAll(() => {
  for (const end of ended.splice(0)) end();
});
