import { setTimeout as sleep } from 'node:timers/promises';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { FastifyHelmetOptions } from '@fastify/helmet';
import multipart from '@fastify/multipart';
import staticFiles from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { Accounts } from './accounts/accounts';
import { ensureAdministrator } from './accounts/first-administrator';
import { AppModule } from './app.module';
import { CannotGoOn } from './cannot-go-on';
import type { Configuration } from './configuration';
import { CONSOLE_FOLDER, hasConsole } from './console/console-files';
import type { Connection } from './database/connection';
import { Draining } from './health/draining';
import { ApiDescription } from './http/api-description';
import { answerPreflights } from './publish/preflight';
import { answerConditionally } from './http/conditional-get';
import { answerFrameworkError } from './http/problem.filter';
import { EventHub } from './intake/event-hub';
import { requestId } from './logging';
import { Telemetry } from './telemetry/telemetry';

/** How long requests that are being answered may take once nobody new is let in. */
const LAST_ANSWERS_MS = 10_000;

export interface Service {
  /** Makes the administrator that the settings name, when there is none, and starts listening. Resolves to the address, e.g. `http://127.0.0.1:3000`. */
  listen(): Promise<string>;
  /** Whether anybody can let others in; without one the service is of no use yet. */
  hasAdministrator(): Promise<boolean>;
  /** Says at `/ready` that it is about to end, and serves on for DRAIN_SECONDS, or until the signal says that it is enough. */
  drain(enough: AbortSignal): Promise<void>;
  /** Stops listening, finishes what is being answered and worked on, and closes the connections. */
  close(): Promise<void>;
}

/** How often is looked for requests that take too long to arrive. */
const LOOK_AT_CONNECTIONS_MS = 30_000;

/** How long the headers of a request may take to arrive: Node's own default. */
const HEADERS_MS = 60_000;

/** Builds the service on a migrated database; it listens only when told to. */
export async function openService(configuration: Configuration, owner: Connection): Promise<Service> {
  const requestMs = configuration.requestSeconds * 1000;
  const adapter = new FastifyAdapter({
    genReqId: requestId,
    frameworkErrors: answerFrameworkError,
    trustProxy: configuration.trustProxy?.split(',').map((entry) => entry.trim()) ?? false,
    // Bodies other than uploads are small; uploads are streamed and have a limit of their own.
    bodyLimit: 1_048_576,
    // Who sends a byte now and then, or takes none, would keep a connection, and what is written for it, for ever.
    requestTimeout: requestMs,
    connectionTimeout: requestMs,
    http: {
      // Node takes the longer of the two for the whole request, whichever was said to be that.
      headersTimeout: Math.min(HEADERS_MS, requestMs),
      connectionsCheckingInterval: Math.min(LOOK_AT_CONNECTIONS_MS, requestMs),
    },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(configuration, owner),
    adapter,
    {
      bufferLogs: true,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      reply.header('x-request-id', request.id);
      done();
    });
  countRequests(app);
  leaveConnections(app);
  await app.register(helmet, headers(configuration));
  // The room that takes uploads sets their limits, and tells of a file that is too large in its own words.
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(cookie);
  // It answers to no address by itself: the console's routes send from it.
  if (hasConsole()) await app.register(staticFiles, { root: CONSOLE_FOLDER, serve: false });
  answerPreflights(app.getHttpAdapter().getInstance());
  answerConditionally(app.getHttpAdapter().getInstance());
  app.get(ApiDescription).setApplication(app);
  const accounts = app.get(Accounts);
  return {
    listen: async () => {
      if (await ensureAdministrator(accounts, configuration))
        app.get(Logger).log(`Made the administrator ${configuration.adminEmail}.`);
      return listen(app, configuration);
    },
    hasAdministrator: () => accounts.hasAdministrator(),
    drain: (enough) => drain(app, configuration, enough),
    close: () => close(app),
  };
}

function countRequests(app: NestFastifyApplication): void {
  const { metrics } = app.get(Telemetry);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      metrics.request(request.method, route, reply.statusCode, reply.elapsedTime);
      done();
    });
}

/** Nothing is loaded from elsewhere, nothing runs that was not shipped, and nobody may frame a page. */
function headers({ publicUrl }: Configuration): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    // Only a service that is reached by TLS may promise to be.
    strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
  };
}

async function listen(app: NestFastifyApplication, { port, host }: Configuration): Promise<string> {
  try {
    await app.listen(port, host);
    return await app.getUrl();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new CannotGoOn(
        `Port ${port} on ${host} is in use by another program. Stop that one, or set PORT to another port, ` +
          `e.g. PORT=${port + 1}.`,
      );
    }
    if (code === 'EACCES') {
      throw new CannotGoOn(
        `This user may not listen on port ${port}. Set PORT to one above 1023, e.g. PORT=3000.`,
      );
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new CannotGoOn(`${host} is no address of this machine. Set HOST to one, e.g. HOST=127.0.0.1.`, 2);
    }
    throw error;
  }
}

/** While it drains, each connection ends with its answer, as the client knows: none is cut under a next request. */
function leaveConnections(app: NestFastifyApplication): void {
  const draining = app.get(Draining);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (_, reply, __, done) => {
      if (draining.begun) reply.header('connection', 'close');
      done();
    });
}

async function drain(
  app: NestFastifyApplication,
  { drainSeconds }: Configuration,
  enough: AbortSignal,
): Promise<void> {
  app.get(Draining).begin();
  // The only way to fail is the signal, which ends the wait as time does.
  await sleep(drainSeconds * 1000, undefined, { signal: enough }).catch(() => undefined);
}

/** Requests need everything that the application is made of: only when the last was answered is it taken apart. */
async function close(app: NestFastifyApplication): Promise<void> {
  app.get(Draining).begin();
  const server = app.getHttpServer();
  const answered = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  app.get(EventHub).dismiss();
  const cut = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
  await answered;
  clearTimeout(cut);
  await app.close();
}
