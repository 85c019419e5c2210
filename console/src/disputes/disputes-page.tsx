import { type ReactNode, useState } from 'react';
import { day } from '../../../src/publish/pages/words';
import { Action } from '../parts/action';
import { Empty, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { useAccount } from '../session/session';
import { Answering, Deciding } from './dispute-forms';
import { answerOf, type Dispute, useDisputes } from './disputes';

const STATES: Record<Dispute['state'], string> = {
  unread: '○ Not read yet: its words are not public',
  shown: '● Its words are public',
  spam: '⊘ Hidden as no dispute',
  'legal-hold': '⊘ Held back for a legal reason',
};

/** Disputes: for uploaders those of their vendors to answer, for the registry's people all of them to read. */
export default function DisputesPage(): ReactNode {
  useTitle('Disputes');
  const { role } = useAccount();
  const disputes = useDisputes();
  const items = disputes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h1>Disputes</h1>
      <p className="soft">
        {role === 'uploader'
          ? 'What is said against published values of your vendors. Your answer stands beside the value at once, for good.'
          : 'Anybody may dispute a published value. That it is disputed is public at once; its words when one of you has read that they are a dispute. Nothing is ever removed.'}
      </p>
      {disputes.isPending && <Waiting what="the disputes" />}
      {disputes.isError && <Trouble error={disputes.error} again={() => void disputes.refetch()} />}
      {disputes.data && items.length === 0 && <Empty title="Nothing is disputed" />}
      <ul className="plain">
        {items.map((dispute) => (
          <One key={dispute.id} dispute={dispute} />
        ))}
      </ul>
      {disputes.hasNextPage && (
        <Action busy={disputes.isFetchingNextPage} onAct={() => void disputes.fetchNextPage()}>
          Show older ones
        </Action>
      )}
    </>
  );
}

function One({ dispute }: { dispute: Dispute }): ReactNode {
  const { id, certificateId, resultId, value, state, reason, madeAt, email } = dispute;
  const { role } = useAccount();
  const [open, setOpen] = useState<'answer' | 'decide' | null>(null);
  const answer = answerOf(dispute, new Date().toISOString().slice(0, 10), day);
  const name = `${value.analyte} in lot ${value.lot}`;
  return (
    <li className="dispute">
      <h2>
        <a href={`/certificates/${certificateId}#r-${resultId}`}>{value.analyte}</a>{' '}
        <span className="soft">
          {value.printed}, lot {value.lot}, {value.vendor.name}
        </span>
      </h2>
      <p>
        Disputed {day(madeAt)}. {STATES[state]}
        {reason && `: ${reason}`}
      </p>
      <p className={answer.isOverdue ? 'overdue' : undefined}>{answer.text}</p>
      <Said dispute={dispute} />
      {email && (
        <p>
          May be asked back: <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      <div className="row">
        <Action label={`Answer for the vendor: ${name}`} onAct={() => setOpen('answer')}>
          Answer for the vendor
        </Action>
        {role !== 'uploader' && (
          <Action
            main={state === 'unread'}
            label={`Show or hide its words: ${name}`}
            onAct={() => setOpen('decide')}
          >
            Show or hide its words
          </Action>
        )}
      </div>
      {open === 'answer' && <Answering id={id} about={name} onClose={() => setOpen(null)} />}
      {open === 'decide' && <Deciding dispute={dispute} about={name} onClose={() => setOpen(null)} />}
    </li>
  );
}

/** The words as they were sent, also where they are hidden, and every answer. */
function Said({ dispute: { text, statements } }: { dispute: Dispute }): ReactNode {
  return (
    <>
      <blockquote>
        <p className="soft small">Whoever disputes it</p>
        <p className="said">{text}</p>
      </blockquote>
      {statements
        .filter(({ kind }) => kind === 'reply')
        .map((reply) => (
          <blockquote key={reply.madeAt}>
            <p className="soft small">The vendor, {day(reply.madeAt)}</p>
            <p className="said">{reply.text}</p>
          </blockquote>
        ))}
    </>
  );
}
