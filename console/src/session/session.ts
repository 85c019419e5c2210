import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answered, api, type Schemas } from '../api/client';
import { Refusal } from '../api/refusal';

export type Account = Schemas['AccountView'];
export type Role = Account['role'];

export const SESSION = ['session'] as const;

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery({ queryKey: SESSION, queryFn: readSession, staleTime: 300_000 });
}

async function readSession(): Promise<Account | null> {
  try {
    return (await answered(api.GET('/api/v1/session'))).account;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-signed-in') return null;
    throw error;
  }
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SignInInput']) => answered(api.POST('/api/v1/session', { body })),
    onSuccess: ({ account }) => {
      const before = queries.getQueryData<Account | null>(SESSION);
      // What somebody else saw is not for whoever comes after them.
      if (before?.id !== account.id) forgetWhatWasRead(queries);
      queries.setQueryData(SESSION, account);
    },
  });
}

/** How one can sign in, beside with a password. */
export function useSignInWays() {
  return useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => answered(api.GET('/api/v1/session/ways')),
    staleTime: Infinity,
  });
}

/** Whom an invitation is for. */
export function useInvitation(secret: string) {
  return useQuery({
    queryKey: ['invitation', secret],
    queryFn: () => answered(api.POST('/api/v1/invitations/opening', { body: { secret } })),
    retry: false,
  });
}

/** Sets the password that one was invited to set, and signs in. */
export function useTakingInvitation(secret: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) =>
      answered(api.POST('/api/v1/invitations/acceptance', { body: { secret, password } })),
    onSuccess: ({ account }) => {
      forgetWhatWasRead(queries);
      queries.setQueryData(SESSION, account);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/session')),
    onSuccess: () => {
      forgetWhatWasRead(queries);
      queries.setQueryData(SESSION, null);
    },
  });
}

/** Forgets all that was read, save who is signed in: the shell is watching that. */
function forgetWhatWasRead(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
}

export const AccountContext = createContext<Account | null>(null);

/** Whoever is signed in; only within the shell, which shows nothing else to anybody. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error('There is no account outside the shell.');
  return account;
}
