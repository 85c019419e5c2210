import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ground, newFolder } from '../harness/ground';
import { Program, startService } from '../harness/service';

/** Users of the test server, each with an empty database; dropped at the end. */
const made: string[] = [];

/** Makes a user who is no superuser, with a database of his own. @returns its address */
async function userWith(rights: string): Promise<string> {
  const name = `user_${randomUUID().replaceAll('-', '')}`;
  made.push(name);
  await onServer(
    `CREATE ROLE ${name} LOGIN PASSWORD 'pw' ${rights}`,
    `CREATE DATABASE ${name} OWNER ${name}`,
  );
  return Object.assign(new URL(ground().address), {
    username: name,
    password: 'pw',
    pathname: name,
  }).toString();
}

async function onServer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: ground().address });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

afterAll(async () => {
  for (const name of made) {
    await onServer(
      `DROP DATABASE ${name} WITH (FORCE)`,
      `REVOKE assaybook_service, assaybook_public FROM ${name}`,
      `DROP ROLE ${name}`,
    );
  }
});

describe('A PostgreSQL of the operator’s own', () => {
  it('is used through an ordinary user who owns the database and was given the roles', async () => {
    const url = await userWith('');
    await onServer(`GRANT assaybook_service, assaybook_public TO ${new URL(url).username}`);
    const { url: service, program } = await startService({ DATABASE_URL: url });
    expect((await fetch(`${service}/ready`)).status).toBe(200);
    expect(program.said).toContain('Migrated the database');
  });

  it('whose user may not take the roles is refused, with what a superuser has to do', async () => {
    const url = await userWith('');
    const { code, said } = await Program.start('main', {
      PORT: '0',
      DATA_DIR: newFolder(),
      DATABASE_URL: url,
    }).ended;
    expect(code).toBe(1);
    expect(said).toContain(`GRANT assaybook_service TO ${new URL(url).username};`);
    expect(said).not.toMatch(/^\s+at /m);
  });
});
