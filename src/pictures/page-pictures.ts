import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../http/problem';
import { DocumentStore } from '../intake/document-store';
import type { Sight } from '../read/job';
import type { Box } from '../read/page';
import type { Reader } from '../read/reader';

/**
 * The widths in which pictures are drawn, in pixels: from a thumbnail to a page magnified on a large screen. What is
 * asked for gets the next larger one, so that a page has eight pictures at most.
 */
export const PICTURE_WIDTHS = [160, 320, 480, 640, 960, 1280, 1920, 2560] as const;
export const LARGEST_WIDTH = 2560;

/** What is shown around a place, in points: enough to read the row's name and its neighbours. */
const AROUND = { x: 220, y: 26 };

/** More than this many may not wait to be drawn: the next is asked to come again. */
const MOST_WAITING = 60;

/** Counts up when pictures are drawn otherwise, so that none of the old is given any more. */
const DRAWN_BY = '1';

/** A picture of a page or of a place on it. */
export interface PagePicture {
  png: Buffer;
  /** A strong ETag: the same document, place and size is the same picture. */
  etag: string;
}

/**
 * Draws pages and places of documents for people, in processes that may read the document and nothing else, and keeps
 * what it drew in a folder. Who may see a document is for the caller to know.
 */
export class PagePictures {
  private readonly drawing = new Map<string, Promise<Buffer>>();

  /** @param folder where drawn pictures are kept; whatever is in it may be removed at any time */
  constructor(
    private readonly store: DocumentStore,
    private readonly reader: Reader,
    private readonly folder: string,
  ) {}

  /**
   * A whole page.
   * @param width in pixels; the next larger of `PICTURE_WIDTHS` is drawn
   * @throws Problem `not-found` when there is no such page, `page-not-drawn`, `unavailable`; DocumentMissing
   */
  page(documentSha256: string, page: number, width: number): Promise<PagePicture> {
    const pixels = drawnWidth(width);
    const sight = { width: pixels, part: null, framed: null };
    return this.picture(documentSha256, page, `w${pixels}`, sight);
  }

  /**
   * A place on a page, framed, with what stands around it.
   * @throws as `page` does
   */
  place(documentSha256: string, page: number, box: Box, width: number): Promise<PagePicture> {
    const pixels = drawnWidth(width);
    const part = {
      x: box.x - AROUND.x,
      y: box.y - AROUND.y,
      width: box.width + 2 * AROUND.x,
      height: box.height + 2 * AROUND.y,
    };
    const where = [box.x, box.y, box.width, box.height].map((points) => Math.round(points * 10)).join('_');
    return this.picture(documentSha256, page, `b${where}-w${pixels}`, { width: pixels, part, framed: box });
  }

  close(): void {
    this.reader.close();
  }

  private async picture(
    documentSha256: string,
    page: number,
    what: string,
    sight: Sight,
  ): Promise<PagePicture> {
    const name = `${documentSha256}-p${page}-${what}`;
    const place = join(this.folder, DRAWN_BY, documentSha256.slice(0, 2), `${name}.png`);
    const png = (await kept(place)) ?? (await this.drawOnce(name, place, documentSha256, page, sight));
    return { png, etag: `"${name}-${DRAWN_BY}"` };
  }

  /** Whoever asks for a picture that is being drawn waits for it with the one who asked first. */
  private drawOnce(
    name: string,
    place: string,
    documentSha256: string,
    page: number,
    sight: Sight,
  ): Promise<Buffer> {
    const begun = this.drawing.get(name);
    if (begun) return begun;
    if (this.drawing.size >= MOST_WAITING) throw tooMany();
    const drawn = this.draw(place, documentSha256, page, sight).finally(() => this.drawing.delete(name));
    this.drawing.set(name, drawn);
    return drawn;
  }

  private async draw(place: string, documentSha256: string, page: number, sight: Sight): Promise<Buffer> {
    const shown = await this.store.lend(documentSha256, (path) => this.reader.show(path, page, sight));
    if (shown === null) throw new Problem({ code: 'not-found', detail: `The document has no page ${page}.` });
    if (!('png' in shown))
      throw new Problem({
        code: 'page-not-drawn',
        detail: `Page ${page} could not be drawn: ${shown.message}`,
      });
    await keep(place, shown.png);
    return shown.png;
  }
}

/** The width that is drawn for one that is asked for. */
export function drawnWidth(asked: number): number {
  return PICTURE_WIDTHS.find((width) => width >= asked) ?? LARGEST_WIDTH;
}

/** A picture that was drawn before; noted as used, so that it is not swept away. */
async function kept(place: string): Promise<Buffer | null> {
  try {
    const png = await readFile(place);
    const now = new Date();
    await utimes(place, now, now);
    return png;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Written beside and renamed: nobody ever reads half a picture. */
async function keep(place: string, png: Buffer): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const beside = `${place}.${randomUUID()}`;
  await writeFile(beside, png);
  await rename(beside, place);
}

function tooMany(): Problem {
  return new Problem({
    code: 'unavailable',
    detail: 'Too many pictures are being drawn just now.',
    headers: { 'retry-after': '5' },
  });
}
