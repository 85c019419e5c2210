import type { CertificateEvent } from './certificate-event.entity';
import { eventStream, lastEventId } from './event-stream';

const at = new Date('2026-01-22T09:00:00.123Z');
const event = { id: '7', certificateId: 'x', at, kind: 'page-read', detail: { page: 1, note: 'two\nlines' } };

describe('An event stream', () => {
  it('says each event with its id and kind, its detail on one line', async () => {
    const batches = (function* (): Generator<CertificateEvent[]> {
      yield [event, { ...event, id: '8', kind: 'in-review', detail: {} }];
    })();
    const said: string[] = [];
    for await (const text of eventStream(batches as unknown as AsyncIterable<CertificateEvent[]>))
      said.push(text);
    expect(said.join('')).toBe(
      'retry: 2000\n\n' +
        'id: 7\nevent: page-read\ndata: {"page":1,"note":"two\\nlines","at":"2026-01-22T09:00:00.123Z"}\n\n' +
        'id: 8\nevent: in-review\ndata: {"at":"2026-01-22T09:00:00.123Z"}\n\n',
    );
  });

  it('goes on after the event that the follower names, or from the beginning', () => {
    expect(lastEventId('12')).toBe('12');
    for (const nonsense of [undefined, '', '-1', '1; DROP', '9'.repeat(19), ['1', '2']])
      expect(lastEventId(nonsense)).toBe('0');
  });
});
