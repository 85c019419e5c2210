import type { TestDatabase } from './database';

/** Does what no role of the service can: runs statements with the tables' triggers off, as somebody with the server would. */
export async function tamper(
  database: TestDatabase,
  tables: string[],
  ...statements: string[]
): Promise<void> {
  for (const table of tables) await database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const statement of statements) await database.query(statement);
  for (const table of tables) await database.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}
