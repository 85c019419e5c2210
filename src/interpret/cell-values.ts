import { remembered, type Lexicon } from './lexicon';
import { withoutLimit } from './limit-in-cell';

/** One value of a result cell, with what is printed beside it in the same cell. */
export interface CellValue {
  text: string;
  unit: string | null;
  status: string | null;
  uncertainty: string | null;
  /** The limit in brackets behind it. */
  limit: string | null;
}

/**
 * The values that a result cell prints. Most cells print one; some print it in two units ("237.4 mg/g (23.74 %)"), with
 * the laboratory's verdict ("Pass - 0.550 aw"), with its uncertainty ("0.64 ± 0.08") or with a limit ("0.4 % (max. 1 %)").
 * Empty when it prints no value.
 */
export function splitValues(text: string, lexicon: Lexicon): CellValue[] {
  const { rest, limit } = withoutLimit(text, lexicon);
  return valuesIn(rest, lexicon).map((value) => ({ ...value, limit }));
}

/**
 * The values of a cell that stands under a heading of results: there a number with what can only be a unit is a value, also
 * where nobody knows the unit ("78.1 °Bx", "1,060 IU/serving"). What is known as a whole stays so: the "U" of "0.010 U" says
 * that nothing was detected, and is no unit.
 */
export function valuesUnderResults(text: string, lexicon: Lexicon): CellValue[] {
  const { rest, limit } = withoutLimit(text, lexicon);
  const kind = lexicon.kind(rest);
  const [, number = '', unit = ''] =
    kind === 'text' || kind === 'odd-number' ? (WITH_ODD_UNIT.exec(rest) ?? []) : [];
  const isNumber = lexicon.kind(number) === 'number' || lexicon.kind(number) === 'odd-number';
  const values = splitValues(text, lexicon);
  const isWhole = values.every((value) => value.text === rest);
  return isNumber && isWhole ? [{ ...NOTHING_BESIDE, text: number, unit, limit }] : values;
}

/** Whether a text that stands under a heading of results is one. */
export function isResultLike(text: string, lexicon: Lexicon): boolean {
  return (
    isValueLike(text, lexicon) ||
    isCutBeforeUnit(text, lexicon) ||
    (WITH_ODD_UNIT.test(text) && valuesUnderResults(text, lexicon).length > 0)
  );
}

/** "Not Detected in 1" over "g": the unit goes on on the cell's next line. */
function isCutBeforeUnit(text: string, lexicon: Lexicon): boolean {
  return /\s(?:in|per|\/)\s?\d+$/.test(text) && lexicon.kind(`${text} g`) === 'qualifier';
}

/** A short abbreviation, or two of them with a stroke between: "Da", "°Bx", "mL/100 g", "IU/serving". */
const WITH_ODD_UNIT = /^([<>]?\s*\d[\d.,]*)\s*(°?\p{L}{1,3}|\p{L}{1,4}\s?\/\s?\d*\s?\p{L}{1,9})$/u;

function valuesIn(text: string, lexicon: Lexicon): CellValue[] {
  const verdict = withoutVerdict(text, lexicon);
  const rest = verdict.rest;
  if (rest === '') return verdict.status === null ? [] : [{ ...NOTHING_BESIDE, text: verdict.status }];
  const parts = rest.split(/[;,]\s+|\s*\((?=[<>=≤≥]?\s*\d)/).map((part) => part.replace(/\)$/, '').trim());
  const values = parts.flatMap((part) => oneValue(part, lexicon));
  if (values.length !== parts.length) {
    const whole = oneValue(rest, lexicon);
    return whole.map((v) => ({ ...v, status: verdict.status }));
  }
  return values.map((v) => ({ ...v, status: verdict.status }));
}

const NOTHING_BESIDE = { unit: null, status: null, uncertainty: null, limit: null };

const valueLike = new WeakMap<Lexicon, (text: string) => boolean>();

/**
 * Whether a text could stand in a column of results, LODs or limits: a value, or two with a stroke between them. Asked of
 * every run of text on a page by several steps, so the answers are kept with the lexicon.
 */
export function isValueLike(text: string, lexicon: Lexicon): boolean {
  const ask = valueLike.get(lexicon) ?? remembered((one) => looksLikeValue(one, lexicon));
  valueLike.set(lexicon, ask);
  return ask(text);
}

/** The bounds between which a result lies by its uncertainty: "[1,2x10^5; 2,9x10^5]". */
const INTERVAL = /^\[[\d.,x×·^ ]+;[\d.,x×·^ ]+\]$/;

function looksLikeValue(text: string, lexicon: Lexicon): boolean {
  if (INTERVAL.test(text)) return true;
  if (/^[±≤≥<>]?\s*\d[\d.,]*(\s*\/\s*\d[\d.,]*)?$/.test(text)) return true;
  return lexicon.kind(text) !== 'text' || splitValues(text, lexicon).length > 0;
}

function withoutVerdict(text: string, lexicon: Lexicon): { rest: string; status: string | null } {
  const [, ticked, tick] = /^(.*\S)\s+([✓✔✗✘])$/u.exec(text) ?? [];
  if (ticked !== undefined && tick !== undefined && lexicon.isStatus(tick))
    return { rest: ticked, status: tick };
  const sides = text.split(/\s+[-–—]\s+/);
  if (sides.length === 2) {
    const [a, b] = [sides[0] ?? '', sides[1] ?? ''];
    if (lexicon.kind(a) === 'verdict' && lexicon.kind(b) !== 'text') return { rest: b, status: a };
    if (lexicon.kind(a) === 'not-tested' && lexicon.kind(b) !== 'text') return { rest: text, status: null };
    if (lexicon.kind(a) !== 'text') return { rest: a, status: lexicon.isStatus(b) ? b : null };
    if (lexicon.kind(b) !== 'text') return { rest: b, status: lexicon.isStatus(a) ? a : null };
  }
  return verdictBehind(text, lexicon) ?? { rest: text, status: null };
}

/** "ND ✓", "0.084 Pass": a verdict that keeps too near to the values to be told from their column. */
function verdictBehind(text: string, lexicon: Lexicon): { rest: string; status: string } | null {
  const [, rest = '', status = ''] = /^(.+?)\s+(\S+)$/.exec(text) ?? [];
  const isValue = lexicon.kind(rest) === 'number' || lexicon.kind(rest) === 'qualifier';
  return isValue && lexicon.isStatus(status) ? { rest, status } : null;
}

function oneValue(printed: string, lexicon: Lexicon): CellValue[] {
  // What follows is the temperature of a measurement, or the raised letter of a footnote.
  const text = printed.replace(/\s+at\s+\d+\s*°.*$/i, '').replace(/\^[a-e](?:,[a-e])*$/, '');
  const plusMinus = /^(.*\d.*?)\s*\(?\s*(?:±|\+\/-)\s*(\d[^()]*)\)?$/.exec(text);
  if (plusMinus) {
    const [value] = oneValue(plusMinus[1] ?? '', lexicon);
    const beside = splitUnit(plusMinus[2] ?? '', lexicon);
    return value ? [{ ...value, unit: value.unit ?? beside.unit, uncertainty: beside.rest }] : [];
  }
  const { rest, unit } = splitUnit(text, lexicon);
  const value = unit === null ? text : rest;
  if (lexicon.kind(value) === 'text') return [];
  return [{ ...NOTHING_BESIDE, text: value, unit: unit ?? testedMass(text, lexicon) }];
}

/** In how much a presence test looked, where the cell says so: "in 1 g" of "Absent in 1 g", "/25g" of "Negative/25g". */
function testedMass(text: string, lexicon: Lexicon): string | null {
  if (lexicon.kind(text) !== 'qualifier') return null;
  const cuts = [...text.matchAll(/(?<=\S)(?=[\s/]+\S)/g)].map((m) => m.index);
  const cut = cuts.find((at) => lexicon.unit(text.slice(at).trim()) === '{presence}');
  return cut === undefined ? null : text.slice(cut).trim();
}

const NUMBER = /^([<>=≤≥~]*\s*[-+]?\d[\d.,\s]*(?:(?:[x×·*.]\s*)?10\^-?\d+|[eE][-+]?\d+)?)\s*(.*)$/;

/** Takes a unit off the end: "1.92 mg/g", "99.60%", "ND %", "Less than 10 cfu/g". */
export function splitUnit(text: string, lexicon: Lexicon): { rest: string; unit: string | null } {
  const [, number, tail] = NUMBER.exec(text) ?? [];
  if (number !== undefined && tail && lexicon.unit(tail) !== null) return { rest: number.trim(), unit: tail };
  const words = text.split(' ');
  const [rest, last] = [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
  if (
    rest !== '' &&
    /[/%]|pp[mb]/i.test(last) &&
    lexicon.unit(last) !== null &&
    (lexicon.kind(rest) === 'qualifier' || (/^\p{L}/u.test(rest) && lexicon.kind(rest) === 'number'))
  )
    return { rest, unit: last };
  return { rest: text, unit: null };
}
