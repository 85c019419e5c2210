import { type FormEvent, type ReactNode, useState } from 'react';
import { panelName } from '../../../src/publish/pages/words';
import type { Schemas } from '../api/client';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { ChoiceField, LongField, TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import type { Box, CorrectionInput, Result } from './case';
import { changesOf, type Draft, draftOf, EMPTY } from './draft';
import { isNumeric, QUALIFIERS } from './result-value';

interface ResultFormProps {
  /** The result that is corrected; absent: one that the reader missed. */
  result?: Result;
  /** Of an added one: where it stands. */
  place?: { page: number; box: Box };
  /** Analytes and units that occur on the certificate. */
  analytes: readonly string[];
  units: readonly string[];
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

/** Says what a result is, with the reason: a correction beside the original, or a row that was missed. */
export function ResultForm(props: ResultFormProps): ReactNode {
  const { result, place, busy, error } = props;
  const [draft, setDraft] = useState<Draft>(() => (result ? draftOf(result) : EMPTY));
  const [reason, setReason] = useState('');
  const errors = error instanceof Refusal ? error.fields : {};
  const set = (member: keyof Draft) => (text: string) => setDraft((now) => ({ ...now, [member]: text }));
  const field = (member: keyof Draft) => ({
    name: member,
    value: draft[member],
    onChange: set(member),
    error: errors[member] ?? null,
  });
  const change = changesOf(draft, result ?? null);
  const nothing = result && Object.keys(change).length === 0 ? 'Nothing is changed yet.' : null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (result) props.onSave({ kind: 'result', reason, resultId: result.id, result: change });
    else if (place) props.onSave({ kind: 'added-result', reason, result: { ...change, ...place } });
  };
  return (
    <Dialog
      title={result ? `Correct ${result.printed.analyte}` : 'Add a row that was missed'}
      onClose={props.onClose}
      wide
    >
      <form className="stack" onSubmit={submit}>
        {error != null && <Notice kind="trouble">{sentenceOf(error)}</Notice>}
        <fieldset>
          <legend>As printed</legend>
          <div className="grid">
            <TextField
              label="Name"
              {...field('printedAnalyte')}
              error={errors.analyte ?? null}
              required
              autoFocus
            />
            <TextField label="Result as printed" {...field('printedValue')} required />
            <TextField label="Unit as printed" {...field('printedUnit')} />
          </div>
        </fieldset>
        <fieldset>
          <legend>What it means</legend>
          <div className="grid">
            <TextField
              label="Analyte of the vocabulary"
              {...field('analyteId')}
              suggestions={props.analytes}
            />
            <ChoiceField label="Panel" {...field('panel')} choices={PANEL_CHOICES} />
            <ChoiceField label="Qualifier" {...field('qualifier')} choices={QUALIFIER_CHOICES} />
            {isNumeric(draft.qualifier as Result['qualifier']) && (
              <TextField label="Number" {...field('value')} hint="With a decimal point: 0.64" required />
            )}
            <TextField label="Unit (UCUM)" {...field('unit')} suggestions={props.units} />
            <TextField label="LOD" {...field('lod')} />
            <TextField label="LOQ" {...field('loq')} />
            <TextField label="Limit of the laboratory" {...field('limit')} />
            <TextField label="Uncertainty" {...field('uncertainty')} />
          </div>
        </fieldset>
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
        <div className="row">
          <Action submit main busy={busy} why={nothing}>
            {result ? 'Keep the correction' : 'Add the row'}
          </Action>
          <Action onAct={props.onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}
