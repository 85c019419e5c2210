import type { Watcher } from './import-folder';
import type { Outcome } from './outcome';

const BAR_WIDTH = 24;

/** What became of a file, in a word or two. */
function wordFor(outcome: Outcome): string {
  if (outcome.kind === 'refused') return `refused (${outcome.code})`;
  if (outcome.kind === 'same-as') return `the same as ${outcome.other}`;
  const { state } = outcome.certificate;
  const place = state === 'queued' || state === 'reading' ? 'queued' : state;
  return outcome.kind === 'sent' ? place : `here already, ${place}`;
}

/** Tells whoever waits how far the import is: a bar on a terminal, else a line for each file. */
export class Progress implements Watcher {
  private done = 0;
  private unread = 0;

  constructor(
    private readonly total: number,
    private readonly out: NodeJS.WriteStream,
  ) {}

  sent(outcome: Outcome): void {
    this.done += 1;
    const isReading = wordFor(outcome).endsWith('queued');
    if (isReading) this.unread += 1;
    this.tell(outcome);
  }

  read(outcome: Outcome): void {
    this.unread -= 1;
    this.tell(outcome);
  }

  /** Takes the bar away, so that what follows begins on a line of its own. */
  end(): void {
    if (this.out.isTTY) this.out.write('\r\u001b[K');
  }

  private tell(outcome: Outcome): void {
    const { done, total, unread, out } = this;
    if (!out.isTTY) out.write(`${done}/${total} ${outcome.file}: ${wordFor(outcome)}\n`);
    else out.write(`\r\u001b[K${bar({ done, total, unread, file: outcome.file, columns: out.columns })}`);
  }
}

/** One line for a terminal: how much is sent, how much of it is still being read, and the file it is at. */
export function bar(at: {
  done: number;
  total: number;
  unread: number;
  file: string;
  /** The terminal's width; a line that is longer would leave its beginning behind. */
  columns: number;
}): string {
  const filled = Math.round((at.done / at.total) * BAR_WIDTH);
  const drawn = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  const reading = at.unread > 0 ? `, ${at.unread} being read` : '';
  const line = [...`${drawn} ${at.done}/${at.total} sent${reading}  ${at.file}`];
  return line.length < at.columns ? line.join('') : `${line.slice(0, at.columns - 2).join('')}…`;
}
