import type { DataSource, EntityManager } from 'typeorm';

/**
 * Does something that only one process may do at a time, under a lock that the database takes away the moment the process
 * is gone. No transaction is held open meanwhile.
 * @param name of what is done, e.g. `mail`
 * @param work gets the manager of the session that holds the lock
 * @returns whether it was done: not when another process is at it
 */
export async function underLock(
  database: DataSource,
  name: string,
  work: (manager: EntityManager) => Promise<void>,
): Promise<boolean> {
  const session = database.createQueryRunner();
  await session.connect();
  const { manager } = session;
  try {
    const [row] = await manager.query<{ got: boolean }[]>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got',
      [name],
    );
    if (!row!.got) return false;
    try {
      await work(manager);
    } finally {
      await manager.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    }
    return true;
  } finally {
    await session.release();
  }
}
