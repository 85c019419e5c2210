import { isStandardName } from '../standards';
import type { AccreditationWords } from './accreditation-words';
import type { AddressReader } from './address';
import { tokensOf, type Token } from './folding';
import type { LabelIndex } from './label-index';
import type { DocumentText } from './page-text';

/** Figures in a paragraph that may be a number of accreditation or licence. */
export interface CodeNumber {
  text: string;
  from: number;
  to: number;
  /** Index of its first and last token. */
  first: number;
  last: number;
}

/** Figures with three digits or more, or with letters that make a code of them; no standard, date, telephone or postcode. */
const NUMBER =
  /(?<![\p{L}\d.,/@+-])(?<!\((?=\d))(?:\p{Lu}+(?:[-_/.]\p{Lu}+)*[-_/.]?)?\d[\p{L}\d]*(?:[-./_][\p{L}\d]+)*(?:[-./_]\p{Lu}[\p{Lu}\d]*)*(?![\p{L}\d@])|(?<![\p{L}\d.,/@-])\p{Lu}{2,5}(?:-[\p{Lu}\d]{2,6}){2,4}(?![\p{L}\d])/gu;

/** The numbers in a paragraph, several of one accreditation as one. */
export function numbersIn(text: string, tokens: Token[], document: DocumentText): CodeNumber[] {
  return joined(singleNumbers(text, tokens, document), text);
}

function singleNumbers(
  text: string,
  tokens: Token[],
  { accreditationWords: words, values: { addresses }, index }: DocumentText,
): CodeNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const code = match[0].replace(/[.\-/]$/, '');
    const digits = code.replace(/\D/g, '');
    if (digits.length < 2 || (digits.length < 3 && !/\p{L}.*-.*-/u.test(code)) || code.length > 24) return [];
    if (words.isStandard(code) || /^(?:17025|9001)\b/.test(code)) return [];
    if (isOfStandard(text, match.index, code)) return [];
    const prefix = prefixBefore(text, match.index, words, index);
    if ((prefix === '' && /^(?:19|20)\d\d$/.test(code)) || isDateOrPhone(code, text, match.index)) return [];
    if (isPostcode(code, text, match.index, words, addresses)) return [];
    if (isStreetNumber(code, text, match.index, words, addresses)) return [];
    const [from, to] = [match.index - prefix.length, match.index + code.length];
    const inside = tokens.flatMap((token, at) => (token.start >= from && token.end <= to ? [at] : []));
    return inside.length === 0
      ? []
      : [{ text: prefix + code, from, to, first: inside[0] ?? 0, last: inside.at(-1) ?? 0 }];
  });
}

/** "ISO 6579-1:2017", "UNI EN ISO 4833-1": a method's standard; of a laboratory ISO 17025 is spoken, before its number. */
function isOfStandard(text: string, at: number, code: string): boolean {
  const [body] = /(?:(?:\p{Lu}{2,5}|Ph\. Eur\.)[ /-])+$/u.exec(text.slice(0, at)) ?? [];
  return (
    body !== undefined &&
    /^\d/.test(code) &&
    /\b(?:ISO|EN|IEC|AOAC|EPA|USP)\b/.test(body) &&
    isStandardName(body + code)
  );
}

/** "STS 0688", "AB 1742", "VILAS 412": the letters of a register before its number; neither a word for numbers nor the body itself. */
function prefixBefore(text: string, at: number, words: AccreditationWords, index: LabelIndex): string {
  const before = text.slice(0, at);
  const register = /(?<!\p{L})\p{Lu}{2,6} $/u.exec(before)?.[0] ?? '';
  if (words.isRegister(register)) return register;
  const prefix = /(?<=[\p{Ll}.:#°º/] )\p{Lu}{2,3} $/u.exec(before)?.[0] ?? '';
  const [word] = tokensOf(prefix);
  return word && words.at([word], 0) === null && !index.isNumberWord(word) && !words.isStandard(word.text)
    ? prefix
    : '';
}

function isDateOrPhone(code: string, text: string, at: number): boolean {
  if (
    /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(code) ||
    /^\d{3}[-.]\d{3}[-.]\d{4}$/.test(code) ||
    /^\d{3}[-.]\d{4}$/.test(code)
  )
    return true;
  return (
    /\(\d{3}\)\s?$/.test(text.slice(0, at)) ||
    isWithinGroups(code, text, at) ||
    (/(?:\b[A-Z]{2}|,)\s$/.test(text.slice(0, at)) && /^\d{5}(?:-\d{4})?$/.test(code))
  );
}

/** "ABN 00 555 121 887", "+61 2 5550 1212": one of several groups of figures, which are one number of another kind. */
function isWithinGroups(code: string, text: string, at: number): boolean {
  if (!/^\d+$/.test(code)) return false;
  const before = /(?:\d{1,4} )*$/.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^(?: \d{2,4}(?![\p{L}\d]))*/u.exec(text.slice(at + code.length))?.[0] ?? '';
  return (before + after).split(' ').filter((group) => group !== '').length >= 2;
}

/** "Am Bachufer 12 · 79100 Freiburg", "12 rue Haute, F-75011 Paris", "8005 Zürich", "Bogor 16113, Indonesia": between street and town, or town and country. */
function isPostcode(
  code: string,
  text: string,
  at: number,
  words: AccreditationWords,
  addresses: AddressReader,
): boolean {
  const rest = text.slice(at + code.length);
  const country = /^, ([\p{L} ]+)/u.exec(rest)?.[1]?.split(' ') ?? [];
  const isInCountry = country.some((_, at) => addresses.isCountry(country.slice(0, at + 1).join(' ')));
  if (/^\d{4,6}$/.test(code) && isInCountry) return true;
  if (!/^(?:\p{Lu}{1,2}-)?\d{4,5}$/u.test(code)) return false;
  if (isBehindState(code, text.slice(0, at), words)) return true;
  return /^ ?\p{Lu}[\p{Ll}’'.-]+/u.test(rest) && /(?:^|[,;·•|–—-]|\d\p{L}?)\s*$/u.test(text.slice(0, at));
}

/** "Fenwick, Vermont 05701": behind a town, a comma and a name that says nothing of accreditation. */
function isBehindState(code: string, before: string, words: AccreditationWords): boolean {
  const [, state = ''] = /\p{L}, (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) $/u.exec(before) ?? [];
  return /^\d{5}$/.test(code) && state !== '' && !words.isSpokenOf(tokensOf(state));
}

/** "Blvd. Mariano Escobedo 4301, León", "Kamýcká 129, 165 00 Praha": the number of a house, and a postcode in two parts. */
function isStreetNumber(
  code: string,
  text: string,
  at: number,
  words: AccreditationWords,
  addresses: AddressReader,
): boolean {
  if (!/^\d{1,5}$/.test(code)) return false;
  const rest = text.slice(at + code.length);
  if (/^(?:,? \d{3} \d{2}|, \d{5}) \p{Lu}/u.test(rest) || /^ \d{2} \p{Lu}\p{Ll}/u.test(rest)) return true;
  if (/[:#.]\s*$/.test(text.slice(0, at))) return false;
  const [own = ''] = /[^,;·•|]*$/u.exec(text.slice(0, at)) ?? [];
  return (
    /^,? \p{Lu}/u.test(rest) &&
    !words.isSpokenOf(tokensOf(own)) &&
    addresses.partOf((own + code).trim()) === 'street'
  );
}

/** "4074.01 & 4074.02": several numbers of one accreditation are one text. */
function joined(numbers: CodeNumber[], text: string): CodeNumber[] {
  const result: CodeNumber[] = [];
  for (const number of numbers) {
    const last = result.at(-1);
    const between = last ? text.slice(last.to, number.from) : '';
    if (
      last &&
      /^\s?(?:&|,|;|and|a|und|y|et)\s?$/u.test(between) &&
      shapeOf(last.text.slice(-number.text.length)) === shapeOf(number.text)
    )
      Object.assign(last, { text: text.slice(last.from, number.to), to: number.to, last: number.last });
    else result.push({ ...number });
  }
  return result;
}

function shapeOf(code: string): string {
  return code.replace(/\d/g, '9').replace(/\p{L}/gu, 'A');
}
