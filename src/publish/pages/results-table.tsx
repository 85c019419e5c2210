import type { ReactNode } from 'react';
import type { PublishedVerdict } from '../published-judgement';
import type { PublishedResult } from '../published-record';
import { DisputeMark } from './disputes';
import { AsPrinted } from './as-printed';
import { shapeClass, shapeOf } from './number-shape';
import { AlignedNumber, ResultValue } from './result-value';
import type { ShownWith } from './shown-with';
import { VerdictList, VerdictTally } from './verdict';
import { count, panelName, panelRank, statusWord } from './words';

/** The results of one panel, in the order of the certificate. */
export interface Panel {
  panel: string | null;
  results: PublishedResult[];
}

/** A record's results by panel, in the order in which pages show panels. */
export function byPanel(results: readonly PublishedResult[]): Panel[] {
  const panels = new Map<string, Panel>();
  for (const result of results) {
    const name = panelName(result.panel);
    const panel = panels.get(name) ?? { panel: result.panel, results: [] };
    panel.results.push(result);
    panels.set(name, panel);
  }
  return [...panels.values()].sort((a, b) => panelRank(a.panel) - panelRank(b.panel));
}

/** A stable name for a panel's place on a page, so that it can be linked to. */
export function panelAnchor(panel: string | null, certificate: string): string {
  return `${panel ?? 'other'}-${certificate.slice(0, 8)}`;
}

function Limit({ result }: { result: PublishedResult }): ReactNode {
  if (result.limit !== null) return <AlignedNumber qualifier="=" value={result.limit} />;
  return result.printedLimit ? <span className="word">{result.printedLimit}</span> : <None />;
}

/** The laboratory's verdict in our words, and in its own where those differ. */
function Verdict({ result }: { result: PublishedResult }): ReactNode {
  const word = statusWord(result.status);
  const printed = result.printedStatus;
  if (word === null) return printed ? <>“{printed}”</> : <None />;
  if (!printed || printed.toLowerCase() === word) return word;
  return (
    <>
      {word} <span className="unit">“{printed}”</span>
    </>
  );
}

/** An empty cell says so, to eyes and to screen readers. */
function None(): ReactNode {
  return (
    <span className="none">
      <span aria-hidden="true">–</span>
      <span className="hidden">none printed</span>
    </span>
  );
}

function Place({ result, document }: { result: PublishedResult; document: string | null }): ReactNode {
  if (!result.place) return <None />;
  const text = `p. ${result.place.page}`;
  if (!document) return text;
  return (
    <a href={`${document}#page=${result.place.page}`}>
      <span className="hidden">{result.analyteName ?? result.analyte} in the PDF: </span>
      {text}
    </a>
  );
}

/** What is printed of LOD and LOQ beside a number; where there is none they stand with the word itself. */
function Bounds({ result }: { result: PublishedResult }): ReactNode {
  if (result.value === null) return null;
  const bounds = [
    ['LOD', result.lod ?? result.printedLod],
    ['LOQ', result.loq ?? result.printedLoq],
  ].filter(([, value]) => value !== null);
  if (bounds.length === 0) return null;
  return <span className="mark">{bounds.map((pair) => pair.join(' ')).join(' · ')}</span>;
}

/** How a result stands to every cited limit that speaks of it: the words at once, each limit one gesture away. */
function CitedLimits({ verdicts }: { verdicts: readonly PublishedVerdict[] }): ReactNode {
  if (verdicts.length === 0) {
    return (
      <span className="none">
        <span aria-hidden="true">–</span>
        <span className="hidden">no limit in the register speaks of it</span>
      </span>
    );
  }
  return (
    <details>
      <summary>
        <VerdictTally verdicts={verdicts} />
      </summary>
      <VerdictList verdicts={verdicts} />
    </details>
  );
}

interface RowProps {
  result: PublishedResult;
  document: string | null;
  shown: ShownWith;
  limits: boolean;
  verdicts: boolean;
}

function Row({ result, document, shown, limits, verdicts }: RowProps): ReactNode {
  const serving = shown.perServing(result);
  return (
    <tr role="row" id={`r-${result.id}`}>
      <th role="rowheader" scope="row" className="analyte">
        <AsPrinted
          result={result}
          name={result.analyteName ?? result.analyte}
          picture={shown.pictureOf(result)}
          dispute={shown.disputeOf(result)}
        />
        <DisputeMark disputes={shown.disputesOf(result)} />
        {result.corrected && <span className="mark">corrected by a reviewer</span>}
      </th>
      <td role="cell" className="value">
        <ResultValue result={result} />
        {serving && <span className="mark">{serving} per serving</span>}
        <Bounds result={result} />
      </td>
      {limits && (
        <td role="cell" className="limit" data-label="Lab’s limit ">
          <Limit result={result} />
        </td>
      )}
      {verdicts && (
        <td role="cell" className="verdict" data-label="Lab’s verdict ">
          <Verdict result={result} />
        </td>
      )}
      {shown.anyVerdict && (
        <td role="cell" className="cited" data-label="Cited limits ">
          <CitedLimits verdicts={shown.verdictsOf(result)} />
        </td>
      )}
      <td role="cell" className="place">
        <Place result={result} document={document} />
      </td>
    </tr>
  );
}

const numbered = (limit: string | null) => ({ qualifier: '=', value: limit });

/** The level at which a certificate's parts are headed: below the page's own heading, or below the certificate's. */
export type HeadingLevel = 'h2' | 'h3';

interface TableProps {
  panel: Panel;
  document: string | null;
  shown: ShownWith;
  anchor: string;
  heading: HeadingLevel;
}

/**
 * A panel's results. Limits and verdicts are the laboratory's own and say so; the columns are left out where it prints none.
 * The roles repeat what the elements are, because narrow screens lay the rows out as blocks.
 */
export function ResultsTable({ panel, document, shown, anchor, heading: Heading }: TableProps): ReactNode {
  const { results } = panel;
  const limits = results.some(({ limit, printedLimit }) => limit ?? printedLimit);
  const verdicts = results.some(({ status, printedStatus }) => status ?? printedStatus);
  const shapes = [
    shapeClass('value', shapeOf(results)),
    shapeClass('limit', shapeOf(results.map(({ limit }) => numbered(limit)))),
  ];
  const sorts = [limits && 'limits', verdicts && 'verdicts'].filter(Boolean) as string[];
  return (
    <section className="panel" aria-labelledby={anchor}>
      <Heading id={anchor}>
        {panelName(panel.panel)} <span className="tally">{count(results.length, 'result')}</span>
      </Heading>
      {sorts.length > 0 && (
        <p className="attribution">
          The laboratory’s own {sorts.join(' and ')} are shown as printed on the certificate.
        </p>
      )}
      <table role="table" className={`results ${shapes.join(' ')}`} aria-labelledby={anchor}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="analyte">
              Analyte
            </th>
            <th role="columnheader" scope="col" className="value">
              Result
            </th>
            {limits && (
              <th role="columnheader" scope="col" className="limit">
                Laboratory’s limit
              </th>
            )}
            {verdicts && (
              <th role="columnheader" scope="col" className="verdict">
                Laboratory’s verdict
              </th>
            )}
            {shown.anyVerdict && (
              <th role="columnheader" scope="col" className="cited">
                Cited limits
              </th>
            )}
            <th role="columnheader" scope="col" className="place">
              Place
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {results.map((result) => (
            <Row key={result.id} {...{ result, document, shown, limits, verdicts }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
