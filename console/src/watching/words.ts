import { day } from '../../../src/publish/pages/words';
import type { Delivery, Kind, Webhook } from './webhooks';

/** What a webhook may be told of, in the order in which it is offered. */
export const KINDS: readonly { kind: Kind; name: string }[] = [
  { kind: 'published', name: 'a certificate is published' },
  { kind: 'amended', name: 'a certificate’s record gets a new version' },
  { kind: 'superseded', name: 'another certificate takes its place' },
  { kind: 'withdrawn', name: 'a certificate is withdrawn' },
  { kind: 'exceeds', name: 'results exceed a limit' },
  { kind: 'disputed', name: 'a value is disputed or a dispute answered' },
  { kind: 'expiring', name: 'a lot’s newest certificate will soon be two years old' },
];

/** What it watches: "lot KR-0425 of Green Hill". */
export function watchedBy({ vendor, product, lot }: Webhook): string {
  if (!vendor) return 'everything';
  const of = product ? `${product.name}, ${vendor.name}` : vendor.name;
  return lot === null ? of : `lot ${lot}, ${of}`;
}

const BECAUSE: Record<NonNullable<Webhook['disabledBecause']>, string> = {
  asked: 'somebody disabled it',
  gone: 'it answered 410 (Gone)',
  failing: 'nothing succeeded for five days',
};

/** How a webhook stands: a shape, a word and, where there is one, the reason. */
export function standingOf({ disabledAt, disabledBecause, failingSince }: Webhook): string {
  if (disabledAt && disabledBecause) return `⊘ Disabled ${day(disabledAt)}: ${BECAUSE[disabledBecause]}`;
  return failingSince ? `▲ Failing since ${day(failingSince)}` : '● On';
}

export const DELIVERY_STATES: Record<Delivery['state'], string> = {
  waiting: '○ Waiting',
  delivered: '● Delivered',
  'given-up': '⊘ Given up',
};
