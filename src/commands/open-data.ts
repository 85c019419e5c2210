import 'reflect-metadata';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { CannotGoOn } from '../cannot-go-on';
import { readConfiguration } from '../configuration';
import { publicDataSource } from '../database/connection';
import { migrate } from '../database/migrate';
import { openDatabase } from '../database/open';
import { Life, say } from '../life';
import { writeOpenData } from '../publish/open-data/write';

const USAGE = `Usage: npm run open-data -- FOLDER
  writes everything that is published to FOLDER, as JSON Lines and CSV with a dictionary; the service serves it at /data
  when OPEN_DATA_DIR names the same folder`;

/** `npm run open-data -- FOLDER`: writes the open data, reading as the public does. The service may be running. */
Life.run(async (life) => {
  const [folder, ...more] = process.argv.slice(2);
  if (!folder || more.length > 0 || folder.startsWith('-')) throw new CannotGoOn(USAGE, 2);
  const opening = openDatabase(readConfiguration(process.env), { kind: 'guest' }, { say });
  const database = await life.open(opening, (opened) => opened.close());
  await migrate(database.owner);
  const source = new DataSource(publicDataSource(database.owner));
  await life.open(source.initialize(), (opened) => opened.destroy());
  await mkdir(folder, { recursive: true });
  const { files } = await writeOpenData(source, path.resolve(folder));
  const tables = files.filter(({ path: file }) => file.endsWith('.csv'));
  say(`${folder}: ${tables.map(({ table, rows }) => `${rows} ${table}`).join(', ')}.`);
  return 'done';
});
