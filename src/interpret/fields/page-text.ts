import type { Page, ReadDocument } from '../../read/page';
import { labelledText, type LabelledPiece } from './labelled-text';
import { paragraphsOf, type Paragraph } from './paragraphs';
import type { Wording } from './wording';

/** A page's text as the field readers want it: in pieces, with the labels in them, and in paragraphs. */
export interface PageText {
  number: number;
  width: number;
  height: number;
  pieces: LabelledPiece[];
  paragraphs: Paragraph[];
  isRecognised: boolean;
}

/** A document prepared for reading its fields, with what the vocabulary says for its language. */
export interface DocumentText extends Wording {
  pages: PageText[];
}

/** Cuts the pages into labelled pieces and paragraphs. */
export function documentText(document: ReadDocument, wording: Wording): DocumentText {
  return { ...wording, pages: document.pages.map((page) => pageText(page, wording)) };
}

function pageText(page: Page, { index }: Wording): PageText {
  const { number, width, height, source } = page;
  const pieces = labelledText(page, index);
  const paragraphs = paragraphsOf(
    number,
    pieces.map((piece) => piece.whole),
  );
  return { number, width, height, pieces, paragraphs, isRecognised: source.kind === 'ocr' };
}

/** Every piece's whole text, page by page, top to bottom. */
export function allTexts(document: DocumentText): string[] {
  return document.pages.flatMap((page) => page.pieces.map((piece) => piece.whole.text));
}
