import type { CertificateDetail } from '../../intake/certificate-view';

/** What became of one file. */
export type Outcome = { file: string } & (
  { kind: 'refused'; code: string; why: string } | { kind: 'same-as'; other: string } | Sent
);
export type SentFile = Sent & { file: string };

/** A file that is in the registry now. */
export interface Sent {
  /** Whether it was sent now or was there before. */
  kind: 'sent' | 'here-already';
  id: string;
  certificate: Pick<CertificateDetail, 'state' | 'reason' | 'missing' | 'assignment'>;
  /** What it is filed under, when that is not what was asked for: what is there already is not changed. */
  filedElsewhere?: string;
}

/** Whether nobody has read it yet. */
export const isWaiting = ({ certificate: { state } }: Sent): boolean =>
  state === 'queued' || state === 'reading';

/** Whether reading it led nowhere. */
export const isUnread = ({ certificate: { state } }: Sent): boolean =>
  state === 'unreadable' || state === 'not-a-report';
