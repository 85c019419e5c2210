import { type ReactNode, useState } from 'react';
import { sentenceOf } from '../api/refusal';
import { TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { useVendors } from '../registry/registry';

interface VendorChoiceProps {
  chosen: readonly string[];
  onChange: (slugs: readonly string[]) => void;
}

/** The vendors that an uploader is bound to, found by part of their names. */
export function VendorChoice({ chosen, onChange }: VendorChoiceProps): ReactNode {
  const [q, setQ] = useState('');
  const vendors = useVendors(q);
  const items = vendors.data?.items ?? [];
  const turn = (slug: string): void =>
    onChange(chosen.includes(slug) ? chosen.filter((each) => each !== slug) : [...chosen, slug]);
  return (
    <fieldset className="stack">
      <legend>Vendors ({chosen.length} chosen)</legend>
      <TextField label="Part of the vendor’s name" type="search" value={q} onChange={setQ} />
      {vendors.isError && <Notice kind="trouble">{sentenceOf(vendors.error)}</Notice>}
      {vendors.data && items.length === 0 && <p className="soft">No vendor fits.</p>}
      <div className="choices">
        {items.map(({ slug, name }) => (
          <label key={slug} className="check">
            <input type="checkbox" checked={chosen.includes(slug)} onChange={() => turn(slug)} />
            {name}
          </label>
        ))}
      </div>
      {vendors.data?.next && <p className="soft small">There are more: search by part of the name.</p>}
    </fieldset>
  );
}
