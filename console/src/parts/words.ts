import type { Schemas } from '../api/client';

/** How the console puts things into words. Panels, dates and counts have the words of the public pages. */

export type CertificateState = Schemas['CertificateSummary']['state'];

interface StateWords {
  name: string;
  /** A shape, so that no state is told by colour alone. */
  mark: string;
  means: string;
}

export const STATES: Record<CertificateState, StateWords> = {
  queued: { name: 'Waiting to be read', mark: '○', means: 'Kept. A worker will read it soon.' },
  reading: { name: 'Being read', mark: '◌', means: 'A worker reads it just now.' },
  'in-review': { name: 'In review', mark: '◐', means: 'It waits for a reviewer.' },
  'second-review': {
    name: 'In second review',
    mark: '◑',
    means: 'One reviewer approved it; a second one looks at the values that decide.',
  },
  unreadable: { name: 'Unreadable', mark: '?', means: 'The document could not be read.' },
  'not-a-report': { name: 'No report', mark: '∅', means: 'No laboratory’s report was found in it.' },
  returned: { name: 'Returned to you', mark: '↩', means: 'A reviewer asks you to put something right.' },
  rejected: { name: 'Rejected', mark: '✕', means: 'It will not be published.' },
  replaced: {
    name: 'Replaced',
    mark: '◍',
    means: 'A newer version was sent in its place before anybody decided on it.',
  },
  published: { name: 'Published', mark: '●', means: 'Everybody can look it up.' },
  superseded: { name: 'Superseded', mark: '◍', means: 'A newer version took its place; it stays visible.' },
  withdrawn: {
    name: 'Withdrawn',
    mark: '⊘',
    means: 'It no longer counts; it stays visible with its reason.',
  },
};

/** What lacks something and waits for its sender was never with a reviewer: it is not called returned. */
const INCOMPLETE: StateWords = {
  name: 'Waits for you',
  mark: '◔',
  means: 'It lacks something: complete it, or send it to review as it is.',
};

/** How the console calls where a certificate stands. */
export const stateWords = (state: CertificateState, reason?: { code: string }): StateWords =>
  state === 'returned' && reason?.code === 'incomplete' ? INCOMPLETE : STATES[state];

const STEPS: [seconds: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
];

const AGO = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });

/** "3 days ago", in the largest unit that fits; "just now" within a minute. */
export function ago(iso: string, now: number): string {
  const seconds = Math.round((now - Date.parse(iso)) / 1000);
  for (const [size, unit] of STEPS)
    if (Math.abs(seconds) >= size) return AGO.format(-Math.floor(seconds / size), unit);
  return 'just now';
}

/** "3 days", "2 hours", "under a minute". */
export function lasting(seconds: number): string {
  for (const [size, unit] of STEPS) {
    const amount = Math.floor(seconds / size);
    if (amount >= 1) return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
  }
  return 'under a minute';
}

/** "1.2 MB", "340 kB": decimal, as operating systems show files. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "26 Nov 2026, 10:07", in the reader's own time. */
export const moment = (iso: string): string => MOMENT.format(new Date(iso));
