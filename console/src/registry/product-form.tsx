import type { ReactNode } from 'react';
import { formName } from '../../../src/publish/pages/words';
import type { Schemas } from '../api/client';
import { DialogForm } from '../parts/dialog-form';
import { ChoiceField, TextField } from '../parts/fields';
import { useDraft } from '../parts/use-draft';
import { useProductChange, useNewProduct } from './registry';

type Product = Schemas['ProductView'];

const FORMS: Record<Product['form'], true> = {
  'leaf-powder': true,
  'crushed-leaf': true,
  capsule: true,
  tablet: true,
  extract: true,
  tincture: true,
  shot: true,
  gummy: true,
  tea: true,
  other: true,
};
const FORM_CHOICES = Object.keys(FORMS).map((value) => ({ value, name: formName(value) ?? 'another form' }));

/** What the vendor declares in grams, each with what it is for. */
const MASSES = [
  ['servingGrams', 'A serving, in grams', 'For limits that hold for a serving.'],
  [
    'dailyGrams',
    'The most for a day, in grams',
    'The declared daily intake, for limits that hold for a day.',
  ],
  ['unitGrams', 'A capsule, tablet or piece, in grams', 'For results that are printed per unit.'],
  ['packageGrams', 'A package, in grams', 'The net content.'],
] as const;

type Mass = (typeof MASSES)[number][0];

/** A product while somebody writes it; empty where there is none. */
type Draft = Record<'name' | 'form' | 'gtin' | Mass, string>;

const draftOf = (product?: Product): Draft => ({
  name: product?.name ?? '',
  form: product?.form ?? 'leaf-powder',
  gtin: product?.gtin ?? '',
  servingGrams: product?.servingGrams ?? '',
  dailyGrams: product?.dailyGrams ?? '',
  unitGrams: product?.unitGrams ?? '',
  packageGrams: product?.packageGrams ?? '',
});

/** The draft as the service takes it: what is empty is none. */
function said({ name, form, ...rest }: Draft): Schemas['NewProduct'] {
  const others = Object.entries(rest).map(([member, text]) => [member, text.trim() || null]);
  return {
    name,
    form: form as Product['form'],
    ...(Object.fromEntries(others) as Record<Mass, string | null>),
  };
}

interface ProductFormProps {
  vendor: string;
  /** The product that is changed; absent: a new one. */
  product?: Product;
  onClose: () => void;
}

/** Registers what a vendor sells under one name, or changes what is declared of it. */
export function ProductForm({ vendor, product, onClose }: ProductFormProps): ReactNode {
  const create = useNewProduct(vendor);
  const change = useProductChange(vendor, product?.slug ?? '');
  const saving = product ? change : create;
  const [draft, field] = useDraft(() => draftOf(product), saving.error);
  const submit = (): void => {
    saving.mutate(said(draft), { onSuccess: onClose });
  };
  return (
    <DialogForm
      title={product ? `What is declared of ${product.name}` : 'Add a product'}
      act={product ? 'Keep it' : 'Add it'}
      onAct={submit}
      onClose={onClose}
      busy={saving.isPending}
      error={saving.error}
      wide
    >
      <div className="grid">
        <TextField label="Name" {...field('name')} required first />
        <ChoiceField
          label="Form"
          hint="Some limits hold for some forms only."
          {...field('form')}
          choices={FORM_CHOICES}
        />
        <TextField
          label="GTIN"
          hint="8, 12, 13 or 14 digits, as under the bar code; may stay empty."
          {...field('gtin')}
        />
      </div>
      <fieldset>
        <legend>As the label declares it</legend>
        <div className="grid">
          {MASSES.map(([member, label, hint]) => (
            <TextField key={member} label={label} hint={hint} {...field(member)} />
          ))}
        </div>
      </fieldset>
    </DialogForm>
  );
}
