import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsString,
  MaxLength,
  MinLength,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { PlainText } from '../http/plain-text';
import { ROLES, type Role } from './account.entity';
import type { BoundAccount } from './accounts';
import { NEW_PASSWORD } from './password';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length';

/** The longest address that mail can be sent to (RFC 5321, 4.5.3.1.3, less the angle brackets). */
export const LONGEST_EMAIL = 254;

/** An email as accounts are found by: in lower case, without space around it. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

export const EmailKey = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? emailKey(value) : value));

/** A new account. */
export class NewAccount {
  @ApiProperty({ format: 'email', maxLength: LONGEST_EMAIL })
  @EmailKey()
  @IsEmail()
  @MaxLength(LONGEST_EMAIL)
  email: string;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @PlainText(200)
  name: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;

  @ApiPropertyOptional({
    ...NEW_PASSWORD,
    description:
      `${NEW_PASSWORD.description} ` +
      'Without one the account is signed in to after an invitation or with the OpenID provider, or used with API keys.',
  })
  @MayBeAbsent()
  @IsString()
  @MinLength(SHORTEST_PASSWORD)
  @MaxLength(LONGEST_PASSWORD)
  password?: string;

  @ApiPropertyOptional({ type: [String], description: 'Slugs of the vendors that an uploader is bound to.' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  vendors?: string[];
}

/** What of an account is changed; what is left out stays. */
export class ChangedAccount extends PartialType(
  PickType(NewAccount, ['name', 'role', 'password', 'vendors'] as const),
  { skipNullProperties: false },
) {
  @ApiPropertyOptional({ description: 'A disabled account can do nothing, and its sessions end.' })
  @MayBeAbsent()
  @IsBoolean()
  disabled?: boolean;
}

export class BoundVendor {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
}

/** An account as answered. */
export class AccountView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'email' }) email: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty({ type: [BoundVendor] }) vendors: BoundVendor[];
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) disabledAt: Date | null;
  @ApiProperty({ description: 'Whether it can be signed in to with a password.' }) passwordSet: boolean;
  @ApiProperty({ description: 'Whether it was signed in to with the OpenID provider.' })
  providerLinked: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when an invitation holds; null when there is none.',
  })
  invitedUntil: Date | null;

  static of({ account, vendors, waysIn }: BoundAccount): AccountView {
    const { id, email, name, role, createdAt, disabledAt } = account;
    return {
      id,
      email,
      name,
      role,
      vendors: vendors.map(({ slug, name }) => ({ slug, name })),
      createdAt,
      disabledAt,
      ...waysIn,
    };
  }
}
