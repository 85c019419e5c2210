import type { DrawnPage, Job, SecondReading, Told } from '../job';
import type { Box, Page, Problem, ReadDocument, Word } from '../page';
import type { ReadingChild } from '../reading-child';
import { wordsOfHocr } from './hocr';
import { languageOf, type Language } from './language';
import { dataOf } from './language-data';
import type { Need } from './need';
import { afterSecondLook, inPixels, unsureNumbers } from './second-look';
import type { SystemTesseract } from './system-tesseract';

/** The budget of pages that are read from their picture. */
export interface RecognitionSettings {
  /** In one document; none turns recognition off. */
  pages: number;
  /** Wall time for drawing a page, and again for recognising it. */
  milliseconds: number;
  /** Memory that drawing and recognising may take. */
  megabytes: number;
}

/** A page in need of recognition. */
export interface NeedyPage {
  page: Page;
  need: Need;
}

/** Letters of 8 points are 20 to 30 pixels high at this resolution, which is what Tesseract reads best. */
const FOR_READING = 300;
/** Enough to see whether there is ink. */
const FOR_LOOKING = 50;
/** A page that shows more than this share of ink outside of its few words is a picture with a stamp on it. */
const MOST_UNKNOWN_INK = 0.015;

const OVER_BUDGET = 'too many pages before it were recognised';

const REASONS = {
  'no-text': 'The page has no text',
  'garbled-text': "The page's text means nothing",
  'watermark-only': 'The page has hardly any text',
};

/** Reads pages of one document from their pictures. */
export class PageRecogniser {
  /** What ended the last job before its end. */
  private trouble: Problem | null = null;

  /**
   * @param livingChild Gives the child that draws the pages, and recognises them where the machine has no Tesseract for the
   *   language; another one when that has ended, so that a page that takes too long takes no other page along.
   * @param dataFor Where the child finds a language's data, or null where there is none.
   */
  constructor(
    private readonly path: string,
    private readonly livingChild: () => ReadingChild,
    private readonly tesseract: SystemTesseract | null,
    private readonly settings: RecognitionSettings,
    private readonly dataFor: (language: Language) => string | null = dataOf,
  ) {}

  /** Puts what is recognised in the place of pages that need it, with a problem where that failed. */
  async improve(document: ReadDocument, needy: NeedyPage[]): Promise<void> {
    const hint = languageOf(document.pages.flatMap(({ words }) => words.map(({ text }) => text)));
    let left = this.settings.pages;
    for (const { page, need } of needy) {
      if (!need.certain && !(await this.showsMore(page))) continue;
      const outcome = left-- > 0 ? await this.recognised(page, need, hint, document.problems) : OVER_BUDGET;
      const failed = typeof outcome === 'string';
      if (failed) document.problems.push(problemOf(page, need, outcome));
      const worthless = { ...page, words: [] };
      document.pages[document.pages.indexOf(page)] = !failed ? outcome : need.certain ? worthless : page;
    }
  }

  /** Whether the page's picture has ink that its words do not account for. */
  private async showsMore(page: Page): Promise<boolean> {
    if (this.settings.pages === 0) return false;
    const picture = await this.draw(
      page.number,
      FOR_LOOKING,
      page.words.map(({ box }) => box),
    );
    return picture !== null && picture.unknownInk > MOST_UNKNOWN_INK;
  }

  /** The page as recognised, or why it could not be. */
  private async recognised(
    page: Page,
    need: Need,
    hint: Language | null,
    problems: Problem[],
  ): Promise<Page | string> {
    const language = hint ?? 'eng';
    if (!this.knows(language)) return `there is no data to recognise its language (${language}) with`;
    const picture = await this.draw(page.number, FOR_READING, []);
    if (!picture) return this.whyNot('drawn');
    if (picture.unknownInk === 0) return 'nothing is drawn on it';
    const words = await this.wordsIn(picture, hint);
    if (!words) return this.whyNot('recognised');
    if (words.length <= page.words.length && !need.certain) return page;
    if (words.length === 0) return 'nothing is recognised in its picture';
    return {
      ...page,
      source: { kind: 'ocr', because: need.reason },
      words: await this.lookedAgain(words, picture, page.number, language, problems),
      rules: picture.rules,
    };
  }

  /** The words, after a second look at the numbers among them that the recogniser was not sure of. */
  private async lookedAgain(
    words: Word[],
    { png, pointsPerPixel }: DrawnPage,
    page: number,
    language: Language,
    problems: Problem[],
  ): Promise<Word[]> {
    const unsure = unsureNumbers(words);
    if (unsure.length === 0 || this.dataFor(language) === null) return words;
    const boxes = unsure.map(({ box }) => inPixels(box, pointsPerPixel));
    let readings: SecondReading[] = [];
    await this.run({ kind: 'reread', png, boxes, language }, (told) => {
      if (told.type === 'reread') readings = told.readings;
    });
    const after = afterSecondLook(unsure, readings, page);
    problems.push(...after.problems);
    return words.map((word) => ({ ...word, ...after.seen.get(word) }));
  }

  /** In the language of the document's other pages; where they do not tell, a first pass in English does. */
  private async wordsIn(picture: DrawnPage, hint: Language | null): Promise<Word[] | null> {
    const first = hint ?? 'eng';
    const words = await this.wordsInLanguage(picture, first);
    if (hint || !words) return words;
    const language = languageOf(words.map(({ text }) => text)) ?? first;
    return language === first || !this.knows(language)
      ? words
      : ((await this.wordsInLanguage(picture, language)) ?? words);
  }

  private knows(language: Language): boolean {
    return this.tesseract?.knows(language) === true || this.dataFor(language) !== null;
  }

  private async wordsInLanguage(picture: DrawnPage, language: Language): Promise<Word[] | null> {
    const hocr = await this.hocrOf(picture.png, language);
    return hocr === null ? null : wordsOfHocr(hocr, picture);
  }

  private async hocrOf(png: string, language: Language): Promise<string | null> {
    const { milliseconds } = this.settings;
    if (this.tesseract?.knows(language)) {
      return this.tesseract.recognise(Buffer.from(png, 'base64'), language, milliseconds);
    }
    let hocr: string | null = null;
    await this.run({ kind: 'recognise', png, language }, (told) => {
      if (told.type === 'hocr') hocr = told.hocr;
    });
    return hocr;
  }

  private async draw(number: number, dotsPerInch: number, known: Box[]): Promise<DrawnPage | null> {
    let picture: DrawnPage | null = null;
    const job = { kind: 'draw', path: this.path, number, dotsPerInch, known } as const;
    await this.run(job, (told) => {
      if (told.type === 'picture') picture = told.picture;
    });
    return picture;
  }

  private async run(job: Job, hear: (told: Told) => void): Promise<void> {
    this.trouble = await this.livingChild().run(job, this.settings.milliseconds, hear);
  }

  private whyNot(done: 'drawn' | 'recognised'): string {
    if (this.trouble?.code !== 'timed-out') return `it could not be ${done}`;
    return `it could not be ${done} within ${this.settings.milliseconds / 1000} seconds`;
  }
}

function problemOf(page: Page, { reason }: Need, why: string): Problem {
  return { code: reason, message: `${REASONS[reason]}, and ${why}.`, page: page.number };
}
