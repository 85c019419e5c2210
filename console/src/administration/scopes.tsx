import type { ReactNode } from 'react';
import type { Role } from '../session/session';
import type { Scope } from './people';

/** What a key may be used for, and who has any use for that. */
const SCOPES: readonly { scope: Scope; name: string; roles: readonly Role[] }[] = [
  {
    scope: 'read',
    name: 'read: see what the account may see',
    roles: ['uploader', 'reviewer', 'administrator'],
  },
  {
    scope: 'upload',
    name: 'upload: send certificates and say what they are about',
    roles: ['uploader', 'reviewer', 'administrator'],
  },
  {
    scope: 'registry',
    name: 'registry: products, lots, laboratories, claims',
    roles: ['uploader', 'reviewer', 'administrator'],
  },
  { scope: 'review', name: 'review: correct and decide', roles: ['reviewer', 'administrator'] },
  {
    scope: 'webhooks',
    name: 'webhooks: be told of what is published',
    roles: ['uploader', 'reviewer', 'administrator'],
  },
  {
    scope: 'administration',
    name: 'administration: people, keys, rule sets, audit trail',
    roles: ['administrator'],
  },
];

interface ScopeChoiceProps {
  role: Role;
  chosen: readonly Scope[];
  onChange: (scopes: Scope[]) => void;
  error?: string;
}

/** What a new key may be used for, as far as its account may do it. */
export function ScopeChoice({ role, chosen, onChange, error }: ScopeChoiceProps): ReactNode {
  const turn = (scope: Scope): void =>
    onChange(chosen.includes(scope) ? chosen.filter((each) => each !== scope) : [...chosen, scope]);
  return (
    <fieldset className="stack">
      <legend>What it may be used for</legend>
      {SCOPES.filter(({ roles }) => roles.includes(role)).map(({ scope, name }) => (
        <label key={scope} className="check">
          <input type="checkbox" checked={chosen.includes(scope)} onChange={() => turn(scope)} />
          {name}
        </label>
      ))}
      {error && <span className="error">{error}</span>}
    </fieldset>
  );
}
