import 'reflect-metadata';
import { readConfiguration } from '../configuration';
import { migrate } from '../database/migrate';
import { openDatabase } from '../database/open';
import { Life, say } from '../life';

/** `npm run migrate`: brings the database up to date without starting the service. */
Life.run(async (life) => {
  const opening = openDatabase(readConfiguration(process.env), { kind: 'guest' }, { say });
  const database = await life.open(opening, (opened) => opened.close());
  const ran = await migrate(database.owner, { say });
  say(
    ran.length > 0
      ? `Migrated ${database.description}: ${ran.join(', ')}.`
      : `Nothing to do: ${database.description} is up to date.`,
  );
  return 'done';
});
