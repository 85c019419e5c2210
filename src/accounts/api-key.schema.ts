import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsRFC3339,
  IsUUID,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { type Scope, SCOPES } from '../http/key-scope';
import { MayBeAbsent } from '../http/may-be-absent';
import { PageQuery } from '../http/page-of';
import { PlainText } from '../http/plain-text';
import type { ApiKey } from './api-key.entity';

/** Two weeks: who has not changed a key by then does not. */
const LONGEST_OVERLAP_HOURS = 336;

/** A new key. */
export class NewApiKey {
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'What the key is for.' })
  @PlainText(100)
  name: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it ends. Left out: in a year. null: when it is revoked.',
  })
  @ValidateIf((_key: NewApiKey, value: unknown) => value !== undefined && value !== null)
  @IsRFC3339()
  expiresAt?: string | null;

  @ApiPropertyOptional({
    enum: SCOPES,
    isArray: true,
    uniqueItems: true,
    minItems: 1,
    description:
      'What it may be used for, within what the account may do. Left out: everything. An import needs upload and read, ' +
      'and registry to register lots.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  scopes?: Scope[];

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Whose key; left out: the caller’s. Administrators may make keys for others.',
  })
  @MayBeAbsent()
  @IsUUID()
  account?: string;
}

/** How a key is renewed. */
export class KeyRotation {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: LONGEST_OVERLAP_HOURS,
    default: 24,
    description: 'How long the old key still holds, so that programs can be given the new one.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(LONGEST_OVERLAP_HOURS)
  overlapHours: number = 24;
}

export class ApiKeyQuery extends PageQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Whose keys; left out: the caller’s. For administrators.',
  })
  @MayBeAbsent()
  @IsUUID()
  account?: string;
}

/** A key as answered: never the secret. */
export class ApiKeyView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Its first characters, to tell it by.' }) prefix: string;
  @ApiProperty({ format: 'uuid' }) account: string;
  @ApiProperty({ enum: SCOPES, isArray: true }) scopes: Scope[];
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expiresAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastUsedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The key that takes its place.' })
  replacedBy: string | null;

  static of(key: ApiKey): ApiKeyView {
    const { id, name, prefix, scopes, createdAt, expiresAt, lastUsedAt, revokedAt } = key;
    const [account, replacedBy] = [key.accountId, key.replacedById];
    return { id, name, prefix, account, scopes, createdAt, expiresAt, lastUsedAt, revokedAt, replacedBy };
  }
}

/** A key that was just made. */
export class MadeApiKey extends ApiKeyView {
  @ApiProperty({
    pattern: '^assay_[A-Za-z0-9_-]{43}$',
    description: 'The key itself. It is shown here and never again.',
  })
  key: string;
}
