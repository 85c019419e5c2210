import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { day } from '../../../src/publish/pages/words';
import { answered, api, type Schemas } from '../api/client';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { ChoiceField, LongField, TextField } from '../parts/fields';
import { Notice, Trouble, Waiting } from '../parts/notice';
import { useProducts } from './registry';

const claimsOf = (vendor: string) => ['claims', vendor] as const;

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

function ClaimForm({ vendor, onClose }: { vendor: string; onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const products = useProducts(vendor).data?.items ?? [];
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [capturedOn, setCapturedOn] = useState('');
  const [product, setProduct] = useState('');
  const create = useMutation({
    mutationFn: (body: Schemas['NewClaim']) =>
      answered(
        api.POST('/api/v1/registry/vendors/{slug}/claims', { params: { path: { slug: vendor } }, body }),
      ),
    onSuccess: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: claimsOf(vendor) });
    },
  });
  const errors = create.error instanceof Refusal ? create.error.fields : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate({ text, source, capturedOn, ...(product && { product }) });
  };
  return (
    <Dialog title="Enter a claim" onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {create.isError && <Notice kind="trouble">{sentenceOf(create.error)}</Notice>}
        <LongField
          label="The claim"
          hint="Word for word, as it is printed."
          value={text}
          onChange={setText}
          error={errors.text}
          required
          autoFocus
        />
        <TextField
          label="Where it was seen"
          type="url"
          value={source}
          onChange={setSource}
          error={errors.source}
          required
        />
        <TextField
          label="On which day"
          type="date"
          value={capturedOn}
          onChange={setCapturedOn}
          error={errors.capturedOn}
          required
        />
        <ChoiceField
          label="Of which product"
          value={product}
          onChange={setProduct}
          error={errors.product}
          choices={[
            { value: '', name: 'everything that the vendor sells' },
            ...products.map(({ slug, name }) => ({ value: slug, name })),
          ]}
        />
        <div className="row">
          <Action submit main busy={create.isPending}>
            Enter it
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}
