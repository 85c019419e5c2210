import { type ReactNode, useState } from 'react';
import { day } from '../../../src/publish/pages/words';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { DialogForm } from '../parts/dialog-form';
import { ChoiceField } from '../parts/fields';
import { Empty, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { moment } from '../parts/words';
import { useAccount } from '../session/session';
import { KeyForm } from './key-form';
import { Rotating } from './key-rotation';
import { type Key, useKeys, usePeople, useRevoking } from './people';

/** API keys: one's own, and for an administrator anybody's. */
export default function KeysPage(): ReactNode {
  useTitle('API keys');
  const { id, role } = useAccount();
  const people = usePeople(role === 'administrator');
  const [account, setAccount] = useState(id);
  const [making, setMaking] = useState(false);
  const [renewing, setRenewing] = useState<Key | null>(null);
  const [ending, setEnding] = useState<Key | null>(null);
  const keys = useKeys(account);
  const others = (people.data ?? []).filter((person) => person.id !== id);
  const holder = others.find((person) => person.id === account)?.role ?? role;
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
          <p>A key lets a program do some of what its account may do, without a password.</p>
        </Empty>
      )}
      <ul className="lines">
        {keys.data?.map((key) => (
          <Line key={key.id} apiKey={key} onRenew={() => setRenewing(key)} onRevoke={() => setEnding(key)} />
        ))}
      </ul>
      {making && <KeyForm account={account} role={holder} onClose={() => setMaking(false)} />}
      {renewing && <Rotating account={account} apiKey={renewing} onClose={() => setRenewing(null)} />}
      {ending && <Revoking account={account} apiKey={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

interface LineProps {
  apiKey: Key;
  onRenew: () => void;
  onRevoke: () => void;
}

function Line({ apiKey, onRenew, onRevoke }: LineProps): ReactNode {
  const { name, prefix, scopes, createdAt, expiresAt, lastUsedAt } = apiKey;
  const over = overBecause(apiKey);
  return (
    <li>
      <div className="what">
        <strong>{name}</strong>
        <code className="soft">{prefix}…</code>
      </div>
      <div className="where">
        <span>{lastUsedAt ? `last used ${moment(lastUsedAt)}` : 'never used'}</span>
        <span className="soft small">for {scopes.join(', ')}</span>
        <span className="soft small">
          made {day(createdAt)}, {expiresAt ? `ends ${moment(expiresAt)}` : 'without an end'}
          {apiKey.replacedBy && ', replaced by a new one'}
        </span>
      </div>
      {over ? (
        <span className="state withdrawn">⊘ {over}</span>
      ) : (
        <div className="row">
          {!apiKey.replacedBy && (
            <Action label={`Renew ${name}`} onAct={onRenew}>
              Renew
            </Action>
          )}
          <Action grave label={`Revoke ${name}`} onAct={onRevoke}>
            Revoke
          </Action>
        </div>
      )}
    </li>
  );
}

/** Why a key does not hold any more; null when it does. */
function overBecause({ revokedAt, expiresAt }: Key): string | null {
  if (revokedAt) return `Revoked ${day(revokedAt)}`;
  if (expiresAt && Date.parse(expiresAt) <= Date.now()) return `Ended ${day(expiresAt)}`;
  return null;
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
    <DialogForm
      title="Revoke a key"
      act="Revoke it"
      onAct={act}
      onClose={onClose}
      busy={revoke.isPending}
      error={revoke.error}
    >
      <p>
        Programs that use the key “{name}” are refused from then on. This cannot be taken back; a new key can
        be made.
      </p>
    </DialogForm>
  );
}
