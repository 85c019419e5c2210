import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotGoOn } from '../../cannot-go-on';
import type { CertificateSummary } from '../../intake/certificate-view';
import { lotKey } from '../../vocabulary/lot-key';
import type { ImportOptions } from './options';
import { isWaiting, type Outcome, type SentFile } from './outcome';
import { Refusal, type Registry } from './registry';

/** How long until what is still being read is asked about again. */
const ASK_AGAIN_MS = 500;
/** Of how many at a time: they are read in about the order in which they were sent. */
const ASKED_AT_ONCE = 8;

/** Told of each step, for whoever watches. */
export interface Watcher {
  /** A file's bytes are in the registry, or it was refused. */
  sent(outcome: Outcome): void;
  /** A file that was sent is read, or could not be. */
  read(outcome: Outcome): void;
}

/** One import: sends what the registry does not have, then waits until it was read. */
export class FolderImport {
  /** What became of each file so far, by its name; complete when `run` has ended undisturbed. */
  readonly outcomes = new Map<string, Outcome>();
  private readonly byHash = new Map<string, string>();
  private readonly lots = new Map<string, Promise<void>>();
  private opening: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly options: ImportOptions,
    private readonly registry: Registry,
    private readonly watcher: Watcher,
  ) {}

  /** Begins nothing new from now on; what is on its way arrives. */
  stop(): void {
    this.stopped = true;
  }

  /**
   * @param files relative to the folder
   * @throws CannotGoOn when the service cannot be reached or refuses what all files have in common
   */
  async run(files: readonly string[]): Promise<void> {
    const rest = [...files];
    const sendNext = async (): Promise<void> => {
      for (let file = rest.shift(); file !== undefined && !this.stopped; file = rest.shift()) {
        const outcome = await this.bring(file);
        this.outcomes.set(file, outcome);
        this.watcher.sent(outcome);
      }
    };
    const lines = Array.from({ length: this.options.concurrency }, () =>
      sendNext().catch((error: unknown) => {
        this.stop();
        throw error;
      }),
    );
    // All end before an error goes on, so that nothing is on its way any more.
    const failed = (await Promise.allSettled(lines)).find((line) => line.status === 'rejected');
    if (failed) throw failed.reason;
    await this.follow();
  }

  private async bring(file: string): Promise<Outcome> {
    try {
      const { bytes, sha256, other } = await this.openInTurn(file);
      if (other !== undefined) return { file, kind: 'same-as', other };
      return await this.bringDocument(file, bytes, sha256);
    } catch (error) {
      if (error instanceof Refusal) return this.refused(file, error);
      const { code, syscall, message } = error as NodeJS.ErrnoException;
      if (code && syscall) return { file, kind: 'refused', code, why: `cannot be read here: ${message}` };
      throw error;
    }
  }

  /** One file after the other, so that of several copies it is always the first by name that is sent. */
  private openInTurn(file: string): Promise<Opened> {
    const opened = this.opening.then(() => this.open(file));
    this.opening = opened.catch(() => undefined);
    return opened;
  }

  private async open(file: string): Promise<Opened> {
    const bytes = await fs.readFile(path.join(this.options.folder, file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const other = this.byHash.get(sha256);
    if (other === undefined) this.byHash.set(sha256, file);
    return { bytes, sha256, other };
  }

  private async bringDocument(file: string, bytes: Buffer, sha256: string): Promise<Outcome> {
    const names = this.namesOf(file);
    if (!names)
      return { file, kind: 'refused', code: 'no-lot-in-name', why: 'its name does not tell the lot.' };
    const there = await this.registry.find(sha256);
    if (there) return this.hereAlready(file, there, names);
    await this.lotFor(names);
    const idempotencyKey = keyFor(names, sha256);
    const answer = await this.registry.send({ name: path.basename(file), bytes, idempotencyKey, names });
    const certificate = await this.registry.read(answer.id);
    if (answer.duplicate) return this.hereAlready(file, certificate, names);
    return { file, kind: 'sent', id: answer.id, certificate };
  }

  /** What a file is about; undefined when its name should tell the lot and does not. */
  private namesOf(file: string): Names | undefined {
    const { vendor, product, lot: told } = this.options;
    if (!(told instanceof RegExp)) return { vendor, ...(product && { product }), ...(told && { lot: told }) };
    const match = told.exec(path.basename(file).replace(/\.pdf$/i, ''));
    const lot = (match?.[1] ?? match?.[0])?.trim();
    return lot ? { vendor, ...(product && { product }), lot } : undefined;
  }

  /** Registers the lot where that was asked for, once for all files that are about it. */
  private async lotFor({ vendor, product, lot }: Names): Promise<void> {
    if (!this.options.addLots || !product || !lot) return;
    const key = lotKey(lot);
    const adding = this.lots.get(key) ?? this.registry.addLot(vendor, product, lot);
    this.lots.set(key, adding);
    await adding;
  }

  private async hereAlready(file: string, found: CertificateSummary, names: Names): Promise<Outcome> {
    const certificate = await this.registry.read(found.id);
    const filedElsewhere = filedUnder(certificate.assignment, names);
    return {
      file,
      kind: 'here-already',
      id: found.id,
      certificate,
      ...(filedElsewhere && { filedElsewhere }),
    };
  }

  private refused(file: string, refusal: Refusal): Outcome {
    if (refusal.code === 'unknown-lot' && typeof this.options.lot === 'string')
      throw new CannotGoOn(`${refusal.message} Register it first, or add --add-lots.`);
    return { file, kind: 'refused', code: refusal.code, why: refusal.message };
  }

  /** Asks about what is being read, the first that was sent first, until all is read or the time is over. */
  private async follow(): Promise<void> {
    const until = performance.now() + this.options.waitMs;
    let waiting = [...this.outcomes.values()].filter(isSentAndWaiting);
    while (waiting.length > 0 && !this.stopped && performance.now() < until) {
      const asked = waiting.slice(0, ASKED_AT_ONCE);
      const answers = await Promise.all(asked.map((each) => this.askAgain(each)));
      const read = answers.filter((each) => !isWaiting(each));
      for (const outcome of read) this.watcher.read(outcome);
      const names = new Set(read.map(({ file }) => file));
      waiting = waiting.filter(({ file }) => !names.has(file));
      if (read.length === 0) await sleep(ASK_AGAIN_MS);
    }
  }

  private async askAgain(sent: SentFile): Promise<SentFile> {
    const outcome = { ...sent, certificate: await this.registry.read(sent.id) };
    this.outcomes.set(outcome.file, outcome);
    return outcome;
  }
}

/** A file's bytes, and the file before it that has the same ones. */
interface Opened {
  bytes: Buffer;
  sha256: string;
  other: string | undefined;
}

type Names = { vendor: string; product?: string; lot?: string };

const isSentAndWaiting = (outcome: Outcome): outcome is SentFile =>
  'certificate' in outcome && isWaiting(outcome);

/** The same for the same document filed under the same names, in this run and in every other. */
function keyFor({ vendor, product = '', lot = '' }: Names, sha256: string): string {
  const said = JSON.stringify([vendor, product, lotKey(lot), sha256]);
  return `import-${createHash('sha256').update(said).digest('hex')}`;
}

/** What a certificate is filed under, when that differs from what was asked for. */
function filedUnder(
  { vendor, product, lot }: CertificateSummary['assignment'],
  wanted: Names,
): string | undefined {
  const isSame =
    vendor?.slug === wanted.vendor &&
    (wanted.product === undefined || product?.slug === wanted.product) &&
    (wanted.lot === undefined || (lot !== undefined && lotKey(lot) === lotKey(wanted.lot)));
  if (isSame) return undefined;
  return [vendor?.slug, product?.slug, lot].filter(Boolean).join(' / ') || 'nothing yet';
}
