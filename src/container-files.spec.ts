import fs from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describeSettings, readConfiguration } from './configuration';

const ROOT = path.join(__dirname, '..');
const fileOf = (name: string): string => fs.readFileSync(path.join(ROOT, name), 'utf8');
const settingNames = describeSettings().map(({ name }) => name);
const PORT = String(readConfiguration({}).port);

interface ComposeService {
  environment: Record<string, string>;
  volumes: string[];
  ports?: string[];
  healthcheck: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}

describe('The compose file', () => {
  const { services, volumes } = load(fileOf('docker-compose.yml')) as {
    services: Record<'service' | 'database', ComposeService>;
    volumes: Record<string, null>;
  };

  it('sets nothing for the service that is no setting', () => {
    expect(settingNames).toEqual(expect.arrayContaining(Object.keys(services.service.environment)));
  });

  it('sets what the service takes, once the operator has filled it in', () => {
    const operator = {
      POSTGRES_PASSWORD: 's3cret',
      ADMIN_EMAIL: 'ann@example.org',
      ADMIN_PASSWORD: 'a long phrase',
    };
    const environment = Object.fromEntries(
      Object.entries(services.service.environment).map(([name, value]) => [name, filledIn(value, operator)]),
    );
    const { databaseUrl, adminEmail, logLevel } = readConfiguration(environment);
    expect(new URL(databaseUrl!)).toMatchObject({
      hostname: 'database',
      username: services.database.environment.POSTGRES_USER,
      password: operator.POSTGRES_PASSWORD,
      pathname: `/${services.database.environment.POSTGRES_DB}`,
    });
    expect({ adminEmail, logLevel }).toEqual({ adminEmail: 'ann@example.org', logLevel: 'info' });
  });

  it('holds no password, and does not start without one', () => {
    const secrets = Object.values(services).flatMap(({ environment }) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|DATABASE_URL/.test(name)),
    );
    expect(secrets).toHaveLength(3);
    for (const [, value] of secrets) expect(value).toMatch(/\$\{\w+PASSWORD:\?[^}]+\}/);
  });

  it('publishes the port that the service listens on, to this machine only', () => {
    expect(services.service.ports).toEqual([`127.0.0.1:\${PORT:-${PORT}}:${PORT}`]);
  });

  it('waits for a healthy database and watches both', () => {
    expect(services.service.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(services.service.healthcheck.test.join(' ')).toContain(`http://127.0.0.1:${PORT}/health`);
    expect(services.database.healthcheck.test).toContain('pg_isready');
  });

  it('keeps documents and database in volumes that it declares', () => {
    const mounts = Object.values(services).flatMap((service) =>
      service.volumes.map((mount) => mount.split(':')),
    );
    expect(mounts).toEqual([
      ['documents', '/data'],
      ['database', '/var/lib/postgresql'],
    ]);
    expect(Object.keys(volumes)).toEqual(['documents', 'database']);
    expect(imageEnvironment().DATA_DIR).toBe('/data');
  });
});

describe('The Dockerfile', () => {
  const instructions = dockerfile();
  const last = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'));
  const valueOf = (name: string): string | undefined => last.findLast(([found]) => found === name)?.[1];

  it('runs the built service as an ordinary user', () => {
    expect(valueOf('USER')).toBe('node');
    expect(JSON.parse(valueOf('CMD')!)).toContain('dist/src/main.js');
    expect(valueOf('VOLUME')).toBe('/data');
  });

  it('has the packages that the service runs with, and none that only building and testing need', () => {
    expect(
      last.some(([name, rest]) => name === 'COPY' && /^--from=packages \S*node_modules/.test(rest)),
    ).toBe(true);
    expect(instructions.filter(([name, rest]) => name === 'RUN' && /npm ci/.test(rest)).at(-1)?.[1]).toMatch(
      /--omit=dev/,
    );
  });

  it('listens on every network of the container, on the port that it exposes and asks for its health', () => {
    const { NODE_ENV, ...settings } = imageEnvironment();
    expect(NODE_ENV).toBe('production');
    expect(settingNames).toEqual(expect.arrayContaining(Object.keys(settings)));
    expect(readConfiguration(settings)).toMatchObject({ host: '0.0.0.0', port: Number(valueOf('EXPOSE')) });
    expect(valueOf('HEALTHCHECK')).toContain('/health');
  });

  it('has copied what an npm script runs before it runs it', () => {
    const { scripts } = JSON.parse(fileOf('package.json')) as { scripts: Record<string, string> };
    const ran = [...instructions.entries()].flatMap(([at, [name, value]]) => {
      const script = name === 'RUN' ? /^npm run ([\w:-]+)/.exec(value)?.[1] : undefined;
      return script ? [{ at, file: /node (\S+)/.exec(scripts[script]!)?.[1] }] : [];
    });
    expect(ran).not.toEqual([]);
    for (const { at, file } of ran) {
      const stage = instructions.slice(
        instructions.findLastIndex(([name], i) => i < at && name === 'FROM'),
        at,
      );
      expect(stage).toContainEqual(['COPY', `${path.dirname(file!)} ${path.dirname(file!)}`]);
    }
  });

  it('copies only what is there and what .dockerignore lets through', () => {
    const letThrough = fileOf('.dockerignore').match(/(?<=^!).+$/gm);
    const copied = instructions
      .filter(([name, value]) => name === 'COPY' && !value.startsWith('--from'))
      .flatMap(([, value]) => value.split(/\s+/).slice(0, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const source of copied) {
      expect(fs.existsSync(path.join(ROOT, source))).toBe(true);
      expect(letThrough).toContain(source);
    }
  });
});

/** Fills in `${NAME}`, `${NAME:-default}` and `${NAME:?complaint}` as compose does. */
function filledIn(value: string, operator: Record<string, string>): string {
  return value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest?: string) => {
    if (operator[name]) return operator[name];
    if (kind === '?') throw new Error(rest);
    return kind === '-' ? (rest ?? '') : '';
  });
}

/** The instructions in their order, each with its value, long lines joined. */
function dockerfile(): [name: string, value: string][] {
  return fileOf('Dockerfile')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

function imageEnvironment(): Record<string, string> {
  const [, value] = dockerfile().find(([name]) => name === 'ENV')!;
  return Object.fromEntries(value.split(' ').map((pair) => pair.split('=') as [string, string]));
}
