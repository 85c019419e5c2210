import { type FormEvent, type ReactNode, useState } from 'react';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
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
  const errors = make.error instanceof Refusal ? make.error.fields : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate({ name, scopes, ...(end && { expiresAt: `${end}T00:00:00Z` }) });
  };
  if (make.data) return <NewKey made={make.data} onClose={onClose} />;
  return (
    <Dialog title="Make a key" onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {make.isError && <Notice kind="trouble">{sentenceOf(make.error)}</Notice>}
        <TextField
          label="What it is for"
          value={name}
          onChange={setName}
          error={errors.name}
          required
          first
        />
        <ScopeChoice role={role} chosen={scopes} onChange={setScopes} error={errors.scopes} />
        <TextField
          label="Ends on"
          hint="At the beginning of that day (UTC). Left empty: in a year."
          type="date"
          value={end}
          onChange={setEnd}
          error={errors.expiresAt}
        />
        <div className="row">
          <Action submit main busy={make.isPending}>
            Make it
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
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
