import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsString,
  IsUrl,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { PlainText } from '../http/plain-text';
import { type AccreditationBody } from '../vocabulary/accreditation-body';
import { PANELS, type Panel } from '../vocabulary/analyte';
import { type Accreditation, type EndingBecause, ENDINGS } from './accreditation.entity';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day that exists, as yyyy-mm-dd. */
export function Day(): PropertyDecorator {
  return (target, name) => {
    Matches(DAY, { message: '$property must be a day as yyyy-mm-dd' })(target, name);
    IsISO8601({ strict: true }, { message: '$property must be a day that exists' })(target, name);
  };
}

/** An address on the web without a password in it. */
export const WebAddress = (): PropertyDecorator => (target, name) => {
  IsUrl({ protocols: ['http', 'https'], require_protocol: true, disallow_auth: true })(target, name);
  MaxLength(1000)(target, name);
};

const Lines = (): PropertyDecorator => (target, name) => {
  IsArray()(target, name);
  ArrayMaxSize(500)(target, name);
  IsString({ each: true })(target, name);
  Length(1, 300, { each: true })(target, name);
};

/** What an accreditation covers as data. A list that is left out or empty says nothing, and nothing is judged by it. */
export class ScopeInput {
  @ApiPropertyOptional({ enum: PANELS, isArray: true })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(PANELS.length)
  @IsIn(PANELS, { each: true })
  panels?: Panel[];

  @ApiPropertyOptional({ type: [String], description: 'Methods as the body names them.' })
  @MayBeAbsent()
  @Lines()
  methods?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Matrices as the body names them.' })
  @MayBeAbsent()
  @Lines()
  matrices?: string[];
}

/** An accreditation as it stands in the body's register. */
export class NewAccreditation {
  @ApiProperty({
    minLength: 1,
    maxLength: 200,
    description: 'The id of a listed body, or the name of another. See GET /registry/accreditation-bodies.',
  })
  @PlainText(200)
  body: string;

  @ApiProperty({ minLength: 1, maxLength: 100 })
  @PlainText(100)
  number: string;

  @ApiPropertyOptional({ maxLength: 4000, description: 'The scope in the body’s own words.' })
  @MayBeAbsent()
  @IsString()
  @Length(1, 4000)
  scopeText?: string;

  @ApiPropertyOptional({ type: ScopeInput })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => ScopeInput)
  scope?: ScopeInput;

  @ApiProperty({ format: 'date' })
  @Day()
  validFrom: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day. Left out: without an end.' })
  @MayBeAbsent()
  @Day()
  validUntil?: string;

  @ApiProperty({ format: 'uri', maxLength: 1000, description: 'Where it was seen: the body’s register.' })
  @WebAddress()
  source: string;
}

/** That an accreditation holds no longer. */
export class NewEnding {
  @ApiProperty({ format: 'date', description: 'The first day on which it did not hold.' })
  @Day()
  endedOn: string;

  @ApiProperty({ enum: ENDINGS, description: '`recorded-in-error`: it never held as it was recorded.' })
  @IsIn(ENDINGS)
  because: EndingBecause;

  @ApiProperty({ format: 'uri', maxLength: 1000, description: 'Where it was seen.' })
  @WebAddress()
  source: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 1000 })
  @MayBeAbsent()
  @PlainText(1000)
  note?: string;
}

export class ScopeView {
  @ApiProperty({ enum: PANELS, isArray: true }) panels: Panel[];
  @ApiProperty({ type: [String] }) methods: string[];
  @ApiProperty({ type: [String] }) matrices: string[];
}

export class EndingView {
  @ApiProperty({ format: 'date' }) endedOn: string;
  @ApiProperty({ enum: ENDINGS }) because: EndingBecause;
  @ApiProperty({ format: 'uri' }) source: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ description: 'Who recorded it.' }) recordedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}

export class AccreditationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() body: string;
  @ApiProperty({ description: 'The body’s full name where it is a listed one.' }) bodyName: string;
  @ApiProperty() number: string;
  @ApiProperty({ type: String, nullable: true }) scopeText: string | null;
  @ApiProperty({ type: ScopeView }) scope: ScopeView;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validUntil: string | null;
  @ApiProperty({ format: 'uri' }) source: string;
  @ApiProperty({ description: 'Who recorded it.' }) recordedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
  @ApiProperty({ type: EndingView, nullable: true, description: 'When it ended before its time.' })
  ended: EndingView | null;

  /** @param row with the people and the ending */
  static of(row: Accreditation, bodyName: string): AccreditationView {
    const { id, body, number, scopeText, scope, validFrom, validUntil, source, ending } = row;
    return {
      ...{ id, body, bodyName, number, scopeText, scope, validFrom, validUntil, source },
      recordedBy: row.recordedBy!.name,
      recordedAt: row.createdAt,
      ended: ending
        ? {
            endedOn: ending.endedOn,
            because: ending.because,
            source: ending.source,
            note: ending.note,
            recordedBy: ending.recordedBy!.name,
            recordedAt: ending.createdAt,
          }
        : null,
    };
  }
}

export class BodyView {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2.' }) country: string;
  @ApiProperty({ description: 'Known to have signed the ILAC arrangement for testing.' }) ilacMra: boolean;
  @ApiProperty({ description: 'The form of its numbers, as a regular expression.' }) numberForm: string;
  @ApiProperty({ description: 'Whether that form was seen on certificates.' }) verified: boolean;
  @ApiProperty({ description: 'Where its register is.' }) source: string;

  static of({ id, name, country, ilacMra, number, verified, source }: AccreditationBody): BodyView {
    return { id, name, country, ilacMra, numberForm: number.source, verified, source };
  }
}
