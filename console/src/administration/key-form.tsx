import { type FormEvent, type ReactNode, useState } from 'react';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { useNewKey } from './people';

/** Makes a key, and shows it this once. */
export function KeyForm({ account, onClose }: { account: string; onClose: () => void }): ReactNode {
  const make = useNewKey(account);
  const [name, setName] = useState('');
  const [end, setEnd] = useState('');
  const errors = make.error instanceof Refusal ? make.error.fields : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate({ name, ...(end && { expiresAt: `${end}T00:00:00Z` }) });
  };
  if (make.data)
    return (
      <Dialog title="The new key" onClose={onClose}>
        <div className="stack">
          <Notice>Copy it now: it is shown this once, and only its hash is kept.</Notice>
          <TextField label={`Key “${make.data.name}”`} value={make.data.key} onChange={() => undefined} />
          <Action main onAct={onClose}>
            I have copied it
          </Action>
        </div>
      </Dialog>
    );
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
