import type { PublicDispute } from '../../disputes/dispute.schema';
import { microgramsPerGram } from '../mass-shares';
import type { PublishedJudgement, PublishedVerdict } from '../published-judgement';
import type { PublishedResult } from '../published-record';
import type { PublicationView } from '../published-views';

/** What a result is shown with, beside what the certificate prints of it. */
export interface ShownWith {
  /** Every limit that speaks of a result, with its verdict. */
  verdictsOf(result: PublishedResult): readonly PublishedVerdict[];
  /** Whether any result has a verdict: else there is no column for them. */
  anyVerdict: boolean;
  /** The content of one serving: "1.5 µg"; null where no serving is declared or the content is no share of mass. */
  perServing(result: PublishedResult): string | null;
  /** Where a picture of the result's place on the page is; null where none may be shown. */
  pictureOf(result: PublishedResult): string | null;
  /** What is said against it. */
  disputesOf(result: PublishedResult): readonly PublicDispute[];
  /** Where anybody may dispute it. */
  disputeOf(result: PublishedResult): string;
}

/**
 * What results of a publication are shown with. Where a lot's judgement is at hand its verdicts count; else those that
 * the certificate was published with.
 */
export function shownWith(
  publication: PublicationView,
  judgement: PublishedJudgement | null,
  disputes: readonly PublicDispute[] = [],
): ShownWith {
  const { id, certificateId, document, record } = publication;
  const all = judgement?.verdicts ?? record.verdicts ?? [];
  const byResult = new Map<string, PublishedVerdict[]>();
  for (const verdict of all) {
    for (const evidence of verdict.evidence) {
      if (evidence.certificateId !== certificateId) continue;
      byResult.set(evidence.resultId, [...(byResult.get(evidence.resultId) ?? []), verdict]);
    }
  }
  const grams = judgement?.declared.servingGrams ?? null;
  return {
    verdictsOf: (result) => byResult.get(result.id) ?? [],
    anyVerdict: byResult.size > 0,
    perServing: (result) => (grams === null ? null : contentOf(result, grams)),
    pictureOf: (result) =>
      result.place && document ? `/api/v1/publications/${id}/results/${result.id}/picture?width=640` : null,
    disputesOf: (result) => disputes.filter(({ resultId }) => resultId === result.id),
    disputeOf: (result) => `/certificates/${certificateId}/results/${result.id}/dispute`,
  };
}

/** The content of so many grams, in µg or mg; only of what was measured as a number. */
function contentOf({ qualifier, value, unit }: PublishedResult, grams: string): string | null {
  const content = value === null ? null : microgramsPerGram(value, unit);
  if (content === null || !/^[=<>]$/.test(qualifier)) return null;
  const micrograms = content.times(grams);
  const milligrams = micrograms.gte(1000);
  const number = (milligrams ? micrograms.div(1000) : micrograms).toSignificantDigits(4).toString();
  return `${qualifier === '=' ? '' : `${qualifier} `}${number} ${milligrams ? 'mg' : 'µg'}`;
}
