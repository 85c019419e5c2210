import http from 'node:http';
import net from 'node:net';
import { startService } from './harness/service';
import type { RunningService } from './harness/service';

describe('A service that has just started', () => {
  let service: RunningService;

  beforeAll(async () => {
    service = await startService();
  });

  it('says that it can work', async () => {
    const answer = await fetch(`${service.url}/health`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'ok', details: { database: { status: 'up' } } });
  });

  it('says that it should be given work: database, published record and queue', async () => {
    const answer = await fetch(`${service.url}/ready`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      details: {
        database: { status: 'up' },
        published: { status: 'up' },
        queue: { status: 'up', waiting: 0 },
      },
    });
  });

  it('takes over a plain request id and gives every other request one of its own', async () => {
    const plain = await fetch(`${service.url}/health`, { headers: { 'X-Request-Id': 'order-66' } });
    expect(plain.headers.get('x-request-id')).toBe('order-66');
    const hostile = await fetch(`${service.url}/nowhere`, { headers: { 'X-Request-Id': 'a b"}{' } });
    expect(hostile.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('knows no TRACE, which would tell a script what the browser sends in secret', async () => {
    for (const path of ['/', '/health', '/api/v1/session', '/console']) {
      const status = await new Promise((resolve, reject) => {
        const request = http.request(`${service.url}${path}`, {
          method: 'TRACE',
          headers: { cookie: 'a=b' },
        });
        request.on('response', (answer) =>
          resolve([answer.statusCode, answer.resume().headers['content-type']]),
        );
        request.on('error', reject).end();
      });
      expect([path, status]).toEqual([path, [404, expect.stringContaining('problem+json')]]);
    }
  });

  it('waits for no request that never comes whole, and keeps no connection on which nothing moves', async () => {
    const impatient = await startService({ REQUEST_SECONDS: '1' });
    const port = Number(new URL(impatient.url).port);
    for (const drips of [true, false]) {
      const socket = net.connect(port, '127.0.0.1').on('error', () => undefined);
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.write('POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n');
      socket.write('Content-Length: 100000\r\n\r\n{');
      // A byte now and then keeps a connection from being idle, and a request from being whole.
      const dripping = drips ? setInterval(() => socket.write(' '), 100) : undefined;
      await new Promise((resolve) => socket.once('close', resolve));
      clearInterval(dripping);
      expect(answer).toMatch(drips ? /^HTTP\/1.1 408 / : /^(HTTP\/1.1 408 |$)/);
    }
    await impatient.program.stop();
  });

  it('logs a request as one line of JSON with its id', async () => {
    await fetch(`${service.url}/nowhere`, { headers: { 'X-Request-Id': 'look-me-up' } });
    await service.program.stop();
    const lines = service.program.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({ req: expect.objectContaining({ id: 'look-me-up', url: '/nowhere' }) }),
    );
  });
});
