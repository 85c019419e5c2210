import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { fileSize, moment } from '../parts/words';

/** Proof of what was received: whoever has the file can see for themselves that it is the one. */
export function Receipt({ detail }: { detail: Schemas['CertificateDetail'] }): ReactNode {
  const { id, document, uploadedAt, uploadedBy } = detail;
  const facts: [string, ReactNode][] = [
    ['Received', moment(uploadedAt)],
    ['From', uploadedBy.name],
    ['Size', fileSize(document.sizeBytes)],
    ['SHA-256 of the document', <code key="hash">{document.sha256}</code>],
    ['Certificate', <code key="id">{id}</code>],
  ];
  return (
    <section aria-labelledby="receipt" className="receipt">
      <h2 id="receipt">Receipt</h2>
      <dl className="facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={document.url}>The PDF as it was sent</a>
      </p>
    </section>
  );
}
