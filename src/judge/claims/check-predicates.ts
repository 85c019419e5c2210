import { PANELS, type Panel } from '../../vocabulary/analyte';
import type { RuleBook } from '../../vocabulary/rule-set';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { Predicate } from './claim';

/** What is wrong with a predicate that a person gave: where, as steps from the list, and what is expected. */
export interface PredicateFault {
  path: string[];
  detail: string;
}

type Member =
  'analyteId' | 'analyteIds' | 'operator' | 'value' | 'unit' | 'strict' | 'panel' | 'ruleSets' | 'because';

/** The members that each kind needs, in brackets those that it may have. */
const MEMBERS: Readonly<Record<Predicate['kind'], readonly (Member | `[${Member}]`)[]>> = {
  limit: ['analyteId', 'operator', 'value', 'unit', 'strict'],
  amount: ['analyteId', 'value', 'unit'],
  'up-to': ['analyteId', 'value', 'unit'],
  'share-of-alkaloids': ['operator', 'value', 'strict'],
  'natural-profile': [],
  'no-synthetic-alkaloids': [],
  'none-of': ['analyteIds'],
  'none-among': ['analyteIds'],
  'none-in-panel': ['panel'],
  unadulterated: [],
  'tested-for': ['analyteIds'],
  'panel-tested': ['panel'],
  'every-lot-tested': [],
  'accredited-laboratory': [],
  'accredited-results': [],
  'independent-laboratory': [],
  'report-available': [],
  'still-valid': [],
  'meets-rules': ['ruleSets', '[panel]'],
  opaque: ['because'],
};
export const PREDICATE_KINDS = Object.keys(MEMBERS) as Predicate['kind'][];

/** Takes what a person gave as predicates, or tells everything that is wrong with it. */
export function checkPredicates(
  given: readonly unknown[],
  vocabulary: Vocabulary,
  book: RuleBook,
): { predicates: Predicate[] } | { faults: PredicateFault[] } {
  const faults = given.flatMap((one, index) =>
    faultsOf(one, vocabulary, book).map(({ path, detail }) => ({ path: [String(index), ...path], detail })),
  );
  return faults.length > 0 ? { faults } : { predicates: given as Predicate[] };
}

function faultsOf(given: unknown, vocabulary: Vocabulary, book: RuleBook): PredicateFault[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return [{ path: [], detail: 'must be an object with a kind' }];
  const { kind, ...members } = given as Record<string, unknown>;
  if (typeof kind !== 'string' || !Object.hasOwn(MEMBERS, kind))
    return [{ path: ['kind'], detail: `must be one of ${PREDICATE_KINDS.join(', ')}` }];
  const known = MEMBERS[kind as Predicate['kind']];
  const needed = known.filter((member) => !member.startsWith('['));
  const all = known.map((member) => member.replace(/[[\]]/g, ''));
  const missing = needed.filter((member) => members[member] === undefined);
  const stray = Object.keys(members).filter((member) => !all.includes(member));
  return [
    ...missing.map((member) => ({ path: [member], detail: `is needed by the kind ${kind}` })),
    ...stray.map((member) => ({ path: [member], detail: 'is not known here' })),
    ...Object.entries(members).flatMap(([member, value]) => {
      if (missing.includes(member as Member) || stray.includes(member)) return [];
      const detail = faultOf(member as Member, value, vocabulary, book);
      return detail === null ? [] : [{ path: [member], detail }];
    }),
  ];
}

function faultOf(
  member: Member,
  value: unknown,
  { analytes, units }: Vocabulary,
  book: RuleBook,
): string | null {
  const isText = typeof value === 'string';
  switch (member) {
    case 'analyteId':
      return isText && analytes.has(value) ? null : 'must be the id of an analyte';
    case 'analyteIds':
      return isListOf(value, (id) => analytes.has(id)) ? null : 'must be a list of ids of analytes';
    case 'ruleSets':
      return isListOf(value, (id) => book.ruleSets.some((set) => set.id === id))
        ? null
        : 'must be a list of ids of rule sets';
    case 'unit':
      return isText && units.has(value) ? null : 'must be a unit’s UCUM code';
    case 'value':
      return isText && /^\d{1,15}(\.\d{1,15})?$/.test(value) ? null : 'must be a decimal number as text';
    case 'operator':
      return value === 'max' || value === 'min' ? null : 'must be max or min';
    case 'strict':
      return typeof value === 'boolean' ? null : 'must be true or false';
    case 'panel':
      return PANELS.includes(value as Panel) ? null : `must be one of ${PANELS.join(', ')}`;
    case 'because':
      return ['vague', 'not-a-laboratory-matter', 'health-claim'].includes(value as string)
        ? null
        : 'must be vague, not-a-laboratory-matter or health-claim';
  }
}

function isListOf(value: unknown, known: (id: string) => boolean): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= 200 &&
    value.every((id) => typeof id === 'string' && known(id))
  );
}
