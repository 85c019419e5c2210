import { Client } from './client';
import type { RunningService } from './service';
import { startService } from './service';

const ADMIN_EMAIL = 'administrator@example.org';
export const PASSWORD = 'correct horse battery staple';

/** A service with an administrator, who is signed in. */
export async function startWithAdministrator(
  settings: Record<string, string> = {},
  start?: Parameters<typeof startService>[1],
): Promise<{ service: RunningService; nobody: Client; administrator: Client }> {
  const service = await startService({ ADMIN_EMAIL, ADMIN_PASSWORD: PASSWORD, ...settings }, start);
  const nobody = new Client(service.url);
  return { service, nobody, administrator: await signIn(nobody, ADMIN_EMAIL) };
}

/** Signs in, and gives the client that has the session's cookie. */
export async function signIn(client: Client, email: string, password = PASSWORD): Promise<Client> {
  const { status, headers } = await client.post('/api/v1/session', { email, password });
  if (status !== 201) throw new Error(`${email} could not sign in: ${status}`);
  return client.with({ cookie: headers.getSetCookie()[0]!.split(';')[0] });
}

let made = 0;

/** Somebody new with this role, signed in. Vendors, by slug, must exist. */
export async function newPerson(
  administrator: Client,
  role: 'administrator' | 'reviewer' | 'uploader',
  vendors?: string[],
): Promise<Client & { id: string; email: string }> {
  const email = `${role}-${(made += 1)}@example.org`;
  const { status, body } = await administrator.post('/api/v1/accounts', {
    email,
    name: email,
    role,
    password: PASSWORD,
    vendors,
  });
  if (status !== 201) throw new Error(`${email} could not be made: ${JSON.stringify(body)}`);
  const client = await signIn(administrator.with({ cookie: undefined }), email);
  return Object.assign(client, { id: body.id as string, email });
}

/** The same person as a program: a client with a new API key. */
export async function withKey(person: Client): Promise<Client> {
  const { status, body } = await person.post('/api/v1/api-keys', { name: 'test' });
  if (status !== 201) throw new Error(`No key could be made: ${JSON.stringify(body)}`);
  return person.with({ cookie: undefined, authorization: `Bearer ${body.key}` });
}
