import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 50;

interface Copy {
  url: URL;
  ready: boolean;
  /** Requests that it has not answered to the end. */
  open: number;
}

/**
 * A load balancer as small as can be: it asks every copy at `/ready`, and gives each request to the next one that is. It
 * tries nothing twice, so that a request that a copy dropped is seen.
 */
export class Balancer {
  private readonly copies: Copy[];
  private readonly agent = new http.Agent({ keepAlive: true });
  private readonly server = http.createServer((request, response) => this.pass(request, response));
  private readonly looking: Promise<void>[];
  private turn = 0;
  private stopped = false;

  constructor(urls: string[]) {
    this.copies = urls.map((url) => ({ url: new URL(url), ready: false, open: 0 }));
    this.looking = this.copies.map((copy) => this.follow(copy));
  }

  /** Resolves to its address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Waits until a copy is given requests. */
  async whenReady(url: string): Promise<void> {
    while (!this.copyAt(url).ready) await sleep(LOOK_MS);
  }

  /** Waits until a copy is given none and has answered all that it was given. */
  async whenLeft(url: string): Promise<void> {
    const copy = this.copyAt(url);
    while (copy.ready || copy.open > 0) await sleep(LOOK_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.looking);
    this.agent.destroy();
    this.server.close();
    this.server.closeAllConnections();
  }

  private copyAt(url: string): Copy {
    return this.copies.find((copy) => copy.url.origin === new URL(url).origin)!;
  }

  private async follow(copy: Copy): Promise<void> {
    while (!this.stopped) {
      const answer = await fetch(new URL('/ready', copy.url)).catch(() => null);
      await answer?.arrayBuffer();
      copy.ready = answer?.status === 200;
      await sleep(LOOK_MS);
    }
  }

  private pass(request: http.IncomingMessage, response: http.ServerResponse): void {
    const ready = this.copies.filter((copy) => copy.ready);
    const copy = ready[(this.turn += 1) % ready.length];
    if (!copy) return void response.writeHead(502).end('No copy is ready.');
    copy.open += 1;
    response.once('close', () => (copy.open -= 1));
    const { method, headers, url } = request;
    const asked = http.request(new URL(url!, copy.url), { method, headers, agent: this.agent }, (answer) => {
      // Those of this connection, and not of the answer.
      for (const own of ['connection', 'keep-alive']) delete answer.headers[own];
      response.writeHead(answer.statusCode!, answer.headers);
      answer.once('error', () => response.destroy());
      answer.pipe(response);
    });
    asked.once('error', (error) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end(`The copy did not answer: ${error.message}`);
    });
    request.pipe(asked);
  }
}
