import type { ReactNode } from 'react';
import type { PublishedResult } from '../published-record';

/** Points from the top of the page, for whoever compares with the document by eye; whole points are exact enough. */
function placeText({ page, x, y }: NonNullable<PublishedResult['place']>): string {
  return `page ${page}, ${Math.round(x)} pt from the left, ${Math.round(y)} pt from the top`;
}

/** The cells of a result exactly as the certificate prints them; null cells are those it does not have. */
function cells(result: PublishedResult): [string, string | null][] {
  return [
    ['Name', result.analyte],
    ['Value', result.printed],
    ['Unit', result.printedUnit],
    ['Uncertainty', result.printedUncertainty],
    ['LOD', result.printedLod],
    ['LOQ', result.printedLoq],
    ['Limit', result.printedLimit],
    ['Verdict', result.printedStatus],
    ['Method', result.method],
    ['Place', result.place && placeText(result.place)],
  ];
}

/** One gesture away from every result: what stands on the page, cell by cell, and where. */
export function AsPrinted({
  result,
  name,
  picture,
  dispute,
}: {
  result: PublishedResult;
  name: string;
  /** Where a picture of its place on the page is, if it may be shown. */
  picture: string | null;
  /** Where it may be disputed. */
  dispute: string;
}): ReactNode {
  return (
    <details>
      <summary>
        {name}
        <span className="hidden">: as printed on the certificate</span>
      </summary>
      <div className="printed">
        <p>As printed on the certificate</p>
        <dl>
          {cells(result)
            .filter(([, text]) => text !== null && text !== '')
            .map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
        <p>
          <a href={dispute}>Dispute this value</a>
        </p>
        {picture && (
          <img
            src={picture}
            alt={`${name}: “${result.printed}”, framed on page ${result.place?.page} of the certificate`}
            loading="lazy"
            width="640"
            height="90"
          />
        )}
      </div>
    </details>
  );
}
