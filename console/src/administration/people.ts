import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../api/client';
import { everyPage } from './every-page';

/** Accounts and their API keys. */

export type Person = Schemas['AccountView'];
export type Key = Schemas['ApiKeyView'];
export type Scope = Key['scopes'][number];

const PEOPLE = ['people'] as const;
const keysOf = (account: string) => ['api-keys', account] as const;

/** @param enabled false for those who may not see others */
export function usePeople(enabled = true) {
  return useQuery({
    queryKey: PEOPLE,
    enabled,
    queryFn: () => everyPage((query) => answered(api.GET('/api/v1/accounts', { params: { query } }))),
  });
}

export function useNewPerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewAccount']) => answered(api.POST('/api/v1/accounts', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PEOPLE }),
  });
}

/** Changes an account: name, role, vendors, or whether it is enabled. */
export function useChangingPerson(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangedAccount']) =>
      answered(api.PATCH('/api/v1/accounts/{id}', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PEOPLE }),
  });
}

/** Makes the link by which a person sets their password. */
export function useInviting() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.POST('/api/v1/accounts/{id}/invitation', { params: { path: { id } } })),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: PEOPLE }),
  });
}

export function useKeys(account: string) {
  return useQuery({
    queryKey: keysOf(account),
    queryFn: () =>
      everyPage((page) => answered(api.GET('/api/v1/api-keys', { params: { query: { ...page, account } } }))),
  });
}

export function useNewKey(account: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { name: string; scopes: Scope[]; expiresAt?: string | null }) =>
      answered(api.POST('/api/v1/api-keys', { body: { ...input, account } })),
    // The key itself is nowhere but on the page that shows it.
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: keysOf(account) }),
  });
}

export function useRotating(account: string, { id }: Key) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (overlapHours: number) =>
      answered(
        api.POST('/api/v1/api-keys/{id}/rotation', { params: { path: { id } }, body: { overlapHours } }),
      ),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: keysOf(account) }),
  });
}

export function useRevoking(account: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answered(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keysOf(account) }),
  });
}
