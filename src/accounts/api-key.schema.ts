import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsRFC3339, IsUUID, ValidateIf } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { PageQuery } from '../http/page-of';
import { PlainText } from '../http/plain-text';
import type { ApiKey } from './api-key.entity';

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
    format: 'uuid',
    description: 'Whose key; left out: the caller’s. Administrators may make keys for others.',
  })
  @MayBeAbsent()
  @IsUUID()
  account?: string;
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
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expiresAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastUsedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt: Date | null;

  static of({
    id,
    name,
    prefix,
    accountId,
    createdAt,
    expiresAt,
    lastUsedAt,
    revokedAt,
  }: ApiKey): ApiKeyView {
    return { id, name, prefix, account: accountId, createdAt, expiresAt, lastUsedAt, revokedAt };
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
