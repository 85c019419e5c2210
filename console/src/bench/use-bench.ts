import { useRef, useState } from 'react';
import type { Schemas } from '../api/client';
import { useAnnounce } from '../parts/announcer';
import { whyNot } from '../permitted';
import { useAccount } from '../session/session';
import type { Form } from './bench-forms';
import { type Box, type PageSize, type Result, type Review, useDeeds, useLease, usePages } from './case';
import { whyNoApproval } from './decide';
import { type Opened, questionsAt } from './order';

/** What lies on a reviewer's bench: the case, what of it is opened, and what was answered so far. */
export interface BenchState {
  review: Review;
  deeds: ReturnType<typeof useDeeds>;
  lease: ReturnType<typeof useLease>;
  /** Whether the certificate lies before whoever looks. */
  mine: boolean;
  opened: Opened | null;
  /** The result that is opened, when it is one. */
  result: Result | undefined;
  open: (next: Opened | null) => void;
  /** The pages of the document, and the number of the one that is shown. */
  pages: readonly PageSize[];
  page: number;
  setPage: (page: number) => void;
  /** The picture of a page has come. */
  pageShown: (page: number) => void;
  drawing: boolean;
  setDrawing: (drawing: boolean) => void;
  drawn: (box: Box) => void;
  form: Form | null;
  setForm: (form: Form | null) => void;
  /** Ids of the holds that were seen and accepted. */
  accepted: ReadonlySet<string>;
  accept: (holds: readonly string[], yes: boolean) => void;
  whyNoCorrection: string | null;
  whyNoApproval: string | null;
}

export function useBench(review: Review, etag: string): BenchState {
  const account = useAccount();
  const announce = useAnnounce();
  const deeds = useDeeds(review.id, etag);
  const [opened, setOpened] = useState<Opened | null>(null);
  const lease = useLease(review.id);
  const pages = usePages(review.id, review.reading?.pageCount ?? 0);
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set());
  const [drawing, setDrawing] = useState(false);
  const [form, setForm] = useState<Form | null>(null);
  const [answers, setAnswers] = useState<ReadonlySet<string>>(new Set());
  // What a correction has changed asks a question of its own: an answer to an earlier one does not count for it.
  const accepted = new Set(review.holds.map((hold) => hold.id).filter((hold) => answers.has(hold)));
  const mine = review.lease?.by.id === account.id;
  const standing = { role: account.role, state: review.state, ownUpload: review.ownUpload };
  const notMine = mine ? null : 'Take the certificate first.';

  const sent = useRef(new Set<string>());
  // What was opened was seen, as long as it is one's own to look at.
  const look = (thing: Opened): void => {
    const key = `${etag} ${thing.kind} ${thing.id}`;
    if (!mine || review.twoPeople.blind || wasSeen(review, thing, account.id) || sent.current.has(key))
      return;
    sent.current.add(key);
    deeds.look.mutate(looksAt(thing, review), {
      onError: (error) => {
        sent.current.delete(key);
        announce(error.message);
      },
    });
  };
  const open = (next: Opened | null): void => {
    if (!next) return;
    setOpened(next);
    const at = placeOf(review, next);
    if (at) setPage(at);
    // Nobody has seen a place before its page is there: then the look is taken when its picture comes.
    if (!at || shown.has(at)) look(next);
  };
  return {
    ...{ review, deeds, lease, mine, opened, open, pages, page, setPage },
    ...{ drawing, setDrawing, form, setForm, accepted },
    pageShown: (number) => {
      setShown((now) => new Set([...now, number]));
      if (opened && !shown.has(number) && placeOf(review, opened) === number) look(opened);
    },
    result: review.results.find((each) => opened?.kind === 'result' && each.id === opened.id),
    accept: (holds, yes) =>
      setAnswers(
        (now) => new Set([...[...now].filter((each) => !holds.includes(each)), ...(yes ? holds : [])]),
      ),
    drawn: (box) => {
      setDrawing(false);
      setForm({ kind: 'addition', place: { page, box } });
    },
    whyNoCorrection: whyNot('correct', standing) ?? notMine,
    whyNoApproval: whyNot('approve', standing) ?? notMine ?? whyNoApproval(review, accepted),
  };
}

/** What is seen where something is opened: itself, and what is asked about it. */
function looksAt(thing: Opened, { holds }: Review): Schemas['LooksInput'] {
  const asked = questionsAt(thing, holds).map(({ id }) => id);
  return { holds: asked, ...(thing.kind !== 'hold' && { [`${thing.kind}s`]: [thing.id] }) };
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
