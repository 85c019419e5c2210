import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { PageQuery } from '../http/page-of';
import { PlainText } from '../http/plain-text';
import { ACTORS, type ActorKind } from './audit-entry.entity';
import type { AuditLink } from './audit-link.entity';

/** Which entries are asked for. */
export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only this kind of act.', example: 'decided', maxLength: 100 })
  @MayBeAbsent()
  @PlainText(100)
  action?: string;

  @ApiPropertyOptional({
    description: 'Only what was done to the thing with this id, e.g. a certificate.',
    maxLength: 200,
  })
  @MayBeAbsent()
  @PlainText(200)
  subject?: string;

  @ApiPropertyOptional({ description: 'Only what this account did.', format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  account?: string;
}

export class ActorView {
  @ApiProperty({
    enum: ACTORS,
    description: 'By session or key; the service itself; an operator at the command line; somebody unknown.',
  })
  kind: ActorKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accountId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The account’s name today.' })
  name: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The session or key.' })
  credentialId: string | null;
}

export class SubjectView {
  @ApiProperty({ example: 'certificate' }) kind: string;
  @ApiProperty() id: string;
}

export class SealedRecordView {
  @ApiProperty({ example: 'decision' }) table: string;
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Of the row as it was written, hexadecimal.' }) sha256: string;
}

const FREE_FORM = { type: 'object', additionalProperties: true, nullable: true } as const;

/** One entry of the audit trail. */
export class AuditEntryView {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Its place in the chain, without gaps.' })
  seq: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: ActorView }) by: ActorView;
  @ApiProperty({ example: 'decided' }) action: string;
  @ApiProperty({ type: SubjectView }) subject: SubjectView;
  @ApiProperty(FREE_FORM) before: Record<string, unknown> | null;
  @ApiProperty(FREE_FORM) after: Record<string, unknown> | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: [SealedRecordView], description: 'Rows of evidence that the entry vouches for.' })
  records: SealedRecordView[];
  @ApiProperty({ description: 'Of the entry itself in the form of RFC 8785, hexadecimal.' }) sha256: string;
  @ApiProperty({ description: 'Of the chain up to and with this entry, hexadecimal.' }) hash: string;
}

/** @param names of accounts, by id */
export function auditEntryView({ seq, hash, entry }: AuditLink, names: Map<string, string>): AuditEntryView {
  const { at, actor, accountId, credentialId, action, subjectKind, subjectId } = entry!;
  const { before, after, reason, records, sha256 } = entry!;
  const name = accountId === null ? null : (names.get(accountId) ?? null);
  return {
    seq: Number(seq),
    at: at.toISOString(),
    by: { kind: actor, accountId, name, credentialId },
    action,
    subject: { kind: subjectKind, id: subjectId },
    ...{ before, after, reason, records, sha256, hash },
  };
}
