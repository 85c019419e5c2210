import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { DocumentMissing, DocumentsAway, DocumentStore, SHA256, type StoredBytes } from './document-store';
import { Incoming } from './incoming';
import { noSpaceLeft } from './store-trouble';

/** How long an object store may take to answer, in milliseconds. */
const PATIENCE_MS = { connectionTimeout: 3_000, requestTimeout: 20_000 };

const ignore = (): void => undefined;
const SILENT = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };

/**
 * Documents as objects of an S3-compatible store, under their hashes. What was written is read back before it counts as kept;
 * whoever needs a file gets a copy in a folder of this machine, for as long as they need it.
 */
export class DocumentBucket extends DocumentStore {
  private readonly client: S3Client;
  private readonly scratch: Incoming;

  /**
   * @param lendingFolder for copies that are lent
   * @param options of the SDK's client: where the store is, and the credentials for it
   */
  constructor(
    private readonly bucket: string,
    readonly lendingFolder: string,
    options: S3ClientConfig,
  ) {
    super();
    mkdirSync(lendingFolder, { recursive: true });
    this.scratch = new Incoming(lendingFolder);
    this.client = new S3Client({
      // The checksums that the SDK adds by itself are not understood everywhere; ours is in each request.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: PATIENCE_MS,
      // What goes wrong is in the problem that is thrown, and is logged with it.
      logger: SILENT,
      ...options,
    });
  }

  async put({ path, sha256 }: { path: string; sha256: string }): Promise<void> {
    const { size } = await stat(path);
    const object = { ...this.object(sha256), ContentType: 'application/pdf', ContentLength: size };
    const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
    await this.asked(() =>
      this.client.send(new PutObjectCommand({ ...object, ChecksumSHA256, Body: createReadStream(path) })),
    );
    if ((await this.verify(sha256)) !== 'intact')
      throw new DocumentsAway(`What was written as ${sha256} does not come back as it was sent.`);
    await rm(path, { force: true });
  }

  async takeBack(sha256: string): Promise<void> {
    await this.asked(() => this.client.send(new DeleteObjectCommand(this.object(sha256))));
  }

  async open(sha256: string): Promise<StoredBytes> {
    const found = await this.find(sha256);
    if (!found) throw new DocumentMissing(sha256);
    return found;
  }

  async lend<Result>(sha256: string, work: (path: string) => Promise<Result>): Promise<Result> {
    const { stream } = await this.open(sha256);
    const copy = await this.asked(() => this.scratch.receive(stream));
    try {
      return await work(copy.path);
    } finally {
      await this.scratch.discard(copy);
    }
  }

  async verify(sha256: string): Promise<'intact' | 'altered' | 'missing'> {
    const found = await this.find(sha256);
    if (!found) return 'missing';
    const hash = createHash('sha256');
    await this.asked(() => pipeline(found.stream, hash));
    return hash.digest('hex') === sha256 ? 'intact' : 'altered';
  }

  async trouble(): Promise<string | null> {
    try {
      await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
      return null;
    } catch (error) {
      return `The bucket ${this.bucket} cannot be reached: ${(error as Error).name}.`;
    }
  }

  private async find(sha256: string): Promise<StoredBytes | null> {
    const command = new GetObjectCommand(this.object(sha256));
    const found = await this.asked(() =>
      this.client.send(command).catch((error: unknown) => {
        if ((error as Error).name === 'NoSuchKey') return null;
        throw error;
      }),
    );
    return found && { sizeBytes: found.ContentLength!, stream: found.Body as Readable };
  }

  private object(sha256: string): { Bucket: string; Key: string } {
    if (!SHA256.test(sha256)) throw new Error('A document is named by 64 lower-case hexadecimal digits.');
    return { Bucket: this.bucket, Key: `documents/${sha256}.pdf` };
  }

  /** Whatever goes wrong with the store is said as what it means for whoever asked. */
  private async asked<Result>(ask: () => Promise<Result>): Promise<Result> {
    try {
      return await ask();
    } catch (error) {
      const { name, code, $metadata } = error as {
        name: string;
        code?: string;
        $metadata?: { httpStatusCode?: number };
      };
      if ($metadata?.httpStatusCode === 507 || /StorageFull|QuotaExceeded/.test(name) || code === 'ENOSPC')
        throw noSpaceLeft(error);
      throw new DocumentsAway('The store of documents does not answer just now.', error);
    }
  }
}
