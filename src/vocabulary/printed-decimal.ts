import type { DecimalText } from './qualifier';

/** A printed number as decimal text, or why it is none. */
export type PrintedDecimal = { decimal: DecimalText } | { reason: DecimalProblem };
export type DecimalProblem =
  /** No number at all. */
  | 'not-a-number'
  /** `1,234` where nothing says whether the comma groups or parts. */
  | 'ambiguous-separator'
  /** `1,0.103`: a power of ten whose raised digit was lost. */
  | 'lost-superscript'
  /** `1.10^2`: one times ten squared, or 1.10 with a footnote; `10E5`: ten to the fifth, or ten times that. */
  | 'ambiguous-power'
  | 'two-numbers';

const EXPONENT = /^(.+?)\s?[eE]\s?([+-]?\d{1,2})$/;
const POWER = /^(.+?)\s*[xX×·⋅*.]\s*10\s*(?:\^|\*\*?)\s*([+-]?\d{1,2})$/;
const BARE_POWER = /^10\s*(?:\^|\*\*?)\s*([+-]?\d{1,2})$/;
const LOST_POWER = /^\d+(?:[.,]\d+)?\s*(?:[xX×·⋅*]\s*|(?<=\d[.,]\d+)\.)10-?\d$/;

/**
 * Reads one printed number: decimal comma or point, groups of three, `1.0E+05`, `1 x 10^4`, `1,0.10^3`.
 * Digits stay as printed (0.10 stays 0.10); powers of ten are written out.
 * @param decimalComma how the document writes decimals, as `usesDecimalComma` decides; undefined when it does not show
 */
export function readDecimal(text: string, decimalComma?: boolean): PrintedDecimal {
  const print = text.trim();
  const bare = BARE_POWER.exec(print)?.[1];
  if (bare !== undefined) return { decimal: shiftDecimal('1', Number(bare)) };
  if (/^\d+\.10\^|^10\s?[eE]\s?\d$/.test(print)) return { reason: 'ambiguous-power' };
  const scaled = EXPONENT.exec(print) ?? POWER.exec(print);
  if (!scaled)
    return LOST_POWER.test(print) ? { reason: 'lost-superscript' } : readMantissa(print, decimalComma);
  const mantissa = readMantissa(scaled[1] ?? '', decimalComma);
  return 'reason' in mantissa ? mantissa : { decimal: shiftDecimal(mantissa.decimal, Number(scaled[2])) };
}

/** Moves the decimal point: ('9.6', 4) is '96000', ('1.50', -3) is '0.00150'. */
export function shiftDecimal(decimal: DecimalText, places: number): DecimalText {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const point = whole.length + places;
  const digits = (whole + fraction)
    .padEnd(point, '0')
    .padStart(whole.length + fraction.length + Math.max(0, 1 - point), '0');
  const at = Math.max(point, 1);
  const head = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = digits.slice(at);
  return `${sign}${head}${tail === '' ? '' : `.${tail}`}`;
}

function readMantissa(text: string, decimalComma?: boolean): PrintedDecimal {
  const [, sign = '', unsigned = ''] = /^(-?)(.*)$/.exec(text.replace(/^\+(?=\d)/, '')) ?? [];
  const signed = (decimal: string): PrintedDecimal => ({ decimal: sign + decimal });
  if (/^\d+$/.test(unsigned)) return signed(unsigned);
  if (!/^[\d.,'’ ]*\d[\d.,'’ ]*$/.test(unsigned)) return { reason: 'not-a-number' };
  if (/['’ ]/.test(unsigned)) {
    if (!/^\d{1,3}([ '’]\d{3})+([.,]\d+)?$/.test(unsigned)) return { reason: 'two-numbers' };
    return signed(unsigned.replace(/['’ ]/g, '').replace(',', '.'));
  }
  const points = unsigned.split('.').length - 1;
  const commas = unsigned.split(',').length - 1;
  if (points > 0 && commas > 0) return withBothSeparators(unsigned, signed);
  return withOneSeparator(unsigned, points > 0 ? '.' : ',', signed, decimalComma);
}

/** `1,234.5` and `1.234,5`: the last separator is the decimal one, and what comes before it must be groups of three. */
function withBothSeparators(text: string, signed: (decimal: string) => PrintedDecimal): PrintedDecimal {
  const [decimal, group] = text.lastIndexOf('.') > text.lastIndexOf(',') ? ['.', ','] : [',', '.'];
  const [whole = '', fraction = '', ...more] = text.split(decimal);
  const groups = whole.split(group);
  if (more.length > 0 || !isGrouped(groups) || fraction === '') return { reason: 'not-a-number' };
  return signed(`${groups.join('')}.${fraction}`);
}

function withOneSeparator(
  text: string,
  separator: '.' | ',',
  signed: (decimal: string) => PrintedDecimal,
  decimalComma?: boolean,
): PrintedDecimal {
  const parts = text.split(separator);
  if (parts.length > 2) return isGrouped(parts) ? signed(parts.join('')) : { reason: 'not-a-number' };
  const [whole = '', fraction = ''] = parts;
  if (fraction === '') return whole === '' ? { reason: 'not-a-number' } : signed(whole);
  const decimal = signed(`${whole === '' ? '0' : whole}.${fraction}`);
  if (!isGrouped(parts) || /^0/.test(whole)) return decimal;
  if (separator === '.') return decimalComma === true ? { reason: 'ambiguous-separator' } : decimal;
  if (decimalComma === undefined) return { reason: 'ambiguous-separator' };
  return decimalComma ? decimal : signed(parts.join(''));
}

/** `1|234|567`, and the Indian `12|34|567`. */
function isGrouped(groups: string[]): boolean {
  return (
    /^\d{1,3}$/.test(groups[0] ?? '') &&
    /^\d{3}$/.test(groups.at(-1) ?? '') &&
    groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group))
  );
}

const COMMA_LANGUAGES = ['cs', 'de', 'es', 'fr', 'el', 'sk', 'pl', 'it', 'nl', 'sv', 'pt'];

/**
 * How a document writes decimals: true for a comma, false for a point, undefined when its cells do not show it
 * and its language does not say.
 * @param cells the texts of its value cells
 * @param language ISO 639-1
 */
export function usesDecimalComma(cells: Iterable<string>, language: string | null): boolean | undefined {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    if (/(^|[^\d.,])(\d+,\d{1,2}|0,\d{3,}|\d+,\d{4,}|\d{1,3}(\.\d{3})+,\d+)(?![\d,])/.test(cell)) commas++;
    if (/(^|[^\d.,])(\d+\.\d{1,2}|0\.\d{3,}|\d+\.\d{4,}|\d{1,3}(,\d{3})+\.\d+)(?![\d.])/.test(cell)) points++;
  }
  if (commas !== points) return commas > points;
  if (language === null) return undefined;
  return COMMA_LANGUAGES.includes(language) ? true : language === 'en' ? false : undefined;
}
