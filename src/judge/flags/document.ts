import { about, type FlagCheck, type FlagContext, type Seen } from './flag';
import type { JudgedDocument } from '../lot';
import type { DocumentProperties, Page, Word } from '../../read/page';
import { coversAll } from './integrity';

/** A look at the document itself; null where none of the lot's is at hand. */
function eachDocument(look: (document: JudgedDocument) => string[]) {
  return ({ lot }: FlagContext): Seen[] | null => {
    const known = lot.certificates.filter(({ document }) => document !== null);
    if (known.length === 0) return null;
    return known.flatMap(({ id, document }) => (document ? look(document).map((saw) => about(id, saw)) : []));
  };
}

const EDITORS =
  /PDF ?Expert|Foxit.*Editor|iLovePDF|Smallpdf|Sejda|PDFescape|Nitro|Photoshop|Illustrator|\bGIMP\b|Canva|Inkscape|Quartz|\bPreview\b|PDFfiller|DocHub|Xodo|Edited (with|by)/i;
const TEN_MINUTES = 10 * 60 * 1000;
const OFFICE_STANDARD = /ISO\s*\/?\s*IE[^C\s]\w*\s*17025|ISO\s+17052/i;
const NOT_FOR_CONFORMITY =
  /R\s*&\s*D[^.]{0,20}only|not an? [^.]{0,40}compliance certificate|for research (use|purposes) only|internal use only/i;

export const DOCUMENT_CHECKS: readonly FlagCheck[] = [
  {
    id: 'made-by-an-editor',
    group: 'document',
    severity: 'medium',
    asks: 'Why has a report passed through a program for editing PDFs?',
    falsePositives: 'A report that was saved again from a viewer, or merged for mailing.',
    look: eachDocument(({ properties }) => editorOf(properties)),
  },
  {
    id: 'changed-after-making',
    group: 'document',
    severity: 'medium',
    asks: 'What was changed after the report was made?',
    falsePositives: 'Electronic signing, hours after making: usual where the report is signed.',
    look: eachDocument(({ properties }) => changedLater(properties)),
  },
  {
    id: 'edited-after-making',
    group: 'document',
    severity: 'high',
    asks: 'What did a program for editing PDFs change after the report was made?',
    falsePositives:
      'A report that was made smaller, marked or merged for mailing, hours after it was issued.',
    look: eachDocument(({ properties }) => {
      const [editor] = editorOf(properties);
      return editor ? changedLater(properties).map((saw) => `${saw}; ${editor}`) : [];
    }),
  },
  {
    id: 'overlaid-text',
    group: 'document',
    severity: 'high',
    asks: 'What stands under this text?',
    falsePositives: 'Stamps and signatures over the text; letters drawn twice to look bold.',
    look: eachDocument(({ pages }) => pages.flatMap(overlaid)),
  },
  {
    id: 'standard-misspelt',
    group: 'laboratory',
    severity: 'low',
    asks: 'Would a laboratory misspell its own standard?',
    falsePositives: 'Genuine reports do: a weak sign.',
    look: eachDocument(({ pages }) => matches(pages, OFFICE_STANDARD)),
  },
  {
    id: 'not-for-conformity',
    group: 'sample',
    severity: 'medium',
    asks: 'May this report speak for the lot, when it says itself that it does not?',
    falsePositives: 'None known.',
    look: eachDocument(({ pages }) => matches(pages, NOT_FOR_CONFORMITY)),
  },
];

function editorOf({ producer, creator, author }: DocumentProperties): string[] {
  const named = [producer, creator, author].find((text) => text !== null && EDITORS.test(text));
  return named ? [`made with "${named}"`] : [];
}

/** Signing changes a file: a valid signature over all of it says who made the change, and that it is the last one. */
function changedLater({ created, modified, integrity }: DocumentProperties): string[] {
  if (integrity?.signatures.some(coversAll)) return [];
  const between = created !== null && modified !== null ? Date.parse(modified) - Date.parse(created) : 0;
  return between > TEN_MINUTES ? [`made ${created}, changed ${modified}`] : [];
}

function matches(pages: readonly Page[], pattern: RegExp): string[] {
  return pages.flatMap((page) => {
    const match = pattern.exec(page.words.map(({ text }) => text).join(' '));
    return match ? [`page ${page.number}: "${match[0]}"`] : [];
  });
}

/** Upright words with a digit that lie over another word with other text. */
function overlaid(page: Page): string[] {
  // Recognised words lie where the recogniser saw them: their boxes overlap without anything being laid over them.
  if (page.source.kind === 'ocr') return [];
  const words = page.words.filter(({ rotation }) => rotation === 0).sort((a, b) => a.box.y - b.box.y);
  return words.flatMap((word, index) => {
    if (!/\d/.test(word.text)) return [];
    const near = neighbours(words, index);
    const under = near.find((other) => other.text !== word.text && overlap(word, other) > 0.5);
    return under ? [`page ${page.number}: "${word.text}" over "${under.text}"`] : [];
  });
}

/** Words after this one that may still touch it: sorted by their tops, the rest begin below it. */
function neighbours(words: readonly Word[], index: number): Word[] {
  const word = words[index];
  if (!word) return [];
  const bottom = word.box.y + word.box.height;
  const near: Word[] = [];
  for (let i = index + 1; i < words.length; i++) {
    const other = words[i];
    if (!other || other.box.y > bottom) break;
    near.push(other);
  }
  return near;
}

/** Shared area as a share of the smaller box. */
function overlap({ box: a }: Word, { box: b }: Word): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const smaller = Math.min(a.width * a.height, b.width * b.height);
  return width <= 0 || height <= 0 || smaller <= 0 ? 0 : (width * height) / smaller;
}
