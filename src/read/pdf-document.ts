import { dirname, join } from 'node:path';
import { PDFParse } from 'pdf-parse';

/**
 * The parts of pdf.js that the read room uses, and the one place that meets pdf-parse: its `load()` gives the pdf.js
 * document with text positions, which its typings keep private.
 */

export type Matrix = [number, number, number, number, number, number];

/** A run of text on one baseline, as pdf.js cuts it: gaps of 0.1 to 0.6 of the type size are spaces inside `str`. */
export interface TextItem {
  str: string;
  /** Length of the run in points, along its direction. */
  width: number;
  height: number;
  /** Text space to page space (y upward): where the run starts and how it is turned and scaled. */
  transform: Matrix;
  fontName: string;
  hasEOL: boolean;
}

export interface TextStyle {
  fontFamily: string;
  vertical: boolean;
}

export interface TextContent {
  items: TextItem[];
  styles: Record<string, TextStyle>;
}

export interface Viewport {
  width: number;
  height: number;
  /** Page space to a picture's space: y downward, page rotation undone, scale applied. */
  transform: Matrix;
}

export interface PdfPage {
  getViewport(options: { scale: number }): Viewport;
  getTextContent(options: { disableNormalization: boolean }): Promise<TextContent>;
  cleanup(): void;
}

export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: Record<string, unknown> }>;
  destroy(): Promise<void>;
}

/**
 * Opens a PDF.
 * @param bytes The whole file; pdf.js takes the buffer over.
 * @returns The document; the caller destroys it.
 * @throws What pdf.js throws: its `name` is PasswordException for an encrypted file, InvalidPDFException for a damaged one.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const assets = dirname(require.resolve('pdfjs-dist/package.json'));
  const parser = new PDFParse({
    data: bytes,
    isEvalSupported: false,
    cMapUrl: join(assets, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(assets, 'standard_fonts/'),
    wasmUrl: join(assets, 'wasm/'),
  });
  return (parser as unknown as { load(): Promise<PdfDocument> }).load();
}
