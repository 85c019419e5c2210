import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { useSubmission } from './certificate';

/** What waits for its sender: completed on its page, or sent to review as it is. */
export function Submission({ id, onItsPage = false }: { id: string; onItsPage?: boolean }): ReactNode {
  const submit = useSubmission(id);
  const announce = useAnnounce();
  return (
    <span className="row">
      {!onItsPage && <Link to={`/certificates/${id}`}>Complete it</Link>}
      <Action
        main={onItsPage}
        busy={submit.isPending}
        onAct={() => submit.mutate(undefined, { onSuccess: () => announce('It is with the reviewers.') })}
      >
        Send it to review
      </Action>
      {submit.isError && <span className="error">{sentenceOf(submit.error)}</span>}
    </span>
  );
}
