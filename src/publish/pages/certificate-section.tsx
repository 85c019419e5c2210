import type { ReactNode } from 'react';
import type { PublicDispute } from '../../disputes/dispute.schema';
import type { PublishedRecord } from '../published-record';
import type { PublishedJudgement } from '../published-judgement';
import type { PublicationView } from '../published-views';
import { shownWith } from './shown-with';
import { Facts } from './facts';
import { DisputeList } from './disputes';
import { HowChecked } from './how-checked';
import { byPanel, type HeadingLevel, panelAnchor, ResultsTable } from './results-table';
import { capital, count, day, list, panelInSentence, panelName, panelsWithoutResult } from './words';

/** The laboratory that the registry knows, else the one the certificate prints. */
export function laboratoryOf({ laboratory, certificate }: PublishedRecord): string | null {
  return laboratory?.name ?? certificate.laboratory;
}

/** How a certificate is called on pages. */
export function certificateName({ certificate }: PublishedRecord): string {
  return certificate.reportNumber
    ? `Certificate ${certificate.reportNumber}`
    : 'Certificate without a number';
}

/** What was done and when: "tested 22 January 2026", or the next best date that is printed. */
export function testedWhen({ certificate: { tested, reported } }: PublishedRecord): string {
  if (tested) return `tested ${day(tested)}`;
  return reported
    ? `reported ${day(reported)}; the day of testing was not read`
    : 'the day of testing was not read';
}

/** The same as a sentence of its own. */
export function testedSentence(record: PublishedRecord): string {
  return `${capital(testedWhen(record))}.`;
}

/** The panels for which there is no result, in words that do not claim more than that. */
export function Untested({ results }: { results: PublishedRecord['results'] }): ReactNode {
  const untested = panelsWithoutResult(results);
  if (untested.length === 0) return null;
  return (
    <p className="untested">
      <strong>Not tested in what is published:</strong> {list(untested.map(panelInSentence))}.
    </p>
  );
}

/** That a record no longer counts, before anything of it is shown. */
export function StandingNotice({ publication }: { publication: PublicationView }): ReactNode {
  const { standing, change } = publication;
  if (standing === 'amended') {
    return (
      <p className="notice">A newer version of this record has been published. This one is kept as it was.</p>
    );
  }
  if (!change) return null;
  return (
    <div className="notice">
      <p>
        <strong>
          {capital(change.kind)} on {day(change.at)}.
        </strong>{' '}
        {change.reason}
      </p>
      <p>
        The record is kept as it was published. It no longer counts.
        {change.supersededBy && (
          <>
            {' '}
            <a href={`/certificates/${change.supersededBy}`}>To the certificate that took its place</a>.
          </>
        )}
      </p>
    </div>
  );
}

const date = (iso: string | null): ReactNode => iso && <time dateTime={iso}>{day(iso)}</time>;

const MISSING = <span className="none">not printed or not read</span>;

/** What was known on the day of approval; nothing in older records, which did not hold it. */
function Accreditation({ record: { accreditation } }: { record: PublishedRecord }): ReactNode {
  if (!accreditation) return null;
  const sources = [...new Set(accreditation.recorded.map(({ source }) => source))];
  return (
    <>
      <span className="cite">{accreditation.sentence}</span>
      {sources.map((source, index) => (
        <span key={source}>
          {' '}
          <a href={source} rel="nofollow noopener noreferrer">
            {sources.length === 1 ? 'Seen here' : `Seen here (${index + 1})`}
          </a>
        </span>
      ))}
    </>
  );
}

/** What one has to know before reading the results. */
function Origin({ publication: { record, document } }: { publication: PublicationView }): ReactNode {
  const { certificate } = record;
  return (
    <Facts
      facts={[
        ['Laboratory', laboratoryOf(record) ?? MISSING],
        ['Tested', date(certificate.tested) ?? MISSING],
        ['Accreditation on that day', record.accreditation ? <Accreditation record={record} /> : null],
        ['Lot printed on it', certificate.lot ?? MISSING],
        [
          'As issued',
          document ? (
            <a href={document}>PDF, {count(certificate.pageCount, 'page')}</a>
          ) : (
            'no longer offered, because the certificate was withdrawn'
          ),
        ],
      ]}
    />
  );
}

interface SectionProps {
  publication: PublicationView;
  heading: HeadingLevel;
}

/** What else the certificate says of itself. */
function Particulars({ publication: { id, record }, heading: Heading }: SectionProps): ReactNode {
  const { certificate } = record;
  const anchor = `particulars-${id.slice(0, 8)}`;
  return (
    <section className="panel" aria-labelledby={anchor}>
      <Heading id={anchor}>What else the certificate says</Heading>
      <Facts
        facts={[
          ['Report number', certificate.reportNumber ?? MISSING],
          ['Accreditation printed on it', certificate.accreditation ?? MISSING],
          ['Sample', certificate.sampleId],
          ['Client', certificate.client],
          ['Product', certificate.product],
          ['Matrix', certificate.matrix],
          ['Sample received', date(certificate.received)],
          ['Reported', date(certificate.reported)],
        ]}
      />
    </section>
  );
}

/** Jumps to the panels of a long certificate. */
function PanelLinks({ publication }: { publication: PublicationView }): ReactNode {
  const panels = byPanel(publication.record.results);
  if (panels.length < 3) return null;
  return (
    <nav aria-label="Panels of this certificate" className="panels">
      <ul>
        {panels.map(({ panel, results }) => (
          <li key={panelName(panel)}>
            <a href={`#${panelAnchor(panel, publication.id)}`}>{panelName(panel)}</a>{' '}
            <span className="tally">{results.length}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Everything published of one certificate, below what the page says first. */
export function CertificateBody({
  publication,
  judgement,
  heading,
  disputes,
}: SectionProps & {
  judgement: PublishedJudgement | null;
  disputes: readonly PublicDispute[];
}): ReactNode {
  const own = disputes.filter(({ certificateId }) => certificateId === publication.certificateId);
  const names = new Map(
    publication.record.results.map(({ id, analyteName, analyte }) => [id, analyteName ?? analyte]),
  );
  const { record, document } = publication;
  const shown = shownWith(publication, judgement, own);
  return (
    <>
      <Origin publication={publication} />
      <PanelLinks publication={publication} />
      {byPanel(record.results).map((panel) => (
        <ResultsTable
          key={panelName(panel.panel)}
          panel={panel}
          document={document}
          shown={shown}
          heading={heading}
          anchor={panelAnchor(panel.panel, publication.id)}
        />
      ))}
      <Particulars publication={publication} heading={heading} />
      <DisputeList
        disputes={own}
        nameOf={(id) => names.get(id) ?? 'A value'}
        anchor={`disputes-${publication.id.slice(0, 8)}`}
        heading={heading}
      />
      <HowChecked publication={publication} heading={heading} />
    </>
  );
}
