import { type ReactNode, useState } from 'react';
import { ShownOnce } from '../administration/shown-once';
import { fieldFaults } from '../api/refusal';
import { Dialog } from '../parts/dialog';
import { DialogForm } from '../parts/dialog-form';
import { TextField } from '../parts/fields';
import { useDraft } from '../parts/use-draft';
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

const EMPTY = { name: '', url: '', vendor: '', product: '', lot: '' };

/** Makes a webhook, and shows its secret this once. */
export function NewWebhookForm({ onClose }: { onClose: () => void }): ReactNode {
  const make = useNewWebhook();
  const [given, field] = useDraft(EMPTY, make.error);
  const [kinds, setKinds] = useState<Kind[]>(KINDS.map(({ kind }) => kind));
  const submit = (): void => {
    const { name, url, vendor, product, lot } = given;
    make.mutate({
      ...{ name, url, kinds },
      ...(vendor && { vendor }),
      ...(product && { product }),
      ...(lot && { lot }),
    });
  };
  if (make.data) return <NewSecret made={make.data} onClose={onClose} />;
  return (
    <DialogForm
      title="Make a webhook"
      act="Make it"
      onAct={submit}
      onClose={onClose}
      busy={make.isPending}
      error={make.error}
    >
      <TextField label="What it is for" {...field('name')} required first />
      <TextField label="Address" hint="With https, reachable from the Internet." {...field('url')} required />
      <TextField
        label="Vendor"
        hint="As its public address names it, e.g. green-hill. Left empty: all vendors."
        {...field('vendor')}
      />
      <TextField label="Product" hint="As its public address names it." {...field('product')} />
      <TextField label="Lot" hint="Its code. It need not be published yet." {...field('lot')} />
      <KindChoice chosen={kinds} onChange={setKinds} error={fieldFaults(make.error).kinds} />
    </DialogForm>
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
