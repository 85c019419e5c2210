import type { ReactNode } from 'react';
import type { Result, Review } from './case';
import { unitOf, valueText } from './result-value';

const CELLS = [
  ['analyte', 'Analyte'],
  ['value', 'Result'],
  ['unit', 'Unit'],
  ['lod', 'LOD'],
  ['loq', 'LOQ'],
  ['limit', 'Limit'],
  ['status', 'Status'],
  ['uncertainty', 'Uncertainty'],
  ['method', 'Method'],
] as const;

/** A result as printed beside what was read of it, with how sure the reading is. */
export function ResultFacts({ review, result }: { review: Review; result: Result }): ReactNode {
  const { printed } = result;
  return (
    <div className="columns">
      <section>
        <h3>As printed</h3>
        <Facts facts={CELLS.map(([cell, name]) => [name, printed[cell]])} />
      </section>
      <section>
        <h3>As read</h3>
        <Read result={result} />
        <Normalised review={review} result={result} />
        <Confidence result={result} />
        <SeenInPicture review={review} result={result} />
      </section>
    </div>
  );
}

/** What there is of some facts, each with its name. */
function Facts({ facts }: { facts: readonly (readonly [name: string, text: string | null])[] }): ReactNode {
  return (
    <dl className="facts">
      {facts
        .filter(([, text]) => text !== null)
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function Read({ result }: { result: Result }): ReactNode {
  const unit = unitOf(result);
  return (
    <Facts
      facts={[
        ['Analyte', result.analyteId ?? 'not in the vocabulary'],
        ['Value', `${valueText(result)} ${unit}`],
        ['LOD', result.lod && `${result.lod} ${unit}`],
        ['LOQ', result.loq && `${result.loq} ${unit}`],
        ['Limit of the laboratory', result.limit && `${result.limit} ${unit}`],
        ['Uncertainty', result.uncertainty && `± ${result.uncertainty} ${unit}`],
        ['Basis', result.basis?.replace('-', ' ') ?? null],
      ]}
    />
  );
}

/** In the unit that the analyte is compared in. */
function Normalised({ review, result }: { review: Review; result: Result }): ReactNode {
  const found = review.judgement?.quantities.find(({ resultId }) => resultId === result.id);
  if (!found) return null;
  const { quantity } = found;
  if (!quantity)
    return <p className="soft small">It cannot be brought to the unit that its analyte is compared in.</p>;
  const { low, high } = quantity.interval;
  return (
    <p className="small">
      <span className="soft">Normalised: </span>
      {quantity.value ?? `${low ?? '0'} to ${high ?? 'no upper bound'}`} {quantity.unitText}
    </p>
  );
}

function Confidence({ result: { confidence, whyDoubtful } }: { result: Result }): ReactNode {
  if (confidence === null) return <p className="soft small">Added by a person.</p>;
  return (
    <div className="small">
      <p>
        <span className="soft">Confidence: </span>
        {confidence.toFixed(2)}
        {confidence >= 0.9 ? ', needs no second look' : ', read with doubt'}
      </p>
      {whyDoubtful.length > 0 && (
        <ul>
          {whyDoubtful.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const CELL_NAMES = { value: 'the value', limit: 'the limit', status: 'the status' } as Record<string, string>;

/** What a recogniser saw in the page’s picture, where it looked. */
function SeenInPicture({ review: { cellLook }, result }: { review: Review; result: Result }): ReactNode {
  const looked = cellLook.looked.filter(({ resultId }) => resultId === result.id);
  if (looked.length === 0) return null;
  const agree = looked.filter(({ agrees }) => agrees).map(({ cell }) => CELL_NAMES[cell] ?? cell);
  return (
    <div className="small">
      {agree.length > 0 && (
        <p>
          <span className="soft">In the page’s picture: </span>
          {agree.join(', ')} as in the file
        </p>
      )}
      {looked
        .filter(({ agrees }) => !agrees)
        .map(({ cell, text, seen }) => (
          <p key={cell} className="differs">
            In the page’s picture, {CELL_NAMES[cell] ?? cell} looks like “{seen ?? 'nothing'}”; the file says
            “{text}”. See which of them is printed.
          </p>
        ))}
    </div>
  );
}
