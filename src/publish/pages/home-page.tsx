import type { ReactElement, ReactNode } from 'react';
import type { PublicVendor } from '../published-views';
import { vendorPath } from './addresses';
import { SearchBox, Shell } from './shell';
import { count } from './words';

interface HomeProps {
  /** All vendors, a page of them at a time. */
  vendors: readonly PublicVendor[];
  /** The address of the next page, null on the last. */
  next: string | null;
}

function Vendors({ vendors, next }: HomeProps): ReactNode {
  if (vendors.length === 0) return <p className="empty">Nothing has been published yet.</p>;
  return (
    <section aria-labelledby="vendors">
      <h2 id="vendors">Vendors in the register</h2>
      <ul className="hits">
        {vendors.map(({ slug, name, lots }) => (
          <li key={slug}>
            <p>
              <a href={vendorPath(slug)}>{name}</a> <span className="unit count">{count(lots, 'lot')}</span>
            </p>
          </li>
        ))}
      </ul>
      {next && (
        <p className="more">
          <a href={next} rel="next">
            Further vendors
          </a>
        </p>
      )}
    </section>
  );
}

/** One box, and who is in the register. */
export function HomePage(props: HomeProps): ReactElement {
  return (
    <Shell
      ownSearch
      canonical="/"
      description="Look up what laboratories found in a vendor’s lots of kratom and other botanicals, with the place on the certificate."
    >
      <h1>What did the laboratory find?</h1>
      <p className="answer">
        Certificates of kratom and other botanical products, read result by result, approved by a reviewer,
        and shown with the page they stand on.
      </p>
      <SearchBox large />
      <Vendors {...props} />
    </Shell>
  );
}
