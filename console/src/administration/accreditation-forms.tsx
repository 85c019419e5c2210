import { type ReactNode, useState } from 'react';
import { DialogForm } from '../parts/dialog-form';
import { ChoiceField, LongField, TextField } from '../parts/fields';
import { type DraftField, useDraft } from '../parts/use-draft';
import { type Accreditation, useBodies, useEndingAccreditation, useNewAccreditation } from './laboratories';

const OTHER = '';

const EMPTY = {
  ...{ body: OTHER, otherBody: '', number: '', scopeText: '' },
  ...{ validFrom: '', validUntil: '', source: '' },
};

const said = ({ body, otherBody, scopeText, validUntil, ...rest }: typeof EMPTY) => ({
  ...rest,
  body: body || otherBody,
  ...(scopeText && { scopeText }),
  ...(validUntil && { validUntil }),
});

/** Records an accreditation as the body's register shows it. */
export function AccreditationForm({ slug, onClose }: { slug: string; onClose: () => void }): ReactNode {
  const record = useNewAccreditation(slug);
  const known = (useBodies().data ?? []).map(({ id, name }) => ({ value: id, name }));
  const [draft, field] = useDraft(EMPTY, record.error);
  const body = field('body');
  const other = draft.body === OTHER;
  return (
    <DialogForm
      title="Record an accreditation"
      act="Record it"
      onAct={() => record.mutate(said(draft), { onSuccess: onClose })}
      onClose={onClose}
      busy={record.isPending}
      error={record.error}
      noValidate
    >
      <ChoiceField
        label="Accreditation body"
        {...body}
        error={other ? null : body.error}
        choices={[{ value: OTHER, name: 'another one' }, ...known]}
      />
      {other && <TextField label="Name of the body" {...field('otherBody')} error={body.error} required />}
      <TextField label="Number" {...field('number')} required />
      <LongField label="Scope" hint="In the body’s own words; may stay empty." {...field('scopeText')} />
      <TextField label="Valid from" type="date" {...field('validFrom')} required />
      <TextField
        label="Valid until"
        hint="The last day; left empty: without an end."
        type="date"
        {...field('validUntil')}
      />
      <SourceField {...field('source')} />
    </DialogForm>
  );
}

function SourceField(field: DraftField): ReactNode {
  return (
    <TextField
      label="Where it was seen"
      hint="The address of the body’s register, with https://."
      type="url"
      {...field}
      required
    />
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
  const [draft, field] = useDraft({ endedOn: '', source: '', note: '' }, end.error);
  const { endedOn, source, note } = draft;
  return (
    <DialogForm
      title="End an accreditation"
      act="End it"
      onAct={() => end.mutate({ because, endedOn, source, ...(note && { note }) }, { onSuccess: onClose })}
      onClose={onClose}
      busy={end.isPending}
      error={end.error}
      noValidate
    >
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
      <TextField label="First day on which it did not hold" type="date" {...field('endedOn')} required />
      <SourceField {...field('source')} />
      <LongField label="Note" hint="May stay empty." {...field('note')} />
    </DialogForm>
  );
}
