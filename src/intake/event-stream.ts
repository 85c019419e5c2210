import type { CertificateEvent } from './certificate-event.entity';

/** A stream ends after this long, and the follower comes back to where it was: its permission is then looked at again. */
export const LONGEST_MS = 600_000;

/** Proxies drop connections that say nothing for a minute or so. */
const HEARTBEAT_MS = 15_000;

/**
 * Batches of events as a text/event-stream (WHATWG HTML, server-sent events): each event under its own id and kind, its
 * detail and time as JSON; a comment when nothing happened for a while.
 */
export async function* eventStream(batches: AsyncIterable<CertificateEvent[]>): AsyncGenerator<string> {
  yield 'retry: 2000\n\n';
  let said = performance.now();
  for await (const events of batches) {
    if (events.length > 0) yield events.map(asMessage).join('');
    else if (performance.now() - said >= HEARTBEAT_MS) yield ': nothing new\n\n';
    else continue;
    said = performance.now();
  }
}

/** The id after which to go on, from the header Last-Event-ID; '0' (the beginning) when there is none that is ours. */
export function lastEventId(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^\d{1,18}$/.test(header) ? header : '0';
}

function asMessage({ id, at, kind, detail }: CertificateEvent): string {
  const data = JSON.stringify({ ...detail, at: at.toISOString() });
  return `id: ${id}\nevent: ${kind}\ndata: ${data}\n\n`;
}
