import fs from 'node:fs/promises';
import path from 'node:path';
import { CannotGoOn } from '../../cannot-go-on';

/** What a folder holds for the import. */
export interface Found {
  /** Paths of PDFs relative to the folder, in the order of their names. */
  files: string[];
  /** How many other files there are. */
  others: number;
}

/**
 * The PDFs in a folder and those in it, by the ending of their names. Links are not followed, so that none leads in a
 * circle or out of the folder; hidden files and folders are left alone.
 * @throws CannotGoOn (exit code 2) when the folder cannot be read
 */
export async function pdfsIn(folder: string): Promise<Found> {
  const found: Found = { files: [], others: 0 };
  const ahead = [''];
  for (let inside = ahead.pop(); inside !== undefined; inside = ahead.pop()) {
    for (const entry of await entriesOf(path.join(folder, inside))) {
      const name = path.join(inside, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) ahead.push(name);
      else if (entry.isFile() && /\.pdf$/i.test(entry.name)) found.files.push(name);
      else found.others += 1;
    }
  }
  return { ...found, files: found.files.sort() };
}

async function entriesOf(folder: string) {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new CannotGoOn(`${folder} cannot be read: ${(error as Error).message}`, 2);
  }
}
