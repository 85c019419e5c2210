import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { answered, api, type Schemas } from '../api/client';
import { DialogForm } from '../parts/dialog-form';
import { ChoiceField, LongField } from '../parts/fields';
import { Notice } from '../parts/notice';
import type { CertificateState } from '../parts/words';
import type { Deeds, Review } from './case';

export type DecisionKind = Schemas['DecisionInput']['kind'];
type Template = Schemas['ReasonTemplate'];

const NAMES: Record<DecisionKind, string> = {
  approve: 'Approve',
  return: 'Return to the uploader',
  reject: 'Reject',
  'send-back': 'Send back to the first reviewer',
  withdraw: 'Withdraw',
};

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

/** Asks for the reason, with the beginnings of those that are often given. An approval begins with the one that is true of it. */
export function DecisionForm(props: DecisionFormProps): ReactNode {
  const { review, kind, accepted, supersedes, decide, onDone, onClose } = props;
  const templates = useTemplates(kind);
  const begun = kind === 'approve' ? templates.find(({ id }) => id === fitting(review)) : undefined;
  const [written, setReason] = useState<string | null>(null);
  const reason = written ?? begun?.text ?? '';
  const submit = (): void => {
    const acknowledged = review.holds.map(({ id }) => id).filter((id) => accepted.has(id));
    decide.mutate(
      {
        kind,
        reason,
        ...(kind === 'approve' && { acknowledged, ...(supersedes && { supersedes }) }),
      },
      { onSuccess: ({ state }) => onDone(state) },
    );
  };
  return (
    <DialogForm
      title={NAMES[kind]}
      act={NAMES[kind]}
      onAct={submit}
      onClose={onClose}
      busy={decide.isPending}
      error={decide.error}
      grave={kind !== 'approve'}
      actFirst={kind === 'approve'}
    >
      {kind === 'approve' && <WhatFollows review={review} supersedes={supersedes} />}
      {templates.length > 0 && <Beginnings templates={templates} onChoose={setReason} />}
      <LongField
        label="Reason"
        name="reason"
        value={reason}
        onChange={setReason}
        hint={kind === 'return' ? 'The uploader reads this.' : undefined}
        required
        first={kind !== 'approve'}
      />
    </DialogForm>
  );
}

/** The reasons that are often given for a kind of decision. */
function useTemplates(kind: DecisionKind): Template[] {
  const { data } = useQuery({
    queryKey: ['reason-templates'],
    queryFn: () => answered(api.GET('/api/v1/reason-templates')),
    staleTime: Infinity,
  });
  return (data ?? []).filter((template) => template.kind === kind);
}

/** Which reason is true of an approval: that all stands as read, or as corrected. */
const fitting = ({ corrections }: Review): string =>
  corrections.some(({ inForce, undoes }) => inForce && !undoes) ? 'approve-corrected' : 'approve-as-read';

/** What an approval leads to besides what everybody expects of it. */
function WhatFollows({ review, supersedes }: { review: Review; supersedes: string | null }): ReactNode {
  const { reasons } = review.twoPeople;
  return (
    <>
      {review.state === 'in-review' && reasons.length > 0 && (
        <Notice>
          <p>A second person looks before it is published:</p>
          {reasons.map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
        </Notice>
      )}
      {supersedes && (
        <Notice>The published version takes its place in history: it stays visible as superseded.</Notice>
      )}
    </>
  );
}

function Beginnings(props: { templates: readonly Template[]; onChoose: (text: string) => void }): ReactNode {
  const { templates, onChoose } = props;
  return (
    <ChoiceField
      label="Begin with"
      value=""
      onChange={(chosen) => {
        const template = templates.find(({ id }) => id === chosen);
        if (template) onChoose(template.text);
      }}
      choices={[
        { value: '', name: 'A reason that is often given …' },
        ...templates.map(({ id, label }) => ({ value: id, name: label })),
      ]}
    />
  );
}
