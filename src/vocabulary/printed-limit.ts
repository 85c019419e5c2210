import { findUnit } from './find-unit';
import { foldUnit, foldWord } from './fold';
import { readDecimal } from './printed-decimal';
import { parsePrintedValue, plainPrint } from './printed-value';
import type { DecimalText } from './qualifier';
import { WITH_SAMPLE_MASS } from './sample-mass';
import type { LimitWord, Vocabulary } from './vocabulary';

/** What a limit or specification cell says. Numbers are in the printed unit. */
export interface PrintedLimit {
  kind: 'limit';
  /**
   * `max`: at most `value`; `min`: at least; `range`: from `value` to `upper`; `absent-in`: nothing may be found,
   * in `sampleMass` grams where that is printed; `none`: the laboratory states no limit.
   */
  operator: 'max' | 'min' | 'range' | 'absent-in' | 'none';
  value: DecimalText | null;
  upper: DecimalText | null;
  /** The unit inside the cell, as printed. */
  unit: string | null;
  sampleMass: DecimalText | null;
  /** The limit itself fails (`< 10`); otherwise it still conforms. */
  strict: boolean;
  /** `105 CFU/g` was taken for 10^5: its raised digit is lost. */
  powerRestored: boolean;
}

export interface UnreadableLimit {
  kind: 'unreadable';
  reason: string;
}

const NO_LIMIT: PrintedLimit = {
  kind: 'limit',
  operator: 'none',
  value: null,
  upper: null,
  unit: null,
  sampleMass: null,
  strict: false,
  powerRestored: false,
};

/**
 * Reads a limit cell: `10`, `NMT 10`, `≤ 0.5 µg/g`, `>25%` (the condition of failing), `Any amt in 1 g`, `60.0 - 90.0`,
 * `10^5 CFU/g` and `105 CFU/g`.
 * @param options.colonyCount the row counts colonies: 101 to 108 are powers of ten whose raised digit was lost
 */
export function parseLimit(
  vocabulary: Vocabulary,
  text: string,
  options: { decimalComma?: boolean; colonyCount?: boolean } = {},
): PrintedLimit | UnreadableLimit {
  const print = plainPrint(text).replace(/^\((.*)\)$/, '$1');
  if (print === '') return { kind: 'unreadable', reason: 'empty' };
  const word = vocabulary.limitWords.get(foldWord(print));
  if (word === 'none') return NO_LIMIT;
  if (word === 'none-allowed') return { ...NO_LIMIT, operator: 'absent-in' };
  return (
    parseAbsence(vocabulary, print) ??
    parseRange(vocabulary, print, options) ??
    parseBound(vocabulary, wordFirst(vocabulary, print), options)
  );
}

/** `Absent in 25 g`, `ND`, `Not Detected in 1g`, `Any amt in 1 gram`, `Detection in 1 g`, `1 per 3 g` is none. */
function parseAbsence(vocabulary: Vocabulary, print: string): PrintedLimit | null {
  const result = parsePrintedValue(vocabulary, print);
  if (result.kind === 'value' && (result.qualifier === 'absent' || result.qualifier === 'nd'))
    return { ...NO_LIMIT, operator: 'absent-in', sampleMass: result.sampleMass };
  const [, word, mass] = WITH_SAMPLE_MASS.exec(print) ?? [];
  if (!word || !mass || vocabulary.limitWords.get(foldWord(word)) !== 'none-allowed') return null;
  return { ...NO_LIMIT, operator: 'absent-in', sampleMass: findUnit(vocabulary, mass)?.sampleMass ?? null };
}

/** `1.0 - 2.0 %`, `5.0% - 10.0%`: the unit after both, or after each. */
const RANGE = /^(\d[\d.,]*)\s*([^\d\s-]\S{0,8})?\s*(?:-|~|to|až|bis|à|a)\s*(\d[\d.,]*)\s*(\D.*)?$/u;

function parseRange(
  vocabulary: Vocabulary,
  print: string,
  { decimalComma }: { decimalComma?: boolean },
): PrintedLimit | UnreadableLimit | null {
  const [, from, first = null, to, unit = null] = RANGE.exec(print) ?? [];
  if (!from || !to) return null;
  if (first !== null && (unit === null || foldUnit(first) !== foldUnit(unit)))
    return { kind: 'unreadable', reason: 'unknown-unit-in-cell' };
  const low = readDecimal(from, decimalComma);
  const high = readDecimal(to, decimalComma);
  if ('reason' in low) return { kind: 'unreadable', reason: low.reason };
  if ('reason' in high) return { kind: 'unreadable', reason: high.reason };
  if (unit !== null && !findUnit(vocabulary, unit))
    return { kind: 'unreadable', reason: 'unknown-unit-in-cell' };
  return { ...NO_LIMIT, operator: 'range', value: low.decimal, upper: high.decimal, unit };
}

const WORD_LAST = /^(\d.*?)[\s,(]*(?<![\p{L}/])(\p{L}{3,}\.?)\)?$/u;

/** `10 max`, `5.0 % (min.)`: the same with its word before the number. */
function wordFirst(vocabulary: Vocabulary, print: string): string {
  const [, number, word] = WORD_LAST.exec(print) ?? [];
  const said = number && word ? vocabulary.limitWords.get(foldWord(word)) : undefined;
  return said === 'max' || said === 'min' ? `${word} ${number}` : print;
}

/**
 * Whether a text is a bound that somebody set, which no laboratory prints as what it found: "≤ 10", "NMT 1.0 ppm",
 * "max. 5", "10 max". What may also be a result ("< 10", "less than 10") is none.
 */
export function isSetBound(vocabulary: Vocabulary, text: string): boolean {
  const print = plainPrint(text);
  if (/^[≤≥]/.test(print)) return true;
  const [, words = '', number] = OPERATOR.exec(wordFirst(vocabulary, print)) ?? [print, print];
  const key = foldWord(words.replace(/[:(]+$/, ''));
  const isSign = vocabulary.signWords.has(key) || /^[<>=~]/.test(key);
  const word = vocabulary.limitWords.get(key);
  return number !== undefined && !isSign && (word === 'max' || word === 'min');
}

const OPERATOR = /^([^\d]*?)\s*(\d.*)$/u;
const LOST_POWER_OF_TEN = /^10[1-8]$/;

function parseBound(
  vocabulary: Vocabulary,
  print: string,
  options: { decimalComma?: boolean; colonyCount?: boolean },
): PrintedLimit | UnreadableLimit {
  const [, operator = '', rest = ''] = OPERATOR.exec(print) ?? [];
  const said = operatorOf(vocabulary, operator.trim());
  if (rest === '' || said === null) return { kind: 'unreadable', reason: 'not-a-limit' };
  const number = parsePrintedValue(vocabulary, rest, options);
  if (number.kind === 'unreadable') return number;
  if (number.value === null || number.qualifier !== '=') return { kind: 'unreadable', reason: 'not-a-limit' };
  const counts = options.colonyCount === true || dimensionOf(vocabulary, number.unit) === 'colony-count';
  const powerRestored = counts && LOST_POWER_OF_TEN.test(rest.split(' ')[0] ?? '');
  const value = powerRestored ? `1${'0'.repeat(Number(number.value) - 100)}` : number.value;
  return {
    ...NO_LIMIT,
    operator: said.operator,
    strict: said.strict,
    value,
    unit: number.unit,
    powerRestored,
  };
}

function dimensionOf(vocabulary: Vocabulary, unit: string | null): string | undefined {
  return unit === null ? undefined : findUnit(vocabulary, unit)?.unit.dimension;
}

const OPERATORS: Partial<Record<LimitWord, 'max' | 'min'>> = { max: 'max', min: 'min', 'fails-above': 'max' };

/** `> 25 %` in a limit column is what fails: the limit is at most 25 %. */
function operatorOf(
  vocabulary: Vocabulary,
  print: string,
): { operator: 'max' | 'min'; strict: boolean } | null {
  if (print === '') return { operator: 'max', strict: false };
  const words = print.replace(/[:(]+$/, '').trim();
  const word = vocabulary.limitWords.get(foldWord(words));
  const operator = word && OPERATORS[word];
  return operator
    ? {
        operator,
        strict: words === '<' || vocabulary.signWords.get(foldWord(words)) === 'less',
      }
    : null;
}
