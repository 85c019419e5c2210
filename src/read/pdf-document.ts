import { dirname, join } from 'node:path';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { handOperatorsOver } from './hand-over';
import { loadCanvas, uncoverCanvas } from './later-canvas';
import { restorePush } from './native-push';
import { PDFParse } from 'pdf-parse';

/**
 * The parts of pdf.js that the read room uses, and the one place that meets pdf-parse: its `load()` gives the pdf.js
 * document, which its typings keep private.
 */

/** a b c d e f of ISO 32000-1, 8.3.3: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = ArrayLike<number>;

/** One drawn letter. Widths are in thousandths of the type size, unless the typeface says otherwise. */
export interface Glyph {
  unicode: string;
  width: number;
  /** A space by its code, which word spacing applies to. */
  isSpace: boolean;
}

export interface Typeface {
  /** The document's name for it, with a subset's prefix: `ABCDEF+Arial-BoldMT`. */
  name: string;
  isType3Font: boolean;
  fontMatrix?: Matrix;
  bbox?: ArrayLike<number>;
}

/** What a page draws, in order: `fnArray[i]` is an operator of `operators()`, `argsArray[i]` what it is given. */
export interface OperatorList {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown[] | null>;
}

export interface Viewport {
  width: number;
  height: number;
  /** Page space to a picture's space: y downward, page rotation undone, scale applied. */
  transform: Matrix;
}

export interface PdfPage {
  /** Offsets move the page within the picture, in pixels. */
  getViewport(options: { scale: number; offsetX?: number; offsetY?: number }): Viewport;
  getOperatorList(): Promise<OperatorList>;
  commonObjs: { get(id: string, callback: (object: Typeface | null) => void): void };
  render(options: {
    canvasContext: unknown;
    canvas: unknown;
    viewport: Viewport;
    /** Whether an operator, by its place in the list, is carried out. */
    operationsFilter?: (index: number) => boolean;
  }): { promise: Promise<void> };
  /** What was drawn of the page, until its cleanup; private in pdf.js. */
  _intentStates: Map<string, { operatorList?: OperatorList }>;
  cleanup(): void;
}

/** Which of the document's layers are switched on. */
export interface Layers {
  isVisible(group: unknown): boolean;
  [Symbol.iterator](): Iterator<[id: string, layer: { name: unknown; visible: boolean }]>;
}

/** A picture's pixels: red, green, blue and opacity, row by row from the top left. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

export interface PdfDocument {
  numPages: number;
  canvasFactory: { create(width: number, height: number): { canvas: Canvas; context: SKRSContext2D } };
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: Record<string, unknown> }>;
  getOptionalContentConfig(): Promise<Layers>;
  destroy(): Promise<void>;
}

/** What a document is opened for: `words` leaves every picture undecoded, which is three quarters of the work. */
export type Purpose = 'words' | 'picture';

/** Where pdf.js keeps its typefaces, character maps and decoders. */
export const ASSETS = dirname(require.resolve('pdfjs-dist/package.json'));

/**
 * Pictures stay undecoded and typefaces unloaded: neither is needed to know where a letter stands. pdf.js loads typefaces
 * through the document of a browser; it is given one that takes them and does nothing.
 */
const WITHOUT_PICTURES = {
  maxImageSize: 1,
  disableFontFace: false,
  ownerDocument: { fonts: { add: () => undefined, delete: () => undefined } },
};
class UnloadedTypeface {
  readonly loaded = Promise.resolve();
}
Object.assign(globalThis, { FontFace: UnloadedTypeface });
uncoverCanvas();

/**
 * Opens a PDF. A process has one open at a time, for one purpose.
 * @param bytes The whole file; pdf.js takes the buffer over.
 * @returns The document; the caller destroys it.
 * @throws What pdf.js throws: its `name` is PasswordException for an encrypted file, InvalidPDFException for a damaged one.
 */
export async function openPdf(bytes: Uint8Array, purpose: Purpose): Promise<PdfDocument> {
  if (purpose === 'picture') loadCanvas();
  handOperatorsOver(purpose === 'words');
  const parser = new PDFParse({
    data: bytes,
    isEvalSupported: false,
    cMapUrl: join(ASSETS, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(ASSETS, 'standard_fonts/'),
    wasmUrl: join(ASSETS, 'wasm/'),
    ...(purpose === 'words' ? WITHOUT_PICTURES : {}),
  });
  const document = await (parser as unknown as { load(): Promise<PdfDocument> }).load();
  restorePush(); // the half of pdf.js that parses is loaded by the first load() and replaces it again
  return document;
}

/** pdf.js's numbers for the drawing operators, by name. */
export function operators(): Record<string, number> {
  PDFParse.setWorker();
  return (globalThis as unknown as { pdfjs: { OPS: Record<string, number> } }).pdfjs.OPS;
}
