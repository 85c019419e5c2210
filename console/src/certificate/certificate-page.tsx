import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { count, day, panelName } from '../../../src/publish/pages/words';
import type { Schemas } from '../api/client';
import { Action } from '../parts/action';
import { Notice, Outdated, Trouble, Waiting } from '../parts/notice';
import { StateName } from '../parts/state-name';
import { useTitle } from '../parts/title';
import { moment, stateWords } from '../parts/words';
import { whyNot } from '../permitted';
import { useAccount } from '../session/session';
import { useProgress } from '../uploads/progress';
import { AssignForm } from './assign-form';
import { useCertificate, useReadAgain } from './certificate';
import { NewVersion } from './new-version';
import { Receipt } from './receipt';
import { Submission } from './submission';

type Detail = Schemas['CertificateDetail'];

/** One certificate as whoever sent it sees it: where it stands, what was found, what it lacks, and the receipt. */
export default function CertificatePage(): ReactNode {
  const { id = '' } = useParams();
  const certificate = useCertificate(id);
  const { room } = useProgress(id);
  useTitle(certificate.data?.detail.fileName ?? 'Certificate');
  if (certificate.isPending) return <Waiting what="the certificate" />;
  if (certificate.isLoadingError)
    return (
      <>
        <h1>Certificate</h1>
        <Trouble error={certificate.error} again={() => void certificate.refetch()} />
      </>
    );
  const { detail, etag } = certificate.data;
  return (
    <>
      <p className="small">
        <Link to="/certificates">Certificates</Link>
      </p>
      <h1>{detail.fileName ?? 'A certificate without a file name'}</h1>
      <Outdated query={certificate} />
      <Standing detail={detail} room={room} />
      <div className="two">
        <div className="stack">
          <Found detail={detail} />
          <AssignForm key={detail.revision} detail={detail} etag={etag} />
        </div>
        <div className="stack">
          <Receipt detail={detail} />
          <NewVersion detail={detail} />
        </div>
      </div>
    </>
  );
}

/** Where it stands, why, and what can be done about it. */
function Standing({ detail, room }: { detail: Detail; room: string }): ReactNode {
  const { role, id: accountId } = useAccount();
  const { id, state, reason, uploadedBy, replaces, replacedBy } = detail;
  const readAgain = useReadAgain(id);
  const why = whyNot('read-again', { role, state, ownUpload: uploadedBy.id === accountId });
  const grave = ['returned', 'rejected', 'unreadable', 'not-a-report', 'withdrawn'].includes(state);
  return (
    <>
      <p className="row">
        <StateName state={state} reason={reason} />
        <span className="soft">
          {['queued', 'reading'].includes(state) ? room : stateWords(state, reason).means}
        </span>
      </p>
      {reason && reason.code !== 'incomplete' && (
        <Notice kind={grave ? 'trouble' : 'note'}>{reason.message}</Notice>
      )}
      {replaces && (
        <p>
          A new version of <Link to={`/certificates/${replaces.id}`}>this certificate</Link>.
        </p>
      )}
      {replacedBy && (
        <p>
          <Link to={`/certificates/${replacedBy.id}`}>A newer version</Link> was sent.
        </p>
      )}
      {readAgain.isError && <Trouble error={readAgain.error} />}
      <p className="row">
        {state === 'returned' && <Submission id={id} onItsPage />}
        {role !== 'uploader' && <Link to={`/reviews/${id}`}>To the bench</Link>}
        {state === 'published' && <a href={`/certificates/${id}`}>As the public sees it</a>}
        <Action why={why} busy={readAgain.isPending} onAct={() => readAgain.mutate()}>
          Read it again
        </Action>
      </p>
    </>
  );
}

/** What was found, and what it lacks. */
function Found({ detail: { reading, missing } }: { detail: Detail }): ReactNode {
  if (!reading) return <p className="soft">It has not been read yet.</p>;
  const { results, fields } = reading;
  const panels = [...new Set(results.map(({ panel }) => panel ?? null))];
  const dates = [fields.tested, fields.reported].filter((date) => typeof date === 'string');
  return (
    <section aria-labelledby="found">
      <h2 id="found">What was found</h2>
      {missing.length > 0 && (
        <Notice>
          <p>
            <strong>What it lacks.</strong> None of it stops the review; what you know you can add.
          </p>
          <ul>
            {missing.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        {count(results.length, 'result')} on {count(reading.pageCount, 'page')}
        {dates[0] && `, ${day(dates[0])}`}.
      </p>
      <ul className="plain">
        {panels.map((panel) => (
          <li key={panelName(panel)}>
            {panelName(panel)}:{' '}
            {results
              .filter((result) => (result.panel ?? null) === panel)
              .map(({ printed }) => cellText(printed.analyte))
              .join(', ')}
          </li>
        ))}
      </ul>
      <p className="soft small">Read {moment(reading.readAt)}.</p>
    </section>
  );
}

const cellText = (cell: unknown): string =>
  typeof cell === 'object' && cell !== null && 'text' in cell ? String(cell.text) : '';
