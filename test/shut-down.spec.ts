import http from 'node:http';
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

it('A service told to stop lets nobody new in, and answers whom it was already listening to', async () => {
  const { url, program } = await startService();
  const body = JSON.stringify({ email: 'nobody@example.org', password: 'a long enough phrase' });
  const request = http.request(`${url}/api/v1/session`, {
    method: 'POST',
    agent: false,
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      // The service says with "100 Continue" that it has begun to listen to this request.
      Expect: '100-continue',
    },
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
  });
  const listening = new Promise((resolve) => request.once('continue', resolve));
  request.flushHeaders();
  await listening;
  request.write(body.slice(0, 10));

  const ended = program.stop('SIGTERM');
  await doorIsClosed(url);
  request.end(body.slice(10));

  const answer = await answered;
  answer.resume();
  expect(answer.statusCode).toBe(401);
  expect(await ended).toMatchObject({ code: 0, signal: null });
});
