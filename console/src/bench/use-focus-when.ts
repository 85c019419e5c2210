import { type RefObject, useEffect, useRef } from 'react';

/** Gives a button the focus when what it stands for was opened, by whatever way. */
export function useFocusWhen(open: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) button.current?.focus();
  }, [open]);
  return button;
}
