import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, api, type Schemas } from '../api/client';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { ChoiceField, LongField } from '../parts/fields';
import { Notice } from '../parts/notice';
import type { CertificateState } from '../parts/words';
import { type Deed, whyNot } from '../permitted';
import { useAccount } from '../session/session';
import type { Deeds, Review } from './case';

export type DecisionKind = Schemas['DecisionInput']['kind'];

const NAMES: Record<DecisionKind, string> = {
  approve: 'Approve',
  return: 'Return to the uploader',
  reject: 'Reject',
  'send-back': 'Send back to the first reviewer',
  withdraw: 'Withdraw',
};

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

interface DecisionFormProps {
  review: Review;
  kind: DecisionKind;
  accepted: ReadonlySet<string>;
  /** The published version that an approval takes the place of. */
  supersedes: string | null;
  decide: Deeds['decide'];
  onDone: (state: CertificateState) => void;
  onClose: () => void;
}

/** Asks for the reason, with the beginnings of those that are often given. */
export function DecisionForm(props: DecisionFormProps): ReactNode {
  const { review, kind, accepted, supersedes, decide, onDone, onClose } = props;
  const [reason, setReason] = useState('');
  const templates = useQuery({
    queryKey: ['reason-templates'],
    queryFn: () => answered(api.GET('/api/v1/reason-templates')),
    staleTime: Infinity,
  });
  const fitting = (templates.data ?? []).filter((template) => template.kind === kind);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    decide.mutate(
      {
        kind,
        reason,
        ...(kind === 'approve' && {
          acknowledged: review.holds.map(({ id }) => id).filter((id) => accepted.has(id)),
          ...(supersedes && { supersedes }),
        }),
      },
      { onSuccess: ({ state }) => onDone(state) },
    );
  };
  return (
    <Dialog title={NAMES[kind]} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {decide.isError && <Notice kind="trouble">{sentenceOf(decide.error)}</Notice>}
        {kind === 'approve' && review.state === 'in-review' && review.twoPeople.reasons.length > 0 && (
          <Notice>
            <p>A second person looks before it is published:</p>
            {review.twoPeople.reasons.map(({ code, message }) => (
              <p key={code}>{message}</p>
            ))}
          </Notice>
        )}
        {kind === 'approve' && supersedes && (
          <Notice>The published version takes its place in history: it stays visible as superseded.</Notice>
        )}
        {fitting.length > 0 && (
          <ChoiceField
            label="Begin with"
            value=""
            onChange={(id) => setReason(fitting.find((template) => template.id === id)?.text ?? reason)}
            choices={[
              { value: '', name: 'A reason that is often given …' },
              ...fitting.map(({ id, label }) => ({ value: id, name: label })),
            ]}
          />
        )}
        <LongField
          label="Reason"
          name="reason"
          value={reason}
          onChange={setReason}
          hint={kind === 'return' ? 'The uploader reads this.' : undefined}
          required
          autoFocus
        />
        <div className="row">
          <Action submit main={kind === 'approve'} grave={kind !== 'approve'} busy={decide.isPending}>
            {NAMES[kind]}
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}
