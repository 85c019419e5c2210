import { findUnit } from './find-unit';
import { foldWord } from './fold';
import { readDecimal, type DecimalProblem } from './printed-decimal';
import { takeSign } from './printed-sign';
import type { DecimalText, Qualifier } from './qualifier';
import { remembered } from './remembered';
import { WITH_SAMPLE_MASS } from './sample-mass';
import type { Vocabulary } from './vocabulary';

/** What a result cell says, before it is brought together with its row and its analyte. */
export interface PrintedValue {
  readonly kind: 'value';
  readonly qualifier: Qualifier;
  /** Null unless the qualifier is =, < or >. */
  readonly value: DecimalText | null;
  /** The number beside a word: 0.05 in `<LOQ (0.05)`. */
  readonly bound: DecimalText | null;
  /** The unit inside the cell, as printed. */
  readonly unit: string | null;
  /** In grams, where the cell says in how much was looked: `Not detected in 25 g`. */
  readonly sampleMass: DecimalText | null;
  readonly uncertainty: DecimalText | null;
  /** The uncertainty is printed in % and the value in another unit or in none. */
  readonly uncertaintyInPercent: boolean;
  /**
   * `estimated`: marked E, J or (est); `zero-printed`: 0.00, a blank or a value below the resolution;
   * `approximate`: ~ or ca.; `or-equal`: ≤ or ≥.
   */
  readonly flags: readonly ('estimated' | 'zero-printed' | 'approximate' | 'or-equal')[];
  /** The footnote mark beside the value. */
  readonly mark: string | null;
}

export interface UnreadableValue {
  readonly kind: 'unreadable';
  readonly reason: DecimalProblem | 'empty' | 'not-a-value' | 'range' | 'unknown-unit-in-cell';
}

const BLANK: PrintedValue = {
  kind: 'value',
  qualifier: '=',
  value: null,
  bound: null,
  unit: null,
  sampleMass: null,
  uncertainty: null,
  uncertaintyInPercent: false,
  flags: [],
  mark: null,
};

/** A result cell is short; longer text is a sentence. */
const LONGEST_VALUE = 60;

/**
 * Reads a result cell: a number with its qualifier, unit and uncertainty, or one of the words that stand for a result.
 * @param text the cell as printed; a raised exponent is written with a circumflex (`1,0.10^3`)
 * @param options.decimalComma as `usesDecimalComma` decides for the document
 */
export function parsePrintedValue(
  vocabulary: Vocabulary,
  text: string,
  { decimalComma }: { decimalComma?: boolean } = {},
): PrintedValue | UnreadableValue {
  if (decimalComma === undefined) return parseOpen(vocabulary, text);
  return decimalComma ? parseWithComma(vocabulary, text) : parseWithPoint(vocabulary, text);
}

const parseOpen = remembered((vocabulary, text) => parseCell(vocabulary, text));
const parseWithComma = remembered((vocabulary, text) => parseCell(vocabulary, text, true));
const parseWithPoint = remembered((vocabulary, text) => parseCell(vocabulary, text, false));

function parseCell(
  vocabulary: Vocabulary,
  text: string,
  decimalComma?: boolean,
): PrintedValue | UnreadableValue {
  const { print: printed, mark } = withoutMark(plainPrint(text));
  const print = withoutWhatItIs(vocabulary, printed);
  if (print === '') return parseWord(vocabulary, text.trim()) ?? unreadable('empty');
  if (print.length > LONGEST_VALUE) return unreadable('not-a-value');
  const parsed =
    parseWord(vocabulary, print) ??
    parseWordWithMass(vocabulary, print) ??
    parseWordWithBound(vocabulary, print, decimalComma) ??
    parseNumber(vocabulary, print, decimalComma);
  return parsed.kind === 'value' && mark ? { ...parsed, mark } : parsed;
}

const NO_RESULT: readonly string[] = ['empty', 'not-a-value', 'not-a-number', 'unknown-unit-in-cell'];

/** Whether a cell looks like a result: it can be read as one, or is a number whose writing is in doubt. Cheap enough for every word of a page. */
export function isValueLike(vocabulary: Vocabulary, text: string): boolean {
  if (text.length > LONGEST_VALUE) return false;
  const parsed = parsePrintedValue(vocabulary, text);
  return parsed.kind === 'value' || !NO_RESULT.includes(parsed.reason);
}

function unreadable(reason: UnreadableValue['reason']): UnreadableValue {
  return { kind: 'unreadable', reason };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED_POWER = /(?<=(?<!\d)10)([⁺⁻]?)([⁰¹²³⁴-⁹]+)/gu;

/** One writing of powers, signs and spaces; superscripts that are no exponent stay, as footnote marks. */
export function plainPrint(text: string): string {
  return text
    .replace(
      RAISED_POWER,
      (_, sign: string, digits: string) =>
        `^${sign === '⁻' ? '-' : ''}${[...digits].map((d) => RAISED.indexOf(d)).join('')}`,
    )
    .replace(/[−–—]/g, '-')
    .replace(/[\s\u00a0\u2000-\u200a\u202f]+/gu, ' ')
    .replace(/[＜‹]/g, '<')
    .replace(/[＞›]/g, '>')
    .trim();
}

const LEADING_MARK = /^([*†‡§#]+)\s*(?=[^\s*†‡§#])/;
const TRAILING_MARK = /(?<=[^\s*†‡§#])\s*([*†‡§#]+|[¹²³⁰⁴-⁹ᵃᵇᶜᵈᵉ]+|\([a-d1-9]\)|\^[a-e](?:,[a-e])*)$/u;

function withoutMark(text: string): { print: string; mark: string | null } {
  const mark = LEADING_MARK.exec(text)?.[1] ?? TRAILING_MARK.exec(text)?.[1] ?? null;
  return mark === null
    ? { print: text, mark }
    : { print: text.replace(LEADING_MARK, '').replace(TRAILING_MARK, ''), mark };
}

const SAYS_WHAT_IT_IS = /^(<\s*[\d.,]+)\s*\((\p{L}[\p{L}.]*)\)$/u;

/** "< 0.01 (LOQ)", "<0,02 (BG)": behind a bound, which one it is. */
function withoutWhatItIs(vocabulary: Vocabulary, print: string): string {
  const [, bound, name] = SAYS_WHAT_IT_IS.exec(print) ?? [];
  if (bound === undefined || name === undefined) return print;
  const qualifier = vocabulary.qualifierWords.get(foldWord(`<${name}`));
  return qualifier === '<loq' || qualifier === '<lod' ? bound : print;
}

function parseWord(vocabulary: Vocabulary, print: string): PrintedValue | null {
  const qualifier = vocabulary.qualifierWords.get(foldWord(print));
  return qualifier === undefined ? null : { ...BLANK, qualifier };
}

/** `Not Detected in 1 g`, `Negative/1g`, `Absence v 25 g`: a presence test with the mass it looked in. */
function parseWordWithMass(vocabulary: Vocabulary, print: string): PrintedValue | null {
  const match = WITH_SAMPLE_MASS.exec(print);
  const word = match?.[1] && parseWord(vocabulary, match[1]);
  const mass = match?.[2] && findUnit(vocabulary, match[2].replace(/^cfu\s*\/?/i, ''));
  if (!word || !mass || mass.sampleMass === null) return null;
  const presence = { nd: 'absent', absent: 'absent', present: 'present' } as const;
  if (!(word.qualifier in presence)) return null;
  return {
    ...word,
    qualifier: presence[word.qualifier as keyof typeof presence],
    sampleMass: mass.sampleMass,
  };
}

const WITH_BOUND =
  /^(<\s*\p{L}+|\p{L}[\p{L}. ]*?)\s*[(|[:,;]?\s*(?:LOD|LOQ|RL|MDL|DL|QL)?\s*[=:]?\s*[<≤]?\s*(\d.*?)[)\]]?$/u;
const WITH_UNIT = /^(<\s*\p{L}+|\p{L}[\p{L}. ]*?)\s+(\S.*)$/u;

/** `<LOQ (0.05)`, `<LOQ | <1mg/g`, `ND <0.01 mg/kg`, `ND %`: a word with the number or the unit it refers to. */
function parseWordWithBound(
  vocabulary: Vocabulary,
  print: string,
  decimalComma?: boolean,
): PrintedValue | null {
  const bounded = WITH_BOUND.exec(print);
  if (bounded?.[1] && bounded[2]) {
    const word = parseWord(vocabulary, bounded[1]);
    const number = parseNumber(vocabulary, bounded[2], decimalComma);
    const takesBound = word && ['nd', '<loq', '<lod', 'trace'].includes(word.qualifier);
    if (takesBound && number.kind === 'value' && number.qualifier === '=')
      return { ...word, bound: number.value, unit: number.unit };
  }
  const [, word, unit] = WITH_UNIT.exec(print) ?? [];
  const parsed = word && unit && findUnit(vocabulary, unit) ? parseWord(vocabulary, word) : null;
  return parsed && { ...parsed, unit: unit ?? null };
}

/** What may say behind a number that it is estimated: a word, or a letter that is no unit there. */
const LAST_WORD = /\s*(?:\((\p{L}+\.?)\)|(?<=[\d%\s])(\p{L}{3,}\.?))$/u;
const ESTIMATED_LETTER = /(?<=[\d%])\s+[EJ]$/i;

function withoutEstimated(vocabulary: Vocabulary, print: string): { body: string; estimated: boolean } {
  const [last = '', bracketed, bare] = LAST_WORD.exec(print) ?? [];
  const word = bracketed ?? bare;
  if (word !== undefined && vocabulary.estimatedWords.has(foldWord(word)))
    return { body: print.slice(0, -last.length), estimated: true };
  const body = print.replace(ESTIMATED_LETTER, '');
  return { body, estimated: body !== print };
}

/** `0.010 U`: the mark for "not detected at the number shown" in US EPA data qualifiers. */
const UNDETECTED = /(?<=^[^a-z]*\d)\s+UJ?$/;
const UNCERTAINTY = /^(.+?)\s*\(?\s*(?:±|\+\s*\/\s*-|\+-)\s*([^()]+?)\s*\)?(\s+[^\d\s].*)?$/u;

/** `2,4 x 10*`, `4.1 x 10° CFU/g`: what recognition makes of a raised figure on a scan, or nothing at all. */
const BROKEN_POWER = /^\d(?:[.,]\d+)?\s*[xX×·⋅]\s*10[*%°?"'’”^]{0,2}(?:\s+\S*\/\S+)?$/u;

function parseNumber(
  vocabulary: Vocabulary,
  print: string,
  decimalComma?: boolean,
): PrintedValue | UnreadableValue {
  const { sign, rest } = takeSign(vocabulary, print);
  const unsigned = rest.replace(UNDETECTED, '');
  const undetected = sign.qualifier === '=' && unsigned !== rest;
  const { body, estimated } = withoutEstimated(vocabulary, unsigned);
  const [, value = body, spread = null, after = ''] = UNCERTAINTY.exec(body) ?? [];
  if (BROKEN_POWER.test(value)) return unreadable('lost-superscript');
  const number = parseQuantity(vocabulary, value.replace(/^\(/, ''), decimalComma);
  if ('reason' in number) return number;
  const qualifier = undetected ? '<' : sign.qualifier;
  const flags: PrintedValue['flags'][number][] = [...sign.flags];
  if (estimated) flags.push('estimated');
  if (/^0+(\.0+)?$/.test(number.value) && qualifier === '=') flags.push('zero-printed');
  const read: PrintedValue = { ...BLANK, ...number, qualifier, flags };
  return spread === null
    ? read
    : withUncertainty(vocabulary, read, spread + after.replace(')', ''), decimalComma);
}

/** `0.64 ± 0.08 mg/kg`, `0.64 mg/kg ± 12 %`. A unit after both holds for both. */
function withUncertainty(
  vocabulary: Vocabulary,
  read: PrintedValue,
  spread: string,
  decimalComma?: boolean,
): PrintedValue | UnreadableValue {
  const uncertainty = parseQuantity(vocabulary, spread, decimalComma);
  if ('reason' in uncertainty) return uncertainty;
  const inPercent = uncertainty.unit?.trim() === '%' && read.unit?.trim() !== '%';
  const unit = read.unit ?? (inPercent ? null : uncertainty.unit);
  return { ...read, unit, uncertainty: uncertainty.value, uncertaintyInPercent: inPercent };
}

/** Rotations are printed with their sign: "+20.9 °". A plus before a whole number may be a mark. */
const NUMBER_THEN_UNIT =
  /^((?:-|\+(?=\d+[.,]\d))?[\d.,'’ ]*\d(?:\s?[eE]\s?[+-]?\d{1,2}(?!\w)|\s*[xX×·⋅*.]\s*10\s*(?:\^|\*\*?)\s*[+-]?\d{1,2}|\s*[xX×·⋅*]\s*10-?\d|(?:\^|\*\*?)[+-]?\d{1,2})?[.,]?)\s*(.*)$/u;

/** "0.10-0.25", "1 to 5". */
const UPPER_END = /^(?:-|to\b|až\b|bis\b)\s*(\d.*)$/u;

/** A number, alone or with a unit: "1,6 Beta-glucans" is none. */
function isQuantity(vocabulary: Vocabulary, text: string): boolean {
  const [, digits, unit = ''] = NUMBER_THEN_UNIT.exec(text) ?? [];
  return digits !== undefined && (unit === '' || findUnit(vocabulary, unit) !== null);
}

function parseQuantity(
  vocabulary: Vocabulary,
  text: string,
  decimalComma?: boolean,
): { value: DecimalText; unit: string | null } | UnreadableValue {
  const [, digits = '', unit = ''] = NUMBER_THEN_UNIT.exec(text.trim()) ?? [];
  if (digits === '') return unreadable('not-a-value');
  const number = readDecimal(digits, decimalComma);
  if ('reason' in number) return unreadable(number.reason);
  const [, upper] = UPPER_END.exec(unit) ?? [];
  if (upper !== undefined)
    return unreadable(isQuantity(vocabulary, upper) ? 'range' : 'unknown-unit-in-cell');
  if (/^[=|;]?\s*\d/.test(unit)) return unreadable('two-numbers');
  if (unit !== '' && !findUnit(vocabulary, unit)) return unreadable('unknown-unit-in-cell');
  return { value: number.decimal, unit: unit === '' ? null : unit };
}
