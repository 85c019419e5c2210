import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../http/may-be-absent';

export class TripQuery {
  @ApiPropertyOptional({ maxLength: 500, description: 'The page of the console to go to afterwards.' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  to?: string;
}

export class ProviderView {
  @ApiProperty({ description: 'How it is called.' }) name: string;
  @ApiProperty({ description: 'Where a browser goes to sign in with it.' }) address: string;
}

/** How people sign in, beside with a password. */
export class SignInWays {
  @ApiProperty({ type: ProviderView, nullable: true, description: 'null when none is configured.' })
  provider: ProviderView | null;
}
