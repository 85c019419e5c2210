import type { ReactNode } from 'react';
import { type CertificateState, STATES } from './words';

/** Where a certificate stands: a shape and words. */
export function StateName({ state }: { state: CertificateState }): ReactNode {
  const { name, mark, means } = STATES[state];
  return (
    <span className={`state ${state}`} title={means}>
      <span aria-hidden="true">{mark}</span> {name}
    </span>
  );
}
