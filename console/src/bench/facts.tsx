import type { ReactNode } from 'react';
import { Action } from '../parts/action';
import type { Review } from './case';
import { Corrections } from './corrections';
import { type Field, FIELD_NAMES, isCorrectable } from './field-names';

interface FactsProps {
  review: Review;
  whyNoCorrection: string | null;
  onCorrect: (field: Field) => void;
  onUndo: (correction: string) => void;
}

/** The certificate's own fields, each to be corrected in its place. */
export function Facts(props: FactsProps): ReactNode {
  const { review, whyNoCorrection, onCorrect, onUndo } = props;
  const { fields, correctedFields, corrections } = review;
  if (!fields) return null;
  return (
    <details className="fields">
      <summary>
        <h2>What the certificate says of itself</h2> <span className="soft small">{inShort(fields)}</span>
      </summary>
      <dl className="facts">
        {Object.entries(fields).map(([field, value]) => (
          <div key={field}>
            <dt>{FIELD_NAMES[field] ?? field}</dt>
            <dd>
              {typeof value === 'string' ? value : <span className="soft">not read</span>}{' '}
              {correctedFields.includes(field) && <span className="tag">corrected</span>}
              {whyNoCorrection === null && isCorrectable(field) && (
                <Action quiet label={`Correct ${FIELD_NAMES[field]}`} onAct={() => onCorrect(field)}>
                  ✎
                </Action>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Corrections
        corrections={corrections.filter(({ kind }) => kind === 'field')}
        {...{ whyNoCorrection, onUndo }}
      />
    </details>
  );
}

/** What one wants to know without opening it. */
function inShort(fields: Readonly<Record<string, unknown>>): string {
  return ['laboratory', 'lot', 'reported']
    .map((field) => fields[field])
    .filter((value) => typeof value === 'string')
    .join(' · ');
}
