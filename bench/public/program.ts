import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** A program of ours in a process of its own, which says on which address it listens. */
export class Program {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** @param name the program's file below the compiled code, without its ending */
  static async start(name: string, settings: Record<string, string>): Promise<Program> {
    const file = path.join(__dirname, '..', '..', `${name}.js`);
    const env = { PATH: process.env.PATH, NODE_OPTIONS: process.env.BENCH_NODE_OPTIONS, ...settings };
    const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /listens on (http:\S+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      child.once('close', () => reject(new Error(`${name} did not start: ${said}`)));
    });
    return new Program(child, url);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('close', () => resolve());
      this.child.kill('SIGTERM');
    });
  }
}
