import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './app.module';
import { CannotGoOn } from './cannot-go-on';
import { readConfiguration } from './configuration';
import { migrate } from './database/migrate';
import { openDatabase } from './database/open';
import { Life, say } from './life';
import { tellingFaults } from './told-vocabulary';

/** `npm run worker`: reads what is queued, beside or without the service (which then has RUN_WORKER=false). */
Life.run(async (life) => {
  const configuration = readConfiguration({ ...process.env, RUN_WORKER: 'true' });
  const database = await life.open(openDatabase(configuration, { kind: 'guest' }, { say }), (opened) =>
    opened.close(),
  );
  void database.lost.then(() =>
    life.fail(new CannotGoOn('The embedded PostgreSQL has ended; the worker ends too.')),
  );
  await migrate(database.owner, { say });

  const opening = NestFactory.createApplicationContext(WorkerModule.with(configuration, database.owner), {
    bufferLogs: true,
    abortOnError: false,
  });
  const context = await life.open(tellingFaults(opening), (opened) => opened.close());
  context.useLogger(context.get(Logger));
  say(`The worker reads what is queued, with ${database.description}.`);
  return 'stay';
});
