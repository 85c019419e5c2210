import { type HTMLInputTypeAttribute, type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  /** What is expected, when the label does not tell. */
  hint?: string;
  /** What is wrong with what stands in it. */
  error?: string | null;
  value: string;
  onChange: (value: string) => void;
  name?: string;
  required?: boolean;
}

interface TextFieldProps extends FieldProps {
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  placeholder?: string;
  /** What to choose from, each with what it means where it does not say itself; anything else may be typed too. */
  suggestions?: readonly { value: string; name?: string }[];
  /** Where a dialog begins. */
  first?: boolean;
}

interface FrameProps extends Pick<FieldProps, 'label' | 'hint' | 'error' | 'required'> {
  id: string;
  children: ReactNode;
}

const describedBy = (id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

function Frame({ id, label, hint, error, required, children }: FrameProps): ReactNode {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required === false && <span className="soft"> (may stay empty)</span>}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="soft small">
          {hint}
        </span>
      )}
      {children}
      {error && (
        <span id={`${id}-error`} className="error">
          {error}
        </span>
      )}
    </div>
  );
}

/** A line of text with its label, its hint and what is wrong with it. */
export function TextField(props: TextFieldProps): ReactNode {
  const { value, onChange, name, type = 'text', autoComplete = 'off', suggestions } = props;
  const id = useId();
  return (
    <Frame id={id} {...props}>
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        autoComplete={autoComplete}
        placeholder={props.placeholder}
        required={props.required}
        data-first={props.first || undefined}
        spellCheck={false}
        list={suggestions ? `${id}-list` : undefined}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => onChange(event.target.value)}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((each) => (
            <option key={each.value} value={each.value} label={each.name} />
          ))}
        </datalist>
      )}
    </Frame>
  );
}

/** Several lines of text. */
export function LongField(props: FieldProps & { rows?: number; first?: boolean }): ReactNode {
  const { value, onChange, name, rows = 3 } = props;
  const id = useId();
  return (
    <Frame id={id} {...props}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        value={value}
        required={props.required}
        data-first={props.first || undefined}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
}

export interface Choice {
  value: string;
  name: string;
}

/** One of a few. */
export function ChoiceField(props: FieldProps & { choices: readonly Choice[] }): ReactNode {
  const { value, onChange, name, choices } = props;
  const id = useId();
  return (
    <Frame id={id} {...props}>
      <select
        id={id}
        name={name}
        value={value}
        required={props.required}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </Frame>
  );
}
