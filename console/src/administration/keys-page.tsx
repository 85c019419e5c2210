import { type ReactNode, useState } from 'react';
import { day } from '../../../src/publish/pages/words';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { Dialog } from '../parts/dialog';
import { ChoiceField } from '../parts/fields';
import { Empty, Notice, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { moment } from '../parts/words';
import { useAccount } from '../session/session';
import { KeyForm } from './key-form';
import { type Key, useKeys, usePeople, useRevoking } from './people';

/** API keys: one's own, and for an administrator anybody's. */
export default function KeysPage(): ReactNode {
  useTitle('API keys');
  const { id, role } = useAccount();
  const people = usePeople(role === 'administrator');
  const [account, setAccount] = useState(id);
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<Key | null>(null);
  const keys = useKeys(account);
  const others = (people.data ?? []).filter((person) => person.id !== id);
  return (
    <>
      <div className="row heading">
        <h1>API keys</h1>
        <Action onAct={() => setMaking(true)}>Make a key</Action>
      </div>
      {people.isError && <Trouble error={people.error} again={() => void people.refetch()} />}
      {others.length > 0 && (
        <ChoiceField
          label="Whose keys"
          value={account}
          onChange={setAccount}
          choices={[
            { value: id, name: 'my own' },
            ...others.map((person) => ({ value: person.id, name: `${person.name} (${person.role})` })),
          ]}
        />
      )}
      {keys.isPending && <Waiting what="the keys" />}
      {keys.isError && <Trouble error={keys.error} again={() => void keys.refetch()} />}
      {keys.data?.length === 0 && (
        <Empty title="No key yet">
          <p>A key lets a program do what its account may do, without a password.</p>
        </Empty>
      )}
      <ul className="lines">
        {keys.data?.map((key) => (
          <Line key={key.id} apiKey={key} onRevoke={() => setEnding(key)} />
        ))}
      </ul>
      {making && <KeyForm account={account} onClose={() => setMaking(false)} />}
      {ending && <Revoking account={account} apiKey={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function Line({ apiKey, onRevoke }: { apiKey: Key; onRevoke: () => void }): ReactNode {
  const { name, prefix, createdAt, expiresAt, lastUsedAt, revokedAt } = apiKey;
  return (
    <li>
      <div className="what">
        <strong>{name}</strong>
        <code className="soft">{prefix}…</code>
      </div>
      <div className="where">
        <span>{lastUsedAt ? `last used ${moment(lastUsedAt)}` : 'never used'}</span>
        <span className="soft small">
          made {day(createdAt)}, {expiresAt ? `ends ${day(expiresAt)}` : 'without an end'}
        </span>
      </div>
      {revokedAt ? (
        <span className="state withdrawn">⊘ Revoked {day(revokedAt)}</span>
      ) : (
        <Action grave label={`Revoke ${name}`} onAct={onRevoke}>
          Revoke
        </Action>
      )}
    </li>
  );
}

interface RevokingProps {
  account: string;
  apiKey: Key;
  onClose: () => void;
}

function Revoking({ account, apiKey: { id, name }, onClose }: RevokingProps): ReactNode {
  const revoke = useRevoking(account);
  const announce = useAnnounce();
  const act = (): void =>
    revoke.mutate(id, {
      onSuccess: () => {
        announce(`The key ${name} is revoked.`);
        onClose();
      },
    });
  return (
    <Dialog title="Revoke a key" onClose={onClose}>
      <div className="stack">
        {revoke.isError && <Notice kind="trouble">{sentenceOf(revoke.error)}</Notice>}
        <p>
          Programs that use the key “{name}” are refused from then on. This cannot be taken back; a new key
          can be made.
        </p>
        <div className="row">
          <Action main busy={revoke.isPending} onAct={act}>
            Revoke it
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </div>
    </Dialog>
  );
}
