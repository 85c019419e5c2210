import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rooms whose code decides what a reading says, beside the vocabulary's data. */
const ROOMS = ['read', 'interpret', 'normalise', 'vocabulary'];

/**
 * Which code and vocabulary a reading was made with: a hash over the rooms' compiled files, the versions of the libraries
 * that they stand on and the vocabulary's own hash. The same inputs give the same stamp on every machine.
 *
 * @param source the folder that holds the rooms: `src`, or `dist/src` once built
 * @param dependencies the exact versions, as in package.json
 */
export function stampOf(
  source: string,
  dependencies: Record<string, string>,
  vocabularyHash: string,
): string {
  const hash = createHash('sha256');
  for (const file of ROOMS.flatMap((room) => codeIn(join(source, room)).map((name) => join(room, name))))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(source, file)))
      .update('\0');
  const versions = Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash.update(JSON.stringify(versions)).update(vocabularyHash).digest('hex');
}

/** The program files of a room in a fixed order; neither tests nor what the compiler writes beside them. */
function codeIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|ts)$/.test(name) && !/\.(spec|d)\.(js|ts)$/.test(name))
    .sort();
}
