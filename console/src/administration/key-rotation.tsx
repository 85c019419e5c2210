import type { ReactNode } from 'react';
import { Renewing } from '../parts/renewing';
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
  return (
    <Renewing
      title="Renew a key"
      rotation={useRotating(account, apiKey)}
      overlaps={OVERLAPS}
      shown={(made) => <NewKey made={made} onClose={onClose} />}
      onClose={onClose}
    >
      <p>
        “{apiKey.name}” gets a new secret with the same scopes. Give it to the programs that use the key while
        the old one still holds.
      </p>
    </Renewing>
  );
}
