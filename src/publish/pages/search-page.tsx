import type { ReactElement, ReactNode } from 'react';
import type { Found, SearchAnswer } from '../search/search-views';
import { noteOf } from '../search/suggest';
import { apiPath } from './addresses';
import { SearchBox, Shell } from './shell';
import { capital, count } from './words';

function Hit({ hit }: { hit: Found }): ReactNode {
  return (
    <li>
      <p>
        <a href={hit.address}>{hit.text}</a>
      </p>
      <p className="unit">{capital(noteOf(hit))}</p>
    </li>
  );
}

export function Hits({ hits }: { hits: readonly Found[] }): ReactNode {
  return (
    <ul className="hits found">
      {hits.map((hit) => (
        <Hit key={hit.address} hit={hit} />
      ))}
    </ul>
  );
}

/** That nothing has this name, and what is near it. Never that something else was meant. */
function NotHere({ answer: { query, items } }: { answer: SearchAnswer }): ReactNode {
  return (
    <>
      <div className="empty">
        <p>
          <strong>Nothing is published under “{query}”.</strong> That says nothing about a product, only that
          no certificate has been published here under this name or number.
        </p>
      </div>
      {items.length > 0 && (
        <section aria-labelledby="near">
          <h2 id="near">In the register, and near it</h2>
          <Hits hits={items} />
        </section>
      )}
      <p className="more empty">
        Vendors and products are found by words of their names, lots and reports by their numbers, products
        also by their GTIN. Case, accents, spaces and dashes do not matter, nor O for 0 and I for 1.
      </p>
    </>
  );
}

function Here({ answer: { query, items } }: { answer: SearchAnswer }): ReactNode {
  return (
    <section aria-labelledby="found">
      <h2 id="found">
        {capital(count(items.length, 'answer'))} to “{query}”
      </h2>
      <Hits hits={items} />
    </section>
  );
}

/** What a search found. */
export function SearchPage({ answer }: { answer: SearchAnswer }): ReactElement {
  const { query, here } = answer;
  return (
    <Shell
      ownSearch
      query={query}
      title={`“${query}”`}
      json={apiPath(`/search?${new URLSearchParams({ q: query }).toString()}`)}
    >
      <h1 className="small">What did the laboratory find?</h1>
      <SearchBox large query={query} />
      {here ? <Here answer={answer} /> : <NotHere answer={answer} />}
    </Shell>
  );
}
