import { type FormEvent, type ReactNode, useState } from 'react';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { LongField, TextField } from '../parts/fields';
import { Notice } from '../parts/notice';

interface ReasonFormProps {
  title: string;
  doIt: string;
  /** The value that is given beside the reason, where there is one. */
  value?: { label: string; now: string; hint?: string };
  busy: boolean;
  error: unknown;
  onSave: (reason: string, value: string) => void;
  onClose: () => void;
}

/** Asks why, and for one value at most. */
export function ReasonForm({ title, doIt, value, busy, error, onSave, onClose }: ReasonFormProps): ReactNode {
  const [reason, setReason] = useState('');
  const [text, setText] = useState(value?.now ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(reason, text.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {error != null && <Notice kind="trouble">{sentenceOf(error)}</Notice>}
        {value && (
          <TextField
            label={value.label}
            hint={value.hint}
            value={text}
            onChange={setText}
            name="value"
            first
          />
        )}
        <LongField label="Reason" name="reason" value={reason} onChange={setReason} required first={!value} />
        <div className="row">
          <Action submit main busy={busy}>
            {doIt}
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}
