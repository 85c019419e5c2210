import { type FormEvent, type ReactNode, useState } from 'react';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { Dialog } from '../parts/dialog';
import { ChoiceField, TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { useVendors } from '../registry/registry';
import type { Role } from '../session/session';
import { useNewPerson } from './people';

const ROLES = [
  { value: 'uploader', name: 'uploader: sends certificates of some vendors' },
  { value: 'reviewer', name: 'reviewer: checks and decides' },
  { value: 'administrator', name: 'administrator: also people, keys and rule sets' },
];

/** Makes an account: who it is for, what they may do, and for an uploader for which vendors. */
export function PersonForm({ onClose }: { onClose: () => void }): ReactNode {
  const create = useNewPerson();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('uploader');
  const [password, setPassword] = useState('');
  const [vendors, setVendors] = useState<readonly string[]>([]);
  const errors = errorsOf(create.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate(
      {
        ...{ name, email, role },
        ...(password && { password }),
        ...(role === 'uploader' && { vendors: [...vendors] }),
      },
      {
        onSuccess: () => {
          announce(`${name} has an account.`);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title="Add a person" onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {create.isError && <Notice kind="trouble">{sentenceOf(create.error)}</Notice>}
        <TextField label="Name" value={name} onChange={setName} error={errors.name} required first />
        <TextField
          label="E-mail"
          type="email"
          value={email}
          onChange={setEmail}
          error={errors.email}
          required
        />
        <ChoiceField
          label="Role"
          value={role}
          onChange={(text) => setRole(text as Role)}
          error={errors.role}
          choices={ROLES}
        />
        {role === 'uploader' && <VendorChoice chosen={vendors} onChange={setVendors} />}
        <TextField
          label="First password"
          hint="Without one the account cannot sign in, and is used with API keys."
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={errors.password}
          required={false}
        />
        <div className="row">
          <Action submit main busy={create.isPending}>
            Add the person
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}

function errorsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Refusal)) return {};
  return error.code === 'email-taken' ? { email: error.message } : error.fields;
}

interface VendorChoiceProps {
  chosen: readonly string[];
  onChange: (slugs: readonly string[]) => void;
}

function VendorChoice({ chosen, onChange }: VendorChoiceProps): ReactNode {
  const [q, setQ] = useState('');
  const vendors = useVendors(q);
  const items = vendors.data?.items ?? [];
  const turn = (slug: string): void =>
    onChange(chosen.includes(slug) ? chosen.filter((each) => each !== slug) : [...chosen, slug]);
  return (
    <fieldset className="stack">
      <legend>Vendors ({chosen.length} chosen)</legend>
      <TextField label="Part of the vendor’s name" type="search" value={q} onChange={setQ} />
      {vendors.isError && <Notice kind="trouble">{sentenceOf(vendors.error)}</Notice>}
      {vendors.data && items.length === 0 && <p className="soft">No vendor fits.</p>}
      <div className="choices">
        {items.map(({ slug, name }) => (
          <label key={slug} className="check">
            <input type="checkbox" checked={chosen.includes(slug)} onChange={() => turn(slug)} />
            {name}
          </label>
        ))}
      </div>
      {vendors.data?.next && <p className="soft small">There are more: search by part of the name.</p>}
    </fieldset>
  );
}
