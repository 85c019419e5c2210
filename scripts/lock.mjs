import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

/**
 * Runs `work` while no other process of this checkout does the same, so that `npm start` and `npm test`
 * at the same moment install and build one after the other. A lock whose owner is gone is taken over.
 *
 * @param {string} file where the lock lies while it is held
 * @param {string} doing what is being waited for, as in "Waiting for process 12, which is <doing>"
 * @param {() => Promise<void>} work
 */
export async function alone(file, doing, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await acquire(file, doing);
  try {
    await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

async function acquire(file, doing) {
  for (let waited = 0; ; waited++) {
    try {
      fs.writeFileSync(file, identity(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = read(file);
    if (owner !== null && !lives(owner)) {
      removeAbandoned(file);
      continue;
    }
    if (waited === 4) say(`Waiting for process ${owner?.split(' ')[0]}, which is ${doing} (${file}).`);
    await sleep(250);
  }
}

/**
 * Two waiters may find the same abandoned lock; the second must not remove what the first has just taken.
 * So the owner is looked at again inside a guard that only one of them gets.
 */
function removeAbandoned(file) {
  const guard = `${file}.guard`;
  try {
    fs.mkdirSync(guard);
  } catch {
    const since = fs.statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    // Whoever made the guard needed it for microseconds; after seconds it was killed right there.
    if (Date.now() - since > 10_000) fs.rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    const owner = read(file);
    if (owner !== null && !lives(owner)) fs.rmSync(file, { force: true });
  } finally {
    fs.rmdirSync(guard);
  }
}

function read(file) {
  try {
    const content = fs.readFileSync(file, 'utf8');
    // Empty for the instant between being made and being written.
    return content === '' ? null : content;
  } catch {
    return null;
  }
}

function lives(owner) {
  const pid = Number(owner.split(' ')[0]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return identity(pid) === owner;
}

/** A process number comes back after a while; together with the moment its owner started it does not. */
function identity(pid) {
  try {
    const afterName = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1);
    return `${pid} ${afterName.split(' ')[19]}`;
  } catch {
    return `${pid}`;
  }
}
