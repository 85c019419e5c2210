import type { EntityManager } from 'typeorm';
import type { DocumentStore } from '../intake/document-store';
import { Document } from '../intake/document.entity';
import type { Report } from './finding';

const PAGE = 500;

const TROUBLE = {
  altered: 'Its bytes are not the ones that were sent.',
  missing: 'It is not in the store any more.',
};

/** Takes the hash of every stored document. */
export async function* checkDocuments(manager: EntityManager, store: DocumentStore): AsyncGenerator<Report> {
  let last = '';
  for (;;) {
    const rows = await manager
      .createQueryBuilder(Document, 'document')
      .where('document.sha256 > :last', { last })
      .orderBy('document.sha256')
      .limit(PAGE)
      .getMany();
    for (const { sha256 } of rows) {
      const found = await store.verify(sha256);
      if (found !== 'intact') yield { about: `document ${sha256}`, trouble: TROUBLE[found] };
      yield { checked: 1 };
    }
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.sha256;
  }
}
