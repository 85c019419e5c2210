import type { Entry } from './faults';
import { RULE_BASES, RULE_KINDS, type Limit, type RuleSet } from './rule-set';
import type { Vocabulary } from './vocabulary';

const KEYS = [
  'title',
  'authority',
  'jurisdiction',
  'kind',
  'citation',
  'address',
  'addressIsExact',
  'addressNote',
  'effectiveFrom',
  'effectiveTo',
  'standing',
  'standingNote',
  'series',
  'commodities',
  'forms',
  'appliesTo',
  'basis',
  'sampleBasis',
  'maxDailyIntake',
  'interpretationFactor',
  'meaning',
  'totalAlkaloids',
  'totalAlkaloidsNote',
  'verified',
  'source',
  'moreSources',
  'alsoRequires',
  'limits',
];

/** What the entries of a rule set must name. */
export interface RuleTerms {
  vocabulary: Vocabulary;
  commodities: readonly string[];
}

/** Reads one file of `rulesets/`. A missing citation, an unknown analyte or unit, a date that is none are faults. */
export function readRuleSet(id: string, version: string, entry: Entry, terms: RuleTerms): RuleSet {
  entry.allowOnly(...KEYS);
  const from = date(entry.at('effectiveFrom'));
  const to = date(entry.at('effectiveTo'));
  if (from !== null && to !== null && to < from) entry.at('effectiveTo').fault('it ends before it begins');
  const set: RuleSet = {
    id,
    version,
    title: entry.at('title').text(),
    authority: entry.at('authority').text(),
    jurisdiction: entry.at('jurisdiction').text(),
    kind: oneOf(entry.at('kind'), RULE_KINDS),
    citation: entry.at('citation').text(),
    address: address(entry.at('address')),
    addressIsExact: yesNo(entry.at('addressIsExact'), true),
    effectiveFrom: from,
    effectiveTo: to,
    standing: oneOf(entry.at('standing'), ['in-force', 'superseded', 'proposed']),
    series: entry.at('series').optionalText() ?? id,
    commodities: known(entry.at('commodities'), terms.commodities, 'commodity'),
    forms: known(
      entry.at('forms'),
      terms.vocabulary.productForms.map((form) => form.id),
      'product form',
    ),
    appliesTo: entry.at('appliesTo').text(),
    basis: oneOf(entry.at('basis'), RULE_BASES),
    sampleBasis: optionalOneOf(entry.at('sampleBasis'), ['dry-weight', 'as-received']),
    maxDailyIntake: grams(entry.at('maxDailyIntake')),
    interpretationFactor: factor(entry.at('interpretationFactor')),
    meaning: optionalOneOf(entry.at('meaning'), ['limit', 'warning-required', 'benchmark-only']) ?? 'limit',
    totalAlkaloids: known(entry.at('totalAlkaloids'), [...terms.vocabulary.analytes.keys()], 'analyte'),
    verified: yesNo(entry.at('verified')),
    source: entry.at('source').text(),
    alsoRequires: entry.at('alsoRequires').texts(),
    limits: readLimits(entry, terms.vocabulary),
  };
  return set;
}

function readLimits(set: Entry, vocabulary: Vocabulary): Limit[] {
  const verified = yesNo(set.at('verified'));
  const entries = set.at('limits').items();
  const limits = entries.map((entry) => readLimit(entry, vocabulary, verified));
  const seen = new Set<string>();
  for (const [index, limit] of limits.entries()) {
    const key = `${limit.analyteId} ${limit.operator} ${limit.for ?? ''}`;
    if (seen.has(key))
      entries[index]?.fault(`a second limit for ${limit.analyteId}; say with "for" whom each is for`);
    seen.add(key);
  }
  return limits;
}

function readLimit(entry: Entry, vocabulary: Vocabulary, setVerified: boolean): Limit {
  entry.allowOnly('analyte', 'max', 'min', 'absentIn', 'unit', 'strict', 'for', 'verified', 'note');
  const analyteId = entry.at('analyte').text();
  if (!vocabulary.analytes.has(analyteId)) entry.at('analyte').fault(`no analyte has the id "${analyteId}"`);
  const common = {
    analyteId,
    strict: yesNo(entry.at('strict'), false),
    for: entry.at('for').optionalText(),
    verified: yesNo(entry.at('verified'), setVerified),
    note: entry.at('note').optionalText(),
  };
  const said = (['max', 'min', 'absentIn'] as const).filter((key) => entry.at(key).content !== undefined);
  const [operator] = said;
  if (said.length !== 1 || operator === undefined) entry.fault('a limit has one of max, min, absentIn');
  if (operator === undefined || operator === 'absentIn') {
    const anyAmount = entry.at('absentIn').content === 'any amount';
    const sampleMass = anyAmount ? null : grams(entry.at('absentIn'));
    return { ...common, operator: 'absent-in', value: null, unit: '{presence}', sampleMass };
  }
  const unit = entry.at('unit').text();
  if (!vocabulary.units.has(unit)) entry.at('unit').fault(`units.yaml knows no UCUM code "${unit}"`);
  return { ...common, operator, value: entry.at(operator).decimal(), unit, sampleMass: null };
}

/** Versions of one rule must not be in force at once: a fault at the later one. */
export function checkOverlaps(sets: readonly { set: RuleSet; entry: Entry }[]): void {
  for (const [index, { set, entry }] of sets.entries())
    for (const { set: other } of sets.slice(0, index))
      if (set.series === other.series && overlap(set, other))
        entry.at('effectiveFrom').fault(`in force at the same time as ${other.id}, of the same series`);
}

function overlap(a: RuleSet, b: RuleSet): boolean {
  const startsBeforeEnd = (x: RuleSet, y: RuleSet) => (x.effectiveFrom ?? '') <= (y.effectiveTo ?? '9999');
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function date(entry: Entry): string | null {
  const text = entry.optionalText();
  if (text === null) return null;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) entry.fault(`"${text}" is no day (yyyy-mm-dd)`);
  return text;
}

function address(entry: Entry): string {
  const text = entry.text();
  if (text !== '' && !URL.canParse(text)) entry.fault(`"${text}" is no address`);
  return text;
}

/** `25 g` as '25'; null where nothing stands. */
function grams(entry: Entry): string | null {
  const text = entry.optionalText();
  if (text === null) return null;
  const mass = /^(\d+(?:\.\d+)?) g$/.exec(text)?.[1];
  if (mass === undefined) entry.fault(`"${text}" is no mass in grams, e.g. 25 g`);
  return mass ?? null;
}

function factor(entry: Entry): number | null {
  const text = entry.optionalText();
  if (text === null) return null;
  if (!/^[1-9]$/.test(text)) entry.fault(`"${text}" is no factor from 1 to 9`);
  return Number(text);
}

function yesNo(entry: Entry, otherwise?: boolean): boolean {
  if (entry.content === undefined && otherwise !== undefined) return otherwise;
  const text = entry.text();
  if (text !== '' && text !== 'yes' && text !== 'no') entry.fault(`"${text}" is neither yes nor no`);
  return text === 'yes';
}

function oneOf<Word extends string>(entry: Entry, words: readonly Word[]): Word {
  const text = entry.text();
  if (text !== '' && !words.includes(text as Word)) entry.fault(`"${text}" is none of ${words.join(', ')}`);
  return text as Word;
}

function optionalOneOf<Word extends string>(entry: Entry, words: readonly Word[]): Word | null {
  return entry.content === undefined ? null : oneOf(entry, words);
}

function known(entry: Entry, ids: readonly string[], what: string): string[] | null {
  const texts = entry.optionalTexts();
  for (const text of texts ?? []) if (!ids.includes(text)) entry.fault(`"${text}" is no ${what}`);
  return texts;
}
