import { type FormEvent, type ReactNode, useState } from 'react';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { Dialog } from '../parts/dialog';
import { ChoiceField, LongField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { type Dispute, type Outcome, useAnswering, useDeciding } from './disputes';

interface AnsweringProps {
  id: string;
  about: string;
  onClose: () => void;
}

/** Answers for the vendor. */
export function Answering({ id, about, onClose }: AnsweringProps): ReactNode {
  const answer = useAnswering(id);
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const errors = answer.error instanceof Refusal ? answer.error.fields : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    answer.mutate(text, {
      onSuccess: () => {
        announce('The answer stands beside the value.');
        onClose();
      },
    });
  };
  return (
    <Dialog title={`Answer the dispute of ${about}`} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {answer.isError && <Notice kind="trouble">{sentenceOf(answer.error)}</Notice>}
        <LongField
          label="The vendor’s answer"
          hint="Public at once, and for good."
          value={text}
          onChange={setText}
          error={errors.text}
          rows={6}
          required
          first
        />
        <div className="row">
          <Action submit main busy={answer.isPending}>
            Publish the answer
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}

const OUTCOMES: readonly { value: Outcome; name: string }[] = [
  { value: 'shown', name: 'Show its words: they are a dispute of the value' },
  { value: 'spam', name: 'Hide its words: they are no dispute' },
  { value: 'legal-hold', name: 'Hide its words: a legal reason' },
];

/** Has a dispute's words shown or hidden. */
export function Deciding(props: { dispute: Dispute; about: string; onClose: () => void }): ReactNode {
  const { dispute, about, onClose } = props;
  const decide = useDeciding(dispute.id);
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<Outcome>('shown');
  const [reason, setReason] = useState('');
  const errors = decide.error instanceof Refusal ? decide.error.fields : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    decide.mutate(
      { outcome, reason },
      {
        onSuccess: () => {
          announce('It is decided.');
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={`Decide on the dispute of ${about}`} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {decide.isError && <Notice kind="trouble">{sentenceOf(decide.error)}</Notice>}
        <ChoiceField
          label="What becomes of its words"
          value={outcome}
          onChange={(value) => setOutcome(value as Outcome)}
          choices={OUTCOMES}
        />
        <LongField
          label="Why"
          hint="Public where words are hidden, and in the feed of changes."
          value={reason}
          onChange={setReason}
          error={errors.reason}
          required
        />
        <div className="row">
          <Action submit main busy={decide.isPending}>
            Decide
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}
