import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { CannotGoOn } from '../cannot-go-on';
import { readConfiguration } from '../configuration';
import { serviceDataSource } from '../database/connection';
import { migrate } from '../database/migrate';
import { openDatabase } from '../database/open';
import { openDocumentStore } from '../intake/open-store';
import { Life, say } from '../life';
import type { Check } from '../verify/finding';
import { checksOf } from '../verify/verify';

/** How often a terminal is told how far it is, in milliseconds. */
const TELL_MS = 200;

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
    await manager.query('SET TRANSACTION READ ONLY');
    let troubles = 0;
    for (const check of checksOf(manager, store)) troubles += await walk(check);
    return troubles;
  });
  if (found > 0) throw new CannotGoOn(`${found} ${found === 1 ? 'thing does' : 'things do'} not agree.`);
  say('Everything agrees.');
  return 'done';
});

/** @returns how much does not agree */
async function walk({ name, run }: Check): Promise<number> {
  let [checked, found, told] = [0, 0, Date.now()];
  for await (const report of run()) {
    if ('checked' in report) checked += report.checked;
    else {
      found += 1;
      clearLine();
      process.stdout.write(`${report.about}: ${report.trouble}\n`);
    }
    if (process.stderr.isTTY && Date.now() - told > TELL_MS) {
      told = Date.now();
      process.stderr.write(`\r${checked} ${name} …`);
    }
  }
  clearLine();
  say(`${checked} ${name}: ${found === 0 ? 'all agree' : `${found} findings`}`);
  return found;
}

function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
