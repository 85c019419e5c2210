import { type FormEvent, type ReactNode, useState } from 'react';
import type { Schemas } from '../api/client';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { ChoiceField, TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import type { Deeds, Result } from './case';
import type { Opened } from './order';
import { isNumeric, QUALIFIERS } from './result-value';
import { useVocabulary } from './vocabulary';

type ToRead = Schemas['ToRead'];

interface ReadDraft {
  qualifier: string;
  value: string;
  unit: string;
}

const NO_RESULT = 'no-result';
const CHOICES = [
  ...Object.entries(QUALIFIERS).map(([value, name]) => ({ value, name })),
  { value: NO_RESULT, name: 'no result stands here' },
];
const UNREAD: ReadDraft = { qualifier: '=', value: '', unit: '' };

interface SecondReadingProps {
  toRead: readonly ToRead[];
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
  readSecond: Deeds['readSecond'];
  onDone: (agrees: boolean) => void;
}

/** The second person reads the values at issue from the page, before the first's work is shown to them. */
export function SecondReadingForm(props: SecondReadingProps): ReactNode {
  const { toRead, readSecond, onDone } = props;
  const [drafts, setDrafts] = useState<Readonly<Record<string, ReadDraft>>>({});
  const draftOf = (id: string): ReadDraft => drafts[id] ?? UNREAD;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const values = toRead.map(({ resultId }) => asRead(resultId, draftOf(resultId)));
    readSecond.mutate({ values }, { onSuccess: ({ agrees }) => onDone(agrees) });
  };
  return (
    <form className="stack second" onSubmit={submit}>
      <Notice>
        <p>
          <strong>Read these values for yourself.</strong> Another reviewer has approved the certificate. What
          they and the reader made of these places is shown once you have said what you read there.
        </p>
      </Notice>
      {readSecond.isError && <Notice kind="trouble">{sentenceOf(readSecond.error)}</Notice>}
      {toRead.map((place) => (
        <Place
          key={place.resultId}
          place={place}
          draft={draftOf(place.resultId)}
          onChange={(draft) => setDrafts((now) => ({ ...now, [place.resultId]: draft }))}
          {...props}
        />
      ))}
      <Action submit main busy={readSecond.isPending}>
        This is what I read
      </Action>
    </form>
  );
}

function asRead(resultId: string, { qualifier, value, unit }: ReadDraft): Schemas['ReadValueInput'] {
  if (qualifier === NO_RESULT) return { resultId, isResult: false };
  return {
    resultId,
    isResult: true,
    qualifier: qualifier as Result['qualifier'],
    value: value.trim() || null,
    unit: unit.trim() || null,
  };
}

interface PlaceProps extends SecondReadingProps {
  place: ToRead;
  draft: ReadDraft;
  onChange: (draft: ReadDraft) => void;
}

function Place({ place, draft, onChange, opened, onOpen }: PlaceProps): ReactNode {
  const { resultId, analyte, page } = place;
  const { units } = useVocabulary();
  const number = isNumeric(draft.qualifier as Result['qualifier']);
  return (
    <fieldset
      className={opened?.id === resultId ? 'place open' : 'place'}
      onFocus={() => onOpen({ kind: 'result', id: resultId })}
    >
      <legend>
        {analyte} <span className="soft small">page {page}</span>
      </legend>
      <div className="grid">
        <ChoiceField
          label="What stands there"
          value={draft.qualifier}
          onChange={(qualifier) => onChange({ ...draft, qualifier })}
          choices={CHOICES}
        />
        {number && (
          <TextField
            label="Number"
            value={draft.value}
            onChange={(value) => onChange({ ...draft, value })}
            required
          />
        )}
        {draft.qualifier !== NO_RESULT && (
          <TextField
            label="Unit"
            value={draft.unit}
            onChange={(unit) => onChange({ ...draft, unit })}
            suggestions={units.map(({ code, text }) => ({ value: code, name: text }))}
          />
        )}
      </div>
    </fieldset>
  );
}
