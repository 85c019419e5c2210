import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Action } from '../parts/action';
import { Empty, Outdated, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { Claims } from './claims';
import { Product } from './product';
import { ProductForm } from './product-form';
import { useProducts, useVendor } from './registry';

/** A vendor: what it sells, and the lots of it. */
export default function VendorPage(): ReactNode {
  const { slug = '' } = useParams();
  const vendor = useVendor(slug);
  const products = useProducts(slug);
  const [adding, setAdding] = useState(false);
  useTitle(vendor.data?.name ?? 'Vendor');
  if (vendor.isLoadingError)
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
      <Outdated query={vendor} />
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
