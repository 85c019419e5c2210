import type { ReactElement } from 'react';
import { SearchBox, Shell } from './shell';

/** Nothing published stands at an address: whether it never existed or is not public looks the same on purpose. */
export function NotFoundPage(): ReactElement {
  return (
    <Shell title="Nothing is published here" ownSearch>
      <h1>Nothing is published at this address</h1>
      <p className="answer">
        The address may be mistyped, or what it names has not been published. That says nothing about a
        product.
      </p>
      <SearchBox large />
    </Shell>
  );
}

/** The request could not be answered. `detail` is a sentence for the reader, never an inner matter. */
export function TroublePage({
  title,
  detail,
  requestId,
}: {
  title: string;
  detail: string;
  requestId?: string;
}): ReactElement {
  return (
    <Shell title={title} ownSearch>
      <h1>{title}</h1>
      <p className="answer">{detail}</p>
      {requestId && (
        <p>
          If it happens again, tell whoever runs this register the number of the request:{' '}
          <code>{requestId}</code>
        </p>
      )}
      <p>
        <a href="/">To the search</a>
      </p>
    </Shell>
  );
}

/** A document of a certificate that was withdrawn: no longer offered, and its record says why. */
export function GonePage({ detail, record }: { detail: string; record: string }): ReactElement {
  return (
    <Shell title="Withdrawn">
      <h1>This is no longer offered</h1>
      <div className="empty">
        <p>{detail}</p>
        <p>
          <a href={record}>To the record</a>, which stays as it was published.
        </p>
      </div>
    </Shell>
  );
}
