import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPostmaster } from '../../src/database/embedded/cluster';
import type { Chance } from '../harness/chance';
import { freePort } from '../harness/free-port';
import { newFolder } from '../harness/ground';
import { Program } from '../harness/service';

export const VICTIMS = ['service', 'worker', 'reading child', 'PostgreSQL'] as const;
export type Victim = (typeof VICTIMS)[number];

/** How long everything may take to stand again after a kill, in milliseconds. */
const RECOVERY_MS = 120_000;

/** A service, a worker and a PostgreSQL on one data folder, started again whenever one of them ends. */
export class Machine {
  private constructor(
    readonly url: string,
    readonly settings: Record<string, string>,
  ) {}

  private readonly kept: Kept[] = [];

  static async start(more: Record<string, string> = {}): Promise<Machine> {
    const port = await freePort();
    const settings = {
      PORT: String(port),
      DATA_DIR: newFolder(),
      DATABASE_URL: '',
      LOOK_SECONDS: '0',
      DRAIN_SECONDS: '0',
      LOG_LEVEL: 'fatal',
      ...more,
    };
    const machine = new Machine(`http://127.0.0.1:${port}`, settings);
    machine.kept.push(new Kept(() => Program.start('main', { ...settings, RUN_WORKER: 'false' })));
    await machine.whenReady();
    machine.kept.push(new Kept(() => Program.start('worker', settings)));
    return machine;
  }

  /** Waits until the service says that it should be given work. Gives how long that took, in milliseconds. */
  async whenReady(): Promise<number> {
    const began = Date.now();
    for (;;) {
      const answer = await fetch(`${this.url}/ready`).catch(() => null);
      await answer?.arrayBuffer().catch(() => undefined);
      if (answer?.ok) return Date.now() - began;
      if (Date.now() - began > RECOVERY_MS)
        throw new Error(`It did not recover: ${this.kept.map(({ said }) => said).join('\n')}`);
      await sleep(50);
    }
  }

  /** Ends one of them without a chance to say anything. False when there was nothing of that kind. */
  kill(victim: Victim, chance: Chance): boolean {
    const [service, worker] = this.kept.map(({ pid }) => pid);
    const postmaster = readPostmaster(path.join(this.settings.DATA_DIR!, 'postgres'))?.pid;
    const children = childrenOf(worker!);
    const pid = {
      service,
      worker,
      'reading child': children.length > 0 ? chance.of(children) : undefined,
      PostgreSQL: postmaster,
    }[victim];
    if (pid === undefined) return false;
    try {
      process.kill(pid, 'SIGKILL');
      return true;
    } catch {
      return false;
    }
  }

  /** Ends everything in order. */
  async stop(): Promise<void> {
    for (const kept of this.kept.reverse()) await kept.stop();
  }
}

/** A program that is started again whenever it ends. */
class Kept {
  private program!: Program;
  private stopping = false;
  private readonly running: Promise<void>;

  constructor(private readonly start: () => Program) {
    this.running = this.run();
  }

  get pid(): number {
    return this.program.pid;
  }

  get said(): string {
    return this.program.said;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.program.stop();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.program = this.start();
      await this.program.ended;
      await sleep(100);
    }
  }
}

function childrenOf(pid: number): number[] {
  try {
    const text = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
