import { type ReactNode, useState } from 'react';
import { fieldFaults } from '../api/refusal';
import { useAnnounce } from '../parts/announcer';
import { DialogForm } from '../parts/dialog-form';
import { ChoiceField, LongField } from '../parts/fields';
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
  const errors = fieldFaults(answer.error);
  const submit = (): void => {
    answer.mutate(text, {
      onSuccess: () => {
        announce('The answer stands beside the value.');
        onClose();
      },
    });
  };
  return (
    <DialogForm
      title={`Answer the dispute of ${about}`}
      act="Publish the answer"
      onAct={submit}
      onClose={onClose}
      busy={answer.isPending}
      error={answer.error}
    >
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
    </DialogForm>
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
  const errors = fieldFaults(decide.error);
  const submit = (): void => {
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
    <DialogForm
      title={`Decide on the dispute of ${about}`}
      act="Decide"
      onAct={submit}
      onClose={onClose}
      busy={decide.isPending}
      error={decide.error}
    >
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
    </DialogForm>
  );
}
