import type { Change } from '../publish/feed/change.entity';

/** What one may be told of. */
export const WATCH_KINDS = [
  'published',
  'amended',
  'superseded',
  'withdrawn',
  'exceeds',
  'disputed',
  'expiring',
] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** What each means, for the API's description and for forms. */
export const KIND_MEANINGS: Record<WatchKind, string> = {
  published: 'a certificate is published',
  amended: 'a published certificate’s record gets a new version',
  superseded: 'another certificate takes a certificate’s place',
  withdrawn: 'a certificate is withdrawn',
  exceeds: 'results exceed a limit that the comparison before had not found exceeded',
  disputed: 'a value is disputed, the vendor answers, or the register has read the dispute',
  expiring: 'the newest certificate of a lot will soon be two years old',
};

/** How webhooks name what happened, in the form that the Standard Webhooks specification recommends. */
export type EventType =
  | 'certificate.published'
  | 'certificate.amended'
  | 'certificate.superseded'
  | 'certificate.withdrawn'
  | 'lot.exceeds'
  | 'lot.expiring'
  | 'value.disputed'
  | 'value.dispute_answered'
  | 'value.dispute_decided'
  | 'webhook.test';

/** What a change is to who watches: its kind and the type of its event. Null for what nobody is told of. */
export function toldOf({
  kind,
  exceeded,
}: Pick<Change, 'kind' | 'exceeded'>): { kind: WatchKind; type: EventType } | null {
  switch (kind) {
    case 'published':
    case 'amended':
    case 'superseded':
    case 'withdrawn':
      return { kind, type: `certificate.${kind}` };
    case 'judged':
      return exceeded.length > 0 ? { kind: 'exceeds', type: 'lot.exceeds' } : null;
    case 'disputed':
      return { kind: 'disputed', type: 'value.disputed' };
    case 'dispute-answered':
      return { kind: 'disputed', type: 'value.dispute_answered' };
    case 'dispute-decided':
      return { kind: 'disputed', type: 'value.dispute_decided' };
  }
}
