import { DataSource } from 'typeorm';
import { dataSource } from '../../src/database/connection';
import { aloneAtSchema, migrate } from '../../src/database/migrate';
import { MIGRATIONS } from '../../src/database/migrations';
import { certificatePdf } from '../certificates/certificate-pdf';
import { englishCertificate } from '../certificates/samples';
import { accepted, whenRead } from '../harness/certificates';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../harness/database';
import { startWithAdministrator } from '../harness/people';

/**
 * What an older copy of the service leans on, one line each: tables and columns with their types, what its roles may do, what
 * has to be given in a new row, and what a row has to fulfil. `columns` are those that a line is about.
 */
const LEANED_ON = `
  WITH held AS (
    SELECT c.oid, n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'published') AND c.relkind IN ('r', 'p', 'v') AND c.relname <> 'migrations'),
  columns AS (
    SELECT attrelid AS oid, attnum, name || '.' || attname AS name, atttypid, atttypmod,
      attnotnull AND NOT atthasdef AND attidentity = '' AS needed
    FROM held JOIN pg_attribute ON attrelid = held.oid WHERE attnum > 0 AND NOT attisdropped)
  SELECT 'may' AS kind, name || ' is ' || format_type(atttypid, atttypmod) AS line, ARRAY[name] AS columns FROM columns
  UNION ALL
  SELECT 'may', grantee || ' may ' || privilege_type || ' ' || table_schema || '.' || table_name || '.' || column_name, NULL
  FROM information_schema.column_privileges WHERE grantee IN ('assaybook_service', 'assaybook_public')
  UNION ALL
  SELECT 'may', grantee || ' may ' || privilege_type || ' ' || table_schema || '.' || table_name, NULL
  FROM information_schema.table_privileges WHERE grantee IN ('assaybook_service', 'assaybook_public')
  UNION ALL
  SELECT 'must', name || ' has to be given', NULL FROM columns WHERE needed
  UNION ALL
  SELECT 'must', held.name || ' fulfils ' || conname, (SELECT array_agg(c.name) FROM columns c WHERE c.oid = conrelid AND attnum = ANY (conkey))
  FROM held JOIN pg_constraint ON conrelid = held.oid WHERE contype IN ('c', 'f', 'u', 'x')`;

interface Line {
  kind: 'may' | 'must';
  line: string;
  columns: string[] | null;
}

const MADE_BY_A_LATER_ONE = 'RulesHash1764000001002';

/** What a migration does to copies that were there before it. A rule over new columns asks nothing of who leaves them out. */
function harms(before: Line[], after: Line[]): string[] {
  const [known, now] = [before, after].map((lines) => new Set(lines.map(({ line }) => line))) as [
    Set<string>,
    Set<string>,
  ];
  const columns = new Set(before.flatMap((line) => line.columns ?? []));
  const tables = new Set([...columns].map(tableOf));
  const lost = before.filter(({ kind, line }) => kind === 'may' && !now.has(line));
  const asked = after.filter(
    ({ kind, line, columns: about }) =>
      kind === 'must' &&
      !known.has(line) &&
      (about ? about.every((column) => columns.has(column)) : tables.has(tableOf(line.split(' ')[0]!))),
  );
  return [
    ...lost.map(({ line }) => `no longer: ${line}`),
    ...asked.map(({ line }) => `from now on: ${line}`),
  ];
}

const tableOf = (column: string): string => column.split('.').slice(0, 2).join('.');

describe('A copy of the service that is older than the schema', () => {
  it('finds all that it leans on after each migration, and is asked for nothing that it does not know', async () => {
    const database = await createEmptyDatabase();
    const owner = { connectionString: database.url };
    await aloneAtSchema(owner, async () => {
      let before: Line[] = [];
      for (const [place, { name }] of MIGRATIONS.entries()) {
        const source = new DataSource({ ...dataSource(owner), migrations: MIGRATIONS.slice(0, place + 1) });
        await source.initialize();
        await source.runMigrations({ transaction: 'each' }).finally(() => source.destroy());
        const after = await database.query<Line>(LEANED_ON);
        // It renamed a column before there was any release.
        if (name !== MADE_BY_A_LATER_ONE) expect([name, harms(before, after)]).toEqual([name, []]);
        before = after;
      }
    });
    expect((await database.query<Line>(LEANED_ON)).length).toBeGreaterThan(500);
  });

  it('would be found to lose a column, a right or its way of adding rows', async () => {
    const { query } = await createTestDatabase();
    const change = async (sql: string): Promise<string[]> => {
      const before = await query<Line>(LEANED_ON);
      await query(sql);
      return harms(before, await query<Line>(LEANED_ON));
    };
    expect(await change('ALTER TABLE vendor ADD COLUMN note text CHECK (length(note) < 9)')).toEqual([]);
    expect(await change('ALTER TABLE vendor ADD COLUMN rank integer NOT NULL DEFAULT 0')).toEqual([]);
    expect(await change('ALTER TABLE vendor ADD COLUMN kind text NOT NULL')).toEqual([
      'from now on: public.vendor.kind has to be given',
    ]);
    expect(await change('ALTER TABLE vendor ADD CONSTRAINT short CHECK (length(name) < 99)')).toEqual([
      'from now on: public.vendor fulfils short',
    ]);
    expect(await change('ALTER TABLE vendor ALTER COLUMN version TYPE bigint')).toEqual([
      'no longer: public.vendor.version is integer',
    ]);
    expect(await change('ALTER TABLE vendor RENAME COLUMN website TO site')).toContain(
      'no longer: public.vendor.website is text',
    );
    expect(await change('REVOKE SELECT ON published.vendor FROM assaybook_public')).toContain(
      'no longer: assaybook_public may SELECT published.vendor',
    );
  });
});

/** What the next version may bring: a column and a rule for a table in use, and a table of its own. */
class NextVersion1999000000000 {
  async up(runner: { query: (sql: string) => Promise<unknown> }): Promise<void> {
    await runner.query(`
      ALTER TABLE certificate ADD COLUMN colour text, ADD COLUMN seen boolean NOT NULL DEFAULT false;
      CREATE TABLE colour (name text PRIMARY KEY);`);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

describe('A copy that serves while another one migrates', () => {
  let database: TestDatabase;

  it('answers all the time, though the migration has to wait for a long transaction, and works afterwards', async () => {
    database = await createTestDatabase();
    const { nobody, administrator } = await startWithAdministrator({ DATABASE_URL: database.url });
    const send = async (name: string) =>
      accepted(administrator, await certificatePdf(englishCertificate(name)));
    // As a backup does, or somebody's report.
    await database.query('BEGIN');
    await database.query('SELECT count(*) FROM certificate');
    const told: string[] = [];
    const migrated = migrate(
      { connectionString: database.url },
      { migrations: [...MIGRATIONS, NextVersion1999000000000], say: (sentence) => told.push(sentence) },
    );
    // It steps back each time and lets those through who came after it.
    while (told.length < 2) expect((await nobody.get('/api/v1/search?q=green')).status).toBe(200);
    const during = await send('during');
    await database.query('COMMIT');
    expect(await migrated).toEqual([NextVersion1999000000000.name]);
    for (const url of [during, await send('after')])
      expect((await whenRead(administrator, url)).state).toBe('in-review');
  });
});
