import { useAnnounce } from '../parts/announcer';
import { type Shortcut, useShortcuts } from '../parts/shortcuts';
import { allOf, nextToDo, questionsAt, stepTo, toDoIn } from './order';
import type { BenchState } from './use-bench';

/** The keys of the bench. */
export function useBenchKeys(bench: BenchState): void {
  const { result, setForm, whyNoCorrection } = bench;
  const correctable = whyNoCorrection === null ? result : undefined;
  useShortcuts([
    ...useWalk(bench),
    {
      key: 'e',
      does: 'Correct the result that is opened',
      act: () => correctable && setForm({ kind: 'result', result: correctable }),
    },
    {
      key: 'x',
      does: 'Say that it is no result',
      act: () => correctable && setForm({ kind: 'no-result', result: correctable }),
    },
    {
      key: 'm',
      does: 'Mark a row that was missed',
      act: () => whyNoCorrection === null && bench.setDrawing(!bench.drawing),
    },
    { key: 'Escape', does: 'Stop marking', act: () => bench.setDrawing(false) },
    { key: 'p', does: 'Preview what will be public', act: () => setForm({ kind: 'preview' }) },
  ]);
}

/** From taking a certificate to approving it. */
function useWalk(bench: BenchState): Shortcut[] {
  const announce = useAnnounce();
  const { review, opened, open, accepted, accept, setForm, whyNoApproval, lease } = bench;
  const all = allOf(review);
  const approve = (): void =>
    whyNoApproval ? announce(whyNoApproval) : setForm({ kind: 'decision', decision: 'approve' });
  /** On to what is left; when that is nothing, what still stands in the way, or that nothing does. */
  const goOn = (answered: ReadonlySet<string>): void => {
    const next = nextToDo(all, opened, toDoIn(review, answered));
    if (next) open(next);
    else announce(whyNoApproval ?? 'Everything was opened and answered: a approves.');
  };
  return [
    { key: 't', does: 'Take the certificate', act: () => !review.lease && lease.claim.mutate() },
    {
      key: 'n',
      does: 'Next that has to be opened or answered before an approval',
      act: () => goOn(accepted),
    },
    {
      key: 'y',
      does: 'Accept what is asked about it, and go on',
      act: () => {
        const asked = questionsAt(opened, review.holds).filter(({ acknowledgeable }) => acknowledgeable);
        if (asked.length === 0) return;
        const ids = asked.map(({ id }) => id);
        accept(ids, true);
        goOn(new Set([...accepted, ...ids]));
      },
    },
    { key: 'a', does: 'Approve', act: approve },
    { key: 'j', does: 'Next result, word or question', act: () => open(stepTo(all, opened, 1)) },
    { key: 'k', does: 'Previous one', act: () => open(stepTo(all, opened, -1)) },
  ];
}
