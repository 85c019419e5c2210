import { CannotGoOn } from './cannot-go-on';
import { describeSettings, readConfiguration } from './configuration';

/** The sentence with which wrong settings are refused, and the exit code. */
function refusal(environment: Record<string, string>): { sentence: string; exitCode: number } {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof CannotGoOn) return { sentence: error.message, exitCode: error.exitCode };
    throw error;
  }
  throw new Error('The settings were taken.');
}

describe('The configuration', () => {
  it('has a default for everything that a first start needs', () => {
    expect(readConfiguration({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: undefined,
      runWorker: true,
    });
  });

  it('takes numbers, switches and addresses from text', () => {
    const environment = {
      PORT: ' 8080 ',
      RUN_WORKER: 'no',
      MAX_UPLOAD_BYTES: '1048576',
      DATABASE_URL: 'postgres://u:p@db.internal:5432/assaybook',
      TRUST_PROXY: 'loopback, 10.0.0.0/8, 2001:db8::1',
      PUBLIC_URL: 'https://registry.example.org',
    };
    expect(readConfiguration(environment)).toMatchObject({
      port: 8080,
      runWorker: false,
      maxUploadBytes: 1048576,
      databaseUrl: environment.DATABASE_URL,
      trustProxy: environment.TRUST_PROXY,
      publicUrl: environment.PUBLIC_URL,
    });
  });

  it('takes an empty value for none, as container files write it', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: '', ADMIN_EMAIL: ' ' })).toEqual(
      readConfiguration({}),
    );
  });

  it('names a wrong setting, what is wrong with it, and an example', () => {
    const { sentence, exitCode } = refusal({ PORT: '80a' });
    expect(sentence).toContain('PORT is wrong: ');
    expect(sentence).toContain('PORT must be an integer number');
    expect(sentence).toContain('For example: PORT=3000');
    expect(exitCode).toBe(2);
  });

  it('names all wrong settings at once', () => {
    const { sentence } = refusal({ READ_CHILDREN: '0', LOG_LEVEL: 'loud', MAX_UPLOAD_BYTES: '-1' });
    expect(sentence.split('\n')).toHaveLength(3);
  });

  it.each([
    ['a port that does not exist', { PORT: '65536' }],
    ['a number with a fraction', { READ_TIMEOUT_SECONDS: '1.5' }],
    ['a switch that is neither on nor off', { RUN_WORKER: 'maybe' }],
    ['a database that is none', { DATABASE_URL: 'mysql://localhost/assaybook' }],
    ['a server without a database', { DATABASE_URL: 'postgres://localhost' }],
    ['trust in everybody', { TRUST_PROXY: 'true' }],
    ['a network that is none', { TRUST_PROXY: '10.0.0.0/33' }],
    ['a public address without its scheme', { PUBLIC_URL: 'registry.example.org' }],
    ['an administrator without a password', { ADMIN_EMAIL: 'ann@example.org' }],
    ['a password without an administrator', { ADMIN_PASSWORD: 'correct horse battery' }],
    ['a short password', { ADMIN_EMAIL: 'ann@example.org', ADMIN_PASSWORD: 'horse' }],
  ])('refuses %s', (_, environment) => {
    expect(refusal(environment as Record<string, string>).exitCode).toBe(2);
  });

  it('never repeats a secret in its complaint', () => {
    const secrets = {
      ADMIN_EMAIL: 'ann@example.org',
      ADMIN_PASSWORD: 'hunter2',
      DATABASE_URL: 'pg://u:hunter2@h/d',
    };
    expect(refusal(secrets).sentence).not.toContain('hunter2');
  });

  it('accepts every example that it gives', () => {
    const examples = Object.fromEntries(describeSettings().map(({ name, example }) => [name, example]));
    expect(() => readConfiguration(examples)).not.toThrow();
  });
});
