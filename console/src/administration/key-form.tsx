import { type ReactNode, useState } from 'react';
import { fieldFaults } from '../api/refusal';
import { Dialog } from '../parts/dialog';
import { DialogForm } from '../parts/dialog-form';
import { TextField } from '../parts/fields';
import type { Role } from '../session/session';
import { type Scope, useNewKey } from './people';
import { ScopeChoice } from './scopes';
import { ShownOnce } from './shown-once';

interface KeyFormProps {
  account: string;
  /** Of the account that the key is for. */
  role: Role;
  onClose: () => void;
}

/** Makes a key, and shows it this once. */
export function KeyForm({ account, role, onClose }: KeyFormProps): ReactNode {
  const make = useNewKey(account);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['read', 'upload']);
  const [end, setEnd] = useState('');
  const errors = fieldFaults(make.error);
  const submit = (): void => {
    make.mutate({ name, scopes, ...(end && { expiresAt: `${end}T00:00:00Z` }) });
  };
  if (make.data) return <NewKey made={make.data} onClose={onClose} />;
  return (
    <DialogForm
      title="Make a key"
      act="Make it"
      onAct={submit}
      onClose={onClose}
      busy={make.isPending}
      error={make.error}
    >
      <TextField label="What it is for" value={name} onChange={setName} error={errors.name} required first />
      <ScopeChoice role={role} chosen={scopes} onChange={setScopes} error={errors.scopes} />
      <TextField
        label="Ends on"
        hint="At the beginning of that day (UTC). Left empty: in a year."
        type="date"
        value={end}
        onChange={setEnd}
        error={errors.expiresAt}
      />
    </DialogForm>
  );
}

/** A key that was just made, in place of whatever made it. */
export function NewKey(props: { made: { name: string; key: string }; onClose: () => void }): ReactNode {
  const { made, onClose } = props;
  return (
    <Dialog title="The new key" onClose={onClose}>
      <ShownOnce label={`Key “${made.name}”`} secret={made.key} onClose={onClose}>
        Copy it now: it is shown this once, and only its hash is kept.
      </ShownOnce>
    </Dialog>
  );
}
