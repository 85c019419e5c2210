import type { ReactNode } from 'react';
import { moment } from '../parts/words';
import type { Review } from './case';

const DONE: Record<Review['decisions'][number]['kind'], string> = {
  approve: 'Approved',
  return: 'Returned to the uploader',
  reject: 'Rejected',
  'send-back': 'Sent back to the first reviewer',
  withdraw: 'Withdrawn',
};

/** What was decided on the certificate before, the newest first. */
export function Decisions({ decisions }: Pick<Review, 'decisions'>): ReactNode {
  if (decisions.length === 0) return null;
  return (
    <section className="decisions" aria-label="Decisions">
      <h2>What was decided before</h2>
      <ul className="history">
        {[...decisions].reverse().map(({ id, kind, reason, madeBy, madeAt }) => (
          <li key={id}>
            {DONE[kind]} by {madeBy.name}, {moment(madeAt)}: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
