import { type FormEvent, type ReactNode, useState } from 'react';
import type { Schemas } from '../api/client';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { ChoiceField, TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { useNewProduct } from './registry';

type ProductInput = Schemas['NewProduct'];

const FORMS: Record<ProductInput['form'], string> = {
  'leaf-powder': 'leaf powder',
  'crushed-leaf': 'crushed leaf',
  capsule: 'capsule',
  tablet: 'tablet',
  extract: 'extract',
  tincture: 'tincture',
  shot: 'shot',
  gummy: 'gummy',
  tea: 'tea',
  other: 'another form',
};
const CHOICES = Object.entries(FORMS).map(([value, name]) => ({ value, name }));

/** Registers what a vendor sells under one name. */
export function ProductForm({ vendor, onClose }: { vendor: string; onClose: () => void }): ReactNode {
  const create = useNewProduct(vendor);
  const [name, setName] = useState('');
  const [form, setForm] = useState('leaf-powder');
  const [gtin, setGtin] = useState('');
  const errors = create.error instanceof Refusal ? create.error.fields : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const product: ProductInput = { name, form: form as ProductInput['form'], ...(gtin && { gtin }) };
    create.mutate(product, { onSuccess: onClose });
  };
  return (
    <Dialog title="Add a product" onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {create.isError && <Notice kind="trouble">{sentenceOf(create.error)}</Notice>}
        <TextField label="Name" value={name} onChange={setName} error={errors.name} required autoFocus />
        <ChoiceField
          label="Form"
          hint="Some limits hold for some forms only."
          value={form}
          onChange={setForm}
          error={errors.form}
          choices={CHOICES}
        />
        <TextField
          label="GTIN"
          hint="8, 12, 13 or 14 digits, as under the bar code; may stay empty."
          value={gtin}
          onChange={setGtin}
          error={errors.gtin}
        />
        <div className="row">
          <Action submit main busy={create.isPending}>
            Add it
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}
