import { type ReactNode, useState } from 'react';
import { Refusal, sentenceOf } from '../api/refusal';
import { useAnnounce } from '../parts/announcer';
import { DialogForm } from '../parts/dialog-form';
import { ChoiceField, TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import type { Role } from '../session/session';
import { useAccount } from '../session/session';
import { InvitationLink } from './invitation';
import { type Person, useChangingPerson, useInviting, useNewPerson } from './people';
import { VendorChoice } from './vendor-choice';

const ROLES = [
  { value: 'uploader', name: 'uploader: sends certificates of some vendors' },
  { value: 'reviewer', name: 'reviewer: checks and decides' },
  { value: 'administrator', name: 'administrator: also people, keys and rule sets' },
];

/** Makes an account and invites its person: who it is for, what they may do, and for an uploader for which vendors. */
export function PersonForm({ onClose }: { onClose: () => void }): ReactNode {
  const create = useNewPerson();
  const invite = useInviting();
  const [email, setEmail] = useState('');
  const [person, setPerson] = useState<PersonInput>({ name: '', role: 'uploader', vendors: [] });
  const submit = (): void => {
    create.mutate({ email, ...inputOf(person) }, { onSuccess: ({ id }) => invite.mutate(id) });
  };
  if (invite.data) return <InvitationLink name={person.name} made={invite.data} onClose={onClose} />;
  const errors = errorsOf(create.error);
  return (
    <DialogForm
      title="Add a person"
      act="Add the person"
      onAct={submit}
      onClose={onClose}
      busy={create.isPending || invite.isPending}
      error={create.error}
      noValidate
    >
      {invite.isError && <Notice kind="trouble">{sentenceOf(invite.error)}</Notice>}
      <TextField
        label="E-mail"
        type="email"
        value={email}
        onChange={setEmail}
        error={errors.email}
        required
      />
      <PersonFields person={person} onChange={setPerson} errors={errors} />
      <p className="soft small">You get a link for them, by which they set their password.</p>
    </DialogForm>
  );
}

/** Changes what a person is called and what they may do. */
export function PersonChange({ person, onClose }: { person: Person; onClose: () => void }): ReactNode {
  const change = useChangingPerson(person.id);
  const announce = useAnnounce();
  const self = useAccount().id === person.id;
  const vendors = person.vendors.map(({ slug }) => slug);
  const [input, setInput] = useState<PersonInput>({ name: person.name, role: person.role, vendors });
  const submit = (): void => {
    change.mutate(inputOf(input), {
      onSuccess: ({ name }) => {
        announce(`${name} is changed.`);
        onClose();
      },
    });
  };
  return (
    <DialogForm
      title={`Change ${person.name}`}
      act="Save"
      onAct={submit}
      onClose={onClose}
      busy={change.isPending}
      error={change.error}
      noValidate
    >
      <p className="soft">{person.email}</p>
      <PersonFields person={input} onChange={setInput} errors={errorsOf(change.error)} />
      {input.role !== person.role && (
        <Notice>
          {self ? 'You lose what the role administrator may do.' : `${person.name} has to sign in anew.`}
        </Notice>
      )}
    </DialogForm>
  );
}

interface PersonInput {
  name: string;
  role: Role;
  vendors: readonly string[];
}

/** As the service takes it: only uploaders are bound to vendors. */
const inputOf = ({ name, role, vendors }: PersonInput) => ({
  ...{ name, role },
  ...(role === 'uploader' && { vendors: [...vendors] }),
});

interface PersonFieldsProps {
  person: PersonInput;
  onChange: (person: PersonInput) => void;
  errors: Readonly<Record<string, string>>;
}

function PersonFields({ person, onChange, errors }: PersonFieldsProps): ReactNode {
  const { name, role, vendors } = person;
  return (
    <>
      <TextField
        label="Name"
        value={name}
        onChange={(text) => onChange({ ...person, name: text })}
        error={errors.name}
        required
      />
      <ChoiceField
        label="Role"
        value={role}
        onChange={(text) => onChange({ ...person, role: text as Role })}
        error={errors.role}
        choices={ROLES}
      />
      {role === 'uploader' && (
        <VendorChoice chosen={vendors} onChange={(slugs) => onChange({ ...person, vendors: slugs })} />
      )}
    </>
  );
}

function errorsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Refusal)) return {};
  return error.code === 'email-taken' ? { email: error.message } : error.fields;
}
