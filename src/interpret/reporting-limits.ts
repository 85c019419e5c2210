import { Decimal } from 'decimal.js';
import { BOUND_ROLES } from '../vocabulary/headings';
import type { Column } from './columns';
import type { Lexicon, Role } from './lexicon';
import { textOf, type Line } from './lines';
import type { Row } from './rows';
import type { Table } from './tables';

/** What a short heading stands for, as legends say it: "MRL" → loq. */
export type Legends = ReadonlyMap<string, Role>;

/** Headings that some laboratories use for what can be quantified and others for what is allowed. */
function isTwoFaced(column: Column): boolean {
  const roles = column.heading?.meaning?.roles ?? [];
  return roles.includes('loq') && roles.includes('limit');
}

/**
 * "MRL" is a method's or minimum reporting limit at one laboratory and a maximum residue limit at the next. The legend
 * decides; without one, what stands in the column and beside it; where that says nothing the column has no role, and a
 * person sees its numbers as unexplained. An abbreviation that nobody knows is what the legend says it is.
 */
export function withReportingLimits(table: Table, legends: Legends, lexicon: Lexicon): Table {
  const open = [...table.roles.keys()].filter(isTwoFaced);
  const told = table.columns.filter((c) => c.heading?.meaning === null && legends.has(c.heading.text));
  if (open.length === 0 && told.length === 0) return table;
  const roles = new Map(table.roles);
  for (const column of told) {
    const role = legends.get(column.heading?.text ?? '');
    if (role !== undefined && ![...roles.values()].includes(role)) roles.set(column, role);
  }
  for (const column of open) {
    const role = legends.get(wordOf(column)) ?? roleByRelations(column, table, lexicon);
    if (role === null) roles.delete(column);
    else roles.set(column, role);
  }
  return { ...table, roles };
}

function wordOf(column: Column): string {
  return (
    (column.heading?.text ?? '')
      .replace(/[([].*$/, '')
      .trim()
      .split(' ')[0]
      ?.toUpperCase() ?? ''
  );
}

/**
 * The legends of a page: "MRL = Method Reporting Limit", "MRL: maximum residue limit", "Maximum Residue Limit (MRL)",
 * "HG: Höchstgehalt nach VO (EU) 2023/915".
 */
export function legendsIn(lines: Line[], lexicon: Lexicon): Map<string, Role> {
  const legends = new Map<string, Role>();
  for (const [i, line] of lines.entries()) {
    const text = textWithNext(line, lines[i + 1]);
    if (!/\p{Lu}{2}/u.test(text)) continue;
    for (const [, word = '', said = ''] of text.matchAll(DEFINED)) learn(word, said, true);
    for (const [, said = '', word = ''] of text.matchAll(DEFINED_AFTER)) learn(word, said, false);
  }
  return legends;

  function learn(word: string, said: string, fromStart: boolean): void {
    const known = lexicon.headingRoles(word).length;
    if (known === 1) return;
    const words = said.trim().split(' ');
    const shortest = known === 0 && fromStart ? 1 : 2;
    for (let length = Math.min(LONGEST_PHRASE, words.length); length >= shortest; length--) {
      const phrase = (fromStart ? words.slice(0, length) : words.slice(-length)).join(' ');
      const roles = lexicon.headingRoles(phrase.replace(/[.,;]$/, ''));
      if (roles.length === 1 && roles[0] !== undefined && (known > 0 || BESIDE.has(roles[0]))) {
        legends.set(word, roles[0]);
        return;
      }
    }
  }
}

/** Lines of one legend follow each other within so many type sizes. */
const LEADING = 1.6;

/** "MRL: method" at the end of a line goes on with "reporting limit" on the next. */
function textWithNext(line: Line, next: Line | undefined): string {
  const goesOn = next && next.baseline - line.baseline < LEADING * line.size;
  return [...line.words, ...(goesOn ? next.words : [])].map((w) => w.text).join(' ');
}

/** What an abbreviation that only a legend explains can head: nothing that would make results of its cells. */
const BESIDE: ReadonlySet<Role> = new Set<Role>([...BOUND_ROLES, 'uncertainty', 'method']);

const LONGEST_PHRASE = 6;
const DEFINED = /(?<!\p{L})(\p{Lu}{2,5})\s*(?:[=:–-]|means|is the|is)\s+((?:\p{L}+[ .,;]?){2,6})/gu;
const DEFINED_AFTER = /((?:\p{L}+ ){2,6})\((\p{Lu}{2,5})\)/gu;

/** Beside an LOQ it is a limit, beside a limit an LOQ. "<0.01" or "<MRL" where it says 0.01 is what can be reported. */
function roleByRelations(column: Column, { roles, rows }: Table, lexicon: Lexicon): Role | null {
  const others = new Set([...roles].filter(([other]) => other !== column).map(([, role]) => role));
  if (others.has('loq') || others.has('lod-loq') || others.has('loq-lod')) return 'limit';
  if (others.has('limit') || others.has('limit-max')) return 'loq';
  const results = [...roles].flatMap(([other, role]) => (role === 'result' ? [other] : []));
  const word = wordOf(column);
  const reportsAtIt = rows.some((row) =>
    results.some((result) => isBoundedBy(row, result, column, word, lexicon)),
  );
  return reportsAtIt ? 'loq' : null;
}

function isBoundedBy(row: Row, result: Column, column: Column, word: string, lexicon: Lexicon): boolean {
  const [text, own] = [result, column].map((c) => textOf(row.cells.get(c) ?? []));
  if (text === undefined || own === undefined) return false;
  if (text.replace(/\s/g, '').toUpperCase() === `<${word}`) return true;
  const [value, limit] = [lexicon.value(text), lexicon.value(own)];
  if (value?.qualifier !== '<' || value.value === null || limit?.value == null) return false;
  return new Decimal(value.value).eq(limit.value);
}
