import { DataSource } from 'typeorm';
import { publicDataSource, serviceDataSource } from '../../src/database/connection';
import { migrate } from '../../src/database/migrate';
import { MIGRATIONS } from '../../src/database/migrations';
import { createTestDatabase } from '../harness/database';
import type { TestDatabase } from '../harness/database';

let database: TestDatabase;
let service: DataSource;
let publicRecord: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await new DataSource(serviceDataSource({ connectionString: database.url })).initialize();
  publicRecord = await new DataSource(publicDataSource({ connectionString: database.url })).initialize();
});

afterAll(async () => {
  await service.destroy();
  await publicRecord.destroy();
});

describe('The migrated schema', () => {
  it('is what the entities say: there is nothing that TypeORM would change', async () => {
    const { upQueries } = await service.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('is reached by the service in its own role, which may not make tables', async () => {
    expect(await service.query('SELECT current_user AS role')).toEqual([{ role: 'assaybook_service' }]);
    await expect(service.query('CREATE TABLE smuggled ()')).rejects.toThrow(/permission denied/);
  });

  it('is reached by the public look-up in a role that reads what is published, and nothing else', async () => {
    expect(await publicRecord.query('SELECT current_user AS role')).toEqual([{ role: 'assaybook_public' }]);
    expect(await publicRecord.query('SELECT * FROM published.vendor')).toEqual([]);
    await expect(publicRecord.query('SELECT * FROM vendor')).rejects.toThrow(/permission denied/);
    await expect(publicRecord.query('SELECT * FROM queue.job')).rejects.toThrow(/permission denied/);
    await expect(publicRecord.query(`DELETE FROM published.vendor`)).rejects.toThrow(
      /read-only|permission denied/,
    );
  });

  it('stays as it is when several processes migrate at once', async () => {
    const owner = { connectionString: database.url };
    expect(await Promise.all([migrate(owner), migrate(owner), migrate(owner)])).toEqual([[], [], []]);
    const done = await database.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
    expect(done.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
  });

  it('is refused plainly when a newer version of the code has migrated it', async () => {
    await database.query(
      `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`,
    );
    await expect(migrate({ connectionString: database.url })).rejects.toThrow(
      /migrated by a newer version of Assaybook \(FromTheFuture9999999999999\)/,
    );
  });
});
