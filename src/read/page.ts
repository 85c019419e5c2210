/** What the read room gives: the document as pages of words with boxes. Everything after it works on these types alone. */

/** A rectangle in PDF points (1/72 inch), measured from the top left corner of the page as a person sees it. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A run of printed characters without white space, where it stands on the page. */
export interface Word {
  text: string;
  box: Box;
  /** The line the letters stand on, in points from the top of the page. A superscript's is higher than its neighbours'. */
  baseline: number;
  /** Type size in points. */
  size: number;
  /** Degrees clockwise from upright, as drawn: 0 for ordinary text. `box` is always the upright bounding box. */
  rotation: number;
  /** The document's own name for the typeface, for comparing words of one page with each other; null after OCR. */
  font: string | null;
  /** 1 for a text layer; for OCR the recogniser's own confidence, 0 to 1. */
  confidence: number;
}

/** A drawn line, upright or level, in points from the top left. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Where a page's words came from: its text layer, or a picture of it that was recognised (and why). */
export type PageSource =
  { kind: 'text' } | { kind: 'ocr'; because: 'no-text' | 'garbled-text' | 'watermark-only' };

export interface Page {
  /** 1 for the first. */
  number: number;
  width: number;
  height: number;
  source: PageSource;
  words: Word[];
  /** Ruling lines, where the reader looked for them; empty does not mean that none are drawn. */
  rules: Rule[];
}

/** Trouble met on the way, as a value with a reason. `code` is stable and lower-case-with-dashes; `message` is for people. */
export interface Problem {
  code: string;
  message: string;
  page?: number;
}

/** What the PDF says of itself. Dates as ISO 8601 with offset, or null where absent or unreadable. */
export interface DocumentProperties {
  title: string | null;
  author: string | null;
  creator: string | null;
  producer: string | null;
  created: string | null;
  modified: string | null;
  /** How the file came to be, as far as its bytes tell. Readings of earlier versions lack it. */
  integrity?: Integrity;
}

export interface Integrity {
  signatures: Signature[];
  /** How often objects were added behind the file's end, without what a valid signature covers. */
  updates: number;
  /** The names of layers that can be switched on and off, and whether each is on. */
  layers: { name: string; on: boolean }[];
  /** Text that the pages hold and nobody sees; the first of many. */
  concealed: ConcealedText[];
  /** How much of it there is in all. */
  concealedCount: number;
}

/** A signature of the file, verified with what the file holds: nobody was asked whether the signer is who it says. */
export interface Signature {
  /** `unverified`: of a kind that cannot be verified here, which says nothing against it. */
  state: 'valid' | 'broken' | 'unverified';
  /** Why it is broken or unverified; null when it is valid. */
  why: string | null;
  /** The name in the signer's certificate, and in that of whoever issued it. */
  signer: string | null;
  issuer: string | null;
  /** Whether the signer vouches for itself. */
  selfIssued: boolean | null;
  /** ISO 8601, by the signer's own clock. */
  signedAt: string | null;
  /** How many bytes stand behind what is signed: 0 when it covers the file to its end. */
  bytesAfter: number;
}

/** A word that nobody sees, and what keeps it from being seen. */
export interface ConcealedText {
  page: number;
  text: string;
  box: Box;
  how: 'no-ink' | 'layer-off' | 'off-page' | 'page-coloured' | 'covered' | 'too-small' | 'clipped';
}

/** A cell of a result that was looked at in the page's picture, beside what the text says. */
export interface LookedCell {
  /** The result's place in the reading, 0 for the first. */
  result: number;
  cell: 'value' | 'limit' | 'status';
  page: number;
  text: string;
  /** What the recogniser saw; null when it could not look. */
  seen: string | null;
  agrees: boolean;
}

/** Cells that should have been looked at and were not, in words that follow "because". */
export interface NotLookedAt {
  count: number;
  why: string;
}

/** A whole document, read. `pageCount` is what the file holds, `pages` what could be read of it. */
export interface ReadDocument {
  pageCount: number;
  pages: Page[];
  properties: DocumentProperties;
  problems: Problem[];
}
