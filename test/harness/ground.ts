import fs from 'node:fs';
import path from 'node:path';
import { GROUND } from './global-setup';

/** What the keeper keeps for all test files. */
export interface Ground {
  /** A PostgreSQL, as its owner. */
  address: string;
  /** The migrated database that each test file gets a copy of. */
  template: string;
  /** Everything that tests write lies in here and goes with it. */
  folder: string;
}

export function ground(): Ground {
  return JSON.parse(process.env[GROUND]!) as Ground;
}

/** A new folder for one test's data, removed when the tests have ended. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(ground().folder, 'data-'));
  // An embedded PostgreSQL may run as another user, who must be able to pass.
  fs.chmodSync(folder, 0o711);
  return folder;
}
