import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { fieldFaults } from '../api/refusal';
import { Action } from '../parts/action';
import { DialogForm } from '../parts/dialog-form';
import { TextField } from '../parts/fields';
import { Empty, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { type Laboratory, useChangingLaboratory, useLaboratories, useNewLaboratory } from './laboratories';

/** Who tests and issues certificates. */
export default function LaboratoriesPage(): ReactNode {
  useTitle('Laboratories');
  const [adding, setAdding] = useState(false);
  const laboratories = useLaboratories();
  return (
    <>
      <div className="row heading">
        <h1>Laboratories</h1>
        <Action onAct={() => setAdding(true)}>Register a laboratory</Action>
      </div>
      <p>
        Their accreditations are held against each certificate on the day of the test. Record them as the
        accreditation bodies’ registers show them.
      </p>
      {laboratories.isPending && <Waiting what="the laboratories" />}
      {laboratories.isError && (
        <Trouble error={laboratories.error} again={() => void laboratories.refetch()} />
      )}
      {laboratories.data?.length === 0 && <Empty title="No laboratory yet" />}
      <ul className="lines">
        {laboratories.data?.map(({ slug, name, country }) => (
          <li key={slug}>
            <Link to={`/laboratories/${slug}`}>{name}</Link>
            <span className="soft small">{country ?? 'country not told'}</span>
          </li>
        ))}
      </ul>
      {adding && <NewLaboratoryForm onClose={() => setAdding(false)} />}
    </>
  );
}

function NewLaboratoryForm({ onClose }: { onClose: () => void }): ReactNode {
  const create = useNewLaboratory();
  const navigate = useNavigate();
  const save = (body: LaboratoryInput): void =>
    create.mutate(body, { onSuccess: ({ slug }) => void navigate(`/laboratories/${slug}`) });
  return (
    <LaboratoryForm
      {...{ title: 'Register a laboratory', act: 'Register', save, onClose }}
      {...{ error: create.error, isPending: create.isPending }}
    />
  );
}

/** Changes a laboratory's name or country. What was published keeps the name that it was published with. */
export function LaboratoryChange(props: { laboratory: Laboratory; onClose: () => void }): ReactNode {
  const { laboratory, onClose } = props;
  const change = useChangingLaboratory(laboratory.slug);
  return (
    <LaboratoryForm
      {...{ title: `Change ${laboratory.name}`, act: 'Save', laboratory, onClose }}
      {...{ error: change.error, isPending: change.isPending }}
      save={(body) => change.mutate(body, { onSuccess: onClose })}
    />
  );
}

interface LaboratoryInput {
  name: string;
  country: string | null;
}

interface LaboratoryFormProps {
  title: string;
  act: string;
  laboratory?: Laboratory;
  error: Error | null;
  isPending: boolean;
  save: (input: LaboratoryInput) => void;
  onClose: () => void;
}

function LaboratoryForm({ title, act, laboratory, error, ...rest }: LaboratoryFormProps): ReactNode {
  const [name, setName] = useState(laboratory?.name ?? '');
  const [country, setCountry] = useState(laboratory?.country ?? '');
  const errors = fieldFaults(error);
  const submit = (): void => {
    rest.save({ name, country: country.trim() ? country.trim().toUpperCase() : null });
  };
  return (
    <DialogForm
      title={title}
      act={act}
      onAct={submit}
      onClose={rest.onClose}
      busy={rest.isPending}
      error={error}
      noValidate
    >
      <TextField label="Name" value={name} onChange={setName} error={errors.name} required />
      <TextField
        label="Country"
        hint="Two letters, for example US."
        value={country}
        onChange={setCountry}
        error={errors.country}
        required={false}
      />
    </DialogForm>
  );
}
