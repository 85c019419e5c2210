import { escapeIdentifier } from 'pg';
import type { EntityManager } from 'typeorm';
import { QUEUE_SCHEMA } from '../queue/queues';

/** A table as the database's own catalogue tells it. */
export interface Table {
  schema: string;
  name: string;
  /** Those that can be written, in their order. */
  columns: string[];
}

/** The name of a table or sequence, for SQL. */
export function quoted({ schema, name }: { schema: string; name: string }): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
}

/**
 * What belongs to the record: everything of the owner's but the list of migrations, which comes with the schema, and the
 * queue, whose jobs are made anew for every certificate that waits.
 */
const OF_THE_RECORD = `
  pg_get_userbyid(c.relowner) = current_user AND n.nspname !~ '^(pg_|information_schema$)'
  AND n.nspname <> '${QUEUE_SCHEMA}'
  AND (n.nspname, c.relname) NOT IN (('public', 'migrations'), ('public', 'migrations_id_seq'))`;

/**
 * Every table of the record, each after those it refers to.
 * @throws Error when tables refer to each other in a circle
 */
export async function tablesOf(manager: EntityManager): Promise<Table[]> {
  const waiting = await manager.query<(Table & { id: string; refersTo: string[] })[]>(
    `SELECT c.oid::text AS id, n.nspname AS schema, c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       (SELECT coalesce(array_agg(k.confrelid::text), '{}') FROM pg_constraint k
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS "refersTo"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${OF_THE_RECORD}
     ORDER BY n.nspname, c.relname`,
  );
  const sorted: Table[] = [];
  while (waiting.length > 0) {
    const ids = new Set(waiting.map(({ id }) => id));
    const next = waiting.findIndex(({ refersTo }) => !refersTo.some((id) => ids.has(id)));
    if (next < 0)
      throw new Error(
        `Tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}.`,
      );
    const [{ schema, name, columns }] = waiting.splice(next, 1) as unknown as [Table];
    sorted.push({ schema, name, columns });
  }
  return sorted;
}

/** Every sequence of the record with how far it is. */
export async function sequencesOf(
  manager: EntityManager,
): Promise<{ schema: string; name: string; value: string; called: boolean }[]> {
  const found = await manager.query<{ schema: string; name: string }[]>(
    `SELECT n.nspname AS schema, c.relname AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'S' AND ${OF_THE_RECORD} ORDER BY n.nspname, c.relname`,
  );
  const sequences = [];
  for (const sequence of found) {
    const [row] = await manager.query<{ value: string; called: boolean }[]>(
      `SELECT last_value AS value, is_called AS called FROM ${quoted(sequence)}`,
    );
    sequences.push({ ...sequence, ...row! });
  }
  return sequences;
}

/** The names of the migrations that a database has, oldest first; none for one that nobody has migrated yet. */
export async function migrationsOf(manager: EntityManager): Promise<string[]> {
  const [found] = await manager.query<{ table: string | null }[]>(
    `SELECT to_regclass('public.migrations') AS table`,
  );
  if (!found!.table) return [];
  const rows = await manager.query<{ name: string }[]>(
    'SELECT name FROM public.migrations ORDER BY timestamp, id',
  );
  return rows.map(({ name }) => name);
}

/** COPY writes and reads values in the words of the session: both sides say the same. */
export async function speakPlainly(manager: EntityManager): Promise<void> {
  await manager.query(
    `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'iso_8601';
     SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`,
  );
}
