import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { CannotGoOn } from '../cannot-go-on';
import { readConfiguration } from '../configuration';
import { serviceDataSource } from '../database/connection';
import { migrate } from '../database/migrate';
import { openDatabase } from '../database/open';
import { openDocumentStore } from '../intake/open-store';
import { Life, say } from '../life';
import { checksOf } from '../verify/verify';
import { walkAll } from './walk-checks';

/**
 * `npm run verify`: walks every document, reading, decision, publication, the audit trail and the transparency log, and says
 * what does not agree. Ends with 0 when everything does, with 1 otherwise. The service may be running.
 */
Life.run(async (life) => {
  if (process.argv.length > 2) throw new CannotGoOn('Usage: npm run verify', 2);
  const configuration = readConfiguration(process.env);
  const opening = openDatabase(configuration, { kind: 'guest' }, { say });
  const database = await life.open(opening, (opened) => opened.close());
  await migrate(database.owner);
  const source = new DataSource(serviceDataSource(database.owner));
  await life.open(source.initialize(), (opened) => opened.destroy());
  const store = openDocumentStore(configuration);

  const found = await source.transaction('REPEATABLE READ', async (manager) => {
    // Documents are read for hours where there are many, and the database is asked nothing meanwhile. Nothing is locked.
    await manager.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    await manager.query('SET TRANSACTION READ ONLY');
    return walkAll(checksOf(manager, store));
  });
  if (found > 0) throw new CannotGoOn(`${found} ${found === 1 ? 'thing does' : 'things do'} not agree.`);
  say('Everything agrees.');
  return 'done';
});
