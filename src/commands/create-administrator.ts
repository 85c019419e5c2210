import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Accounts } from '../accounts/accounts';
import { checkedEmail, createAdministrator, emailTaken } from '../accounts/first-administrator';
import { Session } from '../accounts/session.entity';
import { Sessions } from '../accounts/sessions';
import { AuditTrail } from '../audit/audit-trail';
import { CannotGoOn } from '../cannot-go-on';
import { readConfiguration } from '../configuration';
import { serviceDataSource } from '../database/connection';
import { migrate } from '../database/migrate';
import { openDatabase } from '../database/open';
import { Life, say } from '../life';
import { askPassword } from './ask-password';

const USAGE = `Usage: npm run create-administrator -- EMAIL
The password is asked for. Without a terminal it is read from ASSAYBOOK_PASSWORD, or from standard input.`;

/** `npm run create-administrator -- EMAIL`: makes an account that can let others in. The service may be running. */
Life.run(async (life) => {
  const [given, ...more] = process.argv.slice(2);
  if (!given || given.startsWith('-') || more.length > 0) throw new CannotGoOn(USAGE, 2);
  const email = checkedEmail(given);

  const opening = openDatabase(readConfiguration(process.env), { kind: 'guest' }, { say });
  const database = await life.open(opening, (opened) => opened.close());
  await migrate(database.owner);
  const source = new DataSource(serviceDataSource(database.owner));
  await life.open(source.initialize(), (opened) => opened.destroy());
  const audit = new AuditTrail();
  const accounts = new Accounts(source, new Sessions(source.getRepository(Session), audit), audit);

  // Before the password is asked for: nobody should think one up in vain.
  if (await accounts.findByEmail(email)) throw emailTaken(email);
  await createAdministrator(accounts, { email, password: await askPassword(email) }, 'operator');
  say(`${email} is an administrator now and can sign in.`);
  return 'done';
});
