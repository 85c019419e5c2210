import type { ReactNode } from 'react';
import type { PublishedEvidence } from '../published-record';
import type { PublicationView } from '../published-views';
import { apiPath } from './addresses';
import { Facts } from './facts';
import type { HeadingLevel } from './results-table';
import { count, day, list } from './words';

/** What looking at the file showed: questions with their honest reasons, never an accusation. */
function Intact({ evidence: { document } }: { evidence: PublishedEvidence }): ReactNode {
  if (!document) return 'Whether it was changed was not recorded when this record was made.';
  const { looked, findings } = document;
  if (!looked) return 'The file could not be looked into for later changes.';
  if (findings.length === 0)
    return 'No broken signature, no later addition and no text that nobody sees was found in the file.';
  return (
    <ul>
      {findings.map(({ id, asks, saw, falsePositives }, index) => (
        <li key={`${id}-${index}`}>
          <strong>{asks}</strong> <span className="cite">{saw}</span>{' '}
          <span className="mark">{falsePositives}</span>
        </li>
      ))}
    </ul>
  );
}

function reviewedText({ approvedAt, approvedBy }: PublishedEvidence): string {
  const by = approvedBy === 2 ? 'by two people, neither of them' : 'by somebody other than';
  return `${day(approvedAt)}, ${by} the uploader`;
}

function correctionsText({
  correctedResults,
  addedResults,
  removedResults,
  correctedFields,
}: PublishedEvidence): string {
  const parts = [
    correctedResults && `${count(correctedResults, 'result')} corrected`,
    addedResults && `${count(addedResults, 'result')} added`,
    removedResults && `${count(removedResults, 'result')} taken out as no result`,
    correctedFields.length && `${count(correctedFields.length, 'field')} of the certificate corrected`,
  ].filter(Boolean) as string[];
  return parts.length === 0 ? 'none' : `by a reviewer: ${list(parts)}`;
}

/** What else is known of the way from the document to this record. */
function Particulars({ publication }: { publication: PublicationView }): ReactNode {
  const { evidence } = publication.record;
  return (
    <details className="checks">
      <summary>How this record was made</summary>
      <Facts
        facts={[
          ['Corrections', correctionsText(evidence)],
          [
            'Noted on approval',
            evidence.acknowledged.length ? (
              <ul>
                {evidence.acknowledged.map(({ message }, index) => (
                  <li key={index}>{message}</li>
                ))}
              </ul>
            ) : (
              'nothing'
            ),
          ],
          ['Version of this record', `${publication.version}, published ${day(publication.publishedAt)}`],
          ['SHA-256 of the document', <code>{evidence.documentSha256}</code>],
          [
            'In the transparency log',
            <a href={apiPath(`/publications/${publication.id}/proof`)}>proof of this version as JSON</a>,
          ],
          ['Read by', <code>{evidence.readingStamp}</code>],
        ]}
      />
    </details>
  );
}

/** How the evidence was checked, step by step: only what is known, never a grade. */
export function HowChecked(props: { publication: PublicationView; heading: HeadingLevel }): ReactNode {
  const { publication, heading: Heading } = props;
  const { evidence } = publication.record;
  const anchor = `checked-${publication.id.slice(0, 8)}`;
  return (
    <section className="panel" aria-labelledby={anchor}>
      <Heading id={anchor}>How the evidence was checked</Heading>
      <Facts
        facts={[
          ['Document received', <time dateTime={evidence.uploadedAt}>{day(evidence.uploadedAt)}</time>],
          ['The document itself', <Intact evidence={evidence} />],
          ['Reviewed', <time dateTime={evidence.approvedAt}>{reviewedText(evidence)}</time>],
          ['Confirmed by the laboratory', 'not recorded'],
        ]}
      />
      <Particulars publication={publication} />
    </section>
  );
}
