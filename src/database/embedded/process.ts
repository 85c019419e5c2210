import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** True when a process by that number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * True when that process is a PostgreSQL server working on that data directory, or when the system does not say
 * what it is: taking another program for a server costs a question, the reverse could cost data.
 */
export function isPostgresOf(pid: number, cluster: string): boolean {
  const commandLine = process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  return commandLine === undefined || (commandLine.includes('postgres') && commandLine.includes(cluster));
}

function fromProc(pid: number): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/** A process that has ended and that nobody has asked about yet, as in a container without an init. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.startsWith('Z');
  } catch {
    return false;
  }
}
