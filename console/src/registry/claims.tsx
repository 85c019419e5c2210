import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { day } from '../../../src/publish/pages/words';
import { answered, api, type Schemas } from '../api/client';
import { Action } from '../parts/action';
import { Trouble, Waiting } from '../parts/notice';
import { ClaimForm } from './claim-form';
import { claimsOf } from './registry';

/** What a vendor says of its lots, where that was seen, and what the published certificates show about it. */
export function Claims({ vendor }: { vendor: string }): ReactNode {
  const [adding, setAdding] = useState(false);
  const claims = useQuery({
    queryKey: claimsOf(vendor),
    queryFn: () =>
      answered(
        api.GET('/api/v1/registry/vendors/{slug}/claims', {
          params: { path: { slug: vendor }, query: { limit: 100 } },
        }),
      ),
  });
  return (
    <section aria-labelledby="claims" className="product">
      <div className="row heading">
        <h2 id="claims">What the vendor claims</h2>
        <Action onAct={() => setAdding(true)}>Enter a claim</Action>
      </div>
      {claims.isPending && <Waiting what="the claims" lines={2} />}
      {claims.isError && <Trouble error={claims.error} again={() => void claims.refetch()} />}
      {claims.data?.items.length === 0 && <p className="soft">No claim was entered yet.</p>}
      <ul className="lines">
        {claims.data?.items.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </ul>
      {adding && <ClaimForm vendor={vendor} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Claim({ claim }: { claim: Schemas['ClaimView'] }): ReactNode {
  const { text, source, capturedOn, productName, verdict } = claim;
  return (
    <li>
      <div className="what">
        <q>{text}</q>
        <span className="soft small">{productName ?? 'of everything that the vendor sells'}</span>
      </div>
      <span>{verdict?.sentence ?? 'Nothing that is published bears on it yet.'}</span>
      <span className="soft small">
        <a href={source} rel="noreferrer">
          seen {day(capturedOn)}
        </a>
      </span>
    </li>
  );
}
