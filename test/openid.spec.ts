import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults } from './harness/accessibility';
import { openBrowser } from './harness/browser';
import type { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { freePort } from './harness/free-port';
import { newPerson, startWithAdministrator } from './harness/people';
import { Program, startService } from './harness/service';

const PROVIDER = path.join(__dirname, 'harness', 'openid-provider.mjs');

let database: TestDatabase;
let settings: Record<string, string>;
let nobody: Client;
let administrator: Client;
let browser: Browser;
let secondPort: number;

beforeAll(async () => {
  database = await createTestDatabase();
  // The provider wants to know the addresses to come back to before there is a service.
  const port = await freePort();
  secondPort = await freePort();
  const callbacks = [port, secondPort].map(
    (each) => `http://127.0.0.1:${each}/api/v1/session/provider/callback`,
  );
  const provider = Program.run(process.execPath, [PROVIDER, ...callbacks], {});
  const [, issuer] = await provider.says(/issuer (\S+)/);
  settings = {
    ...{ DATABASE_URL: database.url, PORT: String(port), RUN_WORKER: 'false' },
    ...{ OIDC_ISSUER: issuer!, OIDC_CLIENT_ID: 'assaybook', OIDC_CLIENT_SECRET: 'a secret between the two' },
    OIDC_NAME: 'Example Lab Network',
  };
  ({ nobody, administrator } = await startWithAdministrator(settings));
  browser = await openBrowser();
});

/** Goes to a page of the console and signs in with the provider, in a browser that has no cookies yet. */
async function comeAs(name: string, to = 'certificates', url = nobody.url): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(new URL(`/console/${to}`, url).href);
  await page.getByRole('link', { name: 'Sign in with Example Lab Network' }).click();
  await page.locator('[name=login]').fill(name);
  await page.locator('[name=password]').fill('whatever');
  await page.locator('[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  return page;
}

const cookieOf = async (context: BrowserContext, name: string) =>
  (await context.cookies()).find((cookie) => cookie.name === name);

const identities = () =>
  database.query('SELECT issuer, subject, account_id AS "accountId" FROM provider_identity');

describe('Signing in with an OpenID provider', () => {
  it('leads through the provider and back to where one was going, as the account with that verified e-mail', async () => {
    const { id, email } = await newPerson(administrator, 'reviewer');
    const subject = email.split('@')[0]!;
    const page = await comeAs(subject, 'vendors');
    await page.getByRole('heading', { name: 'Vendors' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/vendors');
    const session = await cookieOf(page.context(), 'assaybook-session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    expect(await cookieOf(page.context(), 'assaybook-trip')).toBeUndefined();
    const me = nobody.with({ cookie: `assaybook-session=${session!.value}` });
    expect((await me.get('/api/v1/session')).body).toMatchObject({ account: { id }, via: 'session' });
    expect(await identities()).toEqual([{ issuer: settings.OIDC_ISSUER, subject, accountId: id }]);
    const { items } = (await administrator.get('/api/v1/audit-entries?action=identity-linked')).body;
    expect(items[0]).toMatchObject({ subject: { kind: 'account', id }, after: { subject } });
  });

  it('finds the account again by issuer and subject, whatever became of the e-mail', async () => {
    const { id, email } = await newPerson(administrator, 'reviewer');
    const name = email.split('@')[0]!;
    await (await comeAs(name)).getByRole('heading', { name: 'Certificates', exact: true }).waitFor();
    await database.query(`UPDATE account SET email = 'moved@example.org' WHERE id = $1`, [id]);
    const page = await comeAs(name);
    await page.getByRole('heading', { name: 'Certificates', exact: true }).waitFor();
    expect(
      (await identities()).filter((each) => (each as { accountId: string }).accountId === id),
    ).toHaveLength(1);
  });

  it('lets nobody in who has no account, whose e-mail is not verified, or whose account another has', async () => {
    const page = await comeAs('stranger');
    await page.getByText('No account here has your e-mail').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await database.query(`SELECT FROM account WHERE email = 'stranger@example.org'`)).toEqual([]);

    await database.query(
      `UPDATE account SET email = 'unverified@example.org' WHERE email = 'moved@example.org'`,
    );
    await (await comeAs('unverified')).getByText('has not verified your e-mail').waitFor();

    const { email } = await newPerson(administrator, 'reviewer');
    const name = email.split('@')[0]!;
    await (await comeAs(name)).getByRole('heading', { name: 'Certificates', exact: true }).waitFor();
    await (await comeAs(`again-${name}`)).getByText('linked to somebody else').waitFor();
    expect(await cookieOf(page.context(), 'assaybook-session')).toBeUndefined();
  });

  it('lets nobody in whose account is disabled', async () => {
    const { id, email } = await newPerson(administrator, 'reviewer');
    const name = email.split('@')[0]!;
    await (await comeAs(name)).getByRole('heading', { name: 'Certificates', exact: true }).waitFor();
    await administrator.patch(`/api/v1/accounts/${id}`, { disabled: true });
    await (await comeAs(name)).getByText('No account here has your e-mail').waitFor();
  });

  it('makes an account only where the settings say with which role', async () => {
    const open = await startService({ ...settings, PORT: String(secondPort), OIDC_NEW_ROLE: 'uploader' });
    const page = await comeAs('newcomer', 'certificates', open.url);
    await page.getByRole('heading', { name: 'Certificates', exact: true }).waitFor();
    const { items } = (await administrator.get('/api/v1/accounts?limit=100')).body;
    const made = items.find(({ email }: { email: string }) => email === 'newcomer@example.org');
    expect(made).toMatchObject({ role: 'uploader', vendors: [], name: 'newcomer of the provider' });
    expect(made).toMatchObject({ passwordSet: false, providerLinked: true });
    await open.program.stop();
  });
});

describe('What comes back from a provider', () => {
  const CALLBACK = '/api/v1/session/provider/callback';
  const begin = async (to = '') => {
    const { status, headers } = await nobody.get(`/api/v1/session/provider${to}`);
    return { status, there: new URL(headers.get('location')!), cookie: headers.getSetCookie()[0]! };
  };

  it('was asked for with a code, PKCE, state and nonce, under a cookie that other sites’ requests do not carry far', async () => {
    const { status, there, cookie } = await begin('?to=//evil.example');
    expect(status).toBe(303);
    expect(there.origin).toBe(settings.OIDC_ISSUER);
    const asked = Object.fromEntries(there.searchParams);
    expect(asked).toMatchObject({
      ...{ response_type: 'code', client_id: 'assaybook', code_challenge_method: 'S256' },
      redirect_uri: `${nobody.url}${CALLBACK}`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43}$/);
    expect(cookie).toMatch(/^assaybook-trip=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(there.href).not.toContain(cookie.slice('assaybook-trip='.length, cookie.indexOf('.')));
  });

  it('signs nobody in without the cookie, with another state, or with a code that is none', async () => {
    const { there, cookie } = await begin();
    const state = there.searchParams.get('state');
    const iss = encodeURIComponent(settings.OIDC_ISSUER!);
    const browserWith = nobody.with({ cookie: cookie.split(';')[0] });
    for (const answer of [
      await nobody.get(`${CALLBACK}?code=x&state=${state}&iss=${iss}`),
      await browserWith.get(`${CALLBACK}?code=x&state=other&iss=${iss}`),
      await browserWith.get(`${CALLBACK}?code=x&state=${state}&iss=${iss}`),
      await browserWith.get(`${CALLBACK}?error=access_denied&state=${state}&iss=${iss}`),
      await browserWith.get(CALLBACK),
    ]) {
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        '/console?sign-in=sign-in-interrupted',
      ]);
      expect(answer.headers.getSetCookie().join()).not.toContain('assaybook-session');
    }
  });
});

describe('Without a provider, or without one that answers', () => {
  it('there is no button, and nothing at its addresses', async () => {
    const plain = await startWithAdministrator({ RUN_WORKER: 'false' });
    expect((await plain.nobody.get('/api/v1/session/ways')).body).toEqual({ provider: null });
    expect((await plain.nobody.get('/api/v1/session/provider')).status).toBe(404);
    const page = await browser.newPage();
    const ways = page.waitForResponse('**/api/v1/session/ways');
    await page.goto(`${plain.nobody.url}/console`);
    await ways;
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.getByText('Sign in with').count()).toBe(0);
  });

  it('one is told so, and still signs in with a password', async () => {
    const { OIDC_CLIENT_ID, OIDC_NAME } = settings as { OIDC_CLIENT_ID: string; OIDC_NAME: string };
    const OIDC_ISSUER = `http://localhost:${await freePort()}`;
    const away = await startWithAdministrator({
      OIDC_ISSUER,
      OIDC_CLIENT_ID,
      OIDC_NAME,
      RUN_WORKER: 'false',
    });
    const { headers } = await away.nobody.get('/api/v1/session/provider');
    expect(headers.get('location')).toBe('/console?sign-in=provider-away');
  });

  it.each([
    [{ OIDC_ISSUER: 'http://provider.example.org', OIDC_CLIENT_ID: 'a' }, /OIDC_ISSUER is wrong/],
    [{ OIDC_ISSUER: 'https://provider.example.org' }, /OIDC_CLIENT_ID is wrong/],
    [{ OIDC_NEW_ROLE: 'administrator' }, /OIDC_NEW_ROLE is wrong/],
  ])('%j stops the start with a sentence', async (wrong, sentence) => {
    const { code, said } = await Program.start('main', { ...wrong, PORT: '0' }).ended;
    expect([code, said]).toEqual([2, expect.stringMatching(sentence)]);
  });
});
