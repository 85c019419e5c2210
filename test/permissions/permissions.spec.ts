import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module';
import { readConfiguration } from '../../src/configuration';
import { Routes } from '../../src/http/routes';
import type { Client } from '../harness/client';
import { createTestDatabase } from '../harness/database';
import { newFolder } from '../harness/ground';
import { form, KINDS, type Kind, type Row, TABLE, type Thing, type Word } from './table';
import { type Ground, layOut } from './things';

/** What nobody does with a key, whatever its scopes: a key that leaked could lock its owner out. See key-scopes.spec.ts. */
const WITHOUT_KEYS = ['DELETE /api/v1/session', 'DELETE /api/v1/sessions', 'POST /api/v1/session/password'];

/** All that the server answers to, whoever made it do so, and what the controllers say of it. */
async function routesOfTheService(): Promise<Record<'answered' | 'permitted' | 'withoutKeys', string[]>> {
  const { url } = await createTestDatabase();
  const configuration = readConfiguration({
    DATA_DIR: newFolder(),
    RUN_WORKER: 'false',
    LOG_LEVEL: 'silent',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(configuration, { connectionString: url }),
    new FastifyAdapter(),
    { logger: ['error'], abortOnError: false },
  );
  const answered: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      answered.push(...[method].flat().map((each) => `${each} ${url}`));
    });
  await app.init();
  const permitted = app.get(Routes).all();
  await app.close();
  return {
    // HEAD comes with each GET and runs the same handler behind the same guard.
    answered: answered.filter((route) => !route.startsWith('HEAD ')),
    permitted: permitted
      .filter(({ permission }) => permission !== undefined)
      .map(({ method, path }) => `${method} ${path}`),
    withoutKeys: permitted
      .filter(({ permission, keyScope }) => permission !== 'anyone' && keyScope === null)
      .map(({ method, path }) => `${method} ${path}`),
  };
}

describe('The routes of the service', () => {
  it('all say who may call them, and with which scope of a key, and are all in the table', async () => {
    const { answered, permitted, withoutKeys } = await routesOfTheService();
    expect(permitted.sort()).toEqual(answered.sort());
    expect([...new Set(TABLE.map(({ request }) => form(request)))].sort()).toEqual(answered.map(form).sort());
    expect(withoutKeys.sort()).toEqual(WITHOUT_KEYS);
  });
});

/** What a 403 says, in the table's words. */
const REFUSALS: Record<string, Word> = { 'own-upload': 'own', 'not-permitted': '403', 'key-scope': 'scope' };

interface Seen {
  status: number;
  code?: string;
  text: string;
  /** Cache-Control. */
  cache?: string | null;
}

describe('Each caller', () => {
  let ground: Ground;

  beforeAll(async () => {
    ground = await layOut();
  });

  async function thing(name: string): Promise<string> {
    const value = ground.things[name as Thing];
    return typeof value === 'function' ? value() : value;
  }

  /** The address with things that exist in it. */
  async function addressOf(request: string): Promise<string> {
    let path = request.slice(request.indexOf(' ') + 1);
    for (const [place, name] of path.matchAll(/\{(\w+)\}/g)) path = path.replace(place, await thing(name!));
    return path;
  }

  async function ask(row: Row, who: Client): Promise<Seen> {
    const { body, ifMatch } = row;
    const tag = ifMatch === 'standing' ? await ground.etag() : '"999999"';
    const isForm = typeof body === 'function';
    const response = await fetch(new URL(await addressOf(row.request), who.url), {
      method: row.request.split(' ')[0],
      headers: {
        ...who.headers,
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...(ifMatch && { 'if-match': tag }),
      },
      body: isForm ? body() : body && JSON.stringify(body),
      redirect: 'manual',
    });
    const { status, headers } = response;
    const type = headers.get('content-type') ?? '';
    // A stream of events ends only with the certificate's way.
    if (type.startsWith('text/event-stream')) {
      await response.body!.cancel();
      return { status, text: '', cache: headers.get('cache-control') };
    }
    const text = await response.text();
    const code = type.startsWith('application/problem+json')
      ? (JSON.parse(text) as { code: string }).code
      : undefined;
    return { status, code, text, cache: headers.get('cache-control') };
  }

  /** How an answer reads in the words of the table. */
  function wordOf({ status, code, text }: Seen, { status: letIn, shows, may }: Row, kind: Kind): string {
    if (status === 401 && code === 'not-signed-in') return '401';
    if (status === 403) return REFUSALS[code!] ?? `403 ${code}`;
    if (status === 404 && may[kind] === '404') return '404';
    if (status !== letIn) return `${status} ${code}`;
    return shows && !text.includes(ground.things[shows] as string) ? 'blank' : 'in';
  }

  // Before the walk, whose last row ends the session. Signing in is told of in accounts.spec.ts; disputes and watches by
  // e-mail are anybody's and look at no session, so that there is nothing to forge.
  const changes = TABLE.filter(
    ({ request }) =>
      !/^GET |POST (\/api\/v1\/(session|disputes|watches)|\S+\/dispute|\/watch(es)?(\/\S+)?)$/.test(request),
  );
  it('is refused whatever would change something when a page of another site sends it', async () => {
    const forged = ground.people.administrator.with({ 'sec-fetch-site': 'cross-site' });
    for (const row of changes) {
      const { status, code } = await ask(row, forged);
      expect([row.request, status, code]).toEqual([row.request, 403, 'cross-origin']);
    }
  });

  it.each(TABLE.map((row, index) => [row.request, index] as const))(
    'is let in or not by %s as the table says',
    async (_request, index) => {
      const row = TABLE[index]!;
      const words: Partial<Record<Kind, string>> = {};
      for (const kind of KINDS) {
        const seen = await ask(row, ground.people[kind]);
        words[kind] = wordOf(seen, row, kind);
        // What is for somebody in particular is kept by nobody in between.
        const isPersonal = row.may.nobody === '401' && row.request.startsWith('GET ');
        if (isPersonal) expect([kind, seen.cache]).toEqual([kind, expect.stringMatching(/private|no-store/)]);
      }
      expect(words).toEqual(row.may);
    },
  );
});
