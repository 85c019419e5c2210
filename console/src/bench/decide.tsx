import type { ReactNode } from 'react';
import { Action } from '../parts/action';
import { type Deed, whyNot } from '../permitted';
import { useAccount } from '../session/session';
import type { Review } from './case';
import type { DecisionKind } from './decision-form';

/** Why somebody cannot approve: what the service says, then what they have not accepted yet. */
export function whyNoApproval(review: Review, accepted: ReadonlySet<string>): string | null {
  const [first, ...more] = review.obstacles;
  if (first) return more.length > 0 ? `${first.message} And ${more.length} more.` : first.message;
  const open = review.holds.filter(({ id, acknowledgeable }) => acknowledgeable && !accepted.has(id)).length;
  if (open === 0) return null;
  return open === 1
    ? 'One question has not been answered: open it and say that you have seen it.'
    : `${open} questions have not been answered: open each and say that you have seen it.`;
}

interface DecideBarProps {
  review: Review;
  /** Whether the certificate lies before whoever decides. */
  mine: boolean;
  whyNoApproval: string | null;
  onDecide: (kind: DecisionKind) => void;
  onPreview: () => void;
}

/** The decision, always in sight, with what still stands in its way. */
export function DecideBar({ review, mine, whyNoApproval, onDecide, onPreview }: DecideBarProps): ReactNode {
  const { role } = useAccount();
  const standing = { role, state: review.state, ownUpload: review.ownUpload };
  const why = (deed: Deed): string | null =>
    whyNot(deed, standing) ?? (mine ? null : 'Take the certificate first.');
  const isPublished = review.state === 'published' || review.state === 'superseded';
  return (
    <div className="decide" role="group" aria-label="Decision">
      <Action main shortcut="a" why={whyNoApproval} onAct={() => onDecide('approve')}>
        {review.twoPeople.reasons.length > 0 && review.state === 'in-review'
          ? 'Approve for a second look'
          : 'Approve'}
      </Action>
      <span className="others">
        {review.state === 'second-review' ? (
          <Action why={why('approve')} whyHidden onAct={() => onDecide('send-back')}>
            Send back
          </Action>
        ) : (
          <Action why={why('return')} whyHidden onAct={() => onDecide('return')}>
            Return
          </Action>
        )}
        <Action grave why={why('reject')} whyHidden onAct={() => onDecide('reject')}>
          Reject
        </Action>
        {isPublished && (
          <Action grave why={whyNot('withdraw', standing)} onAct={() => onDecide('withdraw')}>
            Withdraw
          </Action>
        )}
        <Action shortcut="p" onAct={onPreview}>
          Preview
        </Action>
      </span>
    </div>
  );
}
