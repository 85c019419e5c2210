import type { ReactNode } from 'react';
import type { PublicClaim } from '../../claims/claim.schema';
import type { ClaimVerdictWord } from '../../claims/published-claim';
import { certificatePath } from './addresses';
import { count, day } from './words';

/** As for verdicts on results: a word and a shape before a colour. Plus and minus are in every typeface. */
const SHOWN: Record<ClaimVerdictWord, { sign: string; word: string; look: string }> = {
  supported: { sign: '+', word: 'supported', look: 'within' },
  contradicted: { sign: '≠', word: 'contradicted', look: 'exceeds' },
  inconclusive: { sign: '?', word: 'inconclusive', look: 'inconclusive' },
  'not-covered': { sign: '–', word: 'not covered', look: 'not-covered' },
};

function Mark({ word }: { word: ClaimVerdictWord }): ReactNode {
  const shown = SHOWN[word];
  return (
    <span className={`verdict-mark ${shown.look}`}>
      <span className="shape" aria-hidden="true">
        {shown.sign}
      </span>{' '}
      {shown.word}
    </span>
  );
}

type Verdict = NonNullable<PublicClaim['verdict']>;

/** What each clause was understood as and what was found, with the certificates that it rests on. */
function Clauses({ verdict: { clauses } }: { verdict: Verdict }): ReactNode {
  return (
    <ul className="verdicts">
      {clauses.map(({ understoodAs, word, sentence, evidence }, index) => (
        <li key={index}>
          <p>
            <Mark word={word} /> {understoodAs}
          </p>
          <p className="unit">
            {sentence}{' '}
            {[...new Set(evidence.map(({ certificateId }) => certificateId))].map((id, at) => (
              <span key={id}>
                <a href={certificatePath(id)}>Certificate {at + 1}</a>{' '}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Source({ claim: { source, capturedOn, retiredOn } }: { claim: PublicClaim }): ReactNode {
  return (
    <p className="unit">
      Seen on <time dateTime={capturedOn}>{day(capturedOn)}</time> at{' '}
      {/^https?:\/\//i.test(source) ? (
        <a href={source} rel="nofollow noopener noreferrer">
          {URL.canParse(source) ? new URL(source).host : source}
        </a>
      ) : (
        source
      )}
      .{retiredOn && ` Not claimed any more from ${day(retiredOn)} on.`}
    </p>
  );
}

/** Vendors' claims, each with what the published certificates show about it. Nothing where nobody entered one. */
export function Claims({ claims, json }: { claims: readonly PublicClaim[]; json: string }): ReactNode {
  if (claims.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="claims">
      <h2 id="claims">
        What the vendor claims <span className="tally">{count(claims.length, 'claim')}</span>
      </h2>
      <ul className="questions">
        {claims.map((claim, index) => (
          <li key={`${claim.id}-${index}`}>
            <p>
              <q>{claim.text}</q> {claim.productName && <span className="unit">{claim.productName}</span>}
            </p>
            {claim.verdict ? (
              <>
                <p>
                  <Mark word={claim.verdict.word} /> {claim.verdict.sentence}
                </p>
                <Clauses verdict={claim.verdict} />
              </>
            ) : (
              <p className="none">Not yet compared with a published certificate.</p>
            )}
            <Source claim={claim} />
          </li>
        ))}
      </ul>
      <p className="unit">
        Where no certificate is published, nothing follows about a claim.{' '}
        <a href={json}>All claims as JSON</a>
      </p>
    </section>
  );
}
