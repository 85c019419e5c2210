import { Worker, isMainThread, workerData } from 'node:worker_threads';

/**
 * Watches a reading child from a thread inside it, so that it ends even while the code that reads is stuck in a loop: when
 * it takes more memory than it may, and when its parent is gone.
 */

/** The signal that a child dies of when it took too much memory; nothing else here uses it. */
export const OUT_OF_MEMORY: NodeJS.Signals = 'SIGUSR2';

const EVERY_MILLISECONDS = 50;

interface Watch {
  bytes: number;
  parent: number;
}

/** Starts watching this process. */
export function watchOver(bytes: number): void {
  const watch: Watch = { bytes, parent: process.ppid };
  new Worker(__filename, { workerData: watch }).unref();
}

if (!isMainThread) {
  const { bytes, parent } = workerData as Watch;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    if (process.memoryUsage.rss() > bytes) process.kill(process.pid, OUT_OF_MEMORY);
  }, EVERY_MILLISECONDS);
}
