import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Configuration } from '../configuration';
import { PagePictures } from './page-pictures';

const HOUR_MS = 3_600_000;
/** A picture that nobody looked at for so long is drawn again when somebody does. */
const UNUSED_MS = 30 * 24 * HOUR_MS;

/** Where pictures are kept. */
export function picturesFolder({ dataDir }: Configuration): string {
  return join(dataDir, 'pictures');
}

/** Removes pictures that nobody has looked at for a month, and ends the drawing processes with the service. */
@Injectable()
export class PictureSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Pictures');
  private timer?: NodeJS.Timeout;
  private tidying: Promise<void> = Promise.resolve();

  constructor(
    private readonly configuration: Configuration,
    private readonly pictures: PagePictures,
  ) {}

  onApplicationBootstrap(): void {
    const begin = (): void => {
      this.tidying = this.tidy();
    };
    this.timer = setInterval(begin, 24 * HOUR_MS);
    begin();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.pictures.close();
    await this.tidying;
  }

  private async tidy(): Promise<void> {
    try {
      const swept = await sweepPictures(picturesFolder(this.configuration), Date.now() - UNUSED_MS);
      if (swept > 0) this.logger.log(`Removed ${swept} pictures that nobody looked at for a month`);
    } catch (error) {
      this.logger.warn({ err: error }, 'Old pictures could not be removed');
    }
  }
}

/**
 * Removes what was last used before a moment.
 * @param before milliseconds, as Date.now gives them
 * @returns how many files were removed
 */
export async function sweepPictures(folder: string, before: number): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(missing);
  let swept = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await stat(path)).mtimeMs >= before) continue;
    await unlink(path);
    swept += 1;
  }
  return swept;
}

function missing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
