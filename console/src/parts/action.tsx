import { type ReactNode, useId } from 'react';

interface ActionProps {
  children: ReactNode;
  onAct?: () => void;
  /** Why it cannot be done just now; null or absent when it can. Shown beside the button and read with it. */
  why?: string | null;
  /** The one thing the page is for. */
  main?: boolean;
  /** Ends or takes back something. */
  grave?: boolean;
  quiet?: boolean;
  submit?: boolean;
  busy?: boolean;
  /** The key that does the same, as the list of shortcuts names it. */
  shortcut?: string;
  label?: string;
  pressed?: boolean;
  expanded?: boolean;
  /** Say the reason only to those who ask for it: where the place is too small for a sentence. */
  whyHidden?: boolean;
  /** Where a dialog begins. */
  first?: boolean;
}

/** A button. One that cannot be pressed stays reachable and says why. */
export function Action(props: ActionProps): ReactNode {
  const { children, onAct, why = null, main, grave, quiet, submit, busy, shortcut, label } = props;
  const reason = useId();
  const off = why !== null || busy === true;
  return (
    <span className="action">
      <button
        type={submit ? 'submit' : 'button'}
        className={['button', main && 'main', grave && 'grave', quiet && 'quiet'].filter(Boolean).join(' ')}
        aria-disabled={off || undefined}
        aria-describedby={why ? reason : undefined}
        aria-keyshortcuts={shortcut}
        aria-label={label}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        aria-busy={busy || undefined}
        data-first={props.first || undefined}
        title={why && props.whyHidden ? why : undefined}
        onClick={(event) => {
          if (off) event.preventDefault();
          else onAct?.();
        }}
      >
        {children}
        {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
      </button>
      {why && (
        <span id={reason} className={props.whyHidden ? 'hidden' : 'why'}>
          {why}
        </span>
      )}
    </span>
  );
}
