import { type FormEvent, type ReactNode, useState } from 'react';
import { ShownOnce } from '../administration/shown-once';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { type Kind, type MadeWebhook, useNewWebhook } from './webhooks';
import { KINDS } from './words';

interface KindChoiceProps {
  chosen: readonly Kind[];
  onChange: (kinds: Kind[]) => void;
  error?: string;
}

/** What a webhook is told of. */
export function KindChoice({ chosen, onChange, error }: KindChoiceProps): ReactNode {
  const turn = (kind: Kind): void =>
    onChange(chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind]);
  return (
    <fieldset className="stack">
      <legend>Tell it when</legend>
      {KINDS.map(({ kind, name }) => (
        <label key={kind} className="check">
          <input type="checkbox" checked={chosen.includes(kind)} onChange={() => turn(kind)} />
          {name}
        </label>
      ))}
      {error && <span className="error">{error}</span>}
    </fieldset>
  );
}

/** Makes a webhook, and shows its secret this once. */
export function NewWebhookForm({ onClose }: { onClose: () => void }): ReactNode {
  const make = useNewWebhook();
  const [given, setGiven] = useState({ name: '', url: '', vendor: '', product: '', lot: '' });
  const [kinds, setKinds] = useState<Kind[]>(KINDS.map(({ kind }) => kind));
  const errors = make.error instanceof Refusal ? make.error.fields : {};
  const set = (name: keyof typeof given) => (value: string) => setGiven({ ...given, [name]: value });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { name, url, vendor, product, lot } = given;
    make.mutate({
      ...{ name, url, kinds },
      ...(vendor && { vendor }),
      ...(product && { product }),
      ...(lot && { lot }),
    });
  };
  if (make.data) return <NewSecret made={make.data} onClose={onClose} />;
  const field = (name: keyof typeof given) => ({
    value: given[name],
    onChange: set(name),
    error: errors[name],
  });
  return (
    <Dialog title="Make a webhook" onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {make.isError && <Notice kind="trouble">{sentenceOf(make.error)}</Notice>}
        <TextField label="What it is for" {...field('name')} required first />
        <TextField
          label="Address"
          hint="With https, reachable from the Internet."
          {...field('url')}
          required
        />
        <TextField
          label="Vendor"
          hint="As its public address names it, e.g. green-hill. Left empty: all vendors."
          {...field('vendor')}
        />
        <TextField label="Product" hint="As its public address names it." {...field('product')} />
        <TextField label="Lot" hint="Its code. It need not be published yet." {...field('lot')} />
        <KindChoice chosen={kinds} onChange={setKinds} error={errors.kinds} />
        <div className="row">
          <Action submit main busy={make.isPending}>
            Make it
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}

/** A secret that was just made, in place of whatever made it. */
export function NewSecret({ made, onClose }: { made: MadeWebhook; onClose: () => void }): ReactNode {
  return (
    <Dialog title="The signing secret" onClose={onClose}>
      <ShownOnce label={`Secret of “${made.name}”`} secret={made.secret} onClose={onClose}>
        Copy it now: it is shown this once. Any library for Standard Webhooks checks with it that a request
        came from here.
      </ShownOnce>
    </Dialog>
  );
}
