import { type ReactNode, useState } from 'react';
import { panelName } from '../../../src/publish/pages/words';
import type { Schemas } from '../api/client';
import { fieldFaults } from '../api/refusal';
import { DialogForm } from '../parts/dialog-form';
import { ChoiceField, LongField, TextField } from '../parts/fields';
import { type DraftField, useDraft } from '../parts/use-draft';
import type { Box, CorrectionInput, PageSize, Result } from './case';
import { CloseUp } from './close-up';
import { changesOf, type Draft, draftOf, EMPTY } from './draft';
import { isNumeric, QUALIFIERS } from './result-value';
import { useVocabulary } from './vocabulary';

interface ResultFormProps {
  /** The result that is corrected; absent: one that the reader missed. */
  result?: Result;
  certificateId: string;
  pages: readonly PageSize[];
  /** Of an added one: where it stands. */
  place?: { page: number; box: Box };
  /** Of an added one: the word that stands there, where one was read. */
  text?: string;
  busy: boolean;
  error: unknown;
  onSave: (correction: CorrectionInput) => void;
  onClose: () => void;
}

const PANELS = [
  'alkaloids',
  'heavy-metals',
  'microbiology',
  'pesticides',
  'mycotoxins',
  'residual-solvents',
  'pahs',
  'adulterants',
  'physical',
  'identity',
  'cannabinoids',
  'terpenes',
  'nutrition',
  'other',
] as const satisfies NonNullable<Schemas['ResultInput']['panel']>[];

const PANEL_CHOICES = [
  { value: '', name: '–' },
  ...PANELS.map((value) => ({ value, name: panelName(value) })),
];
const QUALIFIER_CHOICES = Object.entries(QUALIFIERS).map(([value, name]) => ({ value, name }));

const STATUS_CHOICES = [
  { value: '', name: '–' },
  { value: 'pass', name: 'pass' },
  { value: 'fail', name: 'fail' },
  { value: 'conditional', name: 'conditional' },
  { value: 'not-assessed', name: 'not assessed' },
];
const BASIS_CHOICES = [
  { value: '', name: 'not said' },
  { value: 'as-received', name: 'as received' },
  { value: 'dry-weight', name: 'dry weight' },
];

/** Says what a result is, with the reason: a correction beside the original, or a row that was missed. */
export function ResultForm(props: ResultFormProps): ReactNode {
  const { result, place, text, busy, error } = props;
  const begun = (): Draft => (result ? draftOf(result) : { ...EMPTY, printedValue: text ?? '' });
  const [draft, field] = useDraft(begun, error);
  const errors = fieldFaults(error);
  const [reason, setReason] = useState('');
  const change = changesOf(draft, result ?? null);
  const nothing = result && Object.keys(change).length === 0 ? 'Nothing is changed yet.' : null;
  const submit = (): void => {
    if (result) props.onSave({ kind: 'result', reason, resultId: result.id, result: change });
    else if (place) props.onSave({ kind: 'added-result', reason, result: { ...change, ...place } });
  };
  return (
    <DialogForm
      title={result ? `Correct ${result.printed.analyte}` : 'Add a row that was missed'}
      act={result ? 'Keep the correction' : 'Add the row'}
      onAct={submit}
      onClose={props.onClose}
      busy={busy}
      error={error}
      why={nothing}
      wide
    >
      <CloseUpOf {...props} />
      <AsPrinted field={field} nameError={errors.analyte ?? null} />
      <Meaning field={field} draft={draft} />
      <LongField
        label="Reason"
        name="reason"
        value={reason}
        onChange={setReason}
        error={errors.reason ?? null}
        hint="What stands on the page, and why it was read otherwise."
        rows={2}
        required
      />
    </DialogForm>
  );
}

/** What stands on the page, in sight while it is written down. */
function CloseUpOf({ certificateId, pages, result, place = result }: ResultFormProps): ReactNode {
  const page = pages.find(({ number }) => number === place?.page);
  if (!page || !place) return null;
  return <CloseUp {...{ certificateId, page, box: place.box }} label={`The place on page ${page.number}`} />;
}

type FieldOf = (member: keyof Draft) => DraftField;

function AsPrinted({ field, nameError }: { field: FieldOf; nameError: string | null }): ReactNode {
  return (
    <fieldset>
      <legend>As printed</legend>
      <div className="grid">
        <TextField label="Name" {...field('printedAnalyte')} error={nameError} required first />
        <TextField label="Result as printed" {...field('printedValue')} required />
        <TextField label="Unit as printed" {...field('printedUnit')} />
      </div>
    </fieldset>
  );
}

function Meaning({ field, draft }: { field: FieldOf; draft: Draft }): ReactNode {
  const { analytes, units } = useVocabulary();
  const known = analytes.find(({ id }) => id === draft.analyteId);
  return (
    <fieldset>
      <legend>What it means</legend>
      <div className="grid">
        <TextField
          label="Analyte of the vocabulary"
          {...field('analyteId')}
          hint={
            draft.analyteId === ''
              ? 'Empty: published as printed.'
              : (known?.name ?? 'Not in the vocabulary.')
          }
          suggestions={analytes.map(({ id, name }) => ({ value: id, name }))}
        />
        <ChoiceField label="Panel" {...field('panel')} choices={PANEL_CHOICES} />
        <ChoiceField label="Qualifier" {...field('qualifier')} choices={QUALIFIER_CHOICES} />
        {isNumeric(draft.qualifier as Result['qualifier']) && (
          <TextField label="Number" {...field('value')} hint="With a decimal point: 0.64" required />
        )}
        <TextField
          label="Unit (UCUM)"
          {...field('unit')}
          suggestions={units.map(({ code, text }) => ({ value: code, name: text }))}
        />
        <TextField label="LOD" {...field('lod')} />
        <TextField label="LOQ" {...field('loq')} />
        <TextField label="Limit of the laboratory" {...field('limit')} />
        <TextField label="Uncertainty" {...field('uncertainty')} />
        <ChoiceField label="Status of the laboratory" {...field('status')} choices={STATUS_CHOICES} />
        <ChoiceField label="Basis" {...field('basis')} choices={BASIS_CHOICES} />
      </div>
    </fieldset>
  );
}
