import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../../http/may-be-absent';
import { PageQuery } from '../../http/page-of';
import { PlainText } from '../../http/plain-text';
import { KIND_MEANINGS, WATCH_KINDS, type WatchKind } from '../kinds';
import { DELIVERY_STATES, type DeliveryState } from './delivery.entity';
import { DISABLED_BECAUSE, type DisabledBecause } from './webhook.entity';

const LONGEST_URL = 2000;
const LONGEST_NAME = 100;
/** Two weeks: who has not changed a secret by then does not. */
const LONGEST_OVERLAP_HOURS = 336;

const KINDS = {
  enum: WATCH_KINDS,
  isArray: true,
  uniqueItems: true,
  minItems: 1,
  description: `What it is told of. ${WATCH_KINDS.map((kind) => `\`${kind}\`: ${KIND_MEANINGS[kind]}.`).join(' ')}`,
};

function Kinds(): PropertyDecorator {
  return (target, key) => {
    IsArray()(target, key);
    ArrayNotEmpty()(target, key);
    ArrayUnique()(target, key);
    IsIn(WATCH_KINDS, { each: true })(target, key);
  };
}

const URL_TEXT = {
  format: 'uri',
  maxLength: LONGEST_URL,
  description: 'Where it is sent, with https. Redirects are not followed.',
  example: 'https://example.org/assaybook',
};

/** A new webhook. */
export class NewWebhook {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_NAME, description: 'What it is for.' })
  @PlainText(LONGEST_NAME)
  name: string;

  @ApiProperty(URL_TEXT)
  @IsString()
  @MaxLength(LONGEST_URL)
  url: string;

  @ApiPropertyOptional({ ...KINDS, description: `${KINDS.description} Left out: all.` })
  @MayBeAbsent()
  @Kinds()
  kinds?: WatchKind[];

  @ApiPropertyOptional({ maxLength: 200, description: 'Only of this vendor, by slug. Left out: of all.' })
  @MayBeAbsent()
  @PlainText(200)
  vendor?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'Only of this product of the vendor, by slug.' })
  @MayBeAbsent()
  @PlainText(200)
  product?: string;

  @ApiPropertyOptional({
    maxLength: 100,
    description: 'Only of this lot of the vendor, by code. It need not be published yet.',
  })
  @MayBeAbsent()
  @PlainText(100)
  lot?: string;
}

/** What of a webhook can be changed. */
export class ChangedWebhook {
  @ApiPropertyOptional({ minLength: 1, maxLength: LONGEST_NAME })
  @MayBeAbsent()
  @PlainText(LONGEST_NAME)
  name?: string;

  @ApiPropertyOptional(URL_TEXT)
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_URL)
  url?: string;

  @ApiPropertyOptional(KINDS)
  @MayBeAbsent()
  @Kinds()
  kinds?: WatchKind[];

  @ApiPropertyOptional({
    description:
      'false: nothing is sent. true: from now on it is told again, and its failures are forgotten.',
  })
  @MayBeAbsent()
  @IsBoolean()
  enabled?: boolean;
}

/** How a secret is changed. */
export class SecretRotation {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: LONGEST_OVERLAP_HOURS,
    default: 24,
    description: 'For how long requests are signed with the old secret, too.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(LONGEST_OVERLAP_HOURS)
  overlapHours: number = 24;
}

export class WatchedThing {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
}

const TIME = { type: String, format: 'date-time', nullable: true } as const;

/** A webhook as answered: never the secret. */
export class WebhookView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ format: 'uri' }) url: string;
  @ApiProperty(KINDS) kinds: WatchKind[];
  @ApiProperty({ type: WatchedThing, nullable: true }) vendor: WatchedThing | null;
  @ApiProperty({ type: WatchedThing, nullable: true }) product: WatchedThing | null;
  @ApiProperty({ type: String, nullable: true, description: 'The lot’s code.' }) lot: string | null;
  @ApiProperty({ format: 'uuid', description: 'Whose it is.' }) account: string;
  @ApiProperty({ description: 'Whose it is, by name.' }) accountName: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ ...TIME, description: 'Since when no request succeeded; null when the last one did.' })
  failingSince: string | null;
  @ApiProperty({ ...TIME, description: 'Since when nothing is sent.' }) disabledAt: string | null;
  @ApiProperty({
    type: String,
    enum: DISABLED_BECAUSE,
    nullable: true,
    description:
      '`asked`: somebody disabled it. `gone`: it answered 410. `failing`: no request succeeded for five days.',
  })
  disabledBecause: DisabledBecause | null;
  @ApiProperty({ ...TIME, description: 'Until when requests are signed with the old secret, too.' })
  oldSecretUntil: string | null;
}

export class MadeWebhook extends WebhookView {
  @ApiProperty({
    description: 'What requests are signed with. It is in this answer and never again.',
    example: 'whsec_…',
  })
  secret: string;
}

export class DeliveriesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATES, description: 'Only those in this state.' })
  @MayBeAbsent()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;
}

/** One request and what came of it. */
export class AttemptView {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: 'integer' }) milliseconds: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null when there was no answer.' })
  status: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it does not count as delivered.' })
  trouble: string | null;
  @ApiProperty({ description: 'The first 1024 bytes of what was answered.' }) answer: string;
}

/** Something that a webhook is told of, and how that went. */
export class DeliveryView {
  @ApiProperty({ format: 'uuid', description: 'The `webhook-id`, the same at every attempt.' }) id: string;
  @ApiProperty({ example: 'certificate.published' }) type: string;
  @ApiProperty({ enum: DELIVERY_STATES }) state: DeliveryState;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: 'integer', description: 'Attempts since it was asked for last.' }) attempts: number;
  @ApiProperty({ ...TIME, description: 'When it is tried again; null when it is not.' }) nextAt:
    string | null;
  @ApiProperty({ type: AttemptView, nullable: true }) lastAttempt: AttemptView | null;
}

export class WholeDelivery extends DeliveryView {
  @ApiProperty({ description: 'What is sent, byte by byte.' }) body: string;
  @ApiProperty({ type: [AttemptView], description: 'Newest first; at most 50.' }) tried: AttemptView[];
}
