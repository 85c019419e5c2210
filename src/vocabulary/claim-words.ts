import { PANELS, type Panel } from './analyte';
import type { Entry } from './faults';
import { wordKey } from './product-form';
import type { DecimalText } from './qualifier';
import type { Vocabulary } from './vocabulary';

/** How vendors word their claims: `vocabulary/claims.yaml`. Words are folded by `wordKey`, signs kept. */
export interface ClaimWords {
  words: Readonly<Record<ClaimWordList, readonly string[]>>;
  groups: ReadonlyMap<string, readonly string[]>;
  panels: ReadonlyMap<string, Panel>;
  noneUpTo: ReadonlyMap<string, { level: DecimalText; unit: string }>;
  ruleSets: ReadonlyMap<string, readonly string[]>;
}

export const CLAIM_WORD_LISTS = [
  'healthWords',
  'notALaboratoryMatter',
  'everyLot',
  'accredited',
  'independent',
  'none',
  'tested',
  'minimum',
  'maximum',
  'ofAlkaloids',
] as const;
export type ClaimWordList = (typeof CLAIM_WORD_LISTS)[number];

/** A claim's words brought to one key; the signs of comparison stay words. */
export function claimKey(text: string): string {
  const signs = text.replace(/<=/g, '≤').replace(/>=/g, '≥');
  return signs
    .split(/([<>≤≥])/)
    .map((part) => (/^[<>≤≥]$/.test(part) ? part : wordKey(part)))
    .filter((part) => part !== '')
    .join(' ');
}

/** Reads `claims.yaml`. Every analyte, panel, unit and rule set it names must be known. */
export function readClaimWords(
  file: Entry,
  { analytes, units }: Vocabulary,
  ruleSets: ReadonlySet<string>,
): ClaimWords {
  file.allowOnly(...CLAIM_WORD_LISTS, 'groups', 'panels', 'noneUpTo', 'ruleSets');
  const lists = CLAIM_WORD_LISTS.map((list) => [list, file.at(list).texts().map(claimKey)] as const);
  const checked = (entry: Entry, known: { has: (id: string) => boolean }, what: string) => {
    if (!known.has(entry.text())) entry.fault(`"${entry.text()}" is no ${what}`);
    return entry.text();
  };
  const idsOf = (entry: Entry, known: { has: (id: string) => boolean }, what: string) =>
    entry.items().map((item) => checked(item, known, what));
  const panels = new Set<string>(PANELS);
  return {
    words: Object.fromEntries(lists) as Record<ClaimWordList, string[]>,
    groups: new Map(
      file
        .at('groups')
        .entries()
        .map(([name, entry]) => [claimKey(name), idsOf(entry, analytes, 'analyte')]),
    ),
    panels: new Map(
      file
        .at('panels')
        .entries()
        .map(([name, entry]) => [claimKey(name), checked(entry, panels, 'panel') as Panel]),
    ),
    noneUpTo: new Map(
      file
        .at('noneUpTo')
        .entries()
        .map(([id, entry]) => {
          entry.allowOnly('level', 'unit', 'source');
          if (!analytes.has(id)) entry.fault(`"${id}" is no analyte`);
          entry.at('source').text();
          return [id, { level: entry.at('level').decimal(), unit: checked(entry.at('unit'), units, 'unit') }];
        }),
    ),
    ruleSets: new Map(
      file
        .at('ruleSets')
        .entries()
        .map(([name, entry]) => [claimKey(name), idsOf(entry, ruleSets, 'rule set')]),
    ),
  };
}
