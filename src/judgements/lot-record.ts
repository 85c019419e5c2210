import type { JudgedLot, LotToJudge } from '../judging';
import type { Publication } from '../publish/publication.entity';
import type { PublishedFlag, PublishedJudgement } from '../publish/published-judgement';

/** Where nothing counts any more, nothing is said. */
export const NOTHING_JUDGED: Told = {
  ...{ commodity: null, form: null },
  ...{ verdicts: [], summaries: [], derived: [], flags: [] },
};

type Told = Pick<JudgedLot, 'commodity' | 'form' | 'verdicts' | 'summaries' | 'derived' | 'flags'>;

export function recordOf(
  { commodity, form, verdicts, summaries, derived, flags }: Told,
  publications: readonly Publication[],
  declared: LotToJudge['filed']['declared'],
  unverifiedRuleSets: string[],
): PublishedJudgement {
  return {
    format: 1,
    publications: publications.map(({ id: publicationId, certificateId, version }) => ({
      ...{ publicationId, certificateId, version },
    })),
    ...{ commodity, form, declared, unverifiedRuleSets, verdicts, summaries, derived },
    flags: publicFlags(flags),
  };
}

/** The part of flags that belongs to the public: plain facts about the evidence. */
export function publicFlags(flags: readonly (PublishedFlag & { isPublic: boolean })[]): PublishedFlag[] {
  return flags
    .filter(({ isPublic }) => isPublic)
    .map(({ id, severity, asks, saw, falsePositives, evidence, certificates }) => ({
      ...{ id, severity, asks, saw, falsePositives, evidence, certificates },
    }));
}
