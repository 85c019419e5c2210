import { type EntityManager, MoreThan } from 'typeorm';
import type { AuditEntry } from '../audit/audit-entry.entity';
import { AuditLink } from '../audit/audit-link.entity';
import { CHAIN_BEGINS, entryHash, linkHash } from '../audit/canonical';
import type { Report } from './finding';

const PAGE = 500;

/** Follows the audit trail link by link: a changed, missing or moved entry breaks it. */
export async function* checkChain(manager: EntityManager): AsyncGenerator<Report> {
  let [seq, hash] = [0, CHAIN_BEGINS];
  for (;;) {
    // A left join: the entry of a link may have been removed.
    const links = await manager.find(AuditLink, {
      where: { seq: MoreThan(String(seq)) },
      relations: { entry: true },
      order: { seq: 'ASC' },
      take: PAGE,
    });
    for (const link of links) {
      const number = Number(link.seq);
      const about = `audit entry ${number}`;
      if (number !== seq + 1)
        yield { about, trouble: `The entries ${seq + 1} to ${number - 1} are missing.` };
      if (!link.entry) yield { about, trouble: 'The entry was removed.' };
      else if (!fits(link.entry)) yield { about, trouble: 'The entry was changed: its hash no longer fits.' };
      // After a gap the hashes before it are not known: the chain is followed on from where it goes on.
      const follows = number === seq + 1 && link.entry;
      if (follows && link.hash !== linkHash(hash, link.entry!.sha256))
        yield {
          about,
          trouble: 'It does not follow on the entry before it: one of both was changed or moved.',
        };
      [seq, hash] = [number, link.hash];
      yield { checked: 1 };
    }
    if (links.length < PAGE) break;
  }
  yield* unlinked(manager);
}

/** A row that cannot even be hashed does not fit. */
function fits(entry: AuditEntry): boolean {
  try {
    return entryHash(entry) === entry.sha256;
  } catch {
    return false;
  }
}

async function* unlinked(manager: EntityManager): AsyncGenerator<Report> {
  const rows = await manager.query<{ id: string; action: string }[]>(
    `SELECT e.id, e.action FROM audit_entry e LEFT JOIN audit_link l ON l.entry_id = e.id
     WHERE l.seq IS NULL ORDER BY e.id LIMIT 100`,
  );
  for (const { id, action } of rows)
    yield { about: `audit entry with the id ${id} (${action})`, trouble: 'It is in no place of the chain.' };
}
