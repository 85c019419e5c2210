import { useSyncExternalStore } from 'react';
import { type Sending, Sendings } from './sending';

/** What this window sends. It goes on while one looks at other pages. */
export const sendings = new Sendings();

window.addEventListener('online', () => sendings.retry());
window.addEventListener('beforeunload', (event) => {
  if (sendings.underWay) event.preventDefault();
});

export function useSendings(): readonly Sending[] {
  return useSyncExternalStore(sendings.watch, sendings.current);
}
