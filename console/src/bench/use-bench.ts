import { useState } from 'react';
import { useAnnounce } from '../parts/announcer';
import { whyNot } from '../permitted';
import { useAccount } from '../session/session';
import type { Form } from './bench-forms';
import { type Box, type Result, type Review, useDeeds } from './case';
import { whyNoApproval } from './decide';
import type { Opened } from './order';

/** What lies on a reviewer's bench: the case, what of it is opened, and what was answered so far. */
export interface BenchState {
  review: Review;
  deeds: ReturnType<typeof useDeeds>;
  /** Whether the certificate lies before whoever looks. */
  mine: boolean;
  opened: Opened | null;
  /** The result that is opened, when it is one. */
  result: Result | undefined;
  open: (next: Opened | null) => void;
  page: number;
  setPage: (page: number) => void;
  drawing: boolean;
  setDrawing: (drawing: boolean) => void;
  drawn: (box: Box) => void;
  form: Form | null;
  setForm: (form: Form | null) => void;
  /** Ids of the holds that were seen and accepted. */
  accepted: ReadonlySet<string>;
  accept: (hold: string, yes: boolean) => void;
  whyNoCorrection: string | null;
  whyNoApproval: string | null;
}

export function useBench(review: Review, etag: string): BenchState {
  const account = useAccount();
  const announce = useAnnounce();
  const deeds = useDeeds(review.id, etag);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [page, setPage] = useState(1);
  const [drawing, setDrawing] = useState(false);
  const [form, setForm] = useState<Form | null>(null);
  const [answers, setAnswers] = useState<ReadonlySet<string>>(new Set());
  // What a correction has changed asks a question of its own: an answer to an earlier one does not count for it.
  const accepted = new Set(review.holds.map((hold) => hold.id).filter((hold) => answers.has(hold)));
  const mine = review.lease?.by.id === account.id;
  const standing = { role: account.role, state: review.state, ownUpload: review.ownUpload };
  const notMine = mine ? null : 'Take the certificate first.';

  const open = (next: Opened | null): void => {
    if (!next) return;
    setOpened(next);
    const at = placeOf(review, next);
    if (at) setPage(at);
    // What was opened was seen, as long as it is one's own to look at.
    if (!mine || review.twoPeople.blind || wasSeen(review, next, account.id)) return;
    deeds.look.mutate({ [`${next.kind}s`]: [next.id] }, { onError: (error) => announce(error.message) });
  };
  return {
    ...{ review, deeds, mine, opened, open, page, setPage, drawing, setDrawing, form, setForm, accepted },
    result: review.results.find((each) => opened?.kind === 'result' && each.id === opened.id),
    accept: (hold, yes) =>
      setAnswers((now) => new Set(yes ? [...now, hold] : [...now].filter((each) => each !== hold))),
    drawn: (box) => {
      setDrawing(false);
      setForm({ kind: 'addition', place: { page, box } });
    },
    whyNoCorrection: whyNot('correct', standing) ?? notMine,
    whyNoApproval: whyNot('approve', standing) ?? notMine ?? whyNoApproval(review, accepted),
  };
}

/** The page on which something stands; null when it stands on none. */
function placeOf({ results, unexplained, holds, twoPeople }: Review, { kind, id }: Opened): number | null {
  if (kind === 'word') return unexplained.find((word) => word.id === id)?.page ?? null;
  if (kind === 'hold') return holds.find((hold) => hold.id === id)?.page ?? null;
  return (
    results.find((result) => result.id === id)?.page ??
    twoPeople.toRead.find(({ resultId }) => resultId === id)?.page ??
    null
  );
}

/** Whether this person has opened it, as it now is. */
function wasSeen({ results, unexplained, holds }: Review, { kind, id }: Opened, accountId: string): boolean {
  const things = { result: results, word: unexplained, hold: holds }[kind];
  return things.find((thing) => thing.id === id)?.seenBy.some((person) => person.id === accountId) ?? true;
}
