import type { ReactNode } from 'react';
import type { EndedCertificate, Rejected } from '../vendor-history';
import { apiPath, certificatePath, lotPath, vendorPath } from './addresses';
import { capital, count, day, list } from './words';

/** What a vendor's page tells of its past. */
export interface History {
  rejected: Rejected;
  ended: readonly EndedCertificate[];
  /** There are more than these. */
  further: boolean;
}

function RejectedText({ rejected: { count: number, days } }: { rejected: Rejected }): ReactNode {
  if (number === 0) return null;
  const shown = days.map((each) => day(each));
  const which = number > days.length ? `, most lately on ${list(shown)}` : `, on ${list(shown)}`;
  return (
    <p>
      {capital(count(number, 'document'))} that {number === 1 ? 'was' : 'were'} filed under this vendor{' '}
      {number === 1 ? 'was' : 'were'} rejected in review{which}. What a rejected document says is not shown: a
      reviewer found that it cannot stand as evidence, which says nothing about any product.
    </p>
  );
}

/** Rejected, withdrawn and superseded certificates of a vendor. Nothing is left out and nothing is concluded. */
export function VendorHistory({ vendor, history }: { vendor: string; history: History }): ReactNode {
  const { rejected, ended, further } = history;
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      {ended.length === 0 && <p className="prose">No published certificate was superseded or withdrawn.</p>}
      {ended.length > 0 && (
        <ul className="earlier">
          {ended.map(({ certificateId, kind, at, reason, lot, product, supersededBy }) => (
            <li key={`${certificateId}/${kind}`}>
              <a href={certificatePath(certificateId)}>A certificate</a> of{' '}
              <a href={lotPath(vendor, lot)}>lot {lot}</a>, {product}.{' '}
              <strong>
                {capital(kind)} on {day(at)}.
              </strong>{' '}
              {reason}
              {supersededBy && (
                <>
                  {' '}
                  <a href={certificatePath(supersededBy)}>To the one that took its place</a>.
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {further && (
        <p className="more">
          <a href={apiPath(`${vendorPath(vendor)}/ended-certificates`)}>All of them as JSON</a>
        </p>
      )}
      <RejectedText rejected={rejected} />
    </section>
  );
}
