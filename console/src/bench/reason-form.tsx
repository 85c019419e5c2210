import { type ReactNode, useState } from 'react';
import { DialogForm } from '../parts/dialog-form';
import { LongField, TextField } from '../parts/fields';

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
  const submit = (): void => {
    onSave(reason, text.trim());
  };
  return (
    <DialogForm title={title} act={doIt} onAct={submit} onClose={onClose} busy={busy} error={error}>
      {value && (
        <TextField label={value.label} hint={value.hint} value={text} onChange={setText} name="value" first />
      )}
      <LongField label="Reason" name="reason" value={reason} onChange={setReason} required first={!value} />
    </DialogForm>
  );
}
