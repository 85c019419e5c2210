import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { type Scope, SCOPES } from '../http/key-scope';
import { AccountView, EmailKey, LONGEST_EMAIL } from './account.schema';
import { NEW_PASSWORD } from './password';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length';

export class SignInInput {
  @ApiProperty({ maxLength: LONGEST_EMAIL })
  @EmailKey()
  @IsString()
  @MaxLength(LONGEST_EMAIL)
  email: string;

  @ApiProperty({ maxLength: LONGEST_PASSWORD, format: 'password' })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password: string;
}

/** Who is signed in, and how. */
export class SessionView {
  @ApiProperty({ type: AccountView }) account: AccountView;
  @ApiProperty({ enum: ['session', 'api-key'] }) via: 'session' | 'api-key';

  @ApiProperty({
    enum: SCOPES,
    isArray: true,
    nullable: true,
    description: 'What the key may be used for; null for a session.',
  })
  scopes: Scope[] | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it ends at the latest; null for a key without an end.',
  })
  expiresAt: Date | null;
}

/** A person's new password, and the one that holds until then. */
export class NewPassword {
  @ApiProperty({ maxLength: LONGEST_PASSWORD, format: 'password' })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  current: string;

  @ApiProperty(NEW_PASSWORD)
  @IsString()
  @MinLength(SHORTEST_PASSWORD)
  @MaxLength(LONGEST_PASSWORD)
  password: string;
}

/** One place where a person is signed in. */
export class OwnSession {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', description: 'Give or take a minute.' }) lastUsedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', description: 'At the latest.' }) expiresAt: Date;
  @ApiProperty({ description: 'Whether it is the one that asks.' }) current: boolean;
}
