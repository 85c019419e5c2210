import { ApiProperty } from '@nestjs/swagger';
import { CERTIFICATE_STATES, type CertificateState } from '../intake/certificate-state';
import type { CertificateFields } from '../interpret/reading';
import { CORRECTION_KINDS, type Correction, type CorrectionKind } from './correction.entity';
import { type Decision, DECISION_KINDS, type DecisionKind } from './decision.entity';
import { EffectiveResult } from './effective-result';
import { Hold } from './holds';
import { Person } from './person';
import type { JudgedCase } from './judged-case';
import { JudgementView, judgementView, VerdictInShort, verdictsOn } from './judgement-view';
import type { ReviewCase } from './review-case';
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

/** A result with what it shows about the rules. */
export class ReviewedResult extends EffectiveResult {
  @ApiProperty({ type: [VerdictInShort] }) verdicts: VerdictInShort[];
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
  @ApiProperty({ type: [CorrectionView] }) corrections: CorrectionView[];
  @ApiProperty({ type: [Hold] }) holds: Hold[];
  @ApiProperty({ type: [DecisionView] }) decisions: DecisionView[];
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

/** @param accountId whoever looks */
export function reviewView(
  opened: JudgedCase,
  decisions: readonly Decision[],
  accountId: string,
): ReviewView {
  const { certificate, reading, effective, judged, holds } = opened;
  const { id, state, revision, vendor, product, lot, uploadedById } = certificate;
  return {
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
    })),
    judgement: judged && judgementView(judged),
    corrections: correctionViews(opened),
    holds,
    decisions: decisions.map((decision) => decisionView(decision, decision.madeBy?.name ?? '')),
  };
}
