import { join } from 'node:path';
import { CannotGoOn } from '../cannot-go-on';
import type { Configuration } from '../configuration';
import { DocumentFolder } from './document-folder';
import type { DocumentStore } from './document-store';

/**
 * Where the settings say that documents are kept: in a bucket of an S3-compatible store, or else in a folder.
 * @throws CannotGoOn when only one half of the credentials is set
 */
export function openDocumentStore(configuration: Configuration): DocumentStore {
  const { dataDir, s3Bucket, s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey } = configuration;
  if (!s3Bucket) return new DocumentFolder(join(dataDir, 'documents'));
  if (!accessKeyId !== !secretAccessKey)
    throw new CannotGoOn('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set both, or none.', 2);
  // The SDK takes a second to load: only those who use it wait for it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { DocumentBucket } = require('./document-bucket') as typeof import('./document-bucket');
  return new DocumentBucket(s3Bucket, join(dataDir, 'lent'), {
    region: configuration.s3Region,
    forcePathStyle: true,
    ...(configuration.s3Endpoint && { endpoint: configuration.s3Endpoint }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
  });
}
