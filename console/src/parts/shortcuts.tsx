import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Dialog } from './dialog';

/** A key and what it does on the page that is shown. */
export interface Shortcut {
  /** As `KeyboardEvent.key`: `j`, `Enter`, `?`. */
  key: string;
  does: string;
  act: () => void;
}

/** WCAG 2.2, 2.1.4: keys without Ctrl can be switched off. Kept in this browser. */
const KEPT = 'assaybook-shortcuts';

type Register = (shortcuts: readonly Shortcut[]) => () => void;
const Shortcuts = createContext<Register>(() => () => undefined);

/** The keys of a page, for as long as it is shown. They are listed on `?`. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const register = useContext(Shortcuts);
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  const names = shortcuts.map(({ key, does }) => `${key}:${does}`).join('\n');
  useEffect(
    () =>
      register(
        current.current.map(({ key, does }) => ({
          key,
          does,
          act: () => current.current.find((each) => each.key === key)?.act(),
        })),
      ),
    [register, names],
  );
}

/** Keys mean letters while somebody writes, and nothing while a dialog is open. */
function isWriting(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return element?.closest('input, textarea, select, dialog, [contenteditable]') != null;
}

/** Listens for the keys of whatever is shown, and lists them on `?`. */
export function ShortcutKeys({ children }: { children: ReactNode }): ReactNode {
  const [groups, setGroups] = useState<readonly (readonly Shortcut[])[]>([]);
  const [listed, setListed] = useState(false);
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== 'off');
  const register = useMemo<Register>(
    () => (group) => {
      setGroups((others) => [...others, group]);
      return () => setGroups((others) => others.filter((each) => each !== group));
    },
    [],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const shortcut = groups.flat().findLast(({ key }) => key === event.key);
      if (event.key === '?') setListed(true);
      else if (shortcut && on) shortcut.act();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [groups, on]);
  const turn = (wanted: boolean): void => {
    localStorage.setItem(KEPT, wanted ? 'on' : 'off');
    setOn(wanted);
  };
  return (
    <Shortcuts value={register}>
      {children}
      {listed && (
        <Dialog title="Keys on this page" onClose={() => setListed(false)}>
          <dl className="keys">
            {[...groups.flat(), { key: '?', does: 'Show this list' }].map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd>{KEY_NAMES[key] ?? key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <label className="check">
            <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} />
            Single keys do something. Switch this off when you speak your input or press keys by mistake.
          </label>
        </Dialog>
      )}
    </Shortcuts>
  );
}

const KEY_NAMES: Record<string, string> = { Enter: 'Enter', ' ': 'Space', Escape: 'Esc' };
