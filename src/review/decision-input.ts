import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { DECISION_KINDS, type DecisionKind } from './decision.entity';

/** What a reviewer decides, and why. */
export class DecisionInput {
  @ApiProperty({
    enum: DECISION_KINDS,
    description:
      '`approve` publishes. `reject` ends the matter. `return` gives the certificate back to its uploader. ' +
      '`withdraw` takes back what was published; its reason is shown to the public.',
  })
  @IsIn(DECISION_KINDS)
  kind: DecisionKind;

  @ApiProperty({ minLength: 1, maxLength: 2000 })
  @Matches(/\S/, { message: 'must say why' })
  @MaxLength(2000)
  reason: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'The ids of the holds that you have seen and accept; only of `approve`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  acknowledged?: string[];

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The published certificate of the same lot whose place this one takes; only of `approve`.',
  })
  @IsOptional()
  @IsUUID()
  supersedes?: string;
}
