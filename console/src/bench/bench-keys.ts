import { useAnnounce } from '../parts/announcer';
import { useShortcuts } from '../parts/shortcuts';
import { allOf, nextUnseen, stepTo } from './order';
import type { BenchState } from './use-bench';

/** The keys of the bench. */
export function useBenchKeys(bench: BenchState): void {
  const announce = useAnnounce();
  const { review, opened, open, result, accepted, accept, setForm, whyNoCorrection, whyNoApproval } = bench;
  const all = allOf(review);
  const correctable = whyNoCorrection === null ? result : undefined;
  useShortcuts([
    { key: 'j', does: 'Next result, word or question', act: () => open(stepTo(all, opened, 1)) },
    { key: 'k', does: 'Previous one', act: () => open(stepTo(all, opened, -1)) },
    {
      key: 'n',
      does: 'Next one that has to be opened before an approval',
      act: () => open(nextUnseen(all, opened, review.unseen)),
    },
    {
      key: 'y',
      does: 'Accept the question that is opened',
      act: () => opened?.kind === 'hold' && accept(opened.id, !accepted.has(opened.id)),
    },
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
    { key: 'p', does: 'Preview what will be public', act: () => setForm({ kind: 'preview' }) },
    {
      key: 'a',
      does: 'Approve',
      act: () =>
        whyNoApproval ? announce(whyNoApproval) : setForm({ kind: 'decision', decision: 'approve' }),
    },
    { key: 'Escape', does: 'Stop marking', act: () => bench.setDrawing(false) },
  ]);
}
