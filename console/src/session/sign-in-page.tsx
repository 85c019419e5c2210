import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'react-router';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { useTitle } from '../parts/title';
import { useSignIn, useSignInWays } from './session';

/** Signing in, at whatever address one was going to: that is shown right afterwards. */
export function SignInPage(): ReactNode {
  useTitle('Sign in');
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate({ email, password });
  };
  return (
    <main id="main" className="sign-in">
      <p className="brand">Assaybook console</p>
      <h1>Sign in</h1>
      <form onSubmit={submit} className="stack">
        <ProviderTrouble />
        {signIn.isError && <Notice kind="trouble">{sentenceOf(signIn.error)}</Notice>}
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={setEmail}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
        <Action submit main busy={signIn.isPending}>
          Sign in
        </Action>
      </form>
      <ProviderWay />
      <p className="soft small">
        For the people who send and review certificates. What is published needs no account:{' '}
        <a href="/">the register</a>.
      </p>
    </main>
  );
}

/** Signing in with the OpenID provider, where one is configured. The browser goes there and comes back here. */
function ProviderWay(): ReactNode {
  const { pathname } = useLocation();
  const provider = useSignInWays().data?.provider;
  if (!provider) return null;
  const to = `/console${pathname}`.replace(/\/$/, '');
  return (
    <p className="provider">
      <a className="button" href={`${provider.address}?to=${encodeURIComponent(to)}`}>
        Sign in with {provider.name}
      </a>
    </p>
  );
}

const TROUBLES: Record<string, string> = {
  'provider-away': 'The provider cannot be reached just now. Sign in with a password, or try again later.',
  'sign-in-interrupted': 'Signing in with the provider was not completed. Try again.',
  'no-account': 'No account here has your e-mail. An administrator can invite you.',
  'email-not-verified':
    'The provider has not verified your e-mail, so it cannot be told which account is yours.',
  'other-identity':
    'The account with your e-mail is linked to somebody else at the provider. An administrator can look into it.',
};

/** Why the provider's answer signed nobody in. */
function ProviderTrouble(): ReactNode {
  const code = new URLSearchParams(useLocation().search).get('sign-in');
  const trouble = code === null ? undefined : TROUBLES[code];
  return trouble && <Notice kind="trouble">{trouble}</Notice>;
}
