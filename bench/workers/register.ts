import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Connection } from '../../src/database/connection';
import { onCores } from '../cores';

const PROGRAMS = join(__dirname, '..', '..', 'src');
const PEOPLE = { ADMIN_EMAIL: 'bench@example.org', ADMIN_PASSWORD: 'a long enough phrase' };
const LOOK_MS = 5;

/** A service that takes certificates and reads none, and workers that share its queue. */
export class Register {
  /** Over all registers: they share a database, where a document that is there already would not be read again. */
  private static sent = 0;

  private constructor(
    private readonly database: Client,
    private readonly url: string,
    private readonly service: ChildProcess,
    private readonly workers: ChildProcess[],
    private readonly cookie: string,
  ) {}

  /**
   * @param data the data folder, whose embedded PostgreSQL runs already
   * @param held whether each worker keeps to a core of its own
   */
  static async open(owner: Connection, data: string, workers: number, held: boolean): Promise<Register> {
    const settings = {
      ...{ DATA_DIR: data, PORT: '0', LOG_LEVEL: 'warn', RUN_WORKER: 'false', DRAIN_SECONDS: '0' },
      ...{ REQUESTS_PER_CALLER: '0', READ_CHILDREN: '1', LOOK_SECONDS: '0', ...PEOPLE },
    };
    const service = start('main', settings);
    const [, url] = await says(service, /listens on (http:\S+)/);
    const started = Array.from({ length: workers }, (_, core) =>
      start('worker', settings, held ? [core] : []),
    );
    for (const worker of started) await says(worker, /reads what is queued/);
    const database = new Client(owner);
    await database.connect();
    return new Register(database, url!, service, started, await signIn(url!));
  }

  /** Has so many workers bring every file to its end, each so many times. Gives how long that took, in seconds. */
  async round(files: string[], passes: number, workers: number): Promise<number> {
    // None takes anything while the queue fills.
    for (const worker of this.workers) worker.kill('SIGSTOP');
    for (let pass = 0; pass < passes; pass += 1) for (const file of files) await this.send(file);
    const began = performance.now();
    for (const worker of this.workers.slice(0, workers)) worker.kill('SIGCONT');
    await this.database.query(`SELECT pg_notify('certificate_waits', '')`);
    while (await this.waiting()) await sleep(LOOK_MS);
    return (performance.now() - began) / 1000;
  }

  async close(): Promise<void> {
    await this.database.end();
    for (const program of [...this.workers, this.service]) {
      program.kill('SIGCONT');
      program.kill('SIGINT');
      await once(program, 'exit');
    }
  }

  private async waiting(): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `SELECT FROM certificate WHERE state IN ('queued', 'reading') LIMIT 1`,
    );
    return rowCount !== 0;
  }

  /** What follows a document's end changes its hash, and nothing of what is read. */
  private async send(file: string): Promise<void> {
    const bytes = Buffer.concat([readFileSync(file), Buffer.from(`\n% ${(Register.sent += 1)}\n`)]);
    const form = new FormData();
    form.append('file', new Blob([bytes], { type: 'application/pdf' }), 'bench.pdf');
    const { status } = await fetch(`${this.url}/api/v1/certificates`, {
      method: 'POST',
      headers: { cookie: this.cookie },
      body: form,
    });
    if (status !== 202) throw new Error(`${file} was answered with ${status}.`);
  }
}

function start(name: string, settings: Record<string, string>, cores: number[] = []): ChildProcess {
  return spawn(...onCores(cores, join(PROGRAMS, `${name}.js`)), {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
}

async function says(program: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let said = '';
  for await (const chunk of program.stderr!.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    const found = pattern.exec(said);
    if (!found) continue;
    program.stderr!.resume();
    return found;
  }
  throw new Error(`It ended and said: ${said}`);
}

async function signIn(url: string): Promise<string> {
  const { headers } = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: PEOPLE.ADMIN_EMAIL, password: PEOPLE.ADMIN_PASSWORD }),
  });
  return headers.getSetCookie()[0]!.split(';')[0]!;
}
