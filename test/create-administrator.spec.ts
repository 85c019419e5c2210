import { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { newFolder } from './harness/ground';
import { PASSWORD, signIn } from './harness/people';
import { Program, startService } from './harness/service';

const run = (settings: Record<string, string>, ...args: string[]) =>
  Program.start('commands/create-administrator', settings, args).ended;

describe('npm run create-administrator', () => {
  it('makes somebody who can sign in while the service runs, and refuses to do it twice', async () => {
    const service = await startService();
    await service.program.says(/There is no administrator yet/);
    const settings = { ...service.settings, ASSAYBOOK_PASSWORD: PASSWORD };
    expect(await run(settings, 'Ann@Example.org')).toMatchObject({
      code: 0,
      said: expect.stringContaining('ann@example.org is an administrator now'),
    });
    const ann = await signIn(new Client(service.url), 'ann@example.org');
    expect((await ann.get('/api/v1/session')).body.account.role).toBe('administrator');

    const again = await run({ ...settings, ASSAYBOOK_PASSWORD: 'quite another phrase' }, 'ann@example.org');
    expect(again.code).toBe(1);
    expect(again.said).toMatch(/an account for ann@example\.org already, and it was not changed/);
    await signIn(new Client(service.url), 'ann@example.org', PASSWORD);
  });

  it('works with the embedded database of a service that has never been started', async () => {
    const DATA_DIR = newFolder();
    const made = await run({ DATA_DIR, ASSAYBOOK_PASSWORD: PASSWORD }, 'ann@example.org');
    expect(made.code).toBe(0);
    const service = await startService({ DATA_DIR, DATABASE_URL: '' });
    await signIn(new Client(service.url), 'ann@example.org');
  });

  it.each([
    ['no email', [], PASSWORD, /^Usage: npm run create-administrator -- EMAIL/m],
    ['two emails', ['a@example.org', 'b@example.org'], PASSWORD, /^Usage:/m],
    ['what is no email', ['ann'], PASSWORD, /“ann” is not an email address/],
    ['a short password', ['ann@example.org'], 'short', /at least 12 characters/],
    [
      'no password',
      ['ann@example.org'],
      '',
      /There is no terminal to ask for a password: set ASSAYBOOK_PASSWORD/,
    ],
  ])('says what to do when given %s', async (_what, args, ASSAYBOOK_PASSWORD, sentence) => {
    const { url } = await createTestDatabase();
    const { code, said } = await run(
      { DATA_DIR: newFolder(), DATABASE_URL: url, ASSAYBOOK_PASSWORD },
      ...args,
    );
    expect(code).toBe(2);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/^\s+at /m);
  });
});
