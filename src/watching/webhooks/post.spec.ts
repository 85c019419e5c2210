import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { post } from './post';

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, asked: () => asked };
}

afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

it('sends the body with its headers, and keeps the beginning of the answer without control characters', async () => {
  const { url } = await serve((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { 'content-type': type, 'webhook-id': id } = request.headers;
      response.end(
        `${request.method} ${type} ${id as string} ${Buffer.concat(parts).toString()}\u0000\u001b`,
      );
    });
  });
  const outcome = await post(url, { 'webhook-id': 'm1' }, '{"é":1}', true);
  expect(outcome).toMatchObject({ status: 200, trouble: null, retryAfter: null });
  expect(outcome.answer).toBe('POST application/json m1 {"é":1}\uFFFD\uFFFD');
});

it('reads no more of an answer than it keeps, though it never ends', async () => {
  const { url } = await serve((_, response) => {
    const more = (): void => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  });
  const { status, answer } = await post(url, {}, '{}', true);
  expect([status, answer.length]).toEqual([200, 1024]);
});

it('follows no redirect', async () => {
  const elsewhere = await serve((_, response) => response.end());
  const { url } = await serve((_, response) => response.writeHead(307, { location: elsewhere.url }).end());
  expect((await post(url, {}, '{}', true)).status).toBe(307);
  expect(elsewhere.asked()).toBe(0);
});

it('tells how long it is asked to wait', async () => {
  const { url } = await serve((_, response) => response.writeHead(503, { 'retry-after': '120' }).end());
  expect((await post(url, {}, '{}', true)).retryAfter).toBe(120);
});

it('says in words why nothing was answered', async () => {
  const { url } = await serve((request) => request.socket.destroy());
  expect((await post(url, {}, '{}', true)).trouble).toBe('The connection broke off.');
  servers.at(-1)!.close();
  await new Promise((resolve) => servers.at(-1)!.once('close', resolve));
  expect((await post(url, {}, '{}', true)).trouble).toBe('Nothing listens there.');
});

it('sends nothing to this machine, by its number or by a name that leads here', async () => {
  const { url, asked } = await serve((_, response) => response.end());
  const { port } = new URL(url);
  for (const there of [
    url,
    `http://localhost:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::ffff:7f00:1]:${port}/`,
  ])
    expect((await post(there, {}, '{}', false)).trouble).toMatch(/not public/);
  expect(asked()).toBe(0);
});
