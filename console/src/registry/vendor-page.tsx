import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { formName } from '../../../src/publish/pages/words';
import type { Schemas } from '../api/client';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { TextField } from '../parts/fields';
import { Empty, Notice, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { Claims } from './claims';
import { ProductForm } from './product-form';
import { useLots, useNewLot, useProducts, useVendor } from './registry';

/** A vendor: what it sells, and the lots of it. */
export default function VendorPage(): ReactNode {
  const { slug = '' } = useParams();
  const vendor = useVendor(slug);
  const products = useProducts(slug);
  const [adding, setAdding] = useState(false);
  useTitle(vendor.data?.name ?? 'Vendor');
  if (vendor.isError)
    return (
      <>
        <h1>Vendor</h1>
        <Trouble error={vendor.error} again={() => void vendor.refetch()} />
      </>
    );
  const items = products.data?.items ?? [];
  return (
    <>
      <p className="small">
        <Link to="/vendors">Vendors</Link>
      </p>
      <div className="row heading">
        <h1>{vendor.data?.name ?? '…'}</h1>
        <Action onAct={() => setAdding(true)}>Add a product</Action>
      </div>
      {products.isPending && <Waiting what="the products" />}
      {products.isError && <Trouble error={products.error} again={() => void products.refetch()} />}
      {products.data && items.length === 0 && (
        <Empty title="No product yet">
          <p>A certificate is filed under a lot of a product: add the product, then its lots.</p>
        </Empty>
      )}
      {items.map((product) => (
        <Product key={product.slug} vendor={slug} product={product} />
      ))}
      <Claims vendor={slug} />
      {adding && <ProductForm vendor={slug} onClose={() => setAdding(false)} />}
    </>
  );
}

interface ProductProps {
  vendor: string;
  product: Schemas['ProductView'];
}

function Product({ vendor, product }: ProductProps): ReactNode {
  const { slug, name, form, gtin } = product;
  const lots = useLots(vendor, slug);
  const items = lots.data?.items ?? [];
  return (
    <section className="product" aria-labelledby={`product-${slug}`}>
      <h2 id={`product-${slug}`}>{name}</h2>
      <p className="soft small">{[formName(form), gtin && `GTIN ${gtin}`].filter(Boolean).join(' · ')}</p>
      {lots.isError && <Trouble error={lots.error} again={() => void lots.refetch()} />}
      {items.length > 0 ? (
        <ul className="codes">
          {items.map(({ code }) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      ) : (
        lots.data && <p className="soft">No lot yet.</p>
      )}
      {lots.data?.next && <p className="soft small">Not all of its lots are shown.</p>}
      <NewLot vendor={vendor} product={slug} name={name} />
    </section>
  );
}

function NewLot({ vendor, product, name }: { vendor: string; product: string; name: string }): ReactNode {
  const create = useNewLot(vendor, product);
  const [code, setCode] = useState('');
  const errors = create.error instanceof Refusal ? create.error.fields : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate(code, { onSuccess: () => setCode('') });
  };
  return (
    <form className="inline" onSubmit={submit}>
      <TextField
        label={`Lot of ${name}`}
        hint="The code as on the label."
        value={code}
        onChange={setCode}
        error={errors.code}
        required
      />
      <Action submit busy={create.isPending}>
        Add the lot
      </Action>
      {create.isError && <Notice kind="trouble">{sentenceOf(create.error)}</Notice>}
    </form>
  );
}
