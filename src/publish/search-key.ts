import { lotKey } from '../vocabulary/lot-key';

/** Letters that Unicode does not take apart into a base letter and an accent, though a person typing leaves the stroke out. */
const STROKED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/**
 * The form in which names are searched and sorted: lower case, without accents, with single spaces. "Zelený  Čaj" and
 * "zeleny caj" have the same.
 */
export function searchKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþħı]/gu, (letter) => STROKED[letter] ?? letter)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The form in which lot codes are searched: as names are, and without the spaces and dashes that mean nothing in a lot code. */
export function lotSearchKey(code: string): string {
  return searchKey(lotKey(code));
}

/** A LIKE pattern for any text that holds this one; LIKE's own signs are taken as the characters they are. */
export function holding(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
