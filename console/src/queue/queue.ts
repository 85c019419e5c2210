import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answered, api, type Schemas } from '../api/client';

export type Waiting = Schemas['Waiting'];
export type View = Partial<Schemas['WaitingView']>;

/** Somebody else may be at work: what is shown is not older than this. */
const FRESH_MS = 20_000;

/** What waits, in the order and through the filters of a view. */
export function useWaiting(view: View) {
  return useInfiniteQuery({
    queryKey: ['queue', 'waiting', view],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/reviews', {
          params: { query: { ...view, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: FRESH_MS,
  });
}

export function useCounts() {
  return useQuery({
    queryKey: ['queue', 'counts'],
    queryFn: () => answered(api.GET('/api/v1/reviews/counts')),
    refetchInterval: FRESH_MS,
  });
}

/** Takes a certificate before oneself and opens it. */
export function useTaking() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.POST('/api/v1/reviews/{id}/lease', { params: { path: { id } } })),
    onSuccess: (_, id) => navigate(`/reviews/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['queue'] }),
  });
}

/** Gives a certificate back, so that it waits for anybody. */
export function useGivingBack() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE('/api/v1/reviews/{id}/lease', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['queue'] }),
  });
}

const VIEWS = ['review-views'] as const;

/** The ways of looking at the queue that somebody keeps. */
export function useViews() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: VIEWS });
  const views = useQuery({ queryKey: VIEWS, queryFn: () => answered(api.GET('/api/v1/review-views')) });
  const keep = useMutation({
    mutationFn: ({ name, query }: { name: string; query: View }) =>
      answered(api.POST('/api/v1/review-views', { body: { name, query: { sort: 'risk', ...query } } })),
    onSuccess,
  });
  const forget = useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE('/api/v1/review-views/{id}', { params: { path: { id } } })),
    onSuccess,
  });
  return { views, keep, forget };
}

const MEMBERS = ['sort', 'state', 'vendor', 'severity', 'flag', 'claimed', 'days'] as const;

/** A view as it stands in the page's address, so that it can be gone back to and sent to others. By risk unless said otherwise. */
export function viewIn(parameters: URLSearchParams): View {
  const given = MEMBERS.flatMap((member) => {
    const text = parameters.get(member);
    return text ? [[member, member === 'days' ? Number(text) : text] as const] : [];
  });
  return { sort: 'risk', ...(Object.fromEntries(given) as Omit<View, 'sort'>) };
}

/** The same the other way round. */
export function parametersOf(view: View): URLSearchParams {
  const said = MEMBERS.flatMap((member) => {
    const value = view[member];
    return value === undefined || (member === 'sort' && value === 'risk') ? [] : [[member, String(value)]];
  });
  return new URLSearchParams(said);
}
