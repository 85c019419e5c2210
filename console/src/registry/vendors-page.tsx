import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { fieldFaults } from '../api/refusal';
import { Action } from '../parts/action';
import { DialogForm } from '../parts/dialog-form';
import { TextField } from '../parts/fields';
import { Empty, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { useAccount } from '../session/session';
import { useNewVendor, useVendors } from './registry';

/** The vendors that one may see. */
export default function VendorsPage(): ReactNode {
  useTitle('Vendors');
  const { role } = useAccount();
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const vendors = useVendors(q);
  const items = vendors.data?.items ?? [];
  return (
    <>
      <div className="row heading">
        <h1>Vendors</h1>
        <Action
          why={role === 'uploader' ? 'The registry’s reviewers and administrators register vendors.' : null}
          onAct={() => setAdding(true)}
        >
          Register a vendor
        </Action>
      </div>
      <TextField label="Part of the name" value={q} onChange={setQ} type="search" />
      {vendors.isPending && <Waiting what="the vendors" />}
      {vendors.isError && <Trouble error={vendors.error} again={() => void vendors.refetch()} />}
      {vendors.data && items.length === 0 && (
        <Empty title={q ? `No vendor’s name has “${q}” in it` : 'No vendor yet'}>
          {role === 'uploader' && (
            <p>An administrator binds your account to the vendors that you send certificates for.</p>
          )}
        </Empty>
      )}
      {items.length > 0 && (
        <ul className="lines">
          {items.map(({ slug, name, website }) => (
            <li key={slug}>
              <Link to={`/vendors/${slug}`}>{name}</Link>
              <span className="soft small">{website}</span>
            </li>
          ))}
        </ul>
      )}
      {vendors.data?.next && <p className="soft">There are more: search by part of the name.</p>}
      {adding && <NewVendorForm onClose={() => setAdding(false)} />}
    </>
  );
}

function NewVendorForm({ onClose }: { onClose: () => void }): ReactNode {
  const create = useNewVendor();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [website, setWebsite] = useState('');
  const errors = fieldFaults(create.error);
  const submit = (): void => {
    create.mutate(
      { name, ...(website && { website }) },
      { onSuccess: ({ slug }) => void navigate(`/vendors/${slug}`) },
    );
  };
  return (
    <DialogForm
      title="Register a vendor"
      act="Register"
      onAct={submit}
      onClose={onClose}
      busy={create.isPending}
      error={create.error}
    >
      <TextField label="Name" value={name} onChange={setName} error={errors.name} required first />
      <TextField
        label="Website"
        hint="With https://; may stay empty."
        value={website}
        onChange={setWebsite}
        error={errors.website}
        type="url"
      />
    </DialogForm>
  );
}
