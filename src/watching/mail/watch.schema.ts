import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsEmail, IsIn, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../http/may-be-absent';
import { PlainText } from '../../http/plain-text';
import { WATCH_KINDS, type WatchKind } from '../kinds';

const LONGEST_EMAIL = 254;

const absentWhenEmpty = ({ value }: { value: unknown }): unknown => (value === '' ? undefined : value);

/** What somebody without an account wants to be told of, and where. */
export class NewWatch {
  @ApiProperty({
    format: 'email',
    maxLength: LONGEST_EMAIL,
    description: 'It is sent a link to confirm this.',
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @MaxLength(LONGEST_EMAIL, { message: 'An address has at most 254 characters' })
  @IsEmail({}, { message: 'Write a whole address, such as ann@example.org' })
  email: string;

  @ApiPropertyOptional({
    enum: WATCH_KINDS,
    isArray: true,
    uniqueItems: true,
    minItems: 1,
    description: 'What of. Left out: everything.',
  })
  // A form sends one choice as a text of its own.
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @MayBeAbsent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(WATCH_KINDS, { each: true })
  kinds?: WatchKind[];

  @ApiPropertyOptional({ maxLength: 200, description: 'Only of this vendor, by slug. Left out: of all.' })
  @Transform(absentWhenEmpty)
  @MayBeAbsent()
  @PlainText(200)
  vendor?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'Only of this product of the vendor, by slug.' })
  @Transform(absentWhenEmpty)
  @MayBeAbsent()
  @PlainText(200)
  product?: string;

  @ApiPropertyOptional({
    maxLength: 100,
    description: 'Only of this lot of the vendor, by code. It need not be published yet.',
  })
  @Transform(absentWhenEmpty)
  @MayBeAbsent()
  @PlainText(100)
  lot?: string;
}
