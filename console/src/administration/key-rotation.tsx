import { type ReactNode, useState } from 'react';
import { DialogForm } from '../parts/dialog-form';
import { ChoiceField } from '../parts/fields';
import { NewKey } from './key-form';
import { type Key, useRotating } from './people';

const OVERLAPS = [
  { value: '0', name: 'end at once' },
  { value: '1', name: 'hold for an hour' },
  { value: '24', name: 'hold for a day' },
  { value: '168', name: 'hold for a week' },
];

interface RotatingProps {
  account: string;
  apiKey: Key;
  onClose: () => void;
}

/** Gives a key a new secret, and shows it this once. */
export function Rotating({ account, apiKey, onClose }: RotatingProps): ReactNode {
  const rotate = useRotating(account, apiKey);
  const [overlap, setOverlap] = useState('24');
  if (rotate.data) return <NewKey made={rotate.data} onClose={onClose} />;
  return (
    <DialogForm
      title="Renew a key"
      act="Renew it"
      onAct={() => rotate.mutate(Number(overlap))}
      onClose={onClose}
      busy={rotate.isPending}
      error={rotate.error}
    >
      <p>
        “{apiKey.name}” gets a new secret with the same scopes. Give it to the programs that use the key while
        the old one still holds.
      </p>
      <ChoiceField label="The old one shall" value={overlap} onChange={setOverlap} choices={OVERLAPS} />
    </DialogForm>
  );
}
