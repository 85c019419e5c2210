import type { ReactNode } from 'react';
import { type CertificateState, stateWords } from './words';

/** Where a certificate stands: a shape and words. */
export function StateName(props: { state: CertificateState; reason?: { code: string } }): ReactNode {
  const { state, reason } = props;
  const { name, mark, means } = stateWords(state, reason);
  return (
    <span className={`state ${state}`} title={means}>
      <span aria-hidden="true">{mark}</span> {name}
    </span>
  );
}
