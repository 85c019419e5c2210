import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../api/client';

/** Disputes of published values, as those see them who answer or read them. */

export type Dispute = Schemas['DisputeView'];
export type Outcome = Schemas['NewOutcome']['outcome'];

const DISPUTES = ['disputes'] as const;

/** The newest first, a page at a time. */
export function useDisputes() {
  return useInfiniteQuery({
    queryKey: DISPUTES,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      answered(api.GET('/api/v1/registry/disputes', { params: { query: { ...(after && { after }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useAnswering(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      answered(
        api.POST('/api/v1/registry/disputes/{id}/replies', { params: { path: { id } }, body: { text } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: DISPUTES }),
  });
}

export function useDeciding(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewOutcome']) =>
      answered(api.POST('/api/v1/registry/disputes/{id}/outcomes', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: DISPUTES }),
  });
}

/** Whether the vendor has answered, and until when it is asked to: in words, the day always with it. */
export function answerOf(
  { statements, answerDue }: Dispute,
  today: string,
  day: (date: string) => string,
): { text: string; isOverdue: boolean } {
  if (statements.some(({ kind }) => kind === 'reply'))
    return { text: '● The vendor answered', isOverdue: false };
  const isOverdue = answerDue < today;
  return {
    text: isOverdue ? `▲ An answer was due ${day(answerDue)}` : `○ An answer is due ${day(answerDue)}`,
    isOverdue,
  };
}
