import { type ReactNode, useEffect } from 'react';
import { sentenceOf } from '../api/refusal';
import { Dialog } from '../parts/dialog';
import { Notice, Waiting } from '../parts/notice';
import { moment } from '../parts/words';
import { type Person, useInviting } from './people';
import { ShownOnce } from './shown-once';

interface InvitationLinkProps {
  name: string;
  made: { address: string; expiresAt: string };
  onClose: () => void;
}

/** The link by which a person sets their password, this once. */
export function InvitationLink({ name, made, onClose }: InvitationLinkProps): ReactNode {
  const link = new URL(made.address, location.origin).href;
  return (
    <Dialog title={`The link for ${name}`} onClose={onClose}>
      <ShownOnce label="Link" secret={link} onClose={onClose}>
        Send it to {name} and to nobody else: whoever has it can set the password, once, until{' '}
        {moment(made.expiresAt)}. It is shown this once.
      </ShownOnce>
    </Dialog>
  );
}

/** Invites a person whose account there is: because they never came, or lost their password. */
export function Inviting({ person, onClose }: { person: Person; onClose: () => void }): ReactNode {
  const { mutate, data, isError, error } = useInviting();
  useEffect(() => mutate(person.id), [mutate, person.id]);
  if (data) return <InvitationLink name={person.name} made={data} onClose={onClose} />;
  return (
    <Dialog title={`Invite ${person.name}`} onClose={onClose}>
      {isError ? <Notice kind="trouble">{sentenceOf(error)}</Notice> : <Waiting what="the link" lines={2} />}
    </Dialog>
  );
}
