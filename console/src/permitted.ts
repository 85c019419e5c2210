import type { CertificateState } from './parts/words';
import type { Role } from './session/session';

/** What somebody can do with a certificate. */
export type Deed = 'assign' | 'read-again' | 'correct' | 'approve' | 'return' | 'reject' | 'withdraw';

/** Who asks, and how they stand to the certificate. */
export interface Standing {
  role: Role;
  state: CertificateState;
  ownUpload: boolean;
}

const REVIEWERS: readonly Role[] = ['reviewer', 'administrator'];
const EVERYBODY: readonly Role[] = ['uploader', 'reviewer', 'administrator'];

/** Who may at all. The service asks the same again; this is so that nobody has to try in order to find out. */
const BY_ROLE: Record<Deed, readonly Role[]> = {
  assign: EVERYBODY,
  'read-again': EVERYBODY,
  correct: REVIEWERS,
  approve: REVIEWERS,
  return: REVIEWERS,
  reject: REVIEWERS,
  withdraw: REVIEWERS,
};

const NOT_READ = 'It has not been read yet.';
const PUBLISHED = 'It is published: what was decided stays as it is.';
const OVER = 'The matter is over: what was decided stays as it is.';
const BY_UPLOADER = 'It was returned: its uploader has to send it to review again first.';
const UNREAD = 'Nothing was read that could be published: have it read again, or reject it.';
const SECOND = 'One reviewer approved it; only the values at issue are looked at now.';
const REPLACED = 'A newer version was sent in its place.';
const NOT_PUBLISHED = 'It is not published.';

type ByState = Partial<Record<CertificateState, string>>;

/** Why not, by state. A state that is not named lets the deed through. */
const WHY_NOT: Record<Deed, ByState> = {
  assign: {
    'second-review': SECOND,
    replaced: REPLACED,
    rejected: OVER,
    published: PUBLISHED,
    superseded: PUBLISHED,
    withdrawn: OVER,
  },
  'read-again': {
    queued: 'It waits to be read already.',
    reading: 'It is being read just now.',
    'second-review': SECOND,
    replaced: REPLACED,
    rejected: OVER,
    published: PUBLISHED,
    superseded: PUBLISHED,
    withdrawn: OVER,
  },
  correct: {
    queued: NOT_READ,
    reading: NOT_READ,
    'second-review': SECOND,
    unreadable: UNREAD,
    'not-a-report': UNREAD,
    returned: BY_UPLOADER,
    replaced: REPLACED,
    rejected: OVER,
    published: PUBLISHED,
    superseded: PUBLISHED,
    withdrawn: OVER,
  },
  approve: {
    queued: NOT_READ,
    reading: NOT_READ,
    unreadable: UNREAD,
    'not-a-report': UNREAD,
    returned: BY_UPLOADER,
    replaced: REPLACED,
    rejected: OVER,
    published: 'It is published already.',
    superseded: OVER,
    withdrawn: OVER,
  },
  return: {
    queued: NOT_READ,
    reading: NOT_READ,
    unreadable: 'What cannot be read is rejected, or read again.',
    'not-a-report': 'What is no report is rejected, or read again.',
    returned: 'It was returned already.',
    replaced: REPLACED,
    rejected: OVER,
    published: PUBLISHED,
    superseded: PUBLISHED,
    withdrawn: OVER,
  },
  reject: {
    queued: NOT_READ,
    reading: NOT_READ,
    replaced: REPLACED,
    rejected: 'It was rejected already.',
    published: 'What is published is withdrawn, not rejected.',
    superseded: OVER,
    withdrawn: OVER,
  },
  withdraw: {
    queued: NOT_PUBLISHED,
    reading: NOT_PUBLISHED,
    'in-review': NOT_PUBLISHED,
    'second-review': NOT_PUBLISHED,
    unreadable: NOT_PUBLISHED,
    'not-a-report': NOT_PUBLISHED,
    returned: NOT_PUBLISHED,
    replaced: NOT_PUBLISHED,
    rejected: NOT_PUBLISHED,
    withdrawn: 'It was withdrawn already.',
  },
};

const UPLOADERS_READ_AGAIN: readonly CertificateState[] = ['returned', 'unreadable', 'not-a-report'];
const OWN = 'You uploaded it: another reviewer decides on it.';
const DECISIONS: readonly Deed[] = ['approve', 'return', 'reject', 'withdraw'];

/** Why somebody cannot do something with a certificate just now; null when they can. */
export function whyNot(deed: Deed, { role, state, ownUpload }: Standing): string | null {
  if (!BY_ROLE[deed].includes(role)) return `This is for the role ${BY_ROLE[deed].join(' or ')}.`;
  const because = WHY_NOT[deed][state];
  if (because) return because;
  if (ownUpload && DECISIONS.includes(deed)) return OWN;
  if (deed === 'read-again' && role === 'uploader' && !UPLOADERS_READ_AGAIN.includes(state))
    return 'It waits for a reviewer, who can have it read again.';
  return null;
}
