// s3rver brings no types, and jest compiles file by file.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./s3rver.d.ts" />
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { freePort } from './free-port';

/** An object store on this machine, that can be stopped and started again with what it holds. */
export class ObjectStore {
  static readonly BUCKET = 'documents';
  /** The credentials that s3rver takes. */
  static readonly KEY = 'S3RVER';

  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'objects-'));
  private server?: S3rver;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.port ||= await freePort();
    this.server = new S3rver({
      address: '127.0.0.1',
      port: this.port,
      silent: true,
      directory: this.folder,
      configureBuckets: [{ name: ObjectStore.BUCKET, configs: [] }],
    });
    await this.server.run();
  }

  async stop(): Promise<void> {
    await this.server?.close();
    this.server = undefined;
  }

  /** The files in which it keeps objects: for tests that change them behind everybody's back. */
  files(): string[] {
    return fs
      .readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('_object'))
      .map((name) => path.join(this.folder, name));
  }

  async remove(): Promise<void> {
    await this.stop();
    fs.rmSync(this.folder, { recursive: true });
  }
}
