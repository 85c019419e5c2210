import http from 'node:http';
import { certificatePdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { startWithAdministrator } from './harness/people';
import { startService } from './harness/service';

/** Resolves once the port refuses connections; a door that never closes ends in the test's own timeout. */
async function doorIsClosed(url: string): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const probe = http.request(`${url}/health`, { agent: false }, (answer) => {
        answer.resume().once('end', () => resolve(true));
      });
      probe.once('error', () => resolve(false)).end();
    });
    if (!open) return;
  }
}

/** A request whose first part the service has begun to listen to, and whose rest it waits for. */
async function halfSent(
  address: string,
  headers: Record<string, string>,
  body: Buffer,
): Promise<{ finish: () => Promise<http.IncomingMessage> }> {
  const request = http.request(address, {
    method: 'POST',
    agent: false,
    // The service says with "100 Continue" that it has begun to listen to this request.
    headers: { ...headers, 'Content-Length': body.length, Expect: '100-continue' },
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
  });
  const listening = new Promise((resolve) => request.once('continue', resolve));
  request.flushHeaders();
  await listening;
  const half = body.length >> 1;
  request.write(body.subarray(0, half));
  return {
    finish: () => {
      request.end(body.subarray(half));
      return answered;
    },
  };
}

it('A service told to stop lets nobody new in, and answers whom it was already listening to', async () => {
  const { service, administrator } = await startWithAdministrator();
  const { url, program } = service;
  const signIn = { email: 'nobody@example.org', password: 'a long enough phrase' };
  const stranger = await halfSent(
    `${url}/api/v1/session`,
    { 'Content-Type': 'application/json' },
    Buffer.from(JSON.stringify(signIn)),
  );
  const form = new FormData();
  form.append('file', new Blob([await certificatePdf(englishCertificate('late'))]), 'late.pdf');
  const sent = new Response(form);
  const upload = await halfSent(
    `${url}/api/v1/certificates`,
    { ...administrator.headers, 'Content-Type': sent.headers.get('content-type')! },
    Buffer.from(await sent.arrayBuffer()),
  );

  const ended = program.stop('SIGTERM');
  await doorIsClosed(url);
  const [refused, accepted] = await Promise.all([stranger.finish(), upload.finish()]);

  expect([refused.resume().statusCode, accepted.resume().statusCode]).toEqual([401, 202]);
  expect(await ended).toMatchObject({ code: 0, signal: null });
});

it('A service told to end serves on for a while, and says that it is to be given no more work', async () => {
  const { url, program } = await startService({ DRAIN_SECONDS: '3600' });
  const ended = program.stop('SIGTERM');
  let ready = await fetch(`${url}/ready`);
  for (; ready.status === 200; ready = await fetch(`${url}/ready`)) await ready.arrayBuffer();
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ error: { service: { status: 'down', message: 'draining' } } });
  // It can still work, takes new connections, and each ends with its answer.
  const health = await fetch(`${url}/health`);
  expect([health.status, health.headers.get('connection')]).toEqual([200, 'close']);
  expect((await fetch(`${url}/api/v1/vendors`)).status).toBe(200);
  // Whoever knows that nobody asks any more need not wait.
  void program.stop('SIGINT');
  expect(await ended).toMatchObject({ code: 0, signal: null });
});

it('A service that has served on for long enough ends by itself', async () => {
  const { program } = await startService({ DRAIN_SECONDS: '1' });
  const told = Date.now();
  expect(await program.stop('SIGTERM')).toMatchObject({ code: 0, signal: null });
  expect(Date.now() - told).toBeGreaterThanOrEqual(1000);
});
