import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createTestDatabase } from './database';
import { ground, newFolder } from './ground';

const ROOT = path.join(__dirname, '..', '..');

/** How a process ended, and what it had said by then. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Standard output: logs, or what a command gives. */
  output: string;
  /** Standard error: sentences for the person who started it. */
  said: string;
}

/** One of Assaybook's programs, running as it does for its users. */
export class Program {
  output = '';
  said = '';
  readonly ended: Promise<Ended>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr!.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    this.ended = new Promise((resolve) =>
      child.once('close', (code, signal) => {
        fs.rmSync(this.register, { force: true });
        resolve({ code, signal, output: this.output, said: this.said });
      }),
    );
    fs.writeFileSync(this.register, '');
  }

  /**
   * Starts a compiled program.
   * @param name a path under src without its ending, e.g. `main` or `commands/migrate`
   * @param settings environment variables; nothing of the test run's own environment that is a setting gets through
   */
  static start(name: string, settings: Record<string, string>, args: string[] = []): Program {
    const [file, ...rest] = Program.commandLine(name);
    return Program.run(file!, [...rest, ...args], settings);
  }

  /** How a compiled program is started, to be given to another that starts it. */
  static commandLine(name: string): string[] {
    return [process.execPath, path.join(ROOT, 'dist', 'src', `${name}.js`)];
  }

  /** Runs any program in the project's folder, e.g. npm. */
  static run(file: string, args: string[], settings: Record<string, string>): Program {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, which the keeper can end with everything that it started in turn.
      detached: true,
    });
    const program = new Program(child);
    running.add(program);
    void program.ended.then(() => running.delete(program));
    return program;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Waits for the first match in what the program says; fails with all it said when it ends without. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.said);
      if (match) return match;
      const more = new Promise<'more'>((resolve) => this.child.stderr!.once('data', () => resolve('more')));
      const next = await Promise.race([more, this.ended]);
      const last = pattern.exec(this.said);
      if (last) return last;
      if (next !== 'more') throw new Error(`It ended (${next.code ?? next.signal}) and said: ${next.said}`);
    }
  }

  /** Asks it to end, as Ctrl-C and container engines do, and waits until it has. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }

  /** Ends it without a chance to say anything, as a power cut or the kernel does. */
  kill(): Promise<Ended> {
    return this.stop('SIGKILL');
  }

  /** The keeper ends whatever is still written down here when the test run is over. */
  private get register(): string {
    return path.join(ground().folder, 'processes', String(this.child.pid));
  }
}

/** A service that answers. */
export interface RunningService {
  /** e.g. `http://127.0.0.1:41234` */
  url: string;
  program: Program;
  /** The settings it was started with: give them to `startService` again for a restart on the same data. */
  settings: Record<string, string>;
}

/**
 * Starts the service on a free port, and waits until it listens. Without `DATABASE_URL` in the settings it gets a
 * database of its own from the template (the quick way); with `DATABASE_URL: ''` it embeds one in its data folder.
 * It is stopped when the test file ends, at the latest.
 * @param start how the program is started, where that is not as usual
 */
export async function startService(
  given: Record<string, string> = {},
  start = (settings: Record<string, string>) => Program.start('main', settings),
): Promise<RunningService> {
  const settings = {
    PORT: '0',
    // Looking at cells takes seconds: the tests of that step alone switch it on.
    LOOK_SECONDS: '0',
    // Nobody stands before it who would have to notice that it ends.
    DRAIN_SECONDS: '0',
    DATA_DIR: given.DATA_DIR ?? newFolder(),
    DATABASE_URL: given.DATABASE_URL ?? (await createTestDatabase()).url,
    ...given,
  };
  const program = start(settings);
  const [, url] = await program.says(/listens on (http:\S+)/);
  return { url: url!, program, settings };
}

const running = new Set<Program>();

afterAll(async () => {
  // As Ctrl-C does: nobody is left to take leave of.
  await Promise.all([...running].map((program) => program.stop('SIGINT')));
});
