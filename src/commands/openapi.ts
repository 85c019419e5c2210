import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module';
import { CannotGoOn } from '../cannot-go-on';
import { Configuration } from '../configuration';
import { describeApi } from '../http/api-description';
import { Life, say } from '../life';

/** `npm run openapi [-- FILE]`: writes the API's description, without a database and without listening. */
Life.run(async () => {
  const [file = 'openapi.json', ...more] = process.argv.slice(2);
  if (more.length > 0) throw new CannotGoOn('Usage: npm run openapi -- FILE', 2);
  // Preview: the modules are looked through and nothing is made of them, so the connection is never used.
  const app = await NestFactory.create(AppModule.with(new Configuration(), {}), new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  try {
    writeFileSync(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new CannotGoOn(`${file} cannot be written: ${(error as Error).message}`);
  }
  say(`Wrote ${file}.`);
  return 'done';
});
