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
  /** Groups of which a claim holds for those that were looked for. */
  among: ReadonlyMap<string, readonly string[]>;
  noneUpTo: ReadonlyMap<string, { level: DecimalText; unit: string }>;
  ruleSets: ReadonlyMap<string, readonly string[]>;
  /** Rule sets by the name of the place whose law they are. */
  places: ReadonlyMap<string, readonly string[]>;
  syntheticSigns: SyntheticSigns;
  /** The alkaloids that a full spectrum needs. */
  spectrum: readonly string[];
}

/** What speaks against a natural origin of alkaloids. */
export interface SyntheticSigns {
  analyteIds: readonly string[];
  /** 7-OH, percent of the alkaloids. */
  shareAbove: DecimalText;
  /** Mitragynine to 7-OH. */
  ratioBelow: DecimalText;
}

export const CLAIM_WORD_LISTS = [
  'healthWords',
  'notALaboratoryMatter',
  'lawful',
  'fullSpectrum',
  'noSynthetic',
  'unadulterated',
  'accreditedResults',
  'reportAvailable',
  'freshness',
  'everyLot',
  'accredited',
  'independent',
  'none',
  'tested',
  'minimum',
  'upTo',
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

/**
 * Reads `claims.yaml`. Every analyte, panel, unit and rule set it names must be known.
 * @param ruleSets ids of the rule sets with their jurisdictions
 */
export function readClaimWords(
  file: Entry,
  { analytes, units }: Vocabulary,
  ruleSets: ReadonlyMap<string, string>,
): ClaimWords {
  const maps = ['groups', 'panels', 'among', 'noneUpTo', 'ruleSets', 'places', 'syntheticSigns', 'spectrum'];
  file.allowOnly(...CLAIM_WORD_LISTS, ...maps);
  const lists = CLAIM_WORD_LISTS.map((list) => [list, file.at(list).texts().map(claimKey)] as const);
  const analytesOf = (entry: Entry) => idsOf(entry, analytes, 'analyte');
  return {
    words: Object.fromEntries(lists) as Record<ClaimWordList, string[]>,
    groups: byClaim(file.at('groups'), analytesOf),
    panels: byClaim(file.at('panels'), (entry) => idOf(entry, new Set<string>(PANELS), 'panel') as Panel),
    among: byClaim(file.at('among'), analytesOf),
    places: byClaim(file.at('places'), (entry) => lawsOf(entry, ruleSets)),
    ruleSets: byClaim(file.at('ruleSets'), (entry) => idsOf(entry, ruleSets, 'rule set')),
    noneUpTo: readNoneUpTo(file.at('noneUpTo'), analytes, units),
    syntheticSigns: readSigns(file.at('syntheticSigns'), analytesOf),
    spectrum: analytesOf(file.at('spectrum')),
  };
}

interface Known {
  has: (id: string) => boolean;
}

function idOf(entry: Entry, known: Known, what: string): string {
  if (!known.has(entry.text())) entry.fault(`"${entry.text()}" is no ${what}`);
  return entry.text();
}

const idsOf = (entry: Entry, known: Known, what: string): string[] =>
  entry.items().map((item) => idOf(item, known, what));

/** A map by the words of a claim. */
function byClaim<T>(map: Entry, read: (entry: Entry) => T): Map<string, T> {
  return new Map(map.entries().map(([name, entry]) => [claimKey(name), read(entry)]));
}

function readNoneUpTo(map: Entry, analytes: Known, units: Known): ClaimWords['noneUpTo'] {
  const levels = map.entries().map(([id, entry]) => {
    entry.allowOnly('level', 'unit', 'source');
    if (!analytes.has(id)) entry.fault(`"${id}" is no analyte`);
    entry.at('source').text();
    return [id, { level: entry.at('level').decimal(), unit: idOf(entry.at('unit'), units, 'unit') }] as const;
  });
  return new Map(levels);
}

/** The rule sets of a jurisdiction; a place without any is a slip. */
function lawsOf(entry: Entry, ruleSets: ReadonlyMap<string, string>): string[] {
  const code = entry.text();
  const laws = [...ruleSets].filter(([, jurisdiction]) => jurisdiction === code).map(([id]) => id);
  if (laws.length === 0) entry.fault(`no rule set is of "${code}"`);
  return laws;
}

function readSigns(entry: Entry, idsOf: (entry: Entry) => string[]): SyntheticSigns {
  entry.allowOnly('analytes', 'shareOfAlkaloidsAbove', 'ratioBelow', 'source');
  entry.at('source').text();
  return {
    analyteIds: idsOf(entry.at('analytes')),
    shareAbove: entry.at('shareOfAlkaloidsAbove').decimal(),
    ratioBelow: entry.at('ratioBelow').decimal(),
  };
}
