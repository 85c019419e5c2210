import { datesIn, isoOf, MonthNames } from '../../vocabulary/printed-date';
import { wordKey } from '../../vocabulary/product-form';
import type { PhraseList, ReportPhrases } from '../../vocabulary/report-phrases';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { Page } from '../../read/page';
import type { JudgedCertificate, JudgedDocument } from '../lot';
import { about, type FlagContext, type Seen } from './flag';

/** What the words of a document say, wherever they stand. */

type Document = Pick<JudgedDocument, 'pages' | 'properties'>;

/** A look at each document's words beside its certificate; null where no document is at hand. */
export function eachText(
  look: (document: Document, certificate: JudgedCertificate, context: FlagContext) => string | null,
) {
  return (context: FlagContext): Seen[] | null => {
    const known = context.lot.certificates.flatMap((certificate) =>
      certificate.document && hasWords(certificate.document.pages)
        ? [{ certificate, document: certificate.document }]
        : [],
    );
    if (known.length === 0) return null;
    return known.flatMap(({ certificate, document }) => {
      const saw = look(document, certificate, context);
      return saw === null ? [] : [about(certificate.id, saw)];
    });
  };
}

function hasWords(pages: readonly Page[]): boolean {
  return pages.some(({ words }) => words.length > 0);
}

/** The first phrase of a list that a document says, as `wordKey` folds it; null where it says none. */
export function phraseIn({ pages }: Document, list: PhraseList, { patterns }: ReportPhrases): string | null {
  return patterns[list].exec(foldedText(pages))?.[0] ?? null;
}

/** Many checks ask the same pages. */
const folded = new WeakMap<readonly Page[], string>();

export function foldedText(pages: readonly Page[]): string {
  const known = folded.get(pages);
  if (known !== undefined) return known;
  const text = wordKey(rawText(pages));
  folded.set(pages, text);
  return text;
}

export function rawText(pages: readonly Page[]): string {
  return pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
}

/** The longest label has so many words; a date so many, and stands so close behind its label. */
const LABEL_WORDS = 4;
const DATE_WORDS = 4;
const BESIDE = 4;

/**
 * The days that stand behind a label of the list, each as all the days that it may mean (yyyy-mm-dd): two where the order
 * of day and month is open.
 */
export function daysAfter(
  { pages }: Document,
  list: PhraseList,
  { patterns }: ReportPhrases,
  vocabulary: Vocabulary,
): string[][] {
  const words = rawText(pages).split(' ');
  return words.flatMap((_, at) => {
    const label = patterns[list].exec(wordKey(words.slice(at, at + LABEL_WORDS).join(' ')));
    if (label?.index !== 0) return [];
    const behind = at + label[0].split(' ').length;
    const text = words.slice(behind, behind + DATE_WORDS).join(' ');
    const [date] = datesIn(text, monthsOf(vocabulary));
    if (!date || date.at > BESIDE) return [];
    const known = isoOf(date, null);
    return [
      known === null ? (['dmy', 'mdy'] as const).flatMap((order) => isoOf(date, order) ?? []) : [known],
    ];
  });
}

const months = new WeakMap<Vocabulary, MonthNames>();

function monthsOf(vocabulary: Vocabulary): MonthNames {
  const known = months.get(vocabulary) ?? new MonthNames(vocabulary.labels.languages);
  months.set(vocabulary, known);
  return known;
}
