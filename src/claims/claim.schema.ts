import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { PlainText } from '../http/plain-text';
import { Day, WebAddress } from '../registry/accreditation.schema';
import type { Claim, ClaimUnderstanding } from './claim.entity';
import { ClaimRecord, ClaimVerdictRecord, PredicateShape, UnderstoodClause } from './published-claim';

export class ClaimText {
  @ApiProperty({ minLength: 1, maxLength: 1000, description: 'The claim as it is printed, word for word.' })
  @PlainText(1000)
  text: string;
}

/** A claim as somebody saw it. Without a product it is about everything that the vendor sells, without lots about all of them. */
export class NewClaim extends ClaimText {
  @ApiProperty({ format: 'uri', maxLength: 1000, description: 'Where it was seen.' })
  @WebAddress()
  source: string;

  @ApiProperty({ format: 'date', description: 'The day on which it was seen.' })
  @Day()
  capturedOn: string;

  @ApiPropertyOptional({ description: 'The slug of the product that it is about.' })
  @MayBeAbsent()
  @IsString()
  @Length(1, 200)
  product?: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'The codes of the lots that it names; needs the product.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  lots?: string[];

  @ApiPropertyOptional({ format: 'date', description: 'The first day of testing that it speaks of.' })
  @MayBeAbsent()
  @Day()
  periodFrom?: string;

  @ApiPropertyOptional({ format: 'date' })
  @MayBeAbsent()
  @Day()
  periodUntil?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 1_000_000,
    description:
      'How many lots were on sale, where somebody counted. Without it, a claim about every lot stays open.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  lotsOnSale?: number;

  @ApiPropertyOptional({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of a kept copy of what was seen.' })
  @MayBeAbsent()
  @IsString()
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be 64 hexadecimal digits in lower case' })
  copySha256?: string;
}

export class NewRetirement {
  @ApiProperty({ format: 'date', description: 'From this day on it was not claimed any more.' })
  @Day()
  retiredOn: string;

  @ApiProperty({ minLength: 1, maxLength: 1000 })
  @PlainText(1000)
  reason: string;
}

/** What a claim is to be understood as instead. */
export class NewUnderstanding {
  @ApiProperty({
    type: [PredicateShape],
    minItems: 1,
    maxItems: 50,
    description: 'One for each clause.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  predicates: unknown[];

  @ApiProperty({ minLength: 1, maxLength: 1000, description: 'Why it is to be understood so.' })
  @PlainText(1000)
  reason: string;
}

export class UnderstandingView {
  @ApiProperty({ type: [UnderstoodClause] }) understoodAs: UnderstoodClause[];
}

/** One understanding of a claim, with who made it and why. */
export class KeptUnderstandingView extends UnderstandingView {
  @ApiProperty({ type: 'integer', minimum: 1 }) version: number;
  @ApiProperty({ type: String, nullable: true, description: 'Null for the parser’s.' }) by: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;

  static of(row: ClaimUnderstanding, understoodAs: UnderstoodClause[]): KeptUnderstandingView {
    const { version, reason, madeBy, createdAt } = row;
    return { understoodAs, version, reason, by: madeBy?.name ?? null, at: createdAt };
  }
}

export class JudgedClaimVerdict extends ClaimVerdictRecord {
  @ApiProperty({ format: 'date-time' }) madeAt: string;
  @ApiProperty({ description: 'Of the rules that it was judged by: SHA-256 over all rule files.' })
  ruleBookHash: string;
}

/** A claim with what the published certificates show about it. */
export class PublicClaim extends ClaimRecord {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({
    type: JudgedClaimVerdict,
    nullable: true,
    description: 'Over all lots that it is about, or of the lot that was asked for.',
  })
  verdict: JudgedClaimVerdict | null;
}

/** A claim for those who work with it. */
export class ClaimView extends PublicClaim {
  @ApiProperty() enteredBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) enteredAt: Date;
  @ApiProperty({ type: [KeptUnderstandingView], description: 'Oldest first; the last counts.' })
  understandings: KeptUnderstandingView[];
}

/** A claim with all that it is read with. */
export type WholeClaim = Claim & Required<Pick<Claim, 'understandings' | 'enteredBy'>>;
