import './made-for-use';
import 'reflect-metadata';
import { CannotGoOn } from './cannot-go-on';
import { readConfiguration } from './configuration';
import { migrate } from './database/migrate';
import { openDatabase } from './database/open';
import { Life, say } from './life';
import { openService } from './service';
import { tellingFaults } from './told-vocabulary';

/** The service: open the database, bring it up to date, answer requests, and end in order when told to. */
Life.run(async (life) => {
  const configuration = readConfiguration(process.env);
  const database = await life.open(
    openDatabase(configuration, { kind: 'service', port: configuration.port }, { say }),
    (opened) => opened.close(),
  );
  void database.lost.then(() => life.fail(lostDatabase()));

  const ran = await migrate(database.owner, { say });
  if (ran.length > 0) say(`Migrated the database: ${ran.join(', ')}.`);

  const service = await life.open(tellingFaults(openService(configuration, database.owner)), (opened) =>
    opened.close(),
  );
  const address = await service.listen();
  life.takingLeave((enough) => service.drain(enough));
  say(`Assaybook listens on ${address} with ${database.description}.`);
  if (!(await service.hasAdministrator())) {
    say(
      'There is no administrator yet. Make the first one with: npm run create-administrator -- you@example.org\n' +
        'or start the service once with ADMIN_EMAIL and ADMIN_PASSWORD set.',
    );
  }
  return 'stay';
});

function lostDatabase(): CannotGoOn {
  return new CannotGoOn(
    'The embedded PostgreSQL has ended unexpectedly. Start the service again; no data is lost.',
  );
}
