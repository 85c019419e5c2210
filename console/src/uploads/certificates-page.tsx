import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { count } from '../../../src/publish/pages/words';
import { answered, api, type Schemas } from '../api/client';
import { Action } from '../parts/action';
import { ChoiceField } from '../parts/fields';
import { Empty, Trouble, Waiting } from '../parts/notice';
import { StateName } from '../parts/state-name';
import { useTitle } from '../parts/title';
import { ago, type CertificateState, STATES } from '../parts/words';
import { DropZone } from './drop-zone';
import { SendingLines } from './sending-lines';

/** What was sent and where it stands, and the place to send more. */
export default function CertificatesPage(): ReactNode {
  useTitle('Certificates');
  return (
    <>
      <h1>Certificates</h1>
      <DropZone />
      <SendingLines />
      <Sent />
    </>
  );
}

const CHOICES = [
  { value: '', name: 'any' },
  ...Object.entries(STATES).map(([value, { name }]) => ({ value, name: name.toLowerCase() })),
];

/** Every certificate that one may see, the newest first: as the service has it, whatever window it was sent from. */
function Sent(): ReactNode {
  const [state, setState] = useState('');
  const [now] = useState(() => Date.now());
  const sent = useInfiniteQuery({
    queryKey: ['certificates', state],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/certificates', {
          params: {
            query: {
              ...(pageParam && { after: pageParam }),
              ...(state && { state: state as CertificateState }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: 15_000,
  });
  const items = sent.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="sent" className="sent">
      <div className="row heading">
        <h2 id="sent">What was sent</h2>
        <ChoiceField label="State" value={state} onChange={setState} choices={CHOICES} />
      </div>
      {sent.isPending && <Waiting what="the certificates" />}
      {sent.isError && <Trouble error={sent.error} again={() => void sent.refetch()} />}
      {sent.data && items.length === 0 && <NothingSent filtered={state !== ''} />}
      {items.length > 0 && (
        <ul className="lines">
          {items.map((item) => (
            <Line key={item.id} item={item} now={now} />
          ))}
        </ul>
      )}
      {sent.hasNextPage && (
        <Action busy={sent.isFetchingNextPage} onAct={() => void sent.fetchNextPage()}>
          Show more
        </Action>
      )}
    </section>
  );
}

function NothingSent({ filtered }: { filtered: boolean }): ReactNode {
  if (filtered) return <Empty title="No certificate stands there" />;
  return (
    <Empty title="Nothing has been sent yet">
      <p>
        Drop the PDFs that a laboratory issued above. Each is read within seconds; what it lacks is said at
        once.
      </p>
    </Empty>
  );
}

/** Where what a certificate lacks can still be added. */
const LACKING: readonly CertificateState[] = ['in-review', 'returned'];

function Line({ item, now }: { item: Schemas['CertificateSummary']; now: number }): ReactNode {
  const { id, fileName, state, reason, assignment, uploadedAt, uploadedBy, results, missing } = item;
  const about = [
    assignment.lot && `Lot ${assignment.lot}`,
    assignment.product?.name,
    assignment.vendor?.name,
  ];
  return (
    <li>
      <div className="what">
        <Link to={`/certificates/${id}`}>{fileName ?? 'A certificate without a file name'}</Link>
        <span className="soft small">{about.filter(Boolean).join(' · ') || 'filed under nothing yet'}</span>
      </div>
      <div className="where">
        <StateName state={state} reason={reason} />
        {results !== undefined && <span className="soft small">{count(results, 'result')} found</span>}
        {reason && reason.code !== 'incomplete' && <span className="small">{reason.message}</span>}
        {LACKING.includes(state) && missing.length > 0 && (
          <span className="small">{missing.map(({ message }) => message).join(' ')}</span>
        )}
      </div>
      <span className="soft small">
        {ago(uploadedAt, now)} by {uploadedBy.name}
      </span>
    </li>
  );
}
