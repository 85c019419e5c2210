import { type FormEvent, type ReactNode, useState } from 'react';
import type { Schemas } from '../api/client';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { ChoiceField, LongField, TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { useNewClaim, useProducts } from './registry';

type Draft = Record<'text' | 'source' | 'capturedOn' | 'product', string>;

const EMPTY: Draft = { text: '', source: '', capturedOn: '', product: '' };

const said = ({ product, ...claim }: Draft): Schemas['NewClaim'] => ({
  ...claim,
  ...(product && { product }),
});

/** Enters what a vendor says, with where and when it was seen. */
export function ClaimForm({ vendor, onClose }: { vendor: string; onClose: () => void }): ReactNode {
  const products = useProducts(vendor).data?.items ?? [];
  const create = useNewClaim(vendor);
  const [draft, setDraft] = useState(EMPTY);
  const errors = create.error instanceof Refusal ? create.error.fields : {};
  const field = (member: keyof Draft) => ({
    value: draft[member],
    onChange: (text: string) => setDraft((now) => ({ ...now, [member]: text })),
    error: errors[member] ?? null,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate(said(draft), { onSuccess: onClose });
  };
  return (
    <Dialog title="Enter a claim" onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {create.isError && <Notice kind="trouble">{sentenceOf(create.error)}</Notice>}
        <LongField
          label="The claim"
          hint="Word for word, as it is printed."
          {...field('text')}
          required
          first
        />
        <TextField label="Where it was seen" type="url" {...field('source')} required />
        <TextField label="On which day" type="date" {...field('capturedOn')} required />
        <ChoiceField
          label="Of which product"
          {...field('product')}
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
