import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../src/app.module';
import { readConfiguration } from '../src/configuration';
import { Routes } from '../src/http/routes';
import type { Answer, Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { newFolder } from './harness/ground';
import { newPerson, startWithAdministrator, withKey } from './harness/people';

const CALLERS = ['nobody', 'uploader', 'reviewer', 'administrator'] as const;
type Kind = (typeof CALLERS)[number];

const ANYONE = CALLERS;
const SIGNED_IN: readonly Kind[] = ['uploader', 'reviewer', 'administrator'];
const REGISTRY: readonly Kind[] = ['reviewer', 'administrator'];
const ADMINISTRATOR: readonly Kind[] = ['administrator'];

/**
 * Every route, and whom it lets in at all; what they may see behind it is each room's own test. Whoever adds a route says
 * here who may call it.
 */
const WHO_MAY: Record<string, readonly Kind[]> = {
  'GET /problems': ANYONE,
  'GET /problems/:code': ANYONE,
  'GET /api/docs': ANYONE,
  'GET /api/docs/start.js': ANYONE,
  'GET /api/docs/:file': ANYONE,
  'GET /api/v1/openapi.json': ANYONE,
  'GET /health': ANYONE,
  'GET /ready': ANYONE,

  'POST /api/v1/session': ANYONE,
  'GET /api/v1/session': SIGNED_IN,
  'DELETE /api/v1/session': SIGNED_IN,
  'GET /api/v1/sessions': SIGNED_IN,
  'DELETE /api/v1/sessions': SIGNED_IN,
  'POST /api/v1/session/password': SIGNED_IN,
  'GET /api/v1/accounts': ADMINISTRATOR,
  'POST /api/v1/accounts': ADMINISTRATOR,
  'GET /api/v1/accounts/:id': ADMINISTRATOR,
  'PATCH /api/v1/accounts/:id': ADMINISTRATOR,
  'GET /api/v1/audit-entries': ADMINISTRATOR,
  'GET /api/v1/api-keys': SIGNED_IN,
  'POST /api/v1/api-keys': SIGNED_IN,
  'POST /api/v1/api-keys/:id/rotation': SIGNED_IN,
  'DELETE /api/v1/api-keys/:id': SIGNED_IN,

  'GET /api/v1/registry/vendors': SIGNED_IN,
  'POST /api/v1/registry/vendors': REGISTRY,
  'GET /api/v1/registry/vendors/:slug': SIGNED_IN,
  'PATCH /api/v1/registry/vendors/:slug': REGISTRY,
  'GET /api/v1/registry/vendors/:slug/products': SIGNED_IN,
  'POST /api/v1/registry/vendors/:slug/products': SIGNED_IN,
  'GET /api/v1/registry/vendors/:slug/products/:product/lots': SIGNED_IN,
  'POST /api/v1/registry/vendors/:slug/products/:product/lots': SIGNED_IN,
  'GET /api/v1/registry/laboratories': SIGNED_IN,
  'POST /api/v1/registry/laboratories': REGISTRY,
  'GET /api/v1/registry/accreditation-bodies': SIGNED_IN,
  'GET /api/v1/registry/laboratories/:slug/accreditations': SIGNED_IN,
  'POST /api/v1/registry/laboratories/:slug/accreditations': ADMINISTRATOR,
  'POST /api/v1/registry/laboratories/:slug/accreditations/:id/ending': ADMINISTRATOR,

  'POST /api/v1/claims/understanding': SIGNED_IN,
  'GET /api/v1/registry/vendors/:slug/claims': SIGNED_IN,
  'POST /api/v1/registry/vendors/:slug/claims': SIGNED_IN,
  'GET /api/v1/registry/vendors/:slug/claims/:id': SIGNED_IN,
  'POST /api/v1/registry/vendors/:slug/claims/:id/retirement': SIGNED_IN,
  'POST /api/v1/registry/vendors/:slug/claims/:id/understandings': REGISTRY,

  'POST /api/v1/certificates': SIGNED_IN,
  'GET /api/v1/certificates': SIGNED_IN,
  'GET /api/v1/certificates/:id': SIGNED_IN,
  'PATCH /api/v1/certificates/:id': SIGNED_IN,
  'POST /api/v1/certificates/:id/readings': SIGNED_IN,
  'GET /api/v1/certificates/:id/document': SIGNED_IN,
  'GET /api/v1/certificates/:id/events': SIGNED_IN,
  'GET /api/v1/certificates/:id/pages/:page/picture': SIGNED_IN,
  'GET /api/v1/certificates/:id/results/:resultId/picture': SIGNED_IN,

  'GET /api/v1/reviews': REGISTRY,
  'GET /api/v1/reviews/counts': REGISTRY,
  'POST /api/v1/reviews/:id/lease': REGISTRY,
  'DELETE /api/v1/reviews/:id/lease': REGISTRY,
  'GET /api/v1/certificates/:id/results/:resultId/earlier': REGISTRY,
  'GET /api/v1/reason-templates': REGISTRY,
  'GET /api/v1/review-vocabulary': REGISTRY,
  'GET /api/v1/review-views': REGISTRY,
  'POST /api/v1/review-views': REGISTRY,
  'DELETE /api/v1/review-views/:id': REGISTRY,
  'GET /api/v1/certificates/:id/review': REGISTRY,
  'GET /api/v1/certificates/:id/corrections': REGISTRY,
  'POST /api/v1/certificates/:id/corrections': REGISTRY,
  'POST /api/v1/certificates/:id/corrections/:correction/undo': REGISTRY,
  'POST /api/v1/certificates/:id/looks': REGISTRY,
  'POST /api/v1/certificates/:id/second-reading': REGISTRY,
  'GET /api/v1/certificates/:id/preview': REGISTRY,
  'POST /api/v1/certificates/:id/decisions': REGISTRY,

  'GET /api/v1/rule-sets': ANYONE,
  'GET /api/v1/rule-sets/:id': ANYONE,
  'GET /api/v1/rule-sets/:id/switches': REGISTRY,
  'POST /api/v1/rule-sets/:id/switches': ADMINISTRATOR,
  'PATCH /api/v1/registry/vendors/:slug/products/:product': REGISTRY,

  'GET /api/v1/vendors': ANYONE,
  'GET /api/v1/vendors/:slug': ANYONE,
  'GET /api/v1/vendors/:slug/lots': ANYONE,
  'GET /api/v1/vendors/:slug/lots/:lot': ANYONE,
  'GET /api/v1/vendors/:slug/products/:product': ANYONE,
  'GET /api/v1/vendors/:slug/products/:product/lots': ANYONE,
  'GET /api/v1/changes': ANYONE,
  'GET /feed.atom': ANYONE,
  'GET /vendors/:slug/feed.atom': ANYONE,
  'GET /api/v1/vendors/:slug/ended-certificates': ANYONE,
  'GET /api/v1/vendors/:slug/rejections': ANYONE,
  'GET /data': ANYONE,
  'GET /data/:file': ANYONE,
  'GET /data/schema/:file': ANYONE,
  'GET /api/v1/search': ANYONE,
  'GET /api/v1/accuracy': ANYONE,
  'GET /accuracy': ANYONE,
  'GET /api/v1/rules': ANYONE,
  'GET /api/v1/rules/:id': ANYONE,
  'GET /api/v1/analytes': ANYONE,
  'GET /api/v1/analytes/:id': ANYONE,
  'GET /api/v1/laboratories': ANYONE,
  'GET /api/v1/laboratories/:laboratory': ANYONE,
  'GET /api/v1/laboratories/:laboratory/certificates': ANYONE,
  'GET /api/v1/publications/:id/results/:resultId/picture': ANYONE,
  'GET /api/v1/suggestions': ANYONE,
  'GET /api/v1/vendors/:slug/claims': ANYONE,
  'GET /api/v1/vendors/:slug/lots/:lot/claims': ANYONE,
  'GET /api/v1/claims/:id/verdicts': ANYONE,
  'GET /api/v1/publications/:id': ANYONE,
  'GET /api/v1/publications/:id/document': ANYONE,
  'GET /api/v1/publications/:id/proof': ANYONE,
  'GET /api/v1/transparency-log': ANYONE,
  'GET /log/checkpoint': ANYONE,
  'GET /log/tile/*': ANYONE,
  'GET /': ANYONE,
  'GET /vendors/:slug': ANYONE,
  'GET /vendors/:slug/lots/:lot': ANYONE,
  'GET /vendors/:slug/products/:product': ANYONE,
  'GET /vendors/:slug/lots/:lot/qr.svg': ANYONE,
  'GET /vendors/:slug/lots/:lot/qr.png': ANYONE,
  'GET /vendors/:slug/lots/:lot/badge.svg': ANYONE,
  'GET /rules': ANYONE,
  'GET /rules/:id': ANYONE,
  'GET /analytes': ANYONE,
  'GET /analytes/:id': ANYONE,
  'GET /laboratories': ANYONE,
  'GET /laboratories/:laboratory': ANYONE,
  'GET /robots.txt': ANYONE,
  'GET /sitemap.xml': ANYONE,
  'GET /sitemaps/:part.xml': ANYONE,
  'GET /.well-known/security.txt': ANYONE,
  'GET /.well-known/gs1resolver': ANYONE,
  'GET /01/:gtin': ANYONE,
  'GET /01/:gtin/10/:lot': ANYONE,
  'GET /certificates/:id': ANYONE,
  'GET /assets/:name': ANYONE,
  'GET /console': ANYONE,
  'GET /console/*': ANYONE,
  'GET /console/assets/:file': ANYONE,
  'GET /*': ANYONE,
};

/** What nobody does with a key, whatever its scopes: a key that leaked could lock its owner out. */
const WITHOUT_KEYS = ['DELETE /api/v1/session', 'DELETE /api/v1/sessions', 'POST /api/v1/session/password'];

/** All that the server answers to, whoever made it do so, and what the controllers say of it. */
async function routesOfTheService(): Promise<{
  answered: string[];
  permitted: string[];
  withoutKeys: string[];
}> {
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

/** An address of the route that names nothing that exists. */
const somewhere = (path: string): string =>
  path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000').replace('*', 'nowhere');

const isLetIn = ({ status, body }: Answer): boolean => status !== 401 && body.code !== 'not-permitted';

describe('The routes of the service', () => {
  it('all say who may call them, and with which scope of a key, and are all in the table above', async () => {
    const { answered, permitted, withoutKeys } = await routesOfTheService();
    expect(permitted.sort()).toEqual(answered.sort());
    expect(Object.keys(WHO_MAY).sort()).toEqual(answered);
    expect(withoutKeys.sort()).toEqual(WITHOUT_KEYS);
  });
});

describe('Each caller', () => {
  let administrator: Client;
  let callers: Record<Kind, () => Promise<Client>>;

  beforeAll(async () => {
    const started = await startWithAdministrator();
    administrator = started.administrator;
    // A new one for every request: signing out is one of the routes.
    callers = {
      nobody: () => Promise.resolve(started.nobody),
      uploader: () => newPerson(administrator, 'uploader'),
      reviewer: () => newPerson(administrator, 'reviewer'),
      administrator: () => newPerson(administrator, 'administrator'),
    };
  });

  it.each(Object.entries(WHO_MAY))('is let in or not by %s as the table says', async (route, may) => {
    const [method, path] = route.split(' ') as [string, string];
    for (const kind of CALLERS) {
      const caller = await callers[kind]();
      const answer = await caller.send(method, somewhere(path));
      expect([kind, isLetIn(answer)]).toEqual([kind, may.includes(kind)]);
      expect(answer.status).toBeLessThan(500);
      if (!may.includes(kind)) expect(answer.status).toBe(kind === 'nobody' ? 401 : 403);
    }
  });

  it.each(Object.entries(WHO_MAY).filter(([, may]) => may !== ANYONE))(
    'is refused by %s once key, session or account do not hold',
    async (route) => {
      const [method, path] = route.split(' ') as [string, string];
      const person = await newPerson(administrator, 'administrator');
      const program = await withKey(person);
      await administrator.patch(`/api/v1/accounts/${person.id}`, { disabled: true });
      for (const caller of [person, program, program.with({ authorization: 'Bearer nonsense' })])
        expect((await caller.send(method, somewhere(path))).status).toBe(401);
    },
  );
});
