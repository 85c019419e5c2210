import type { Lexicon, Role } from './lexicon';

const BOUNDS: ReadonlySet<Role | undefined> = new Set<Role>(['limit-min', 'limit-max']);

/**
 * A cell without the limit that stands behind its value in brackets: "11.6 % (spec. max 12.0 %)", "0.4 (limit 1.0)",
 * "2.1 % (≤ 5 %)". The limit is as printed, without the word that says that it is one; null where none stands there.
 */
export function withoutLimit(text: string, lexicon: Lexicon): { rest: string; limit: string | null } {
  const [, rest = '', inside = ''] = /^(.*\S)\s+\(([^()]+)\)$/.exec(text) ?? [];
  const limit = inside === '' ? null : limitSaid(inside.trim(), lexicon);
  return limit === null ? { rest: text, limit: null } : { rest, limit };
}

function limitSaid(inside: string, lexicon: Lexicon): string | null {
  if (/^[≤≥]\s*\d/.test(inside)) return inside;
  const [first = '', ...after] = inside.split(' ');
  const role = (word: string) => lexicon.heading(word.replace(/:$/, ''))?.roles[0];
  const said = BOUNDS.has(role(first)) ? [first, ...after] : role(first) === 'limit' ? after : [];
  const value = BOUNDS.has(role(said[0] ?? '')) ? said.slice(1) : said;
  return isLimit(value.join(' '), lexicon) ? said.join(' ') : null;
}

/** A number, perhaps with its unit, or a word such as "Absent". */
function isLimit(value: string, lexicon: Lexicon): boolean {
  return /^[<>≤≥]?\s?\d/.test(value) || lexicon.kind(value) === 'qualifier';
}
