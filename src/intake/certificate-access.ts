import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Caller } from '../http/caller';
import { noSuchCertificate } from './certificate-log';
import { Certificate } from './certificate.entity';

/** The registry's own people see every certificate; uploaders those they sent and those of the vendors they are bound to. */
export function maySee(caller: Caller, certificate: Pick<Certificate, 'uploadedById' | 'vendorId'>): boolean {
  if (caller.role !== 'uploader' || certificate.uploadedById === caller.accountId) return true;
  return certificate.vendorId !== null && caller.vendorIds.includes(certificate.vendorId);
}

/** `maySee` for lists: narrows a query over certificates to those that the caller may see. */
export function onlyVisible(
  query: SelectQueryBuilder<Certificate>,
  caller: Caller,
): SelectQueryBuilder<Certificate> {
  if (caller.role !== 'uploader') return query;
  return query.andWhere(
    '(certificate.uploadedById = :accountId OR certificate.vendorId = ANY(:vendorIds::uuid[]))',
    { accountId: caller.accountId, vendorIds: caller.vendorIds },
  );
}

/** @throws Problem `not-found`, the same whether it does not exist or the caller may not know that it does */
export async function visibleCertificate(
  manager: EntityManager,
  caller: Caller,
  id: string,
): Promise<Certificate> {
  const certificate = await manager.findOneBy(Certificate, { id });
  if (!certificate || !maySee(caller, certificate)) throw noSuchCertificate();
  return certificate;
}
