import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ClaimReason, Predicate } from '../judge/claims/claim';
import { PANELS, type Panel } from '../vocabulary/analyte';
import { PREDICATE_KINDS } from '../judge/claims/check-predicates';

const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, nullable: true, format: 'date' } as const;

export const CLAIM_VERDICT_WORDS = ['supported', 'contradicted', 'not-covered', 'inconclusive'] as const;
export type ClaimVerdictWord = (typeof CLAIM_VERDICT_WORDS)[number];

/** What a clause of a claim says, for programs: its kind, and the members that the kind has. */
export class PredicateShape {
  @ApiProperty({ enum: PREDICATE_KINDS }) kind: Predicate['kind'];
  @ApiPropertyOptional({ description: 'Of limit, amount and up-to.' }) analyteId?: string;
  @ApiPropertyOptional({ type: [String], description: 'Of none-of, none-among and tested-for.' })
  analyteIds?: string[];
  @ApiPropertyOptional({ enum: ['max', 'min'], description: 'Of limit and share-of-alkaloids.' }) operator?:
    'max' | 'min';
  @ApiPropertyOptional({ description: 'A decimal number as text; of share-of-alkaloids in percent.' })
  value?: string;
  @ApiPropertyOptional({ description: 'UCUM.' }) unit?: string;
  @ApiPropertyOptional({ description: 'The level itself is not meant: of limit and share-of-alkaloids.' })
  strict?: boolean;
  @ApiPropertyOptional({
    enum: PANELS,
    description: 'Of none-in-panel and panel-tested; meets-rules may have it.',
  })
  panel?: Panel;
  @ApiPropertyOptional({ type: [String], description: 'Of meets-rules: ids of rule sets.' })
  ruleSets?: string[];
  @ApiPropertyOptional({
    enum: ['vague', 'not-a-laboratory-matter', 'health-claim'],
    description: 'Of opaque.',
  })
  because?: string;
}

/** A clause of a claim: what it was understood as, for people and for programs. */
export class UnderstoodClause {
  @ApiProperty({ example: 'Lead: less than 1.25 µg/g' }) sentence: string;
  @ApiProperty({ type: PredicateShape }) predicate: Predicate;
}

/** The public part of a claim. Complete in itself. */
export class ClaimRecord {
  @ApiProperty({ description: 'As it was seen.' }) text: string;
  @ApiProperty({ format: 'uri', description: 'Where it was seen.' }) source: string;
  @ApiProperty({ format: 'date' }) capturedOn: string;
  @ApiProperty({ ...TEXT, description: 'Of a kept copy of what was seen, hexadecimal.' }) copySha256:
    string | null;
  @ApiProperty({
    ...TEXT,
    description: 'The slug of the product; null for everything that the vendor sells.',
  })
  product: string | null;
  @ApiProperty(TEXT) productName: string | null;
  @ApiProperty({ type: [String], description: 'The lots that it names; empty for all of them.' })
  lots: string[];
  @ApiProperty({ ...DAY, description: 'The days of testing that it speaks of.' }) periodFrom: string | null;
  @ApiProperty(DAY) periodUntil: string | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'How many lots were on sale, where somebody counted.',
  })
  lotsOnSale: number | null;
  @ApiProperty({ type: [UnderstoodClause] }) understoodAs: UnderstoodClause[];
  @ApiProperty({ description: 'Whether a reviewer understood it otherwise than the parser.' })
  understoodByPerson: boolean;
  @ApiProperty({ ...DAY, description: 'From this day on it was not claimed any more.' }) retiredOn:
    string | null;
  @ApiProperty(TEXT) retiredBecause: string | null;
}

/** What a verdict rests on. */
export class ClaimBasis {
  @ApiProperty({ format: 'uuid' }) certificateId: string;
  @ApiProperty({ ...TEXT, format: 'uuid', description: 'Null where it rests on the certificate as a whole.' })
  resultId: string | null;
}

export class ClauseVerdict {
  @ApiProperty({ description: 'What the clause was understood as.' }) understoodAs: string;
  @ApiProperty({ enum: CLAIM_VERDICT_WORDS }) word: ClaimVerdictWord;
  @ApiProperty({ description: 'Stable, for programs.', example: 'straddles' }) reason: ClaimReason;
  @ApiProperty({ ...TEXT, description: 'What the reason is about: substances, grams, lots, a rule.' })
  detail: string | null;
  @ApiProperty({ type: [String], description: 'What bears on it beside the reason.' }) notes: string[];
  @ApiProperty({ description: 'The verdict in plain words.' }) sentence: string;
  @ApiProperty({ type: [ClaimBasis] }) evidence: ClaimBasis[];
}

/** Over how many lots a verdict speaks. */
export class ClaimCoverage {
  @ApiProperty({ type: 'integer', description: 'Lots with a published certificate.' }) covered: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Lots on sale; null where nobody knows.' })
  of: number | null;
}

/** A verdict on a claim. The gravest clause decides. */
export class ClaimVerdictRecord {
  @ApiProperty({ ...TEXT, description: 'The lot’s code; null for the verdict over all lots.' }) lot:
    string | null;
  @ApiProperty({ enum: CLAIM_VERDICT_WORDS }) word: ClaimVerdictWord;
  @ApiProperty() reason: ClaimReason;
  @ApiProperty() sentence: string;
  @ApiProperty({ type: [ClauseVerdict] }) clauses: ClauseVerdict[];
  @ApiProperty({ type: ClaimCoverage, nullable: true, description: 'Of the verdict over all lots.' })
  coverage: ClaimCoverage | null;
  @ApiProperty({ type: [String], format: 'uuid', description: 'The publications that were judged.' })
  publications: string[];
}
