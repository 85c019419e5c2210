import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { newPerson, PASSWORD, startWithAdministrator } from './harness/people';
import type { RunningService } from './harness/service';

const MISTYPED = 'incorrect horse battery staple';
const NEW_PASSWORD = 'a phrase that nobody had before';

let service: RunningService;
let nobody: Client;
let administrator: Client;
let output: string;
const secrets: Record<string, string> = { password: PASSWORD, mistyped: MISTYPED, new: NEW_PASSWORD };

/** A service that says all it can say, and people and programs who use it rightly and wrongly. */
beforeAll(async () => {
  const { url } = await createTestDatabase();
  ({ service, nobody, administrator } = await startWithAdministrator({
    DATABASE_URL: url,
    LOG_LEVEL: 'trace',
  }));
  const person = await newPerson(administrator, 'reviewer');
  secrets.cookie = person.headers.cookie!.split('=')[1]!;
  const { body: made } = await person.post('/api/v1/api-keys', { name: 'watched' });
  secrets.key = made.key as string;
  const program = nobody.with({ authorization: `Bearer ${secrets.key}` });
  await program.get('/api/v1/certificates');
  await program.get('/api/v1/accounts');
  await nobody.get('/api/v1/accounts');
  await nobody.post('/api/v1/session', { email: person.email, password: MISTYPED });
  // The password where something else belongs, and where nothing is expected.
  await nobody.post('/api/v1/session', { email: PASSWORD, password: MISTYPED, [PASSWORD]: 1 });
  await nobody.with({ 'content-type': 'application/json' }).send('POST', '/api/v1/session', `{"${PASSWORD}`);
  const changed = await person.post('/api/v1/session/password', {
    current: PASSWORD,
    password: NEW_PASSWORD,
  });
  const cookie = changed.headers.getSetCookie()[0]!.split(';')[0]!;
  secrets.newCookie = cookie.split('=')[1]!;
  await person.with({ cookie }).delete(`/api/v1/api-keys/${made.id}`);
  await program.get('/api/v1/session');
  // Five times is all that somebody may mistype.
  for (let times = 1; times <= 6; times += 1)
    await nobody.post('/api/v1/session', { email: person.email, password: MISTYPED });
  const ended = await service.program.stop();
  output = ended.output + ended.said;
});

it('No password, cookie or key stands in the log, whatever is logged', () => {
  expect(output).toContain('/api/v1/session/password');
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length).toBeGreaterThan(20);
    expect([name, output.includes(secret)]).toEqual([name, false]);
  }
});

it('Whoever is refused stands in the log, with the code that says why', () => {
  const refused = output
    .split('\n')
    .filter((line) => line.includes('"Refused"'))
    .map((line) => JSON.parse(line) as { code: string; req: { method: string; url: string } })
    .map(({ code, req }) => `${req.method} ${req.url} ${code}`);
  expect(refused).toEqual([
    'GET /api/v1/accounts not-permitted',
    'GET /api/v1/accounts not-signed-in',
    'POST /api/v1/session wrong-credentials',
    'GET /api/v1/session not-signed-in',
    ...Array<string>(5).fill('POST /api/v1/session wrong-credentials'),
    'POST /api/v1/session too-many-attempts',
  ]);
});
