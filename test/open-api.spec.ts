import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from '../src/http/open-api-problems';
import { openBrowser } from './harness/browser';
import { Client } from './harness/client';
import { newFolder } from './harness/ground';
import { Program, startService } from './harness/service';
import { form, TABLE } from './permissions/table';

let url: string;
let nobody: Client;
let api: OpenAPIObject;

beforeAll(async () => {
  ({ url } = await startService());
  nobody = new Client(url);
  api = (await nobody.get('/api/v1/openapi.json')).body;
});

describe('The description of the API', () => {
  it('is valid OpenAPI 3.1', () => {
    const file = path.join(newFolder(), 'openapi.json');
    fs.writeFileSync(file, JSON.stringify(api));
    const validator = path.join(
      path.dirname(require.resolve('@seriousme/openapi-schema-validator/package.json')),
      'bin/validate-api-cli.js',
    );
    // In a process of its own: the package is an ES module, which Jest cannot load.
    const told = execFileSync(process.execPath, [validator, file], { encoding: 'utf8' });
    expect(JSON.parse(told)).toEqual({ valid: true });
    expect(api.openapi).toBe('3.1.0');
  });

  it('describes every route under /api/v1 but its own, and none that there is not', () => {
    const ofTheApi = (routes: string[]): string[] =>
      [...new Set(routes.map(form))].filter((route) => / \/api\/v1\/(?!openapi\.json$)/.test(route)).sort();
    const described = [...operationsOf(api)].map(({ method, path: at }) => `${method.toUpperCase()} ${at}`);
    // The table is held against what the server answers to by permissions.spec.ts.
    expect(ofTheApi(described)).toEqual(ofTheApi(TABLE.map(({ request }) => request)));
    expect(ofTheApi(described).length).toBeGreaterThan(100);
  });

  it('has schemas of JSON Schema 2020-12, each reference with its target, none of the dropped nullable', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', ...api });
    for (const name of Object.keys(api.components!.schemas!))
      expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` })).not.toThrow();
    expect(JSON.stringify(api)).not.toContain('"nullable"');
  });

  it('tells for each operation what it does, who may, and what goes wrong', () => {
    for (const { method, path: at, operation } of operationsOf(api)) {
      const name = `${method} ${at}`;
      const statuses = Object.keys(operation.responses);
      const open = (operation as unknown as { 'x-permission': unknown })['x-permission'] === 'anyone';
      expect([name, operation.summary]).toEqual([name, expect.any(String)]);
      expect([name, operation.tags]).toEqual([name, [expect.any(String)]]);
      expect([name, operation.security]).toEqual([name, open ? [] : [{ session: [] }, { key: [] }]]);
      expect([name, statuses]).toEqual([name, expect.arrayContaining(['default', ...(open ? [] : ['401'])])]);
      if (operation.requestBody) expect([name, statuses]).toEqual([name, expect.arrayContaining(['422'])]);
      if (at.includes('{')) expect([name, statuses]).toEqual([name, expect.arrayContaining(['404'])]);
    }
  });

  it('is what npm run openapi writes, without a database', async () => {
    const file = path.join(newFolder(), 'openapi.json');
    const { code } = await Program.start('commands/openapi', {}, [file]).ended;
    expect(code).toBe(0);
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(api);
  });

  it('says plainly that a file cannot be written', async () => {
    const { code, said } = await Program.start('commands/openapi', {}, ['/nowhere/openapi.json']).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/^\/nowhere\/openapi\.json cannot be written: ENOENT/m);
  });

  it('is answered as not modified to who has it', async () => {
    const { headers } = await nobody.get('/api/v1/openapi.json');
    const again = await nobody.with({ 'if-none-match': headers.get('etag')! }).get('/api/v1/openapi.json');
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await nobody.with({ 'if-none-match': '"other"' }).get('/api/v1/openapi.json')).status).toBe(200);
  });
});

describe('The page of the API', () => {
  it('shows every part of it, with nothing from elsewhere and nothing that the policy refuses', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.goto(`${url}/api/docs`);
    await page.waitForSelector('#operations-session-SessionController_begin');
    const tags = await page.locator('.opblock-tag-section h3 a span').allTextContents();
    expect(tags).toEqual(api.tags!.map(({ name }) => name));
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(['../package.json', '..%2Fpackage.json', 'index.html', 'constructor'])(
    'gives no other file: %s',
    async (file) => {
      expect((await nobody.get(`/api/docs/${file}`)).status).toBe(404);
    },
  );
});

describe('Problems', () => {
  it('are explained where their type points to', async () => {
    const { body } = await nobody.get('/api/v1/accounts');
    const { status, body: explanation } = await nobody.get(body.type);
    expect(status).toBe(200);
    expect(explanation).toMatchObject({ code: 'not-signed-in', status: 401, title: body.title });
    const all = (await nobody.get('/problems')).body;
    expect(all).toContainEqual(explanation);
    expect((await nobody.get('/problems/constructor')).status).toBe(404);
  });

  it.each([
    ['GET', '/api/v1/nowhere', 404],
    ['POST', '/nowhere', 404],
    ['GET', '/%zz', 400],
    ['GET', '/api/v1/vendors?limit=0', 422],
  ])('of %s %s are problem documents too', async (method, at, status) => {
    const answer = await nobody.with({ accept: 'application/json' }).send(method, at);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(answer.body).toMatchObject({ status, requestId: answer.headers.get('x-request-id') });
  });
});
