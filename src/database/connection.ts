import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { ENTITIES, PUBLISHED_ENTITIES } from './entities';
import { ReadableNames } from './naming';
import { PUBLIC_ROLE, SERVICE_ROLE } from './roles';

/** The TypeORM connection that can only select what is published; `@InjectRepository(X, PUBLIC)`. */
export const PUBLIC = 'public';

/** How to reach a database: an address, or the folder of a Unix socket as `host`. Understood by pg and by pg-boss. */
export interface Connection {
  connectionString?: string;
  host?: string;
  port?: number;
  user?: string;
  database?: string;
  /** Session settings, in the form of the postgres program's arguments. */
  options?: string;
  application_name?: string;
}

/**
 * The session settings of each way of working. The migrations make the roles; a session takes one when it connects,
 * so that no code path of the service ever works with the owner's rights.
 */
const SESSIONS = {
  // Whoever comes after a statement that waits for a table waits behind it: it steps back soon, and is tried again.
  migrations: ['lock_timeout=2s'],
  // A copy that is frozen, or whose machine is gone, keeps what it has locked from the others for a minute, and not for ever.
  service: [
    `role=${SERVICE_ROLE}`,
    'idle_in_transaction_session_timeout=60s',
    ...['tcp_keepalives_idle=30s', 'tcp_keepalives_interval=10s', 'tcp_keepalives_count=3'],
  ],
  public: [`role=${PUBLIC_ROLE}`, 'default_transaction_read_only=on', 'statement_timeout=10s'],
};

export type Session = keyof typeof SESSIONS;

/**
 * The same server as the owner's, but in the rights of that session. For pg and pg-boss; TypeORM has the two below.
 * @param owner as `openDatabase` gives it
 */
export function connectAs(session: Session, owner: Connection): Connection {
  const options = SESSIONS[session].map((setting) => `-c ${setting}`).join(' ');
  const named = { ...owner, application_name: `assaybook ${session}` };
  if (!owner.connectionString) return { ...named, options };
  // What stands in the address wins over what stands beside it, so the address has to say it.
  const url = new URL(owner.connectionString);
  url.searchParams.set('options', [url.searchParams.get('options'), options].filter(Boolean).join(' '));
  return { ...named, connectionString: url.toString() };
}

/** How the service's rooms reach their tables. */
export function serviceDataSource(owner: Connection): PostgresDataSourceOptions {
  return { ...dataSource(connectAs('service', owner)), entities: ENTITIES, poolSize: 10 };
}

/** How the public look-up reaches the published record, and nothing else. */
export function publicDataSource(owner: Connection): PostgresDataSourceOptions {
  return {
    ...dataSource(connectAs('public', owner)),
    entities: PUBLISHED_ENTITIES,
    poolSize: 5,
  };
}

/** TypeORM's words for a connection of the driver's; for the migrations, which need the owner's rights. */
export function dataSource(connection: Connection): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    // As it is for the driver: TypeORM's own reading of addresses knows fewer forms.
    extra: { ...connection, connectionTimeoutMillis: 10_000 },
    installExtensions: false,
    namingStrategy: new ReadableNames(),
    // The schema is what the migrations say, and they run before anything connects.
    synchronize: false,
    migrationsRun: false,
  };
}
