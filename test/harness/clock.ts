import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { OWNER } from '../../src/database/embedded/cluster';
import { openServer, type Server, SOCKET_PORT, stopServer } from '../../src/database/embedded/server';
import type { TestDatabase } from './database';
import { newFolder } from './ground';

/**
 * What PostgreSQL calls its clock, taken from another name of the same and moved by a setting of the server, which all
 * sessions that are open follow at once. Whatever asks for the time by these names (statements, defaults of columns,
 * triggers) gets the moved one.
 */
const MOVED = `
  CREATE OR REPLACE FUNCTION pg_catalog.now() RETURNS timestamptz LANGUAGE sql STABLE AS
    $$ SELECT transaction_timestamp() + coalesce(current_setting('clock.moved', true), '0')::interval $$;
  CREATE OR REPLACE FUNCTION pg_catalog.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
    $$ SELECT timeofday()::timestamptz + coalesce(current_setting('clock.moved', true), '0')::interval $$;`;

/** A machine whose clock can be set while everything runs: a PostgreSQL of its own, and the processes of the service. */
export class SettableClock implements Pick<TestDatabase, 'query'> {
  private constructor(
    private readonly server: Server,
    private readonly file: string,
    private readonly database: Client,
  ) {}

  static async start(): Promise<SettableClock> {
    const folder = newFolder();
    const file = path.join(folder, 'clock');
    fs.writeFileSync(file, '0');
    const server = await openServer(folder, {
      initdbFlags: ['--no-sync'],
      postgresFlags: ['-c', 'fsync=off'],
    });
    const connect = async (database: string): Promise<Client> => {
      const client = new Client({ host: server.socketDirectory, port: SOCKET_PORT, user: OWNER, database });
      await client.connect();
      return client;
    };
    const first = await connect('postgres');
    await first.query('CREATE DATABASE register').finally(() => first.end());
    const database = await connect('register');
    await database.query(MOVED);
    return new SettableClock(server, file, database);
  }

  /** For every process whose clock this is. */
  get settings(): Record<string, string> {
    return {
      DATABASE_URL: `postgres://${OWNER}@localhost/register?host=${this.server.socketDirectory}&port=${SOCKET_PORT}`,
      NODE_OPTIONS: `--require ${path.join(__dirname, 'clock-that-is-set.cjs')}`,
      CLOCK_FILE: this.file,
    };
  }

  /** Sets the clock, so many milliseconds ahead of what is right (behind: below 0), and waits until all show it. */
  async set(milliseconds: number): Promise<void> {
    fs.writeFileSync(`${this.file}.new`, String(milliseconds));
    fs.renameSync(`${this.file}.new`, this.file);
    await this.database.query(`ALTER SYSTEM SET clock.moved = '${milliseconds} milliseconds'`);
    await this.database.query('SELECT pg_reload_conf()');
    while (Math.abs((await this.now()) - Date.now() - milliseconds) > 60_000) await sleep(20);
  }

  /** What the database shows, in milliseconds. */
  async now(): Promise<number> {
    const [row] = await this.query<{ now: Date }>('SELECT now()');
    return row!.now.getTime();
  }

  async query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]> {
    return (await this.database.query<Row>(sql, values)).rows;
  }

  async stop(): Promise<void> {
    await this.database.end();
    await stopServer(this.server);
  }
}
