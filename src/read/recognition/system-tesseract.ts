import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Language } from './language';

/**
 * The Tesseract that the machine has, if any: as exact as the bundled one and several times as fast. It sees a picture
 * that this application drew, never the document.
 */
export class SystemTesseract {
  private constructor(private readonly languages: Set<string>) {}

  /** @returns The machine's Tesseract, or null when there is none. */
  static async find(): Promise<SystemTesseract | null> {
    const listing = await run(['--list-langs'], null, 10_000);
    return listing === null ? null : new SystemTesseract(new Set(listing.split(/\s+/)));
  }

  knows(language: Language): boolean {
    return this.languages.has(language);
  }

  /** What a picture says, as hOCR; null when it failed or took too long. */
  recognise(png: Buffer, language: Language, milliseconds: number): Promise<string | null> {
    return run(['stdin', 'stdout', '-l', language, '--psm', '3', 'hocr'], png, milliseconds);
  }
}

/** Standard output, or null when the program is not there, fails, or takes too long. */
async function run(args: string[], input: Buffer | null, milliseconds: number): Promise<string | null> {
  const child = spawn('tesseract', args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, TESSDATA_PREFIX: process.env.TESSDATA_PREFIX, OMP_THREAD_LIMIT: '1' },
    signal: AbortSignal.timeout(milliseconds),
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  child.stdin.on('error', () => undefined); // it may end before it has read everything; its exit code tells
  child.stdin.end(input ?? undefined);
  const output = await text(child.stdout);
  return (await ended) ? output : null;
}
