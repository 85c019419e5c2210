import type { ReactNode } from 'react';
import type { PublishedJudgement, PublishedVerdict } from '../published-judgement';
import type { PublicationView } from '../published-views';
import { laboratoryOf, testedSentence, Untested } from './certificate-section';
import { headline, possessive, shortAuthority, shortCitation } from './headline';
import { VerdictTally } from './verdict';
import { capital, count, list } from './words';

/** "Lead 0.64 mg/kg. Utah’s limit is less than 1.2 mg/kg (Utah Admin. Code R70-580-5)." */
function Sentences({ verdict }: { verdict: PublishedVerdict }): ReactNode {
  const { analyteName, compared, limit, authority, citation } = verdict;
  return (
    <>
      {analyteName} {compared?.text}. {possessive(shortAuthority(authority))} limit is {limit.text} (
      <span className="cite">{shortCitation(citation)}</span>).
    </>
  );
}

function Verdicts({ judgement }: { judgement: PublishedJudgement }): ReactNode {
  const { exceeded, furtherExceeded, nearest, counts } = headline(judgement);
  const total = judgement.verdicts.length;
  if (total === 0) return <p>No limit in the register speaks of what was tested.</p>;
  return (
    <>
      {exceeded.map((verdict) => (
        <p key={verdict.analyteId} className="first">
          <Sentences verdict={verdict} /> It is exceeded.
        </p>
      ))}
      {nearest && (
        <p className="first">
          <Sentences verdict={nearest} /> No result comes nearer to a limit.
        </p>
      )}
      {furtherExceeded > 0 && (
        <p>
          {capital(count(furtherExceeded, 'further limit'))} {furtherExceeded === 1 ? 'is' : 'are'} exceeded.
        </p>
      )}
      <div className="counted">
        <p>{capital(count(total, 'limit'))} compared with the results:</p>
        <VerdictTally verdicts={judgement.verdicts} />
        {counts['not-covered'] === total && <p>Nothing that a limit speaks of was tested.</p>}
      </div>
    </>
  );
}

/** The answer first: what was found against whose limits, what was not tested, from whom and from when. */
export function LotAnswer({
  certificates,
  judgement,
}: {
  certificates: readonly PublicationView[];
  judgement: PublishedJudgement | null;
}): ReactNode {
  const current = certificates.filter(({ standing }) => standing === 'current');
  if (current.length === 0) {
    return (
      <p className="answer">
        No certificate counts for this lot today. What was published earlier is listed below with the reason
        why it no longer counts.
      </p>
    );
  }
  const results = current.flatMap(({ record }) => record.results);
  const laboratories = [...new Set(current.map(({ record }) => laboratoryOf(record)))];
  const named = laboratories.filter((name) => name !== null);
  const [only] = current;
  return (
    <div className="answer">
      {judgement && <Verdicts judgement={judgement} />}
      <Untested results={results} />
      <p>
        {capital(count(results.length, 'result'))} from {count(current.length, 'certificate')}
        {named.length > 0 && ` by ${list(named)}`}.{' '}
        {current.length === 1 && only && testedSentence(only.record)}
        {named.length < laboratories.length && ' The laboratory’s name was not read.'}
      </p>
    </div>
  );
}
