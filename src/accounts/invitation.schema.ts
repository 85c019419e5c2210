import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { NEW_PASSWORD } from './password';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length';

/** An invitation that was just made. */
export class MadeInvitation {
  @ApiProperty({
    description:
      'The address of the console’s page that takes it, relative to the service; the secret is behind the #, which ' +
      'browsers send to nobody. It is shown here and never again.',
    example: '/console/invitation#…',
  })
  address: string;

  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: Date;
}

export class InvitationSecret {
  @ApiProperty({ maxLength: 100, description: 'What stands behind the # of the invitation’s address.' })
  @IsString()
  @MaxLength(100)
  @Matches(/^[\w-]+$/)
  secret: string;
}

/** Whom an invitation is for. */
export class InvitationView {
  @ApiProperty() name: string;
  @ApiProperty({ format: 'email' }) email: string;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: Date;
}

export class TakenInvitation extends InvitationSecret {
  @ApiProperty(NEW_PASSWORD)
  @IsString()
  @MinLength(SHORTEST_PASSWORD)
  @MaxLength(LONGEST_PASSWORD)
  password: string;
}
