import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { PlainText } from '../http/plain-text';
import { type CertificateFields, NO_FIELDS } from '../interpret/reading';
import { QUALIFIERS, type DecimalText, type PrintedStatus, type Qualifier } from '../normalise/finding';
import { PANELS, type Panel } from '../vocabulary/analyte';
import { CORRECTION_KINDS, type CorrectionKind } from './correction.entity';
import { PlaceBox } from './place-box';

/** The longest text of one printed cell, or of a field. */
const LONGEST_TEXT = 500;
/** The longest reason of a correction or decision. */
export const LONGEST_REASON = 2000;

const DECIMAL = /^-?\d{1,20}(\.\d{1,20})?$/;

/** Whose results stay, where a table holds those of several samples. */
export class KeptSampleInput {
  @ApiProperty({ description: 'What heads the sample’s results: `printed.sample` of one of them.' })
  @PlainText(LONGEST_TEXT)
  sample: string;

  @ApiProperty({ maxLength: LONGEST_REASON })
  @PlainText(LONGEST_REASON)
  reason: string;
}

/** Present and null means "there is none"; absent means "leave it as it is". */
const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null && value !== undefined);

/** A decimal number as text, or null for none. */
export function Decimal(description: string): PropertyDecorator {
  return (target, property) => {
    ApiPropertyOptional({ description, type: 'string', nullable: true, example: '0.10' })(target, property);
    OrNull()(target, property);
    Matches(DECIMAL, { message: 'must be a decimal number as text, such as "0.10", or null' })(
      target,
      property,
    );
  };
}

/** A unit as the vocabulary has it, or null for none. */
export function UnitCode(): PropertyDecorator {
  const rules = [
    ApiPropertyOptional({
      type: 'string',
      nullable: true,
      description: 'A UCUM code of the vocabulary.',
      example: 'mg/kg',
    }),
    OrNull(),
    IsString(),
    MaxLength(50),
  ];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}

function Cell(): PropertyDecorator {
  return (target, property) => {
    ApiPropertyOptional({ type: 'string', nullable: true, maxLength: LONGEST_TEXT })(target, property);
    OrNull()(target, property);
    PlainText(LONGEST_TEXT)(target, property);
  };
}

/** What stands on the page, where the reader misread it. */
export class PrintedInput {
  @ApiPropertyOptional({ maxLength: LONGEST_TEXT })
  @MayBeAbsent()
  @PlainText(LONGEST_TEXT)
  analyte?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_TEXT })
  @MayBeAbsent()
  @PlainText(LONGEST_TEXT)
  value?: string;

  @Cell() unit?: string | null;
  @Cell() lod?: string | null;
  @Cell() loq?: string | null;
  @Cell() limit?: string | null;
  @Cell() status?: string | null;
  @Cell() uncertainty?: string | null;
  @Cell() method?: string | null;
}

/** What a result says. In a correction: the members that change. In an added result: all that it has. */
export class ResultInput {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'The page it stands on; only of an added result.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  page?: number;

  @ApiPropertyOptional({ type: PlaceBox, description: 'Where its value stands; only of an added result.' })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => PlaceBox)
  box?: PlaceBox;

  @ApiPropertyOptional({ enum: PANELS, nullable: true })
  @OrNull()
  @IsIn(PANELS)
  panel?: Panel | null;

  @ApiPropertyOptional({ type: PrintedInput })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => PrintedInput)
  printed?: PrintedInput;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    description: 'An analyte of the vocabulary; null when it has none that fits.',
    example: 'mitragynine',
  })
  @OrNull()
  @IsString()
  @MaxLength(100)
  analyteId?: string | null;

  @ApiPropertyOptional({ enum: QUALIFIERS, description: 'Only =, < and > carry a value.' })
  @MayBeAbsent()
  @IsIn(QUALIFIERS)
  qualifier?: Qualifier;

  @Decimal('The number, in the unit.') value?: DecimalText | null;

  @UnitCode() unit?: string | null;

  @Decimal('The limit of detection, in the unit.') lod?: DecimalText | null;
  @Decimal('The limit of quantification, in the unit.') loq?: DecimalText | null;
  @Decimal('The limit that the laboratory prints, in the unit.') limit?: DecimalText | null;
  @Decimal('The expanded uncertainty that the laboratory prints, in the unit.')
  uncertainty?: DecimalText | null;

  @ApiPropertyOptional({ enum: ['pass', 'fail', 'conditional', 'not-assessed'], nullable: true })
  @OrNull()
  @IsIn(['pass', 'fail', 'conditional', 'not-assessed'])
  status?: PrintedStatus | null;

  @ApiPropertyOptional({ enum: ['as-received', 'dry-weight'], nullable: true })
  @OrNull()
  @IsIn(['as-received', 'dry-weight'])
  basis?: 'as-received' | 'dry-weight' | null;
}

export const FIELDS = Object.keys(NO_FIELDS) as (keyof CertificateFields)[];

const about = (...kinds: CorrectionKind[]) => ValidateIf(({ kind }: CorrectionInput) => kinds.includes(kind));

/** What a person says instead of the reading, and why. */
export class CorrectionInput {
  @ApiProperty({
    enum: CORRECTION_KINDS,
    description:
      '`result`: a result was misread. `added-result`: one was missed. `no-result`: what was read as a result is none. ' +
      '`field`: one of the certificate’s own fields.',
  })
  @IsIn(CORRECTION_KINDS)
  kind: CorrectionKind;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_REASON })
  @PlainText(LONGEST_REASON)
  reason: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Of `result` and `no-result`: the result it is about.',
  })
  @about('result', 'no-result')
  @IsUUID()
  resultId?: string;

  @ApiPropertyOptional({ type: ResultInput, description: 'Of `result` and `added-result`.' })
  @about('result', 'added-result')
  @ValidateNested()
  @IsNotEmpty()
  @Type(() => ResultInput)
  result?: ResultInput;

  @ApiPropertyOptional({ enum: FIELDS, description: 'Of `field`: which one.' })
  @about('field')
  @IsIn(FIELDS)
  field?: keyof CertificateFields;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    description: 'Of `field`: what it is; dates as yyyy-mm-dd, null when the certificate has none.',
  })
  @ValidateIf(({ kind, value }: CorrectionInput) => kind === 'field' && value !== null)
  @PlainText(LONGEST_TEXT)
  value?: string | null;
}

/** Why a correction is taken back. */
export class UndoInput {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_REASON })
  @PlainText(LONGEST_REASON)
  reason: string;
}
