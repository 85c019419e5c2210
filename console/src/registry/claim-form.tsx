import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { DialogForm } from '../parts/dialog-form';
import { ChoiceField, LongField, TextField } from '../parts/fields';
import { useDraft } from '../parts/use-draft';
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
  const [draft, field] = useDraft(EMPTY, create.error);
  const submit = (): void => {
    create.mutate(said(draft), { onSuccess: onClose });
  };
  return (
    <DialogForm
      title="Enter a claim"
      act="Enter it"
      onAct={submit}
      onClose={onClose}
      busy={create.isPending}
      error={create.error}
    >
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
    </DialogForm>
  );
}
