import { type ReactNode, useState } from 'react';
import { list } from '../../../src/publish/pages/words';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { Notice, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { moment } from '../parts/words';
import { useAccount } from '../session/session';
import { Inviting } from './invitation';
import { type Person, useChangingPerson, usePeople } from './people';
import { PersonChange, PersonForm } from './person-form';

/** Everybody who has an account. There is always one: whoever looks at this. */
export default function PeoplePage(): ReactNode {
  useTitle('People');
  const [adding, setAdding] = useState(false);
  const people = usePeople();
  return (
    <>
      <div className="row heading">
        <h1>People</h1>
        <Action onAct={() => setAdding(true)}>Add a person</Action>
      </div>
      {people.isPending && <Waiting what="the people" />}
      {people.isError && <Trouble error={people.error} again={() => void people.refetch()} />}
      <ul className="lines">
        {people.data?.map((person) => (
          <Line key={person.id} person={person} />
        ))}
      </ul>
      {adding && <PersonForm onClose={() => setAdding(false)} />}
    </>
  );
}

function Line({ person }: { person: Person }): ReactNode {
  const { id, name, email, disabledAt, passwordSet } = person;
  const self = useAccount().id === id;
  const [doing, setDoing] = useState<'change' | 'invite' | null>(null);
  const announce = useAnnounce();
  const turn = useChangingPerson(id);
  const act = (): void =>
    turn.mutate(
      { disabled: !disabledAt },
      { onSuccess: () => announce(`${name} is ${disabledAt ? 'enabled' : 'disabled'}.`) },
    );
  return (
    <li>
      <div className="what">
        <strong>{name}</strong>
        {email !== name && <span className="soft small">{email}</span>}
      </div>
      <div className="where">
        <span>{standingOf(person)}</span>
        <span className="soft small">{waysInOf(person)}</span>
        {disabledAt && <span className="state rejected">⊘ Disabled</span>}
        {turn.isError && <Notice kind="trouble">{sentenceOf(turn.error)}</Notice>}
      </div>
      <div className="row">
        <Action label={`Change ${name}`} onAct={() => setDoing('change')}>
          Change
        </Action>
        {!disabledAt && (
          <Action
            label={passwordSet ? `Reset the password of ${name}` : `Invite ${name}`}
            onAct={() => setDoing('invite')}
          >
            {passwordSet ? 'Reset the password' : 'Invite'}
          </Action>
        )}
        <Action
          grave={!disabledAt}
          busy={turn.isPending}
          label={`${disabledAt ? 'Enable' : 'Disable'} ${name}`}
          why={self ? 'This is you.' : null}
          onAct={act}
        >
          {disabledAt ? 'Enable' : 'Disable'}
        </Action>
      </div>
      {doing === 'change' && <PersonChange person={person} onClose={() => setDoing(null)} />}
      {doing === 'invite' && <Inviting person={person} onClose={() => setDoing(null)} />}
    </li>
  );
}

/** How somebody signs in, or what is missing for that. */
function waysInOf({ passwordSet, providerLinked, invitedUntil }: Person): string {
  const ways = [passwordSet && 'a password', providerLinked && 'the provider'].filter((way) => way !== false);
  const signsIn = ways.length > 0 ? `signs in with ${list(ways)}` : 'has not signed in yet';
  return invitedUntil ? `${signsIn}, invited until ${moment(invitedUntil)}` : signsIn;
}

function standingOf({ role, vendors }: Person): string {
  if (role !== 'uploader') return role;
  if (vendors.length === 0) return 'uploader, bound to no vendor yet';
  return `uploader for ${list(vendors.map(({ name }) => name))}`;
}
