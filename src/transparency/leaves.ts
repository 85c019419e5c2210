import canonicalize from 'canonicalize';
import { canonicalHash } from '../audit/canonical';
import type { Publication } from '../publish/publication.entity';
import type { Withdrawal } from '../publish/withdrawal.entity';

/**
 * What the public log says, one canonical JSON text (RFC 8785) a leaf. Everybody can read it for ever, so it holds hashes,
 * random ids and public facts; nothing of a person, and nothing of a certificate that is not published. The hash of a
 * decision's row is over its maker's account id, which is random and never public: what was decided cannot be guessed
 * and tried.
 */
export interface Leaf {
  /** Names it: there is one leaf of each. */
  subject: string;
  text: string;
}

const leaf = (subject: string, said: object): Leaf => ({ subject, text: canonicalize(said)! });

/** That a record was published: its own hash and the document's. `record` hashes what `GET /api/v1/publications/:id` gives. */
export function publicationLeaf({
  id,
  certificateId,
  version,
  publishedAt,
  documentSha256,
  record,
}: Publication): Leaf {
  return leaf(`publication/${id}`, {
    kind: 'publication',
    id,
    certificate: certificateId,
    version,
    publishedAt: publishedAt.toISOString(),
    documentSha256,
    recordSha256: canonicalHash(record),
  });
}

/** That a certificate was taken out of count. The reason is public too, and hashed with the rest. */
export function withdrawalLeaf({ certificateId, kind, at, reason, supersededById }: Withdrawal): Leaf {
  return leaf(`withdrawal/${certificateId}/${kind}`, {
    kind: 'withdrawal',
    certificate: certificateId,
    change: kind,
    at: at.toISOString(),
    supersededBy: supersededById,
    reasonSha256: canonicalHash({ reason }),
  });
}

/** That somebody decided something: which row says so, and its hash. */
export function decisionLeaf(id: string, rowSha256: string): Leaf {
  return leaf(`decision/${id}`, { kind: 'decision', id, rowSha256 });
}

/** How far the audit trail had come, and its hash then: documents, readings and corrections are under it. */
export function auditLeaf(entries: number, hash: string): Leaf {
  return leaf(`audit-trail/${entries}`, { kind: 'audit-trail', entries, hash });
}
