import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { fieldFaults, Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { TextField } from '../parts/fields';
import { Notice, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { moment } from '../parts/words';
import { useInvitation, useTakingInvitation } from './session';

/** Where the page is, behind the console's own address. The secret stands behind the #, which is sent to nobody. */
export const INVITATION_PATH = '/invitation';

/** Setting the password of an account that an administrator made, or whose password was lost. */
export function InvitationPage(): ReactNode {
  useTitle('Set your password');
  const secret = useLocation().hash.slice(1);
  const invitation = useInvitation(secret);
  return (
    <main id="main" className="sign-in">
      <p className="brand">Assaybook console</p>
      <h1>Set your password</h1>
      {invitation.isPending && <Waiting what="the invitation" lines={3} />}
      {invitation.isError &&
        (isOver(invitation.error) ? (
          <Notice kind="trouble">
            This invitation does not hold: it was used, taken back or replaced, or its time is over. Ask an
            administrator for a new one.
          </Notice>
        ) : (
          <Trouble error={invitation.error} again={() => void invitation.refetch()} />
        ))}
      {invitation.data && <PasswordForm secret={secret} {...invitation.data} />}
    </main>
  );
}

/** A link that does not hold, or that was cut off when it was copied. */
const isOver = (error: unknown): boolean =>
  error instanceof Refusal && ['invitation-over', 'invalid-input'].includes(error.code);

interface PasswordFormProps {
  secret: string;
  name: string;
  email: string;
  expiresAt: string;
}

function PasswordForm({ secret, name, email, expiresAt }: PasswordFormProps): ReactNode {
  const take = useTakingInvitation(secret);
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [differ, setDiffer] = useState(false);
  const errors = fieldFaults(take.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setDiffer(password !== again);
    if (password === again) take.mutate(password, { onSuccess: () => void navigate('/', { replace: true }) });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {take.isError && <Notice kind="trouble">{sentenceOf(take.error)}</Notice>}
      <p>
        For {name}. You sign in with <strong>{email}</strong> and the password that you set here.{' '}
        <span className="soft">The invitation holds until {moment(expiresAt)}.</span>
      </p>
      {/* So that password managers keep the pair. */}
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <TextField
        label="New password"
        hint="At least 12 characters; a few words that belong to nobody else are easy to keep in mind."
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={errors.password}
        required
      />
      <TextField
        label="The same again"
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={differ ? 'The two differ.' : undefined}
        required
      />
      <Action submit main busy={take.isPending}>
        Set it and sign in
      </Action>
    </form>
  );
}
