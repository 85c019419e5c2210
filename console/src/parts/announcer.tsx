import { createContext, type ReactNode, useContext, useState } from 'react';

const Announce = createContext<(sentence: string) => void>(() => undefined);

/** Says something to those who do not see that it happened. */
export const useAnnounce = (): ((sentence: string) => void) => useContext(Announce);

/** Holds the one live region of the console. */
export function Announcer({ children }: { children: ReactNode }): ReactNode {
  const [sentence, setSentence] = useState('');
  return (
    <Announce value={setSentence}>
      {children}
      <div className="hidden" aria-live="polite" data-testid="announcer">
        {sentence}
      </div>
    </Announce>
  );
}
