import { spawnSync } from 'node:child_process';

/** Whether a program can be held to one core here (`taskset` of util-linux, which other systems lack). */
export const canBeHeld = spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * A command that runs a Node program on these cores alone, with all its threads and children: V8 compiles on threads of
 * its own, so that one program that is free to move takes part of a second core, and says little of what a second one adds.
 * @param cores numbers of cores, from 0; none for all of them
 */
export function onCores(cores: number[], ...program: string[]): [command: string, args: string[]] {
  if (cores.length === 0 || !canBeHeld) return [process.execPath, program];
  return ['taskset', ['-c', cores.join(','), process.execPath, ...program]];
}
