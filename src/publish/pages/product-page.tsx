import type { ReactElement } from 'react';
import type { PublicLotSummary, PublicProduct } from '../published-views';
import { apiPath, productPath, vendorPath } from './addresses';
import { feedOf } from './feed-of';
import { FollowLink } from './follow-link';
import { Shell } from './shell';
import { Lots } from './vendor-page';
import { formName } from './words';

/** A product with the lots that have something published, a page of them at a time. */
export function ProductPage(props: {
  product: PublicProduct;
  lots: readonly PublicLotSummary[];
  /** The address of the next page of lots, null on the last. */
  next: string | null;
}): ReactElement {
  const { product: found, lots, next } = props;
  const { vendor, product } = found;
  const path = productPath(vendor.slug, product.slug);
  const form = formName(product.form);
  return (
    <Shell
      title={`${product.name}, ${vendor.name}`}
      description={`Lots of ${product.name} by ${vendor.name} with published laboratory certificates.`}
      crumbs={[
        { name: vendor.name, href: vendorPath(vendor.slug) },
        { name: product.name, href: path },
      ]}
      canonical={path}
      feed={feedOf(vendor)}
      json={apiPath(path)}
    >
      <h1>{product.name}</h1>
      <p className="subtitle">
        {[form, product.gtin && `GTIN ${product.gtin}`].filter(Boolean).map((part) => `${part} · `)}
        <a href={vendorPath(vendor.slug)}>{vendor.name}</a>
      </p>
      <p className="answer">
        {found.lots === 1 ? 'One lot of it has' : `${found.lots} lots of it have`} a published certificate.
        About any other lot the register says nothing.
      </p>
      <FollowLink vendor={vendor.slug} product={product.slug} />
      <h2 id="lots">
        Lots <span className="tally">newest publication first</span>
      </h2>
      <Lots vendor={vendor} lots={lots} next={next} />
    </Shell>
  );
}
