import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { CannotGoOn } from '../cannot-go-on';
import type { Configuration } from '../configuration';
import { newSigner, NoteError, parseSigner, type Signer } from './signed-note';

/** The file in the data folder that holds the log's signing key. */
export const KEY_FILE = 'transparency.key';

/**
 * The key that signs the log's checkpoints: TRANSPARENCY_KEY, or the one in the data folder, which is made when there is
 * none. It is named after the log's public place; the name is the log's origin and stays when PUBLIC_URL changes.
 * @throws CannotGoOn when what is there is no key
 */
export function openLogKey(configuration: Configuration): Signer {
  if (configuration.transparencyKey) return parsed(configuration.transparencyKey, 'TRANSPARENCY_KEY');
  const file = join(configuration.dataDir, KEY_FILE);
  if (!existsSync(file)) makeKey(file, originOf(configuration.publicUrl));
  return parsed(readFileSync(file, 'utf8'), file);
}

function parsed(text: string, where: string): Signer {
  try {
    return parseSigner(text);
  } catch (error) {
    if (!(error instanceof NoteError)) throw error;
    throw new CannotGoOn(`${where} holds no key of the transparency log. ${error.message}`);
  }
}

/** The address without its scheme; without PUBLIC_URL a name that nobody else has. */
function originOf(publicUrl: string | undefined): string {
  if (!publicUrl) return `assaybook-${randomBytes(4).toString('hex')}.invalid/log`;
  const { host, pathname } = new URL(publicUrl);
  return `${host}${pathname.replace(/\/$/, '')}/log`;
}

/** Written beside its place and linked there when it is whole: of two processes, both then read the same one. */
function makeKey(file: string, name: string): void {
  const growing = `${file}.${process.pid}`;
  const descriptor = openSync(growing, 'wx', 0o600);
  try {
    writeSync(descriptor, `${newSigner(name).secret}\n`);
    fsyncSync(descriptor);
    linkSync(growing, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(descriptor);
    rmSync(growing, { force: true });
  }
}
