import type { EntityManager } from 'typeorm';
import { SEALED } from '../audit/seals';
import type { DocumentStore } from '../intake/document-store';
import { checkChain } from './chain';
import { checkDocuments } from './documents';
import type { Check } from './finding';
import { checkLog } from './log';
import { checkPublications } from './publications';
import { checkRows } from './sealed-rows';

/**
 * Everything that can be held against something else.
 * @param manager of a transaction that sees one state of the database throughout, as the service's role
 */
export function checksOf(manager: EntityManager, store: DocumentStore): Check[] {
  const rows = Object.entries(SEALED).map(([kind, seal]) => ({
    name: `rows of ${kind}`,
    run: () => checkRows(manager, kind, seal),
  }));
  return [
    { name: 'entries of the audit trail', run: () => checkChain(manager) },
    ...rows,
    { name: 'publications and decisions', run: () => checkPublications(manager) },
    { name: 'leaves of the transparency log', run: () => checkLog(manager) },
    { name: 'documents', run: () => checkDocuments(manager, store) },
  ];
}
