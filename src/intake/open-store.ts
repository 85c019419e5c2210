import { join } from 'node:path';
import type { Configuration } from '../configuration';
import { DocumentFolder } from './document-folder';
import type { DocumentStore } from './document-store';

/** Where the settings say that documents are kept. */
export function openDocumentStore({ dataDir }: Configuration): DocumentStore {
  return new DocumentFolder(join(dataDir, 'documents'));
}
