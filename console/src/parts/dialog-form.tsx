import type { FormEvent, ReactNode } from 'react';
import { sentenceOf } from '../api/refusal';
import { Action } from './action';
import { Dialog } from './dialog';
import { Notice } from './notice';

interface DialogFormProps {
  title: string;
  children: ReactNode;
  /** What the button says that does it. */
  act: ReactNode;
  onAct: () => void;
  onClose: () => void;
  busy: boolean;
  /** Why it was refused when it was last tried; null: it was not. */
  error: unknown;
  /** Why it cannot be done just now; null or absent when it can. */
  why?: string | null;
  /** Ends or takes back something: not what the page is for. */
  grave?: boolean;
  /** The dialog begins with the button, as nothing has to be filled in. */
  actFirst?: boolean;
  /** Only the service says what is wrong with a field, not the browser. */
  noValidate?: boolean;
  wide?: boolean;
}

/** A dialog that asks for something and does one thing: what was refused on top, what is asked, then the button and the way out. */
export function DialogForm(props: DialogFormProps): ReactNode {
  const { title, children, act, onAct, onClose, busy, error, why, grave = false } = props;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAct();
  };
  return (
    <Dialog title={title} onClose={onClose} wide={props.wide}>
      <form className="stack" onSubmit={submit} noValidate={props.noValidate}>
        {error != null && <Notice kind="trouble">{sentenceOf(error)}</Notice>}
        {children}
        <div className="row">
          <Action submit main={!grave} grave={grave} first={props.actFirst} busy={busy} why={why}>
            {act}
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}
