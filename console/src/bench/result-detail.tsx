import type { ReactNode } from 'react';
import { statusWord } from '../../../src/publish/pages/words';
import { Action } from '../parts/action';
import type { Result, Review } from './case';
import { EarlierChart } from './earlier-chart';
import { unitOf, valueText } from './result-value';
import { Verdict } from './verdict';

export interface ResultDetailProps {
  review: Review;
  result: Result;
  /** Why nothing may be corrected just now; null when it may. */
  whyNoCorrection: string | null;
  onCorrect: () => void;
  onNoResult: () => void;
  onUndo: (correction: string) => void;
}

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

/** Everything that is known of one result. */
export function ResultDetail(props: ResultDetailProps): ReactNode {
  const { review, result, whyNoCorrection } = props;
  const { printed } = result;
  return (
    <div className="detail">
      <div className="columns">
        <section>
          <h3>As printed</h3>
          <dl className="facts">
            {CELLS.filter(([cell]) => printed[cell] !== null).map(([cell, name]) => (
              <div key={cell}>
                <dt>{name}</dt>
                <dd>{printed[cell]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>As read</h3>
          <Read result={result} />
          <Normalised review={review} result={result} />
          <Confidence result={result} />
        </section>
      </div>
      <Verdicts result={result} />
      <section>
        <h3>In the vendor’s other lots</h3>
        <EarlierChart certificateId={review.id} result={result} />
      </section>
      <History {...props} />
      <div className="row">
        <Action shortcut="e" why={whyNoCorrection} onAct={props.onCorrect}>
          Correct
        </Action>
        {!result.removedBy && whyNoCorrection === null && (
          <Action shortcut="x" onAct={props.onNoResult}>
            This is no result
          </Action>
        )}
      </div>
    </div>
  );
}

function Read({ result }: { result: Result }): ReactNode {
  const unit = unitOf(result);
  const facts: [string, string | null][] = [
    ['Analyte', result.analyteId ?? 'not in the vocabulary'],
    ['Value', `${valueText(result)} ${unit}`],
    ['LOD', result.lod && `${result.lod} ${unit}`],
    ['LOQ', result.loq && `${result.loq} ${unit}`],
    ['Limit of the laboratory', result.limit && `${result.limit} ${unit}`],
    ['Uncertainty', result.uncertainty && `± ${result.uncertainty} ${unit}`],
    ['Basis', result.basis?.replace('-', ' ') ?? null],
  ];
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

function Confidence({ result: { confidence, doubts } }: { result: Result }): ReactNode {
  if (confidence === null) return <p className="soft small">Added by a person.</p>;
  return (
    <div className="small">
      <p>
        <span className="soft">Confidence: </span>
        {confidence.toFixed(2)}
        {confidence >= 0.9 ? ', needs no second look' : ', read with doubt'}
      </p>
      {doubts.length > 0 && (
        <ul>
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const AGREES: Record<string, readonly string[]> = {
  pass: ['within', 'conditional', 'inconclusive', 'not-covered'],
  fail: ['exceeds', 'conditional', 'inconclusive', 'not-covered'],
};

/** Limits with their citations, ours, and the laboratory's own status beside them. */
function Verdicts({ result }: { result: Result }): ReactNode {
  const status = statusWord(result.status);
  const differs = result.verdicts.filter(
    ({ word }) => result.status && AGREES[result.status] && !AGREES[result.status]!.includes(word),
  );
  return (
    <section>
      <h3>Limits</h3>
      {result.verdicts.length === 0 ? (
        <p className="soft small">No rule set that is switched on has a limit for it.</p>
      ) : (
        <ul className="verdicts">
          {result.verdicts.map(({ ruleSet, jurisdiction, citation, word, sentence }, index) => (
            <li key={`${ruleSet} ${index}`}>
              <Verdict word={word} /> {sentence}{' '}
              <span className="soft small">
                {jurisdiction}, {citation}
              </span>
            </li>
          ))}
        </ul>
      )}
      {status && (
        <p className={differs.length > 0 ? 'differs' : 'small'}>
          <span className="soft">The laboratory printed: </span>
          {result.printed.status} ({status})
          {differs.length > 0 &&
            '. Ours is another: see whose limit was applied, and whether the value was read right.'}
        </p>
      )}
    </section>
  );
}

/** What people changed of it. */
function History({ review, result, whyNoCorrection, onUndo }: ResultDetailProps): ReactNode {
  const corrections = review.corrections.filter(
    ({ id, resultId }) =>
      resultId === result.id ||
      result.corrections.includes(id) ||
      id === result.removedBy ||
      id === result.id,
  );
  if (corrections.length === 0) return null;
  return (
    <section>
      <h3>Corrections</h3>
      <ul className="history">
        {corrections.map(({ id, reason, madeBy, inForce, undoes }) => (
          <li key={id}>
            {undoes ? 'Taken back' : inForce ? 'Corrected' : 'Corrected, taken back since'} by {madeBy.name}:{' '}
            {reason}{' '}
            {inForce && !undoes && whyNoCorrection === null && (
              <Action quiet onAct={() => onUndo(id)}>
                Undo
              </Action>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
