import type { ReactNode } from 'react';
import { Action } from '../parts/action';
import type { Review } from './case';

export const FIELD_NAMES: Record<string, string> = {
  laboratory: 'Laboratory',
  laboratoryAddress: 'Address',
  accreditation: 'Accreditation',
  reportNumber: 'Report number',
  sampleId: 'Sample',
  client: 'Client',
  product: 'Product',
  lot: 'Lot printed on it',
  matrix: 'Matrix',
  received: 'Received',
  tested: 'Tested',
  reported: 'Reported',
};

interface FactsProps {
  review: Review;
  whyNoCorrection: string | null;
  onCorrect: (field: string) => void;
}

/** The certificate's own fields, each to be corrected in its place. */
export function Facts({
  review: { fields, correctedFields },
  whyNoCorrection,
  onCorrect,
}: FactsProps): ReactNode {
  if (!fields) return null;
  return (
    <details className="fields">
      <summary>
        <h2>What the certificate says of itself</h2>
      </summary>
      <dl className="facts">
        {Object.entries(fields).map(([field, value]) => (
          <div key={field}>
            <dt>{FIELD_NAMES[field] ?? field}</dt>
            <dd>
              {typeof value === 'string' ? value : <span className="soft">not read</span>}{' '}
              {correctedFields.includes(field) && <span className="tag">corrected</span>}
              {whyNoCorrection === null && (
                <Action quiet label={`Correct ${FIELD_NAMES[field] ?? field}`} onAct={() => onCorrect(field)}>
                  ✎
                </Action>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
