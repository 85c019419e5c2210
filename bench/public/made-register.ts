import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readConfiguration } from '../../src/configuration';
import type { Connection } from '../../src/database/connection';
import { migrate } from '../../src/database/migrate';
import { type Database, openDatabase } from '../../src/database/open';
import { fill } from './fill';
import { Program } from './program';

/** A register of so many certificates in a folder of its own, with the service and the bare route in front of it. */
export class MadeRegister {
  private database: Database | null = null;
  private programs: Program[] = [];
  service = '';
  bareRoute = '';

  constructor(
    readonly size: number,
    private readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** Makes it, unless it is there already. */
  async make(say: (text: string) => void): Promise<Connection> {
    this.database = await this.open();
    await migrate(this.database.owner);
    const started = performance.now();
    const made = await fill(this.database.owner, this.size, { say, hurry: true });
    const took = ((performance.now() - started) / 1000).toFixed(0);
    say(`\n${this.size} certificates, ${made ? `made in ${took} s` : 'made before'}`);
    return this.database.owner;
  }

  /** Starts the database anew, as far as this machine lets us without anything of it in memory, and what is measured. */
  async serve(): Promise<void> {
    await this.database?.close();
    forget(path.join(this.folder));
    this.database = await this.open();
    const settings = { RUN_WORKER: 'false', LOG_LEVEL: 'silent', REQUESTS_PER_ADDRESS: '0' };
    const service = await Program.start('src/main', { DATA_DIR: this.folder, PORT: '0', ...settings });
    this.programs.push(service);
    const connection = { BENCH_CONNECTION: JSON.stringify(this.database.owner) };
    const bare = await Program.start('bench/public/bare', connection);
    this.programs.push(bare);
    this.service = service.url;
    this.bareRoute = bare.url;
  }

  async close(): Promise<void> {
    for (const program of this.programs.splice(0)) await program.stop();
    await this.database?.close();
  }

  private open(): Promise<Database> {
    const configuration = readConfiguration({ DATA_DIR: this.folder });
    return openDatabase(configuration, { kind: 'guest' }, { say: () => undefined });
  }
}

/** Asks the system to keep none of the folder's files in memory (posix_fadvise, which GNU dd offers). */
function forget(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /\/base\//.test(entry.parentPath))
      execFileSync('dd', [
        `if=${path.join(entry.parentPath, entry.name)}`,
        'iflag=nocache',
        'count=0',
        'status=none',
      ]);
}
