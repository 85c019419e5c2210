import type { AccreditationBodies, LicenceForm } from './accreditation-body';
import type { ClaimWords } from './claim-words';
import type { DecimalText } from './qualifier';
import type { ReportPhrases } from './report-phrases';

/** Limits of one authority, dated and cited: one file of `vocabulary/rulesets/`. */
export interface RuleSet {
  /** The file's name; never reused. */
  id: string;
  /** SHA-256 of the file, in hex: goes into every verdict made by it. */
  version: string;
  title: string;
  authority: string;
  /** ISO 3166 code, `EU`, or `international`. */
  jurisdiction: string;
  kind: RuleKind;
  citation: string;
  /** Where the text can be read; `addressIsExact` when it leads to the very text. */
  address: string;
  addressIsExact: boolean;
  /** First and last day in force, yyyy-mm-dd; null where not known (from) or not ended (to). */
  effectiveFrom: string | null;
  effectiveTo: string | null;
  standing: 'in-force' | 'superseded' | 'proposed';
  /** Successive versions of one rule share a series; their dates do not overlap. */
  series: string;
  /** Null for any product. */
  commodities: readonly string[] | null;
  forms: readonly string[] | null;
  appliesTo: string;
  basis: RuleBasis;
  /** The state of the sample that the limits speak of; null where the rule does not say. */
  sampleBasis: 'dry-weight' | 'as-received' | null;
  /** Grams a day above which the rule does not apply to a product. */
  maxDailyIntake: DecimalText | null;
  /** A count limit of 10^n means at most this many times 10^n (USP <1111>: 2; Ph. Eur. 5.1.8: 5). */
  interpretationFactor: number | null;
  /** What it means to exceed: the product may not be sold, a warning is due, or nothing but a comparison. */
  meaning: 'limit' | 'warning-required' | 'benchmark-only';
  /** The law's own list of what a total of alkaloids sums; null where it does not define one. */
  totalAlkaloids: readonly string[] | null;
  /** Whether a person saw the text itself. */
  verified: boolean;
  /** Where the numbers were read, in a person's words. */
  source: string;
  /** Duties that no laboratory result can show. */
  alsoRequires: readonly string[];
  limits: readonly Limit[];
}

export const RULE_KINDS = [
  'statute',
  'regulation',
  'pharmacopoeia',
  'industry-standard',
  'guidance',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What a limit is a share of: the sample, the alkaloids, or what somebody takes in. */
export const RULE_BASES = [
  'concentration',
  'fraction-of-alkaloids',
  'per-day',
  'per-serving',
  'per-package',
] as const;
export type RuleBasis = (typeof RULE_BASES)[number];

/** One number (or zero tolerance) for one analyte. */
export interface Limit {
  analyteId: string;
  operator: 'max' | 'min' | 'absent-in';
  /** Null for `absent-in`. */
  value: DecimalText | null;
  /** UCUM; `{presence}` for `absent-in`. */
  unit: string;
  /** Grams in which nothing may be found; null for any amount. */
  sampleMass: DecimalText | null;
  /** The limit itself fails. */
  strict: boolean;
  /** For whom it holds, where a set has several: `children`. */
  for: string | null;
  verified: boolean;
  note: string | null;
}

/** Quantities that follow from others: `vocabulary/derived.yaml`. */
export interface Derived {
  /** Sum's analyte → its members. */
  sums: ReadonlyMap<string, readonly string[]>;
  /** Part's analyte → the analyte whose result bounds it from above. */
  bounds: ReadonlyMap<string, string>;
  /** Group's analyte → the panel of whose every substance a rule for it speaks. */
  groups: ReadonlyMap<string, string>;
  kratomAlkaloids: readonly string[];
  /** Total's analyte → its members with their factors. */
  formulas: ReadonlyMap<string, readonly { analyteId: string; factor: DecimalText }[]>;
}

/** What results of a kind of product usually are. */
export interface PlausibleResults {
  commodity: string;
  forms: readonly string[];
  ranges: readonly PlausibleRange[];
  notAllBelow: { analyteIds: readonly string[]; loq: DecimalText; unit: string } | null;
}

export interface PlausibleRange {
  analyteId: string;
  from: DecimalText | null;
  to: DecimalText | null;
  /** UCUM. */
  unit: string;
  source: string;
}

/** A kind of product that rules speak of. */
export interface Commodity {
  id: string;
  /** Folded words that name it. */
  words: readonly string[];
  analytes: readonly string[];
}

/** Everything that judging needs beside the vocabulary. */
export interface RuleBook {
  ruleSets: readonly RuleSet[];
  derived: Derived;
  /** The first whose words or analytes are met is the product's. */
  commodities: readonly Commodity[];
  plausible: readonly PlausibleResults[];
  claimWords: ClaimWords;
  accreditationBodies: AccreditationBodies;
  licenceForms: readonly LicenceForm[];
  reportPhrases: ReportPhrases;
  /** SHA-256 over all rule files, in hex. */
  hash: string;
}
