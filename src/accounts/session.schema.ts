import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { AccountView, EmailKey, LONGEST_EMAIL } from './account.schema';
import { LONGEST_PASSWORD } from './password';

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
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it ends at the latest; null for a key without an end.',
  })
  expiresAt: Date | null;
}
