import { readFile } from 'node:fs/promises';
import { DrawingReader } from './drawing';
import type { Fragment } from './fragment';
import type { PdfLimits, Suspects, Tell } from './job';
import { integrityOf } from './integrity/integrity';
import type { Box, ConcealedText, Integrity, Page, Word } from './page';
import { hiddenProblem } from './suspects';
import { openPdf, type Layers, type PdfDocument, type Viewport } from './pdf-document';
import { propertiesOf } from './properties';
import { needOfRecognition } from './recognition/need';
import { messageOf, troubleOf } from './trouble';
import { facesOf } from './typeface';
import { joined, wordOf, wordsOf } from './words';

/**
 * Reads a PDF's text layer, page by page, telling each part as soon as it is there so that what was read survives what
 * comes after. Trouble with the file is told as a problem; this never throws for bad input.
 */
export async function readPdf(path: string, limits: PdfLimits, tell: Tell): Promise<void> {
  const problem = (code: string, message: string, page?: number) =>
    tell({ type: 'problem', problem: page === undefined ? { code, message } : { code, message, page } });
  try {
    const bytes = await readFile(path);
    if (!isPdf(bytes)) return problem('not-a-pdf', 'The file is not a PDF.');
    if (!endsProperly(bytes)) problem('truncated', 'The file has no end mark: part of it may be missing.');
    const document = await openPdf(new Uint8Array(bytes), 'words');
    try {
      await readOpened(document, await integrityOf(bytes), limits, tell);
    } finally {
      await document.destroy();
    }
  } catch (error) {
    const trouble = troubleOf(error);
    problem(
      trouble?.code ?? 'unreadable',
      trouble?.message ?? `The file cannot be read: ${messageOf(error)}`,
    );
  }
}

async function readOpened(
  document: PdfDocument,
  bytes: Awaited<ReturnType<typeof integrityOf>>,
  limits: PdfLimits,
  tell: Tell,
): Promise<void> {
  const { info } = await document.getMetadata();
  const layers = await document.getOptionalContentConfig();
  const integrity: Integrity = { ...bytes, layers: layersOf(layers), concealed: [], concealedCount: 0 };
  tell({ type: 'opened', pageCount: document.numPages, properties: { ...propertiesOf(info), integrity } });
  if (document.numPages > limits.pages) {
    const message = `The file has ${document.numPages} pages; at most ${limits.pages} are read.`;
    return tell({ type: 'problem', problem: { code: 'too-many-pages', message } });
  }
  let words = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const read = await readPage(document, number, layers).catch((error: unknown) => {
      const message = troubleOf(error)?.message ?? messageOf(error);
      tell({ type: 'problem', problem: { code: 'page-unreadable', message, page: number } });
    });
    if (!read) continue;
    const { page, concealed, suspects } = read;
    words += page.words.length;
    if (words > limits.words) {
      const message = `More than ${limits.words} words; the rest is not read.`;
      return tell({ type: 'problem', problem: { code: 'too-many-words', message, page: number } });
    }
    const hidden = hiddenProblem(page, concealed);
    if (hidden && !suspects) tell({ type: 'problem', problem: hidden });
    tell({ type: 'page', page, need: needOfRecognition(page.words), concealed, suspects });
  }
}

/** The most layers that are named. */
const MOST_LAYERS = 50;

function layersOf(layers: Layers): Integrity['layers'] {
  const named = Array.from(layers ?? [], ([, { name, visible }]) => ({ name: String(name), on: visible }));
  return named.slice(0, MOST_LAYERS);
}

interface ReadPage {
  page: Page;
  /** Words that the page holds and nobody sees. */
  concealed: ConcealedText[];
  /** Words of the page of which only a picture can tell whether they are seen; null where there are none. */
  suspects: Suspects | null;
}

async function readPage(document: PdfDocument, number: number, layers: Layers): Promise<ReadPage> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const faces = await facesOf(page, list);
  const { fragments, rules } = new DrawingReader(viewport, faces, layers).read(list);
  page.cleanup();
  const seen = joined(fragments.filter(({ hidden }) => hidden === null)).map((fragment) => ({
    fragment,
    word: wordOf(fragment),
  }));
  const unseen = fragments.filter(({ hidden }) => hidden !== null);
  const on = seen.filter(({ word }) => isOnPage(word.box, viewport));
  const off = seen.filter(({ word }) => !isOnPage(word.box, viewport)).map(({ word }) => word);
  return {
    page: {
      number,
      width: viewport.width,
      height: viewport.height,
      source: { kind: 'text' },
      words: on.map(({ word }) => word),
      rules,
    },
    concealed: [
      ...HOW.flatMap((how) =>
        concealedAs(how, number, wordsOf(unseen.filter(({ hidden }) => hidden === how))),
      ),
      ...concealedAs('off-page', number, off),
    ],
    suspects: suspectsAmong(on),
  };
}

function suspectsAmong(seen: { fragment: Fragment; word: Word }[]): Suspects | null {
  const words = seen.flatMap(({ fragment: { suspect: how }, word: { box } }, index) =>
    how ? [{ index, box, how }] : [],
  );
  const shownBy = seen.flatMap(({ fragment }) =>
    fragment.suspect ? [fragment.shownBy, ...(fragment.alsoBy ?? [])] : [],
  );
  return words.length > 0 ? { words, shownBy } : null;
}

const HOW = ['covered', 'page-coloured', 'too-small', 'clipped', 'no-ink', 'layer-off'] as const;

function concealedAs(how: ConcealedText['how'], page: number, words: Word[]): ConcealedText[] {
  return words.map(({ text, box }) => ({ page, text, box, how }));
}

function isOnPage({ x, y, width, height }: Box, page: Viewport): boolean {
  return x + width > 0 && y + height > 0 && x < page.width && y < page.height;
}

/** The header may stand behind other bytes, within the first kilobyte (ISO 32000-1, annex H.3, note 13). */
const HEADER_WITHIN = 1024;

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, HEADER_WITHIN).includes('%PDF-');
}

/** Whether the end mark stands near the end; signed and mailed files carry some bytes behind it. */
function endsProperly(bytes: Buffer): boolean {
  return bytes.subarray(-2048).includes('%%EOF');
}
