import { type FormEvent, type ReactNode, useState } from 'react';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { ChoiceField, LongField, TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { type Accreditation, useBodies, useEndingAccreditation, useNewAccreditation } from './laboratories';

const OTHER = '';

/** Records an accreditation as the body's register shows it. */
export function AccreditationForm({ slug, onClose }: { slug: string; onClose: () => void }): ReactNode {
  const record = useNewAccreditation(slug);
  const bodies = useBodies();
  const [body, setBody] = useState(OTHER);
  const [otherBody, setOtherBody] = useState('');
  const [number, setNumber] = useState('');
  const [scopeText, setScopeText] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const [validUntil, setValidUntil] = useState('');
  const [source, setSource] = useState('');
  const errors = record.error instanceof Refusal ? record.error.fields : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    record.mutate(
      {
        ...{ body: body || otherBody, number, validFrom, source },
        ...(scopeText && { scopeText }),
        ...(validUntil && { validUntil }),
      },
      { onSuccess: onClose },
    );
  };
  const known = (bodies.data ?? []).map(({ id, name }) => ({ value: id, name }));
  return (
    <Dialog title="Record an accreditation" onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {record.isError && <Notice kind="trouble">{sentenceOf(record.error)}</Notice>}
        <ChoiceField
          label="Accreditation body"
          value={body}
          onChange={setBody}
          error={body ? errors.body : undefined}
          choices={[{ value: OTHER, name: 'another one' }, ...known]}
        />
        {body === OTHER && (
          <TextField
            label="Name of the body"
            value={otherBody}
            onChange={setOtherBody}
            error={errors.body}
            required
          />
        )}
        <TextField label="Number" value={number} onChange={setNumber} error={errors.number} required />
        <LongField
          label="Scope"
          hint="In the body’s own words; may stay empty."
          value={scopeText}
          onChange={setScopeText}
          error={errors.scopeText}
        />
        <TextField
          label="Valid from"
          type="date"
          value={validFrom}
          onChange={setValidFrom}
          error={errors.validFrom}
          required
        />
        <TextField
          label="Valid until"
          hint="The last day; left empty: without an end."
          type="date"
          value={validUntil}
          onChange={setValidUntil}
          error={errors.validUntil}
        />
        <TextField
          label="Where it was seen"
          hint="The address of the body’s register, with https://."
          type="url"
          value={source}
          onChange={setSource}
          error={errors.source}
          required
        />
        <div className="row">
          <Action submit main busy={record.isPending}>
            Record it
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}

type Because = NonNullable<Accreditation['ended']>['because'];

const BECAUSE: { value: Because; name: string }[] = [
  { value: 'withdrawn', name: 'the body withdrew it' },
  { value: 'suspended', name: 'the body suspended it' },
  { value: 'given-up', name: 'the laboratory gave it up' },
  { value: 'recorded-in-error', name: 'it was recorded in error and never held' },
];

interface EndingFormProps {
  slug: string;
  accreditation: Accreditation;
  onClose: () => void;
}

/** Records that an accreditation holds no longer. It stays listed, with its ending. */
export function EndingForm({ slug, accreditation, onClose }: EndingFormProps): ReactNode {
  const end = useEndingAccreditation(slug, accreditation.id);
  const [because, setBecause] = useState<Because>('withdrawn');
  const [endedOn, setEndedOn] = useState('');
  const [source, setSource] = useState('');
  const [note, setNote] = useState('');
  const errors = end.error instanceof Refusal ? end.error.fields : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    end.mutate({ because, endedOn, source, ...(note && { note }) }, { onSuccess: onClose });
  };
  return (
    <Dialog title="End an accreditation" onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {end.isError && <Notice kind="trouble">{sentenceOf(end.error)}</Notice>}
        <p>
          {accreditation.bodyName} {accreditation.number}. It stays listed with its ending; certificates are
          judged anew.
        </p>
        <ChoiceField
          label="Why"
          value={because}
          onChange={(text) => setBecause(text as Because)}
          choices={BECAUSE}
        />
        <TextField
          label="First day on which it did not hold"
          type="date"
          value={endedOn}
          onChange={setEndedOn}
          error={errors.endedOn}
          required
        />
        <TextField
          label="Where it was seen"
          hint="The address of the body’s register, with https://."
          type="url"
          value={source}
          onChange={setSource}
          error={errors.source}
          required
        />
        <LongField label="Note" hint="May stay empty." value={note} onChange={setNote} error={errors.note} />
        <div className="row">
          <Action submit main busy={end.isPending}>
            End it
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}
