import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api, type Schemas } from '../api/client';
import { stateWords } from '../parts/words';

type Detail = Schemas['CertificateDetail'];

/** What the event stream tells of a certificate's way. */
const KINDS = [
  'queued',
  'reading',
  'page-read',
  'interpreted',
  'in-review',
  'second-review',
  'unreadable',
  'not-a-report',
  'returned',
  'replaced',
  'rejected',
  'assigned',
  'published',
  'superseded',
  'withdrawn',
] as const;

interface Told {
  kind: (typeof KINDS)[number];
  page?: number;
  of?: number;
}

/** The room that a certificate is in, in words. */
export function roomOf(told: Told | null, detail: Detail | undefined): string {
  if (told?.kind === 'page-read' && detail?.state !== 'in-review')
    return `◌ read: page ${told.page} of ${told.of}`;
  if (told?.kind === 'interpreted' && detail?.state === 'reading') return '◌ interpreted; normalising';
  if (!detail) return '○ kept';
  const { name, mark } = stateWords(detail.state, detail.reason);
  const results = detail.reading?.results.length;
  if (results === undefined) return `${mark} ${name}`;
  return `${mark} ${name}: ${results} ${results === 1 ? 'result' : 'results'} found`;
}

/** Follows a certificate: what is known of it, kept fresh by the service's events. */
export function useProgress(id: string): { room: string; detail: Detail | undefined } {
  const queries = useQueryClient();
  const [told, setTold] = useState<Told | null>(null);
  const { data } = useQuery({
    queryKey: ['certificate', id],
    queryFn: () => answered(api.GET('/api/v1/certificates/{id}', { params: { path: { id } } })),
  });
  useEffect(() => {
    // Browsers come back by themselves, and miss nothing: the service goes on after the last event they saw.
    const stream = new EventSource(`/api/v1/certificates/${id}/events`);
    const onEvent = (event: MessageEvent<string>): void => {
      const kind = event.type as Told['kind'];
      setTold({ ...(JSON.parse(event.data) as object), kind });
      if (kind !== 'page-read') void queries.invalidateQueries({ queryKey: ['certificate', id] });
      if (kind !== 'page-read' && kind !== 'interpreted')
        void queries.invalidateQueries({ queryKey: ['certificates'] });
    };
    for (const kind of KINDS) stream.addEventListener(kind, onEvent);
    return () => stream.close();
  }, [id, queries]);
  return { room: roomOf(told, data), detail: data };
}
