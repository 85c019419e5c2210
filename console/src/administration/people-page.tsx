import { type ReactNode, useState } from 'react';
import { list } from '../../../src/publish/pages/words';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { Notice, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { useAccount } from '../session/session';
import { type Person, useDisabling, usePeople } from './people';
import { PersonForm } from './person-form';

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
  const { id, name, email, disabledAt } = person;
  const self = useAccount().id === id;
  const announce = useAnnounce();
  const turn = useDisabling(id);
  const act = (): void =>
    turn.mutate(!disabledAt, {
      onSuccess: () => announce(`${name} is ${disabledAt ? 'enabled' : 'disabled'}.`),
    });
  return (
    <li>
      <div className="what">
        <strong>{name}</strong>
        {email !== name && <span className="soft small">{email}</span>}
      </div>
      <div className="where">
        <span>{standingOf(person)}</span>
        {disabledAt && <span className="state rejected">⊘ Disabled</span>}
        {turn.isError && <Notice kind="trouble">{sentenceOf(turn.error)}</Notice>}
      </div>
      <Action
        grave={!disabledAt}
        busy={turn.isPending}
        label={`${disabledAt ? 'Enable' : 'Disable'} ${name}`}
        why={self ? 'This is you.' : null}
        onAct={act}
      >
        {disabledAt ? 'Enable' : 'Disable'}
      </Action>
    </li>
  );
}

function standingOf({ role, vendors }: Person): string {
  if (role !== 'uploader') return role;
  if (vendors.length === 0) return 'uploader, bound to no vendor yet';
  return `uploader for ${list(vendors.map(({ name }) => name))}`;
}
