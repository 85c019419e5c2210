import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Action } from '../parts/action';
import { fileSize } from '../parts/words';
import type { Sending } from './sending';
import { sendings, useSendings } from './sendings';
import { useProgress } from './progress';
import { Submission } from '../certificate/submission';

/** What this window sends: each document with how far it is. */
export function SendingLines(): ReactNode {
  const lines = useSendings();
  if (lines.length === 0) return null;
  const broken = lines.filter(({ status }) => status === 'broken-off').length;
  return (
    <section aria-labelledby="sending">
      <div className="row heading">
        <h2 id="sending">From this window</h2>
        {broken > 1 && <Action onAct={() => sendings.retry()}>Send all again that broke off</Action>}
      </div>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.key} className={`sending ${line.status}`}>
            <div className="what">
              {line.kept ? (
                <Link to={`/certificates/${line.kept.id}`}>{line.name}</Link>
              ) : (
                <span>{line.name}</span>
              )}
              <span className="soft small">{fileSize(line.sizeBytes)}</span>
            </div>
            <How line={line} />
            {(line.status === 'kept' || line.status === 'refused') && (
              <Action quiet label={`Take ${line.name} off the list`} onAct={() => sendings.dismiss(line.key)}>
                ×
              </Action>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function How({ line }: { line: Sending }): ReactNode {
  const { status, sentBytes, sizeBytes, kept, refusal, key, name } = line;
  switch (status) {
    case 'waiting':
      return <span className="soft">○ waits for those before it</span>;
    case 'sending':
      return (
        <span className="where">
          <progress max={sizeBytes} value={sentBytes} aria-label={`${name}, sent`} />
          <span className="small">{Math.round((100 * sentBytes) / Math.max(sizeBytes, 1))} % sent</span>
        </span>
      );
    case 'kept':
      return kept?.duplicate ? <Duplicate id={kept.id} /> : <Reading id={kept!.id} />;
    case 'broken-off':
      return (
        <span className="where">
          <span>↯ broke off: {refusal?.message}</span>
          <Action onAct={() => sendings.retry(key)}>Send again</Action>
        </span>
      );
    case 'refused':
      return <span className="error">✕ not taken: {refusal?.message}</span>;
  }
}

function Duplicate({ id }: { id: string }): ReactNode {
  return (
    <span className="where">
      <span>≡ this very document is here already.</span>
      <Link to={`/certificates/${id}`}>See its certificate</Link>
    </span>
  );
}

/** What is made of a document that was kept: the room it is in, then what was found and what it lacks. */
function Reading({ id }: { id: string }): ReactNode {
  const { room, detail } = useProgress(id);
  const [all, setAll] = useState(false);
  const missing = detail?.missing ?? [];
  return (
    <span className="where progress" role="status">
      <span>{room}</span>
      {detail?.reason && detail.reason.code !== 'incomplete' && (
        <span className="error">{detail.reason.message}</span>
      )}
      {missing.length > 0 && (
        <>
          <ul className="missing small">
            {missing.slice(0, all ? undefined : 3).map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
          {detail?.reason?.code === 'incomplete' && <Submission id={id} />}
          {!all && missing.length > 3 && (
            <Action quiet onAct={() => setAll(true)}>
              {missing.length - 3} more that it lacks
            </Action>
          )}
        </>
      )}
    </span>
  );
}
