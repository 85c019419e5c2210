import { existsSync, realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Annotations, Cell, PdfLimits, SeenCell, Sight, Told } from './job';
import type { ConcealedText, Integrity, Problem, ReadDocument } from './page';
import { NO_PROPERTIES } from './properties';
import { ReadingChild } from './reading-child';
import type { Language } from './recognition/language';
import { PageRecogniser, type NeedyPage, type RecognitionSettings } from './recognition/recognise';
import { clearSuspects, type SuspectPage } from './suspects';
import { SystemTesseract } from './recognition/system-tesseract';
import type { Shown } from './shown';

export interface ReaderSettings {
  /** Where the documents lie. A reading child can open nothing else. */
  folders: string[];
  /** How many documents are read at the same time, each in a process of its own. */
  children: number;
  limits: PdfLimits;
  /** Wall time for one document's text. */
  milliseconds: number;
  /** Memory that one child may take. */
  megabytes: number;
  recognition: RecognitionSettings;
  /** Whether the pictures of pages are drawn where only they can tell whether a word is seen; else such words are kept. */
  sightChecked: boolean;
}

/** Told that a page (1 for the first) of so many has been read. */
export type Progress = (page: number, of: number) => void;

export const DEFAULT_SETTINGS: Omit<ReaderSettings, 'folders'> = {
  children: Math.min(4, availableParallelism()),
  limits: { bytes: 50_000_000, pages: 200, words: 400_000 },
  milliseconds: 60_000,
  megabytes: 400,
  recognition: { pages: 20, milliseconds: 120_000, megabytes: 1000 },
  sightChecked: true,
};

/**
 * Reads documents in a pool of child processes. One reader serves a whole service or command; close it at the end, or the
 * process that made it does not end.
 */
export class Reader {
  private readonly settings: ReaderSettings;
  private readonly idle: ReadingChild[] = [];
  private readonly busy = new Set<ReadingChild>();
  private readonly waiting: (() => void)[] = [];
  private systemTesseract: Promise<SystemTesseract | null> | null = null;
  private closed = false;

  constructor(settings: Pick<ReaderSettings, 'folders'> & Partial<ReaderSettings>) {
    const folders = settings.folders
      .filter((folder) => existsSync(folder))
      .map((folder) => realpathSync(folder));
    this.settings = { ...DEFAULT_SETTINGS, ...settings, folders };
  }

  /**
   * Reads one PDF: its text layer, and pages without a usable one from their picture.
   * @param progress Told after each page how many of how many are done.
   * @returns The pages that could be read, with a problem for whatever could not; never rejects for what a file holds.
   * @throws When the reader is closed already.
   */
  async readDocument(path: string, progress?: Progress): Promise<ReadDocument> {
    const document: ReadDocument = { pageCount: 0, pages: [], properties: NO_PROPERTIES, problems: [] };
    const flaw = await flawOf(path, this.settings.limits);
    if (flaw) return { ...document, problems: [flaw] };
    const file = realpathSync(path);
    const { needy, suspect } = await this.readWords(file, document, progress);
    if (suspect.length > 0) needy.push(...(await this.clear(file, document, suspect)));
    if (needy.length > 0) await this.recognise(file, document, needy);
    return document;
  }

  /**
   * Draws a page as a person sees it, with marks on it and notes beside it.
   * @returns A PNG, or null when the page could not be drawn.
   */
  async drawAnnotated(path: string, page: number, annotations: Annotations): Promise<Buffer | null> {
    const { milliseconds, megabytes } = this.settings.recognition;
    const job = { kind: 'annotate', path: realpathSync(path), number: page, annotations } as const;
    let png: string | null = null;
    await this.withChild(megabytes, (child) =>
      child.run(job, milliseconds, (told) => {
        if (told.type === 'annotated') png = told.png;
      }),
    );
    return png === null ? null : Buffer.from(png, 'base64');
  }

  /**
   * Draws a page or a part of it as it is printed, for people.
   * @returns The picture; null when the document has no page of this number; a problem when it could not be drawn.
   */
  async show(path: string, page: number, sight: Sight): Promise<Shown | Problem | null> {
    const { milliseconds, megabytes } = this.settings;
    const job = { kind: 'show', path: realpathSync(path), number: page, sight } as const;
    let shown: Shown | null = null;
    let trouble: Problem | null = null;
    const ended = await this.withChild(megabytes, (child) =>
      child.run(job, milliseconds, (told) => {
        if (told.type === 'shown' && told.shown)
          shown = { scale: told.shown.scale, png: Buffer.from(told.shown.png, 'base64') };
        if (told.type === 'problem') trouble = told.problem;
      }),
    );
    return shown ?? trouble ?? ended;
  }

  /**
   * Looks at cells of a page with the recogniser: what is drawn and what the text layer says must agree.
   * @param language In which to read them; numbers are read as well in any.
   * @param within How many milliseconds it may take; never more than recognising a page may.
   * @returns What was seen, in the cells' order: null for cells that could not be looked at, and the problem says why.
   */
  async lookAt(
    path: string,
    page: number,
    cells: Cell[],
    language: Language = 'eng',
    within = Infinity,
  ): Promise<{ seen: (SeenCell | null)[]; problem: Problem | null }> {
    const { milliseconds: most, megabytes } = this.settings.recognition;
    const milliseconds = Math.min(most, within);
    const job = { kind: 'look', path: realpathSync(path), number: page, cells, language } as const;
    const seen: SeenCell[] = [];
    let trouble: Problem | null = null;
    const ended = await this.withChild(megabytes, (child) =>
      child.run(job, milliseconds, (told) => {
        if (told.type === 'seen') seen.push(told.cell);
        if (told.type === 'problem') trouble = told.problem;
      }),
    );
    return { seen: cells.map((_, index) => seen[index] ?? null), problem: trouble ?? ended };
  }

  /** Ends every child, the busy ones too: what they were reading resolves with the problem `reader-stopped`. */
  close(): void {
    this.closed = true;
    for (const child of [...this.idle, ...this.busy]) child.kill();
    this.idle.length = 0;
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** Fills the document from its text layer; gives the pages that have to be recognised, and those with suspect words. */
  private async readWords(path: string, document: ReadDocument, progress?: Progress) {
    const { limits, milliseconds, megabytes, sightChecked } = this.settings;
    const needy: NeedyPage[] = [];
    const suspect: SuspectPage[] = [];
    const problem = await this.withChild(megabytes, (child) =>
      child.run({ kind: 'words', path, limits }, milliseconds, (told) => {
        if (told.type === 'page' && told.suspects && sightChecked)
          suspect.push({ ...told, suspects: told.suspects });
        else if (told.type === 'page' && told.need) needy.push({ page: told.page, need: told.need });
        addTo(document, told);
        if (told.type === 'page') progress?.(told.page.number, document.pageCount);
      }),
    );
    if (problem) document.problems.push(problem);
    return { needy, suspect };
  }

  /** Leaves out the suspect words that are not seen; gives the pages that have to be recognised now. */
  private async clear(path: string, document: ReadDocument, suspect: SuspectPage[]): Promise<NeedyPage[]> {
    const { milliseconds, megabytes } = this.settings.recognition;
    const cleared = await this.withChild(megabytes, (child) =>
      clearSuspects(document, path, child, suspect, milliseconds),
    );
    for (const { concealed } of cleared) addConcealed(document.properties.integrity, concealed);
    return cleared.flatMap(({ page, need }) => (need ? [{ page, need }] : []));
  }

  private async recognise(path: string, document: ReadDocument, needy: NeedyPage[]): Promise<void> {
    const { recognition } = this.settings;
    const tesseract = await (this.systemTesseract ??= SystemTesseract.find());
    await this.withChild(recognition.megabytes, async (first) => {
      let child = first;
      const living = () => (child.alive ? child : (child = this.inPlaceOf(child)));
      await new PageRecogniser(path, living, tesseract, recognition).improve(document, needy);
      this.busy.delete(child);
      child.kill(); // pictures and models leave too much memory behind
    });
  }

  private inPlaceOf(ended: ReadingChild): ReadingChild {
    if (this.closed) return ended;
    const child = new ReadingChild(ended.megabytes, this.settings.folders);
    this.busy.delete(ended);
    this.busy.add(child);
    return child;
  }

  private async withChild<T>(megabytes: number, work: (child: ReadingChild) => Promise<T>): Promise<T> {
    while (!this.closed && this.busy.size >= this.settings.children) {
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
    if (this.closed) throw new Error('The reader is closed.');
    const child = this.idleChild(megabytes) ?? new ReadingChild(megabytes, this.settings.folders);
    this.busy.add(child);
    try {
      return await work(child);
    } finally {
      this.busy.delete(child);
      if (this.closed || child.worn) child.kill();
      else if (child.alive) this.idle.push(child);
      this.waiting.shift()?.();
    }
  }

  private idleChild(megabytes: number): ReadingChild | undefined {
    const index = this.idle.findIndex((child) => child.alive && child.megabytes === megabytes);
    return index < 0 ? undefined : this.idle.splice(index, 1)[0];
  }
}

/** What is wrong with a file before anything of it is read. */
async function flawOf(path: string, limits: PdfLimits): Promise<Problem | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return { code: 'no-such-file', message: 'There is no such file.' };
  if (found.size === 0) return { code: 'empty-file', message: 'The file is empty.' };
  if (found.size > limits.bytes) {
    return {
      code: 'too-large',
      message: `The file has ${found.size} bytes; at most ${limits.bytes} are read.`,
    };
  }
  return null;
}

function addTo(document: ReadDocument, told: Told): void {
  if (told.type === 'opened')
    Object.assign(document, { pageCount: told.pageCount, properties: told.properties });
  if (told.type === 'page') {
    document.pages.push(told.page);
    addConcealed(document.properties.integrity, told.concealed);
  }
  if (told.type === 'problem') document.problems.push(told.problem);
}

/** More than a reviewer ever looks at; a scan with a recogniser's text behind it conceals every word. */
const MOST_CONCEALED = 200;

function addConcealed(integrity: Integrity | undefined, concealed: ConcealedText[]): void {
  if (!integrity) return;
  integrity.concealed.push(...concealed.slice(0, MOST_CONCEALED - integrity.concealed.length));
  integrity.concealedCount += concealed.length;
}
