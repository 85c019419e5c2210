import type { EntityManager } from 'typeorm';
import { actsForVendor, type Caller } from '../http/caller';
import { Problem } from '../http/problem';
import type { AssignmentIds } from './assignment';
import { visibleCertificate } from './certificate-access';
import type { CertificateLog } from './certificate-log';
import { mayStep } from './certificate-state';
import { Certificate } from './certificate.entity';

/**
 * Takes the certificate that a new version replaces out of the way: one that was returned or could not be read becomes
 * `replaced`; one that is published stays until the new version's approval supersedes it. It must be locked by nobody else.
 * @returns it as it stood
 * @throws Problem `unknown-replaced`, `wrong-state`
 */
export async function replacedBy(
  manager: EntityManager,
  log: CertificateLog,
  caller: Caller,
  replacesId: string,
): Promise<Certificate> {
  await visibleCertificate(manager, caller, replacesId).catch((error: unknown) => {
    throw error instanceof Problem ? unknownReplaced(replacesId) : error;
  });
  const replaced = await log.lock(manager, replacesId);
  if (replaced.state !== 'published' && !mayStep(replaced.state, 'replaced'))
    throw new Problem({
      code: 'wrong-state',
      detail: `The certificate is ${replaced.state}: a new version takes the place of one that was returned, could not be read, or is published.`,
    });
  const newer = await manager.findOneBy(Certificate, { replacesId });
  if (newer)
    throw new Problem({
      code: 'wrong-state',
      detail: 'There is a new version of this certificate already.',
    });
  return replaced;
}

/** What a new version is about, where its sender says nothing: what the replaced one is about. */
export function inherited(caller: Caller, { vendorId, productId, lotId }: Certificate): AssignmentIds | null {
  return vendorId !== null && actsForVendor(caller, vendorId) ? { vendorId, productId, lotId } : null;
}

function unknownReplaced(id: string): Problem {
  return new Problem({
    code: 'unknown-replaced',
    detail: `There is no certificate ${id} that you may see.`,
    errors: [{ parameter: 'replaces', detail: 'names no certificate' }],
  });
}
