import { type ReactNode, useEffect, useRef } from 'react';
import type { Review, Result } from './case';
import { byPanel, type Opened } from './order';
import { isDoubtful, unitOf, valueText } from './result-value';
import { ResultDetail, type ResultDetailProps } from './result-detail';
import { gravest, Verdict } from './verdict';

interface ResultsProps extends Omit<ResultDetailProps, 'result'> {
  review: Review;
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
}

/** The results by panel. The one that is opened shows all that is known of it beneath its row. */
export function Results(props: ResultsProps): ReactNode {
  return byPanel(props.review.results).map((group) => (
    <section key={group.name} className="panel">
      <h2>
        {group.name} <span className="soft small">{group.results.length}</span>
      </h2>
      <ul className="results">
        {group.results.map((result) => (
          <Row key={result.id} result={result} {...props} />
        ))}
      </ul>
    </section>
  ));
}

function Row({ result, ...props }: ResultsProps & { result: Result }): ReactNode {
  const { opened, onOpen, review } = props;
  const open = opened?.kind === 'result' && opened.id === result.id;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    row.current?.focus({ preventScroll: true });
    row.current?.closest('li')?.scrollIntoView({ block: 'start' });
  }, [open]);
  const word = gravest(result.verdicts);
  const unseen = review.unseen.results.includes(result.id);
  return (
    <li className={[open && 'open', result.removedBy && 'removed'].filter(Boolean).join(' ')}>
      <button
        ref={row}
        type="button"
        className="result"
        aria-expanded={open}
        onClick={() => onOpen({ kind: 'result', id: result.id })}
      >
        <span className="seen">
          <span aria-hidden="true">{unseen ? '○' : '✓'}</span>
          <span className="hidden">{unseen ? 'not opened yet, decides a verdict: ' : ''}</span>
        </span>
        <span className="analyte">{result.printed.analyte}</span>
        <span className="printed soft">
          “{result.printed.value}
          {result.printed.unit && ` ${result.printed.unit}`}”
          {result.printed.sample && ` of ${result.printed.sample}`}
        </span>
        <span className="value">
          {valueText(result)} <span className="unit">{unitOf(result)}</span>
        </span>
        <span className="marks">
          {isDoubtful(result) && <span className="doubt">≈ {result.confidence?.toFixed(2)}</span>}
          {result.origin === 'read' && result.corrections.length > 0 && (
            <span className="tag">corrected</span>
          )}
          {result.origin === 'added' && <span className="tag">added</span>}
          {result.removedBy && <span className="tag">no result</span>}
          {word && <Verdict word={word} />}
        </span>
      </button>
      {open && <ResultDetail result={result} {...props} />}
    </li>
  );
}
