import { ApiProperty } from '@nestjs/swagger';
import { CERTIFICATE_STATES, type CertificateState } from '../intake/certificate-state';
import type { CertificateFields } from '../interpret/reading';
import { CORRECTION_KINDS, type Correction, type CorrectionKind } from './correction.entity';
import { type Decision, DECISION_KINDS, type DecisionKind } from './decision.entity';
import { doubtInWords } from './doubt-words';
import { EffectiveResult } from './effective-result';
import { Hold } from './holds';
import type { Desk } from './desk';
import { LeaseView } from './leases';
import { SeenBy, Unseen } from './looks';
import { ObstacleView, obstaclesTo } from './obstacles';
import { Person } from './person';
import { JudgementView, judgementView, VerdictInShort, verdictsOn } from './judgement-view';
import { cellLookView, CellLookView } from './opened-look';
import type { ReviewCase } from './review-case';
import { SecondReadingView, secondReadingView, ToRead, toRead } from './second-readings';
import { decidingIn, unexplainedIn, UnexplainedWordView } from './things';
import { NamedEntry } from './waiting';

/** What reviewers see, as the API gives it. */

const MEMBERS = { type: 'object', additionalProperties: true, nullable: true } as const;

export class CorrectionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: CORRECTION_KINDS }) kind: CorrectionKind;
  @ApiProperty({ format: 'uuid' }) readingId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) resultId: string | null;
  @ApiProperty({ ...MEMBERS, description: 'The members that it changes, as they stood.' })
  before: Record<string, unknown> | null;
  @ApiProperty({ ...MEMBERS, description: 'The same members as they are to be.' })
  after: Record<string, unknown> | null;
  @ApiProperty() reason: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The correction that it takes back.',
  })
  undoes: string | null;
  @ApiProperty({ description: 'Whether it counts: not taken back, and about the newest reading.' })
  inForce: boolean;
  @ApiProperty({ type: Person }) madeBy: Person;
  @ApiProperty({ format: 'date-time' }) madeAt: string;
}

/** What became of the other samples' results. */
export class SampleKeptView {
  @ApiProperty({
    type: 'integer',
    description: 'How many results were taken out, each by a correction of its own.',
  })
  removed: number;
}

export class Acknowledged {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

export class DecisionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: DECISION_KINDS }) kind: DecisionKind;
  @ApiProperty() reason: string;
  @ApiProperty({ type: 'integer', description: 'The revision of the certificate that it was taken on.' })
  revision: number;
  @ApiProperty({ type: [Acknowledged] }) acknowledged: Acknowledged[];
  @ApiProperty({ type: Person }) madeBy: Person;
  @ApiProperty({ format: 'date-time' }) madeAt: string;
}

/** A decision as it was just taken, and what it led to. */
export class DecisionTaken extends DecisionView {
  @ApiProperty({ enum: CERTIFICATE_STATES, description: 'Where the certificate now stands.' })
  state: CertificateState;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'What an approval published.' })
  publicationId: string | null;
}

export class ReviewedReading {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Which code and vocabulary made it.' }) stamp: string;
  @ApiProperty({ type: 'integer' }) pageCount: number;
  @ApiProperty({ format: 'date-time' }) madeAt: string;
}

/** A result with what it shows about the rules, and who has seen it as it is. */
export class ReviewedResult extends EffectiveResult {
  @ApiProperty({ type: [VerdictInShort] }) verdicts: VerdictInShort[];
  @ApiProperty({ description: 'Whether a verdict rests on it: it has to be opened before an approval.' })
  decides: boolean;
  @ApiProperty({ type: [String], description: 'Its doubts in words, in the order of `doubts`.' })
  whyDoubtful: string[];
  @ApiProperty({ type: [SeenBy] }) seenBy: SeenBy[];
}

export class ReviewedHold extends Hold {
  @ApiProperty({ type: [SeenBy] }) seenBy: SeenBy[];
}

export class ReviewedWord extends UnexplainedWordView {
  @ApiProperty({ type: [SeenBy] }) seenBy: SeenBy[];
}

export class TwoPeopleReason {
  @ApiProperty({ enum: ['deciding-value-corrected', 'exceeds-limit', 'own-correction'] }) code: string;
  @ApiProperty({ description: 'For people.' }) message: string;
}

/** That an approval takes two people, and how far they are. */
export class TwoPeopleView {
  @ApiProperty({
    type: [TwoPeopleReason],
    description:
      'Why your approval needs another’s, or why it is in a second review; empty when one is enough.',
  })
  reasons: TwoPeopleReason[];
  @ApiProperty({
    description:
      'Whether the first person’s work is kept from you: then `judgement` is null, `toRead` names the values that you ' +
      'read first, and they are missing from the results, as is what was corrected, held up and decided about them.',
  })
  blind: boolean;
  @ApiProperty({ type: [ToRead], description: 'Of a second review: the values that you have yet to read.' })
  toRead: ToRead[];
  @ApiProperty({
    type: [SecondReadingView],
    description: 'What second people read, oldest first; not shown to those who have yet to read.',
  })
  readings: SecondReadingView[];
}

/** Everything a decision rests on: what would be published, what people changed, and what holds an approval up. */
export class ReviewView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: CERTIFICATE_STATES }) state: CertificateState;
  @ApiProperty({ type: 'integer', description: 'The ETag without its quotes.' }) revision: number;
  @ApiProperty({ type: NamedEntry, nullable: true }) vendor: NamedEntry | null;
  @ApiProperty({ type: NamedEntry, nullable: true }) product: NamedEntry | null;
  @ApiProperty({ type: String, nullable: true, description: 'The lot’s code.' }) lot: string | null;
  @ApiProperty({ description: 'Nobody decides on their own upload.' }) ownUpload: boolean;
  @ApiProperty({ type: ReviewedReading, nullable: true }) reading: ReviewedReading | null;
  @ApiProperty({
    ...MEMBERS,
    description: 'The certificate’s own fields after corrections; null when nothing was read.',
  })
  fields: CertificateFields | null;
  @ApiProperty({ type: [String] }) correctedFields: string[];
  @ApiProperty({ type: [ReviewedResult], description: 'After corrections, with those that were taken out.' })
  results: ReviewedResult[];
  @ApiProperty({
    type: JudgementView,
    nullable: true,
    description: 'What the results show about the rules, as they stand here; null when nothing was read.',
  })
  judgement: JudgementView | null;
  @ApiProperty({
    type: CellLookView,
    description: 'What was seen in the pages’ pictures where results are doubtful or decide a verdict.',
  })
  cellLook: CellLookView;
  @ApiProperty({ type: [CorrectionView] }) corrections: CorrectionView[];
  @ApiProperty({ type: [ReviewedHold] }) holds: ReviewedHold[];
  @ApiProperty({ type: [ReviewedWord], description: 'Words within tables that are part of no result.' })
  unexplained: ReviewedWord[];
  @ApiProperty({ type: [DecisionView] }) decisions: DecisionView[];
  @ApiProperty({ type: LeaseView, nullable: true, description: 'Who has it before them.' })
  lease: LeaseView | null;
  @ApiProperty({ type: Unseen, description: 'What you have to open before you may approve.' }) unseen: Unseen;
  @ApiProperty({ type: TwoPeopleView }) twoPeople: TwoPeopleView;
  @ApiProperty({
    type: [ObstacleView],
    description:
      'Why you cannot approve it now, beside holds that you have yet to acknowledge; empty when you may. Every approval ' +
      'is checked against the same list.',
  })
  obstacles: ObstacleView[];
}

export function correctionView(correction: Correction, inForce: boolean, madeByName: string): CorrectionView {
  const { id, kind, readingId, resultId, before, after, reason, undoesId, madeById, createdAt } = correction;
  return {
    id,
    kind,
    readingId,
    resultId,
    before,
    after,
    reason,
    undoes: undoesId,
    inForce,
    madeBy: { id: madeById, name: madeByName },
    madeAt: createdAt.toISOString(),
  };
}

/** All corrections of a case, oldest first. */
export function correctionViews({ corrections, standing }: ReviewCase): CorrectionView[] {
  return corrections.map((correction) =>
    correctionView(correction, standing.includes(correction), correction.madeBy?.name ?? ''),
  );
}

export function decisionView(decision: Decision, madeByName: string): DecisionView {
  const { id, kind, reason, certificateRevision, acknowledged, madeById, createdAt } = decision;
  return {
    id,
    kind,
    reason,
    revision: certificateRevision,
    acknowledged,
    madeBy: { id: madeById, name: madeByName },
    madeAt: createdAt.toISOString(),
  };
}

/** A case as the person sees before whom it lies: without what is kept from them. */
export function reviewView(desk: Desk): ReviewView {
  const { opened, accountId, decisions, lease, looks, hidden } = desk;
  const { certificate, reading, effective, judged, holds } = opened;
  const { id, state, revision, vendor, product, lot, uploadedById } = certificate;
  const deciding = decidingIn(judged);
  const whole: ReviewView = {
    id,
    state,
    revision,
    vendor: vendor ? { slug: vendor.slug, name: vendor.name } : null,
    product: product ? { slug: product.slug, name: product.name } : null,
    lot: lot?.code ?? null,
    ownUpload: uploadedById === accountId,
    reading: reading && {
      id: reading.id,
      stamp: reading.stamp,
      pageCount: reading.pageCount,
      madeAt: reading.createdAt.toISOString(),
    },
    fields: effective?.fields ?? null,
    correctedFields: effective?.correctedFields ?? [],
    results: (effective?.results ?? []).map((result) => ({
      ...result,
      verdicts: verdictsOn(result.id, judged),
      decides: deciding.has(result.id),
      whyDoubtful: result.doubts.map(doubtInWords),
      seenBy: looks.seenBy('result', result.id),
    })),
    judgement: judged && judgementView(judged),
    cellLook: cellLookView(opened.look, opened.results),
    corrections: correctionViews(opened),
    holds: holds.map((hold) => ({ ...hold, seenBy: looks.seenBy('hold', hold.id) })),
    unexplained: unexplainedIn(reading).map((word) => ({ ...word, seenBy: looks.seenBy('word', word.id) })),
    decisions: decisions.map((decision) => decisionView(decision, decision.madeBy?.name ?? '')),
    lease,
    unseen: looks.unseenBy(accountId, opened),
    twoPeople: twoPeopleView(desk),
    obstacles: obstaclesTo({ ...desk, acknowledged: null }).map(({ code, message }) => ({ code, message })),
  };
  return hidden.size === 0 ? whole : withoutHidden(whole, desk);
}

function twoPeopleView({ opened, second, needs, hidden, secondReadings }: Desk): TwoPeopleView {
  const { reasons } = second ?? needs;
  return {
    reasons: second || opened.certificate.state === 'in-review' ? reasons : [],
    blind: hidden.size > 0,
    toRead: (second?.atIssue ?? []).filter(({ id }) => hidden.has(id)).map(toRead),
    readings: hidden.size > 0 ? [] : secondReadings.map(secondReadingView),
  };
}

/** The view for somebody who has yet to read the values at issue. */
function withoutHidden(whole: ReviewView, { opened, hidden, second }: Desk): ReviewView {
  const flags = opened.judged?.flags ?? [];
  const telling = flags
    .filter(({ evidence }) => evidence.some(({ resultId }) => hidden.has(resultId)))
    .map(({ id, key }) => `flag:${id}:${key}`);
  return {
    ...whole,
    results: whole.results.filter(({ id }) => !hidden.has(id)),
    judgement: null,
    corrections: visibleCorrections(whole.corrections, hidden),
    holds: whole.holds.filter(
      ({ id, resultId }) => !telling.includes(id) && (resultId === undefined || !hidden.has(resultId)),
    ),
    decisions: whole.decisions.filter(({ id }) => id !== second?.first.id),
    unseen: { ...whole.unseen, results: whole.unseen.results.filter((id) => !hidden.has(id)) },
  };
}

/** Corrections without those of hidden results, and without those that take them back. */
export function visibleCorrections(
  corrections: readonly CorrectionView[],
  hidden: ReadonlySet<string>,
): CorrectionView[] {
  return corrections.filter(
    ({ id, resultId, undoes }) => !hidden.has(id) && !hidden.has(resultId ?? '') && !hidden.has(undoes ?? ''),
  );
}
