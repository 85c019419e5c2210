import type { ReactElement } from 'react';
import type { MeasuredAccuracy } from '../reference/accuracy';
import { Shell } from './shell';
import { ListTable } from './table';

/** How well the reader does on certificates whose content is known. */
export function AccuracyPage({ measured: { cases, golden } }: { measured: MeasuredAccuracy }): ReactElement {
  const results = cases.reduce((sum, each) => sum + each.results, 0);
  const found = cases.reduce((sum, each) => sum + each.found, 0);
  const cells = cases.reduce((sum, each) => sum + each.cells, 0);
  const right = cases.reduce((sum, each) => sum + each.cellsRight, 0);
  const extra = cases.reduce((sum, each) => sum + each.extra, 0);
  return (
    <Shell
      title="Accuracy"
      description="How well certificates are read, measured on the project’s own published test set."
      crumbs={[{ name: 'Accuracy', href: '/accuracy' }]}
      canonical="/accuracy"
      json="/api/v1/accuracy"
    >
      <h1>How well certificates are read</h1>
      <div className="answer">
        <p>
          Of {results} results on {cases.length} certificates that were made for the purpose, {found} were
          found, with {right} of {cells} cells as printed, and {extra} that are none. A person looks at every
          certificate before it is published.
        </p>
      </div>
      <p className="empty">
        These certificates are typeset by the project itself, so their content is known exactly. Those of real
        laboratories are more varied, and scans are harder than both: these figures say how the reader does on
        this set and nothing about others. Beside them {golden.cases} drawn layouts with {golden.results}{' '}
        results are kept whose whole reading a person approved; a test fails when one is read otherwise. Both
        are part of the project, and one command, <code>npm run accuracy</code>, measures anew.
      </p>
      <h2 id="cases">Certificates</h2>
      <ListTable
        named="cases"
        columns={[
          { heading: 'Certificate' },
          { heading: 'Results found', label: 'Results found: ' },
          { heading: 'That are none', label: 'That are none: ' },
          { heading: 'Cells as printed', label: 'Cells as printed: ' },
        ]}
        rows={cases.map((each) => ({
          key: each.name,
          cells: [
            each.name,
            `${each.found} of ${each.results}`,
            each.extra,
            `${each.cellsRight} of ${each.cells}`,
          ],
        }))}
      />
    </Shell>
  );
}
