import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { PlainText } from '../http/plain-text';
import { LONGEST_REASON } from './correction-input';
import { DECISION_KINDS, type DecisionKind } from './decision.entity';

/** What a reviewer decides, and why. */
export class DecisionInput {
  @ApiProperty({
    enum: DECISION_KINDS,
    description:
      '`approve` publishes. `reject` ends the matter. `return` gives the certificate back to its uploader. ' +
      '`send-back` gives a second review back to the first. `withdraw` takes back what was published; its reason is shown to the public.',
  })
  @IsIn(DECISION_KINDS)
  kind: DecisionKind;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_REASON })
  @PlainText(LONGEST_REASON)
  reason: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'The ids of the holds that you have seen and accept; only of `approve`.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(5000)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  acknowledged?: string[];

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The published certificate of the same lot whose place this one takes; only of `approve`.',
  })
  @MayBeAbsent()
  @IsUUID()
  supersedes?: string;
}
