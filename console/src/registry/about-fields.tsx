import type { ReactNode } from 'react';
import { type Choice, ChoiceField } from '../parts/fields';
import { useLots, useProducts, useVendors } from './registry';

/** What certificates are about, by slug and code; empty where nobody said. */
export interface Assignment {
  vendor: string;
  product: string;
  lot: string;
}

export const NOTHING: Assignment = { vendor: '', product: '', lot: '' };

interface AboutFieldsProps {
  value: Assignment;
  onChange: (value: Assignment) => void;
  errors?: Readonly<Record<string, string>>;
}

const named = ({ slug, name }: { slug: string; name: string }): Choice => ({ value: slug, name });
const NOT_SAID: Choice = { value: '', name: 'not said' };

/** Vendor, product and lot, each within the one before it. */
export function AboutFields({ value, onChange, errors = {} }: AboutFieldsProps): ReactNode {
  const { vendor, product, lot } = value;
  const vendors = useVendors().data?.items ?? [];
  const products = useProducts(vendor).data?.items ?? [];
  const lots = useLots(vendor, product).data?.items ?? [];
  return (
    <div className="grid">
      <ChoiceField
        label="Vendor"
        value={vendor}
        error={errors.vendor}
        onChange={(next) => onChange({ ...NOTHING, vendor: next })}
        choices={[NOT_SAID, ...vendors.map(named)]}
      />
      {vendor !== '' && (
        <ChoiceField
          label="Product"
          value={product}
          error={errors.product}
          onChange={(next) => onChange({ vendor, product: next, lot: '' })}
          choices={[NOT_SAID, ...products.map(named)]}
        />
      )}
      {product !== '' && (
        <ChoiceField
          label="Lot"
          value={lot}
          error={errors.lot}
          onChange={(next) => onChange({ vendor, product, lot: next })}
          choices={[NOT_SAID, ...lots.map(({ code }) => ({ value: code, name: code }))]}
        />
      )}
    </div>
  );
}
