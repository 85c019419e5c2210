import { type ReactNode, useState } from 'react';
import type { Schemas } from '../api/client';
import { Action } from '../parts/action';
import { DialogForm } from '../parts/dialog-form';
import { type Choice, ChoiceField, TextField } from '../parts/fields';
import { useCounts, useViews, type View } from './queue';

interface FiltersProps {
  view: View;
  onView: (view: View) => void;
}

const ANY = { value: '', name: 'any' };
const STATES = [
  ANY,
  { value: 'in-review', name: 'in review' },
  { value: 'second-review', name: 'in second review' },
  { value: 'unreadable', name: 'unreadable' },
  { value: 'not-a-report', name: 'no report' },
];
const SEVERITIES = [
  ANY,
  { value: 'high', name: 'high' },
  { value: 'medium', name: 'medium' },
  { value: 'low', name: 'low' },
];
const CLAIMED = [
  ANY,
  { value: 'nobody', name: 'before nobody' },
  { value: 'me', name: 'before me' },
  { value: 'others', name: 'before others' },
];
const SORTS = [
  { value: 'risk', name: 'by risk' },
  { value: 'arrival', name: 'by arrival' },
];
const DAYS = [ANY, ...['1', '3', '7', '30'].map((days) => ({ value: days, name: `${days} days or more` }))];

/** Order, filters and the views that one keeps. */
export function Filters({ view, onView }: FiltersProps): ReactNode {
  const set = (member: keyof View) => (text: string) => {
    const next: View = { ...view };
    delete next[member];
    onView(text === '' ? next : { ...next, [member]: member === 'days' ? Number(text) : text });
  };
  const { vendors = [], flags = [] } = useCounts().data ?? {};
  const field = (member: keyof View, choices: readonly Choice[], none = '') => ({
    value: String(view[member] ?? none),
    onChange: set(member),
    choices: withChosen(choices, String(view[member] ?? none)),
  });
  return (
    <section aria-label="Order and filters" className="filters">
      <div className="grid">
        <ChoiceField label="Order" {...field('sort', SORTS, 'risk')} />
        <ChoiceField label="State" {...field('state', STATES)} />
        <ChoiceField label="Vendor" {...field('vendor', vendorChoices(vendors))} />
        <ChoiceField label="Severity" {...field('severity', SEVERITIES)} />
        <ChoiceField label="Flag" {...field('flag', flagChoices(flags))} />
        <ChoiceField label="Before" {...field('claimed', CLAIMED)} />
        <ChoiceField label="Waiting" {...field('days', DAYS)} />
      </div>
      <SavedViews view={view} onView={onView} />
    </section>
  );
}

/** The views that one keeps, and keeping this one. */
function SavedViews({ view, onView }: FiltersProps): ReactNode {
  const { views, keep, forget } = useViews();
  const [naming, setNaming] = useState(false);
  const kept = (views.data ?? []).find(({ query }) => sameView(query, view));
  return (
    <>
      <div className="row">
        {(views.data ?? []).map(({ id, name, query }) => (
          <Action key={id} pressed={kept?.id === id} onAct={() => onView(query)}>
            {name}
          </Action>
        ))}
        {kept ? (
          <Action quiet busy={forget.isPending} onAct={() => forget.mutate(kept.id)}>
            Forget “{kept.name}”
          </Action>
        ) : (
          <Action quiet onAct={() => setNaming(true)}>
            Keep this view
          </Action>
        )}
      </div>
      {naming && (
        <NameView
          busy={keep.isPending}
          error={keep.error}
          onKeep={(name) => keep.mutate({ name, query: view }, { onSuccess: () => setNaming(false) })}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}

type Counts = Schemas['WaitingCounts'];

const vendorChoices = (vendors: Counts['vendors']): Choice[] => [
  ANY,
  ...vendors.map(({ slug, name, certificates }) => ({ value: slug, name: `${name} (${certificates})` })),
];

/** "lod above loq (3)": the ids of checks are English with dashes. */
const flagChoices = (flags: Counts['flags']): Choice[] => [
  ANY,
  ...flags.map(({ id, certificates }) => ({
    value: id,
    name: `${id.replaceAll('-', ' ')} (${certificates})`,
  })),
];

/** What is chosen stays to be seen when nothing that waits has it any more. */
const withChosen = (choices: readonly Choice[], chosen: string): Choice[] =>
  choices.some(({ value }) => value === chosen)
    ? [...choices]
    : [...choices, { value: chosen, name: chosen }];

const sameView = (a: View, b: View): boolean => {
  const members = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof View>;
  return [...members].every((member) => a[member] === b[member]);
};

interface NameViewProps {
  busy: boolean;
  error: unknown;
  onKeep: (name: string) => void;
  onClose: () => void;
}

function NameView({ busy, error, onKeep, onClose }: NameViewProps): ReactNode {
  const [name, setName] = useState('');
  const submit = (): void => {
    onKeep(name);
  };
  return (
    <DialogForm
      title="Keep this view"
      act="Keep it"
      onAct={submit}
      onClose={onClose}
      busy={busy}
      error={error}
    >
      <TextField label="Name" value={name} onChange={setName} required first />
    </DialogForm>
  );
}
