import type { ReactElement, ReactNode } from 'react';
import type { VendorMatch } from '../published-views';
import { lotPath, vendorPath } from './addresses';
import { SearchBox, Shell } from './shell';
import { count, capital } from './words';

interface HomeProps {
  query: string;
  /** Vendors that match, or all of them when nothing is asked for. */
  vendors: readonly VendorMatch[];
  /** The address of the next page, null on the last. */
  next: string | null;
}

function Hit({ hit }: { hit: VendorMatch }): ReactNode {
  return (
    <li>
      <p>
        <a href={vendorPath(hit.slug)}>{hit.name}</a> <span className="unit">{count(hit.lots, 'lot')}</span>
      </p>
      {hit.matchedLots.length > 0 && (
        <ul>
          {hit.matchedLots.map(({ code, product }) => (
            <li key={`${code}/${product}`}>
              <a href={lotPath(hit.slug, code)}>Lot {code}</a> <span className="unit">{product}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Hits({ vendors, next }: HomeProps): ReactNode {
  return (
    <>
      <ul className="hits">
        {vendors.map((hit) => (
          <Hit key={hit.slug} hit={hit} />
        ))}
      </ul>
      {next && (
        <p className="more">
          <a href={next} rel="next">
            Further vendors
          </a>
        </p>
      )}
    </>
  );
}

function NothingFound({ query }: { query: string }): ReactNode {
  return (
    <div className="empty">
      <p>
        <strong>Nothing is published under “{query}”.</strong> That says nothing about a product, only that no
        certificate has been published here under this name or code.
      </p>
      <p>
        Vendors are found by any part of their name, lots by any part of their code. Case, accents, spaces and
        dashes do not matter.
      </p>
    </div>
  );
}

function Answer(props: HomeProps): ReactNode {
  const { query, vendors, next } = props;
  if (query === '') {
    if (vendors.length === 0) return <p className="empty">Nothing has been published yet.</p>;
    return (
      <section aria-labelledby="vendors">
        <h2 id="vendors">Vendors in the register</h2>
        <Hits {...props} />
      </section>
    );
  }
  if (vendors.length === 0) return <NothingFound query={query} />;
  return (
    <section aria-labelledby="found">
      <h2 id="found">
        {next
          ? `More than ${vendors.length} vendors match`
          : capital(count(vendors.length, 'vendor')) + (vendors.length === 1 ? ' matches' : ' match')}{' '}
        “{query}”
      </h2>
      <Hits {...props} />
    </section>
  );
}

/** One box, and what it found. */
export function HomePage(props: HomeProps): ReactElement {
  const { query } = props;
  return (
    <Shell
      ownSearch
      title={query ? `“${query}”` : undefined}
      description="Look up what laboratories found in a vendor’s lots of kratom and other botanicals, with the place on the certificate."
    >
      <h1>What did the laboratory find?</h1>
      {query === '' && (
        <p className="answer">
          Certificates of kratom and other botanical products, read result by result, approved by a reviewer,
          and shown with the page they stand on.
        </p>
      )}
      <SearchBox large query={query} />
      <Answer {...props} />
    </Shell>
  );
}
