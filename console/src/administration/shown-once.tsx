import { type ReactNode, useState } from 'react';
import { Action } from '../parts/action';
import { TextField } from '../parts/fields';
import { Notice } from '../parts/notice';

interface ShownOnceProps {
  /** What is to be known of it, as whole sentences. */
  children: ReactNode;
  label: string;
  /** What nobody can ask for again. */
  secret: string;
  onClose: () => void;
}

/** A secret that is shown this once, to be copied. */
export function ShownOnce({ children, label, secret, onClose }: ShownOnceProps): ReactNode {
  const [copied, setCopied] = useState(false);
  const copy = (): void =>
    void navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      // Some browsers and all pages without https refuse: the text can be marked and copied by hand.
      () => setCopied(false),
    );
  return (
    <div className="stack">
      <Notice>{children}</Notice>
      <TextField label={label} value={secret} onChange={() => undefined} />
      <div className="row">
        {'clipboard' in navigator && <Action onAct={copy}>{copied ? 'Copied' : 'Copy'}</Action>}
        <Action main onAct={onClose}>
          I have copied it
        </Action>
      </div>
    </div>
  );
}
