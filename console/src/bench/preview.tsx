import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { count, day, panelName, panelsWithoutResult } from '../../../src/publish/pages/words';
import { unitText } from '../../../src/vocabulary/unit-text';
import { answered, api, type Schemas } from '../api/client';
import { Dialog } from '../parts/dialog';
import { Trouble, Waiting } from '../parts/notice';
import { Flags } from './more-to-know';
import { PreviewVerdicts } from './preview-verdicts';
import { valueText } from './result-value';
import type { Result } from './case';

type Published = Schemas['PublishedResult'];

/** What everybody would see, were the certificate approved as it stands. */
export function Preview({
  certificateId,
  onClose,
}: {
  certificateId: string;
  onClose: () => void;
}): ReactNode {
  const preview = useQuery({
    queryKey: ['preview', certificateId],
    queryFn: () =>
      answered(api.GET('/api/v1/certificates/{id}/preview', { params: { path: { id: certificateId } } })),
    gcTime: 0,
  });
  return (
    <Dialog title="What will be public" onClose={onClose} wide>
      {preview.isPending && <Waiting what="the preview" />}
      {preview.isError && <Trouble error={preview.error} />}
      {preview.data && <Record record={preview.data.record} />}
    </Dialog>
  );
}

function Record({ record }: { record: Schemas['PublishedRecord'] }): ReactNode {
  const { certificate, results, evidence, vendor, product, lot, verdicts, flags = [] } = record;
  const panels = [...new Set(results.map(({ panel }) => panel))];
  const missing = panelsWithoutResult(results);
  return (
    <div className="stack">
      <p>
        Lot {lot.code} · {product.name} · {vendor.name}. {count(results.length, 'result')}
        {certificate.laboratory && ` by ${certificate.laboratory}`}
        {certificate.reported && `, reported ${day(certificate.reported)}`}.
      </p>
      {missing.length > 0 && (
        <p>
          <strong>No result published for:</strong>{' '}
          {missing.map((panel) => panelName(panel).toLowerCase()).join(', ')}.
        </p>
      )}
      {panels.map((panel) => (
        <section key={panelName(panel)}>
          <h3>{panelName(panel)}</h3>
          <PreviewTable results={results.filter((result) => result.panel === panel)} />
        </section>
      ))}
      <PreviewVerdicts verdicts={verdicts} />
      {flags.length > 0 && (
        <section>
          <h3>What is also told</h3>
          <Flags flags={flags} />
        </section>
      )}
      {evidence.acknowledged.length > 0 && (
        <section>
          <h3>Noted on approval</h3>
          <ul className="plain">
            {evidence.acknowledged.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function PreviewTable({ results }: { results: readonly Published[] }): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Analyte</th>
          <th scope="col">Result</th>
          <th scope="col">Limit of the laboratory</th>
          <th scope="col">Printed status</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.id}>
            <th scope="row">
              {result.analyteName ?? result.analyte}{' '}
              {result.corrected && <span className="tag">corrected</span>}
            </th>
            <td>
              {valueText(result as Pick<Result, 'qualifier' | 'value'>)}{' '}
              <span className="unit">{unitText(result.unit, result.printedUnit)}</span>
            </td>
            <td>{result.printedLimit ?? '–'}</td>
            <td>{result.printedStatus ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
