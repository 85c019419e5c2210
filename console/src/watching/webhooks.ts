import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { everyPage } from '../administration/every-page';
import { answered, api, type Schemas } from '../api/client';

/** Webhooks, and what was sent to them. */

export type Webhook = Schemas['WebhookView'];
export type MadeWebhook = Schemas['MadeWebhook'];
export type Delivery = Schemas['DeliveryView'];
export type Kind = Webhook['kinds'][number];

const WEBHOOKS = ['webhooks'] as const;
const deliveriesOf = (id: string) => ['webhooks', id, 'deliveries'] as const;

/** What comes of a delivery is known in a moment: while one waits, the log is asked again so often. */
const WHILE_WAITING_MS = 2_000;

const at = (id: string) => ({ params: { path: { id } } });

export function useWebhooks() {
  return useQuery({
    queryKey: WEBHOOKS,
    queryFn: () => everyPage((query) => answered(api.GET('/api/v1/webhooks', { params: { query } }))),
  });
}

export function useWebhook(id: string) {
  return useQuery({
    queryKey: [...WEBHOOKS, id],
    queryFn: () => answered(api.GET('/api/v1/webhooks/{id}', at(id))),
  });
}

/** The newest deliveries of a webhook. */
export function useDeliveries(id: string) {
  return useQuery({
    queryKey: deliveriesOf(id),
    queryFn: () =>
      answered(
        api.GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id }, query: { limit: 50 } } }),
      ),
    refetchInterval: ({ state }) =>
      state.data?.items.some((each) => each.state === 'waiting' && each.attempts === 0)
        ? WHILE_WAITING_MS
        : false,
  });
}

/** A delivery with its body and every attempt. */
export function useDelivery(id: string, delivery: string) {
  return useQuery({
    queryKey: [...deliveriesOf(id), delivery],
    queryFn: () =>
      answered(
        api.GET('/api/v1/webhooks/{id}/deliveries/{delivery}', { params: { path: { id, delivery } } }),
      ),
  });
}

/** After whatever changes a webhook or has something sent, all that is shown of them is asked for again. */
function useAct<Input, Data>(act: (input: Input) => Promise<Data>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    // A secret is nowhere but on the page that shows it.
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: WEBHOOKS }),
  });
}

export const useNewWebhook = () =>
  useAct((body: Schemas['NewWebhook']) => answered(api.POST('/api/v1/webhooks', { body })));

export const useChangingWebhook = (id: string) =>
  useAct((body: Schemas['ChangedWebhook']) =>
    answered(api.PATCH('/api/v1/webhooks/{id}', { ...at(id), body })),
  );

export const useRemovingWebhook = (id: string) =>
  useAct(() => answered(api.DELETE('/api/v1/webhooks/{id}', at(id))));

export const useRotatingSecret = (id: string) =>
  useAct((overlapHours: number) =>
    answered(api.POST('/api/v1/webhooks/{id}/secret', { ...at(id), body: { overlapHours } })),
  );

export const useTest = (id: string) =>
  useAct(() => answered(api.POST('/api/v1/webhooks/{id}/tests', at(id))));

export const useSendingAgain = (id: string) =>
  useAct((delivery: string) =>
    answered(
      api.POST('/api/v1/webhooks/{id}/deliveries/{delivery}/repetition', {
        params: { path: { id, delivery } },
      }),
    ),
  );
