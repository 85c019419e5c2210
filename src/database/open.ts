import fs from 'node:fs';
import { Client } from 'pg';
import { CannotGoOn } from '../cannot-go-on';
import type { Configuration } from '../configuration';
import type { Connection } from './connection';
import { OWNER } from './embedded/cluster';
import { SOCKET_PORT } from './embedded/server';
import type { ServerOptions } from './embedded/server';
import { moveIn } from './embedded/tenancy';
import type { Role } from './embedded/tenancy';

const DATABASE = 'assaybook';

/** A database that can be worked with, the operator's own or the embedded one. */
export interface Database {
  /** How to connect as the owner of the schema, who may migrate; the service itself works in a smaller role. */
  owner: Connection;
  /** In words, without secrets, for the operator. */
  description: string;
  /** Resolves when an embedded server went away by itself; never for the operator's own. */
  lost: Promise<void>;
  /** Gives the embedded server back (and stops it when nobody else uses it). */
  close(): Promise<void>;
}

/**
 * Opens the database that the configuration names: DATABASE_URL, or else the embedded one in DATA_DIR.
 * @throws CannotGoOn with a sentence for the operator
 */
export async function openDatabase(
  configuration: Configuration,
  role: Role,
  options: ServerOptions = {},
): Promise<Database> {
  makeDataFolder(configuration.dataDir);
  if (configuration.databaseUrl) return openGiven(configuration.databaseUrl);

  const tenancy = await moveIn(fs.realpathSync(configuration.dataDir), role, options);
  const server = { host: tenancy.server.socketDirectory, port: SOCKET_PORT, user: OWNER };
  await createIfMissing({ ...server, database: 'postgres' });
  const found = tenancy.server.found ? ', which was already running' : '';
  return {
    owner: { ...server, database: DATABASE },
    description: `the embedded PostgreSQL in ${configuration.dataDir} (process ${tenancy.server.pid}${found})`,
    lost: tenancy.lost,
    close: () => tenancy.leave(),
  };
}

async function openGiven(url: string): Promise<Database> {
  const owner = { connectionString: url };
  const description = describeUrl(url);
  const client = new Client({ ...owner, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    throw new CannotGoOn(`${description} (DATABASE_URL) cannot be reached: ${(error as Error).message}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
  return { owner, description, lost: new Promise(() => undefined), close: () => Promise.resolve() };
}

function describeUrl(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `the PostgreSQL at ${hostname || 'localhost'}:${port || 5432}${pathname}`;
}

async function createIfMissing(server: Connection): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // 42P04: it exists; 23505: another process created it at this very moment.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

/** The data folder holds documents and perhaps the database: nobody but their owner has business in it. */
function makeDataFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new CannotGoOn(
      `The data folder ${folder} cannot be made or written (${(error as Error).message}). ` +
        'Give it to the user who runs the service, or set DATA_DIR to another folder.',
    );
  }
}
