/**
 * Who lives in the embedded server. Every process that uses it keeps one session in the database `postgres` and holds
 * advisory locks there, which end with the process however it ends: no pid file can be left behind, no number reused.
 *
 *   USE       shared by everybody who uses the server; whoever gets it exclusively is alone and may stop the server
 *   SERVICE   held by the one process that is the service on this data folder
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CannotGoOn } from '../../cannot-go-on';
import { OWNER } from './cluster';
import { isAlive } from './process';
import { openServer, SOCKET_PORT, stopServer } from './server';
import type { Server, ServerOptions } from './server';

/** Numbers of our own, within the four-byte space of PostgreSQL's two-key advisory locks ("assa", then which). */
const LOCK_SPACE = 0x61737361;
const USE = 1;
const SERVICE = 2;

/** What a process wants to be: the service (one per data folder, at that port), or a guest beside it. */
export type Role = { kind: 'service'; port: number } | { kind: 'guest' };

export interface Tenancy {
  server: Server;
  /** Resolves (once) when the server went away though nobody here stopped it. */
  lost: Promise<void>;
  /** Moves out; stops the server when nobody else uses it. */
  leave(): Promise<void>;
}

/**
 * Opens the server on a data folder and moves in.
 * @throws CannotGoOn when the server cannot be started, or a service already runs on this data folder
 */
export async function moveIn(dataFolder: string, role: Role, options: ServerOptions = {}): Promise<Tenancy> {
  for (;;) {
    const server = await openServer(dataFolder, options);
    const session = await connect(server, role);
    if (!session || !(await tryLock(session, USE, 'shared'))) {
      // It is being stopped by the last one out. Soon it will be gone, and the next look starts it again.
      await session?.end();
      await sleep(100);
      continue;
    }
    if (role.kind === 'service') await becomeTheService(session, dataFolder);
    return tenancyOf(server, session);
  }
}

function tenancyOf(server: Server, session: Client): Tenancy {
  let leaving = false;
  let gone = false;
  const lost = new Promise<void>((resolve) => {
    const end = () => {
      gone = true;
      if (!leaving) resolve();
    };
    session.on('error', end).on('end', end);
  });
  return {
    server,
    lost,
    async leave() {
      if (leaving || gone) return;
      leaving = true;
      try {
        await unlock(session, USE, 'shared');
        if (await tryLock(session, USE, 'exclusive')) await stopServer(server);
      } finally {
        await session.end().catch(() => undefined);
      }
    },
  };
}

async function connect(server: Server, role: Role): Promise<Client | undefined> {
  const name =
    role.kind === 'service' ? `service pid=${process.pid} port=${role.port}` : `guest pid=${process.pid}`;
  const session = new Client({
    host: server.socketDirectory,
    port: SOCKET_PORT,
    user: OWNER,
    database: 'postgres',
    application_name: `assaybook ${name}`,
  });
  try {
    await session.connect();
    return session;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    // 57P01 to 57P03: shutting down, or not up again yet.
    if (['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P01', '57P02', '57P03'].includes(code)) return undefined;
    if (code === 'EACCES') {
      throw new CannotGoOn(
        `A PostgreSQL server (process ${server.pid}) already runs on this data folder as another user. ` +
          'Stop the service that uses it, or start this one as the same user.',
      );
    }
    throw error;
  }
}

async function becomeTheService(session: Client, dataFolder: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    if (await tryLock(session, SERVICE, 'exclusive')) return;
    const other = await theService(session);
    // A service that was just killed holds its lock until the server notices: only a live one is a reason to stop.
    if (other && (isAlive(other.pid) || attempt > 100)) {
      await session.end();
      throw new CannotGoOn(
        `Assaybook already runs on the data folder ${dataFolder} (process ${other.pid}, port ${other.port}). ` +
          'Use that one, or stop it first; a second service needs a DATA_DIR and a PORT of its own.',
      );
    }
    await sleep(50);
  }
}

async function theService(session: Client): Promise<{ pid: number; port: number } | undefined> {
  const { rows } = await session.query<{ application_name: string }>(
    `select application_name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and classid = $1 and objid = $2 and objsubid = 2 and granted`,
    [LOCK_SPACE, SERVICE],
  );
  const found = /pid=(\d+) port=(\d+)/.exec(rows[0]?.application_name ?? '');
  return found ? { pid: Number(found[1]), port: Number(found[2]) } : undefined;
}

async function tryLock(session: Client, lock: number, how: 'shared' | 'exclusive'): Promise<boolean> {
  const name = how === 'shared' ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  const { rows } = await session.query<{ got: boolean }>(`select ${name}($1, $2) as got`, [LOCK_SPACE, lock]);
  return rows[0]!.got;
}

async function unlock(session: Client, lock: number, how: 'shared'): Promise<void> {
  await session.query(`select pg_advisory_unlock_${how}($1, $2)`, [LOCK_SPACE, lock]);
}
