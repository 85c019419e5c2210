import { type FormEvent, type ReactNode, useState } from 'react';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { useTitle } from '../parts/title';
import { useSignIn } from './session';

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
      <p className="soft small">
        For the people who send and review certificates. What is published needs no account:{' '}
        <a href="/">the register</a>.
      </p>
    </main>
  );
}
