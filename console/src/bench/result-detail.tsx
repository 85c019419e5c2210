import type { ReactNode } from 'react';
import { Action } from '../parts/action';
import { Asked } from './asked';
import type { PageSize, Result, Review } from './case';
import { CloseUp } from './close-up';
import { Corrections, correctionsOf } from './corrections';
import { EarlierChart } from './earlier-chart';
import { questionsAt } from './order';
import { ResultFacts } from './result-facts';
import { ResultLimits } from './result-limits';

export interface ResultDetailProps {
  review: Review;
  result: Result;
  pages: readonly PageSize[];
  /** Ids of the holds that the reviewer has seen and accepts. */
  accepted: ReadonlySet<string>;
  onAccept: (holds: readonly string[], accept: boolean) => void;
  /** Why nothing may be corrected just now; null when it may. */
  whyNoCorrection: string | null;
  onCorrect: () => void;
  onNoResult: () => void;
  onUndo: (correction: string) => void;
}

/** Everything that is known of one result. */
export function ResultDetail(props: ResultDetailProps): ReactNode {
  const { review, result, pages, whyNoCorrection, accepted, onAccept, onUndo } = props;
  const { id, printed, box } = result;
  const page = pages[result.page - 1];
  return (
    <div className="detail">
      {page && (
        <CloseUp
          {...{ certificateId: review.id, page, box }}
          label={`The place on page ${result.page}: ${printed.value}`}
        />
      )}
      <Asked holds={questionsAt({ kind: 'result', id }, review.holds)} {...{ review, accepted, onAccept }} />
      <ResultFacts review={review} result={result} />
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
      <Corrections
        corrections={correctionsOf(result, review.corrections)}
        whyNoCorrection={whyNoCorrection}
        onUndo={onUndo}
      />
      <ResultLimits review={review} result={result} />
      <section>
        <h3>In the vendor’s other lots</h3>
        <EarlierChart certificateId={review.id} result={result} />
      </section>
    </div>
  );
}
