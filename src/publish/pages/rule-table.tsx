import type { ReactNode } from 'react';
import type { PublishedJudgement, PublishedSummary } from '../published-judgement';
import { shortAuthority, shortCitation } from './headline';
import { BY_GRAVITY, VerdictMark } from './verdict';
import { count } from './words';

/** More names than this are counted; the rule set's own page lists all of them. */
const NAMED = 12;

function NotTested({ summary: { notTested } }: { summary: PublishedSummary }): ReactNode {
  if (notTested.length === 0) return <span className="none">nothing</span>;
  const names = notTested.slice(0, NAMED).map(({ analyteName }) => analyteName);
  const further = notTested.length - names.length;
  return (
    <>
      {names.join(', ')}
      {further > 0 && ` and ${count(further, 'further analyte')}`}
    </>
  );
}

function Row({ summary }: { summary: PublishedSummary }): ReactNode {
  const { ruleSet, authority, citation, word, asked, tested, alsoRequires } = summary;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={`/rules/${encodeURIComponent(ruleSet)}`}>{shortAuthority(authority)}</a>
        <span className="mark cite">{shortCitation(citation)}</span>
      </th>
      <td role="cell">
        <VerdictMark word={word} />
      </td>
      <td role="cell" data-label="Tested ">
        {tested} of {asked}
      </td>
      <td role="cell" data-label="Not tested: " className="untested-names">
        <NotTested summary={summary} />
        {alsoRequires.length > 0 && (
          <span className="mark">Also asked for, and shown by no result: {alsoRequires.join('; ')}</span>
        )}
      </td>
    </tr>
  );
}

/** Every rule set that speaks of the lot: how it stands, and what of it was not tested. */
export function RuleTable({ judgement }: { judgement: PublishedJudgement }): ReactNode {
  const { summaries } = judgement;
  if (summaries.length === 0) return null;
  const gravity = ({ word }: PublishedSummary) => BY_GRAVITY.indexOf(word);
  return (
    <section className="panel" aria-labelledby="limits">
      <h2 id="limits">
        Against whose limits <span className="tally">{count(summaries.length, 'rule set')}</span>
      </h2>
      <p className="attribution">
        The gravest verdict of each. Whether a rule applies to a buyer depends on where the product is sold;
        the register compares with all that speak of such a product.
      </p>
      <table role="table" className="rules" aria-labelledby="limits">
        <thead role="rowgroup">
          <tr role="row">
            {['Authority', 'Verdict', 'Tested', 'Not tested in this lot'].map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {[...summaries]
            .sort((a, b) => gravity(a) - gravity(b) || a.authority.localeCompare(b.authority))
            .map((summary) => (
              <Row key={summary.ruleSet} summary={summary} />
            ))}
        </tbody>
      </table>
    </section>
  );
}

/** Questions that the evidence itself raises. */
export function Flags({ judgement: { flags } }: { judgement: PublishedJudgement }): ReactNode {
  if (flags.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="questions">
      <h2 id="questions">Questions that the certificates raise</h2>
      <ul className="questions">
        {flags.map(({ id, asks, saw, falsePositives }, index) => (
          <li key={`${id}-${index}`}>
            <p>
              <strong>{asks}</strong> <span className="cite">{saw}</span>
            </p>
            <p className="unit">{falsePositives}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What follows from several results by a stated definition. */
export function DerivedFacts({ judgement: { derived } }: { judgement: PublishedJudgement }): ReactNode {
  if (derived.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="derived">
      <h2 id="derived">What follows from several results</h2>
      <dl className="facts wide">
        {derived.map(({ id, name, text, definition, notMeasured, ruleSet }, index) => (
          <div key={`${id}-${ruleSet ?? ''}-${index}`}>
            <dt>{name}</dt>
            <dd>
              <strong>{text}</strong>
              <span className="mark">
                {definition}
                {notMeasured.length > 0 && ` Not measured: ${notMeasured.join(', ')}.`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
