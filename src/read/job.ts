import type { Suspicion } from './fragment';
import type { Box, ConcealedText, DocumentProperties, Page, Problem, Rule } from './page';
import type { Language } from './recognition/language';
import type { Need } from './recognition/need';

/** What may be asked of one document before reading it is given up. */
export interface PdfLimits {
  bytes: number;
  pages: number;
  /** Over the whole document. */
  words: number;
}

/** What a reading child can be asked for. */
export type Job =
  /** A document's text layer. Tells `opened`, then `page` and `problem`. */
  | { kind: 'words'; path: string; limits: PdfLimits }
  /** A page as a picture. `known` are the boxes of words that are known already. Tells a `picture`, or a `problem`. */
  | { kind: 'draw'; path: string; number: number; dotsPerInch: number; known: Box[] }
  /** A page or a part of it as it is printed, for people. Tells what is `shown`, or a `problem`. */
  | { kind: 'show'; path: string; number: number; sight: Sight }
  /** A page as a person sees it, with marks on it and notes beside it. Tells an `annotated` picture, or a `problem`. */
  | { kind: 'annotate'; path: string; number: number; annotations: Annotations }
  /** What is drawn in some cells of a page, seen by the recogniser. Tells `seen` for each, or a `problem`. */
  | { kind: 'look'; path: string; number: number; cells: Cell[]; language: Language }
  /** Which of some words a page shows. Tells `shows`, or a `problem`. */
  | { kind: 'compare'; path: string; number: number; suspects: Suspects }
  /** What a picture says. Tells `hocr`, or a `problem`. */
  | { kind: 'recognise'; png: string; language: Language }
  /** What some places of a picture say, each by itself. Boxes are in pixels. Tells `reread`, or a `problem`. */
  | { kind: 'reread'; png: string; boxes: Box[]; language: Language };

/** What a place of a picture says when it is recognised by itself. */
export interface SecondReading {
  text: string;
  /** 0 to 1. */
  confidence: number;
}

/** Words of a page of which only its picture can tell whether they are seen. */
export interface Suspects {
  /** Each by its place among the page's words. */
  words: { index: number; box: Box; how: Suspicion }[];
  /** Which of the page's text operators draw them, 0 for the first. */
  shownBy: number[];
}

/** What of a page is shown, and how large. Boxes are in points from its top left corner. */
export interface Sight {
  /** Of the picture, in pixels; less where the picture would grow too large. */
  width: number;
  /** Null for the whole page. */
  part: Box | null;
  /** A place that gets a frame around it. */
  framed: Box | null;
}

/** A cell as the text layer has it. */
export interface Cell {
  box: Box;
  text: string;
}

/** A cell as it looks: what the recogniser saw there, and whether that is what the text layer says. */
export interface SeenCell {
  text: string;
  agrees: boolean;
  /** Whether the recogniser could tell at all. */
  readable: boolean;
}

/** A frame around something on a page. Colours are CSS's. */
export interface Mark {
  box: Box;
  colour: string;
  /** Drawn thick and filled faintly: what a person should look at first. */
  strong?: boolean;
  /** A short text at the frame's upper right corner. */
  tag?: string;
}

/** What is drawn onto a page and written beside it. */
export interface Annotations {
  marks: Mark[];
  /** Lines from the middle of one box to that of another. */
  links: { from: Box; to: Box; colour: string }[];
  notes: { text: string; colour: string }[];
  /** What the colours of frames mean. */
  legend: { text: string; colour: string }[];
}

/** A page drawn for the recogniser: a PNG in base64, and what else was seen in it. */
export interface DrawnPage {
  png: string;
  pointsPerPixel: number;
  /** Ruling lines, in points; they are taken out of the picture. */
  rules: Rule[];
  /** Which share of the page is dark outside of what is known. */
  unknownInk: number;
}

/** What a child tells while it works. Each part is told as soon as it is there, so that it survives what comes after. */
export type Told =
  | { type: 'opened'; pageCount: number; properties: DocumentProperties }
  | { type: 'page'; page: Page; need: Need | null; concealed: ConcealedText[]; suspects: Suspects | null }
  /** For each box. */
  | { type: 'reread'; readings: SecondReading[] }
  /** For each suspect, whether the page shows it. */
  | { type: 'shows'; seen: boolean[] }
  | { type: 'picture'; picture: DrawnPage }
  /** A PNG in base64. */
  | { type: 'annotated'; png: string }
  /** A PNG in base64, and how many of its pixels make a point. Null when there is no such page. */
  | { type: 'shown'; shown: { png: string; scale: number } | null }
  /** In the order of the job's cells. */
  | { type: 'seen'; cell: SeenCell }
  | { type: 'hocr'; hocr: string }
  | { type: 'problem'; problem: Problem }
  /** The last word on each job: the memory that the child takes now, and the most that it ever took. */
  | { type: 'done'; bytes: number; peakBytes: number };

export type Tell = (told: Told) => void;
