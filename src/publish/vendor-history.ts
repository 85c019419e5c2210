import { ApiProperty } from '@nestjs/swagger';
import { type EntityManager, In } from 'typeorm';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { Change } from './feed/change.entity';
import { Rejection } from './rejection.entity';

/** A certificate that stopped to count. */
export class EndedCertificate {
  @ApiProperty({ format: 'uuid' }) certificateId: string;
  @ApiProperty({ enum: ['superseded', 'withdrawn'] }) kind: 'superseded' | 'withdrawn';
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() reason: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) supersededBy: string | null;
  @ApiProperty({ description: 'The lot’s code.' }) lot: string;
  @ApiProperty({ description: 'The product’s name.' }) product: string;
}

/** How many documents that were filed under a vendor were rejected, and when. What they say is not public. */
export class Rejected {
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ type: [String], format: 'date', description: 'The newest 24, newest first.' })
  days: string[];
}

const DAYS = 24;

/** Documents of a vendor that were rejected. */
export async function rejectedOf(manager: EntityManager, vendorId: string): Promise<Rejected> {
  const count = await manager.countBy(Rejection, { vendorId });
  const newest = await manager.find(Rejection, {
    where: { vendorId },
    order: { day: 'DESC', decisionId: 'ASC' },
    take: DAYS,
  });
  return { count, days: newest.map(({ day }) => day) };
}

/** Certificates of a vendor that were superseded or withdrawn, the newest end first. */
export async function endedCertificates(
  manager: EntityManager,
  vendorId: string,
  { limit, after }: PageQuery,
): Promise<PageOf<EndedCertificate>> {
  const [last] = openCursor(after, ['number']) ?? [];
  const query = manager
    .createQueryBuilder(Change, 'change')
    .innerJoinAndSelect('change.lot', 'lot')
    .where({ vendorId, kind: In(['superseded', 'withdrawn']) });
  if (last !== undefined) query.andWhere('change.seq < :last', { last });
  const rows = await query
    .orderBy('change.seq', 'DESC')
    .limit(limit + 1)
    .getMany();
  return pageOf(rows, limit, ({ seq }) => [seq], endedCertificate);
}

function endedCertificate(change: Change): EndedCertificate {
  const { certificateId, kind, at, reason, supersededById, lot } = change;
  if (certificateId === null || (kind !== 'superseded' && kind !== 'withdrawn'))
    throw new Error(`The change ${change.id} is no end of a certificate.`);
  return {
    ...{ certificateId, kind, at: at.toISOString(), reason: reason ?? '', supersededBy: supersededById },
    ...{ lot: lot!.code, product: lot!.productName },
  };
}
