import { type FormEvent, type ReactNode, useState } from 'react';
import { formName } from '../../../src/publish/pages/words';
import type { Schemas } from '../api/client';
import { fieldFaults, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { TextField } from '../parts/fields';
import { Notice, Outdated, Trouble } from '../parts/notice';
import { useAccount } from '../session/session';
import { ProductForm } from './product-form';
import { useLots, useNewLot } from './registry';

interface ProductProps {
  vendor: string;
  product: Schemas['ProductView'];
}

/** What is declared of a product, and its lots. */
export function Product({ vendor, product }: ProductProps): ReactNode {
  const { slug, name } = product;
  const { role } = useAccount();
  const [changing, setChanging] = useState(false);
  return (
    <section className="product" aria-labelledby={`product-${slug}`}>
      <div className="row heading">
        <h2 id={`product-${slug}`}>{name}</h2>
        <Action
          quiet
          label={`Change ${name}`}
          why={
            role === 'uploader'
              ? 'The registry’s reviewers and administrators change what is declared.'
              : null
          }
          whyHidden
          onAct={() => setChanging(true)}
        >
          Change
        </Action>
      </div>
      <p className="soft small">{declared(product).join(' · ')}</p>
      <Lots vendor={vendor} product={slug} />
      <NewLot vendor={vendor} product={slug} name={name} />
      {changing && <ProductForm vendor={vendor} product={product} onClose={() => setChanging(false)} />}
    </section>
  );
}

/** What a label says, in words. What nobody declared is said too: limits for a serving or a day cannot be judged without. */
function declared(product: Schemas['ProductView']): string[] {
  const { form, gtin, servingGrams, dailyGrams, unitGrams, packageGrams } = product;
  return [
    formName(form),
    gtin && `GTIN ${gtin}`,
    servingGrams ? `a serving is ${servingGrams} g` : 'no serving declared',
    dailyGrams ? `at most ${dailyGrams} g a day` : 'no daily intake declared',
    unitGrams && `a piece is ${unitGrams} g`,
    packageGrams && `a package is ${packageGrams} g`,
  ].filter((text): text is string => Boolean(text));
}

function Lots({ vendor, product }: { vendor: string; product: string }): ReactNode {
  const lots = useLots(vendor, product);
  if (lots.isLoadingError) return <Trouble error={lots.error} again={() => void lots.refetch()} />;
  if (!lots.data) return null;
  const { items, next } = lots.data;
  if (items.length === 0) return <p className="soft">No lot yet.</p>;
  return (
    <>
      <Outdated query={lots} />
      <ul className="codes">
        {items.map(({ code }) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      {next && <p className="soft small">Not all of its lots are shown.</p>}
    </>
  );
}

function NewLot({ vendor, product, name }: { vendor: string; product: string; name: string }): ReactNode {
  const create = useNewLot(vendor, product);
  const [code, setCode] = useState('');
  const errors = fieldFaults(create.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate(code, { onSuccess: () => setCode('') });
  };
  return (
    <form className="inline" onSubmit={submit}>
      <TextField
        label={`Lot of ${name}`}
        hint="The code as on the label."
        value={code}
        onChange={setCode}
        error={errors.code}
        required
      />
      <Action submit busy={create.isPending}>
        Add the lot
      </Action>
      {create.isError && <Notice kind="trouble">{sentenceOf(create.error)}</Notice>}
    </form>
  );
}
