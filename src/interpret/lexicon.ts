import type { Panel } from '../vocabulary/analyte';
import { convert } from '../vocabulary/convert';
import { findAnalyte } from '../vocabulary/find-analyte';
import { findBasis, ofAllResults, withoutBasis } from '../vocabulary/find-basis';
import { findUnit } from '../vocabulary/find-unit';
import { foldHeading, foldWord } from '../vocabulary/fold';
import type { HeadingRole, PrintedBasis } from '../vocabulary/headings';
import { isSetBound } from '../vocabulary/printed-limit';
import { parseStatus } from '../vocabulary/printed-status';
import { isValueLike, parsePrintedValue } from '../vocabulary/printed-value';
import type { DecimalText, Qualifier } from '../vocabulary/qualifier';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { readHeading, type HeadingMeaning } from './heading';

export type Role = HeadingRole;

/** What a cell's text is, seen by itself. `odd-number`: a number whose writing leaves its value in doubt. */
export type Kind = 'number' | 'odd-number' | 'qualifier' | 'verdict' | 'not-tested' | 'text';

/** What the interpret room asks of the vocabulary. Every answer depends on the text alone and is kept for the next time. */
export interface Lexicon {
  /** What a heading's text says, or null when it is none that the vocabulary knows. */
  heading(text: string): HeadingMeaning | null;
  /** Whether a word, or the beginning of one that is cut, occurs in any heading: nothing else needs a closer look. */
  occursInHeadings(word: string): boolean;
  /** The roles that a heading's phrase can stand for, the likeliest first; empty when it is no heading's. */
  headingRoles(phrase: string): readonly Role[];
  /** The same for a phrase of at least eight letters of which one is wrong, missing or too many. */
  nearlyHeadingRoles(phrase: string): readonly Role[];
  /** The analyte printed under this name, or null; a panel decides between two meanings of one name. */
  analyte(name: string, panel?: Panel | null): KnownAnalyte | null;
  /** The panel that a title names, or null. */
  panel(title: string): Panel | null;
  /** Whether a short title stands over a table of the laboratory's own control samples. */
  isControlTitle(title: string): boolean;
  /** Whether a word or two name a technique by which is measured. */
  isTechnique(text: string): boolean;
  /** Whether this stands in titles before a laboratory's own number of a method. */
  isMethodWord(text: string): boolean;
  /** Whether a text is a point of time in a stability study: "Initial", "3M", "12 months", "Week 4", "T0". */
  isPointOfTime(text: string): boolean;
  /** The UCUM code of a printed unit, or null. */
  unit(text: string): string | null;
  /** A number in another printed unit, exactly; null where the two are not of one kind. */
  inUnit(value: DecimalText, from: string, to: string): DecimalText | null;
  /** The basis that a heading, a unit or a title names, or null. */
  basis(text: string): PrintedBasis | null;
  /** A text without the basis that it ends with, or null where it ends with none. */
  withoutBasis(text: string): string | null;
  /** The basis that a sentence gives to results, or null. */
  basisNote(text: string): PrintedBasis | null;
  /** Whether a sentence says that it holds for all results, and what of it holds for them. */
  ofAllResults(sentence: string): { all: boolean; holds: string };
  /** A result cell's text as qualifier and number, or null when it is none or its writing is in doubt. */
  value(text: string): { qualifier: Qualifier; value: DecimalText | null } | null;
  /** What kind of value a result cell's text is. */
  kind(text: string): Kind;
  /** Whether the text is a laboratory's verdict on a row, as a status column prints it. */
  isStatus(text: string): boolean;
  /** Whether a limit's cell says that there is none: "Report", "Not established". */
  isNoLimit(text: string): boolean;
  /** Whether a text is a bound that somebody set, not what was found: "≤ 10", "NMT 1.0 ppm". */
  isSetBound(text: string): boolean;
}

export interface KnownAnalyte {
  id: string;
  panel: Panel;
  /** The print is the name itself, not one with letters lost or taken for others. */
  exact: boolean;
}

const SHORTEST_NEARLY = 8;
const LONGEST_TITLE_PHRASE = 5;

const lexicons = new WeakMap<Vocabulary, Lexicon>();

/** The vocabulary as the interpret room asks it. One document prints much that the one before printed: answers are kept. */
export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const known = lexicons.get(vocabulary) ?? lexiconFor(vocabulary);
  lexicons.set(vocabulary, known);
  return known;
}

function lexiconFor(vocabulary: Vocabulary): Lexicon {
  const { roles, panels } = vocabulary.headings;
  const analytes = new Map<Panel | null, (name: string) => ReturnType<Lexicon['analyte']>>();
  const analyteIn = (panel: Panel | null) =>
    remembered((name: string) => {
      const match = findAnalyte(vocabulary, name, { panel });
      const exact = match?.how !== 'ligature' && match?.how !== 'confusable';
      return match && { id: match.analyte.id, panel: match.analyte.panel, exact };
    });
  const beginnings = beginningsOfWords(vocabulary);
  const lexicon: Lexicon = {
    heading: remembered((text) => readHeading(text, lexicon)),
    occursInHeadings: remembered(
      (word) => beginnings.has(foldHeading(word)) || findUnit(vocabulary, word) !== null,
    ),
    headingRoles: remembered((phrase) => roles.get(foldHeading(phrase)) ?? []),
    nearlyHeadingRoles: remembered((phrase) => nearly(roles, foldHeading(phrase)) ?? []),
    analyte: (name, panel = null) => {
      const find = analytes.get(panel) ?? analyteIn(panel);
      analytes.set(panel, find);
      return find(name);
    },
    panel: remembered((title) => panelNamedIn(panels, title)),
    isControlTitle: remembered((title) => isControlTitle(vocabulary.headings.controlTitles, title)),
    isTechnique: remembered((text) => vocabulary.headings.techniques.has(foldHeading(text))),
    isMethodWord: remembered((text) => vocabulary.headings.methodWords.has(foldHeading(text))),
    isPointOfTime: remembered((text) => isPointOfTime(vocabulary.headings, text)),
    unit: remembered((text) => findUnit(vocabulary, text)?.unit.ucum ?? null),
    inUnit: (value, from, to) => {
      const [one, other] = [findUnit(vocabulary, from), findUnit(vocabulary, to)];
      return one && other && convert(value, one.unit, other.unit);
    },
    basis: remembered((text) => findBasis(vocabulary.headings.bases, text)),
    withoutBasis: remembered((text) => withoutBasis(vocabulary.headings.bases, text)),
    basisNote: remembered((text) => findBasis(vocabulary.headings.basisNotes, text)),
    ofAllResults: (sentence) => ofAllResults(vocabulary.headings.forAllResults, sentence),
    value: remembered((text) => {
      const parsed = parsePrintedValue(vocabulary, text);
      return parsed.kind === 'value' ? parsed : null;
    }),
    kind: remembered((text) => kindOf(vocabulary, text)),
    isStatus: remembered((text) => parseStatus(vocabulary, text) !== null),
    isSetBound: remembered((text) => isSetBound(vocabulary, text)),
    isNoLimit: remembered((text) => vocabulary.limitWords.get(foldWord(text)) === 'none'),
  };
  return lexicon;
}

const beginnings = new WeakMap<Vocabulary, ReadonlySet<string>>();
const SHORTEST_BEGINNING = 5;

/** Every word of every heading's phrase, and its beginnings of five letters and more. Made once per vocabulary. */
function beginningsOfWords(vocabulary: Vocabulary): ReadonlySet<string> {
  const known = beginnings.get(vocabulary);
  if (known) return known;
  const words = new Set<string>();
  for (const word of vocabulary.headings.words) {
    words.add(word);
    for (let length = SHORTEST_BEGINNING; length < word.length; length++) words.add(word.slice(0, length));
  }
  beginnings.set(vocabulary, words);
  return words;
}

/** So many different texts are remembered before starting afresh. */
const MOST = 20_000;

/** A question that remembers its answers. */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as Answer;
    const asked = ask(text);
    if (known.size >= MOST) known.clear();
    known.set(text, asked);
    return asked;
  };
}

function nearly(roles: ReadonlyMap<string, readonly Role[]>, key: string): readonly Role[] | null {
  const exact = roles.get(key);
  if (exact || key.length < SHORTEST_NEARLY) return exact ?? null;
  for (const [phrase, role] of roles)
    if (phrase.length >= SHORTEST_NEARLY && differsByOneLetter(phrase, key)) return role;
  return null;
}

function differsByOneLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  let tail = 0;
  const rest = Math.min(a.length, b.length) - same;
  while (tail < rest && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return Math.max(a.length, b.length) - same - tail <= 1;
}

const LONGEST_CONTROL_TITLE = 7;

/** A title that ends with one of the phrases, or begins with one: "Cannabinoid QC", "LCS - Batch 2203". */
function isControlTitle(phrases: ReadonlySet<string>, title: string): boolean {
  const words = title.split(/[\s:,()[\]–-]+/).filter((w) => w !== '');
  if (words.length > LONGEST_CONTROL_TITLE || /:\s*\S/.test(title)) return false;
  return words.some(
    (_, i) =>
      phrases.has(foldHeading(words.slice(i).join(' '))) ||
      (i > 0 && phrases.has(foldHeading(words.slice(0, i).join(' '))) && !SHORT.test(words[0] ?? '')),
  );
}

/** A number of some span of time, before or after it; points may be counted without one: "T3", "T=6". */
const OF_TIME = /^(?:T\s?=?\s?)?(?:(?<after>\d{1,3})\s?(?<span>\p{L}+)?\.?|(?<unit>\p{L}+)\.? \d{1,3})$/u;

function isPointOfTime({ spansOfTime, startsOfTime }: Vocabulary['headings'], text: string): boolean {
  if (startsOfTime.has(foldHeading(text))) return true;
  const { span, unit } = OF_TIME.exec(text)?.groups ?? {};
  const counted = span ?? unit;
  return counted === undefined ? /^T\s?=?\s?\d{1,2}$/.test(text) : spansOfTime.has(foldHeading(counted));
}

/** "QC Manager", "QC Approved": as the first word of more it says nothing of a table. */
const SHORT = /^Q[AC](?:\/QC)?$/i;

/** The longest run of words in a title that names a panel. */
function panelNamedIn(panels: ReadonlyMap<string, Panel>, title: string): Panel | null {
  const words = title.split(/[\s/:,()[\]-]+/).filter((w) => w !== '');
  for (let length = Math.min(LONGEST_TITLE_PHRASE, words.length); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const panel = panels.get(foldHeading(words.slice(start, start + length).join(' ')));
      if (panel) return panel;
    }
  return null;
}

function kindOf(vocabulary: Vocabulary, text: string): Kind {
  const parsed = parsePrintedValue(vocabulary, text);
  if (parsed.kind !== 'value') return isValueLike(vocabulary, text) ? 'odd-number' : 'text';
  return KINDS[parsed.qualifier] ?? 'qualifier';
}

const KINDS: Partial<Record<Qualifier, Kind>> = {
  '=': 'number',
  '<': 'number',
  '>': 'number',
  pass: 'verdict',
  fail: 'verdict',
  nt: 'not-tested',
};
