import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sentenceOf } from '../api/refusal';
import { Action } from './action';

/** What is known of something that is asked for again and again. */
export type Refetched = Pick<UseQueryResult, 'isRefetchError' | 'isFetching' | 'error' | 'refetch'>;

interface NoticeProps {
  kind?: 'note' | 'trouble' | 'done';
  children: ReactNode;
}

const MARKS = { note: 'i', trouble: '!', done: '✓' };

/** Something that has to be seen before going on. Trouble is read out at once. */
export function Notice({ kind = 'note', children }: NoticeProps): ReactNode {
  return (
    <div className={`notice ${kind}`} role={kind === 'trouble' ? 'alert' : 'status'}>
      <span className="mark" aria-hidden="true">
        {MARKS[kind]}
      </span>
      <div>{children}</div>
    </div>
  );
}

/** A part of a page that could not be had. */
export function Trouble({ error, again }: { error: unknown; again?: () => void }): ReactNode {
  return (
    <Notice kind="trouble">
      <p>{sentenceOf(error)}</p>
      {again && <Action onAct={again}>Try again</Action>}
    </Notice>
  );
}

/** What is shown could not be had anew: it stays, so that nothing begun on it is lost, and one is told. */
export function Outdated({ query }: { query: Refetched }): ReactNode {
  if (!query.isRefetchError) return null;
  return (
    <Notice kind="trouble">
      <p>What is shown may be out of date. {sentenceOf(query.error)}</p>
      <Action busy={query.isFetching} onAct={() => void query.refetch()}>
        Try again
      </Action>
    </Notice>
  );
}

/** While something is on its way. The lines stand where it will. */
export function Waiting({ what, lines = 5 }: { what: string; lines?: number }): ReactNode {
  return (
    <div className="waiting" role="status">
      <span className="hidden">Loading {what} …</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="line" aria-hidden="true" />
      ))}
    </div>
  );
}

/** Where there is nothing: what that means, and what one might do. `wholePage`: it is all that the page says. */
export function Empty(props: { title: string; wholePage?: boolean; children?: ReactNode }): ReactNode {
  const { title, wholePage = false, children } = props;
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div className="empty">
      <Title className="title">{title}</Title>
      {children}
    </div>
  );
}
