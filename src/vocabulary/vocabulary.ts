import type { LicenceForm } from './accreditation-body';
import type { Analyte, Panel } from './analyte';
import type { Labels } from './labels';
import type { HeadingPhrases } from './headings';
import type { DecimalText, PrintedStatus, Qualifier } from './qualifier';

/** A unit of measurement as laboratories print it. */
export interface Unit {
  /** UCUM code (ucum.org); `{...}` annotations for what is counted or named. */
  ucum: string;
  /** Only units of one dimension convert into each other. */
  dimension: string;
  /** Exact factor to the dimension's base unit. */
  factor: DecimalText;
}

/** One thing that an ambiguous name can mean, and when. All conditions given must hold. */
export interface AmbiguousReading {
  analyteId: string;
  panels: readonly Panel[] | null;
  dimensions: readonly string[] | null;
  /** The name printed in exactly this case. */
  case: string | null;
}

/** A form in which products come: powder, capsule, liquid extract … */
export interface ProductForm {
  id: string;
  /** Results of a liquid are by volume unless printed otherwise. */
  liquid: boolean;
  /** Folded words that name the form. */
  words: readonly string[];
}

/** What an operator word of a limit cell says. */
export type LimitWord = 'max' | 'min' | 'fails-above' | 'none-allowed' | 'none';

/** What a word before a result's number says of it. */
export type SignWord = 'less' | 'greater' | 'about';

/** The facts that every room speaks, from the files in `vocabulary/`. Made once by `load.ts`, never changed. */
export interface Vocabulary {
  /** SHA-256 over the files, in hex: says which vocabulary made a reading. */
  hash: string;
  analytes: ReadonlyMap<string, Analyte>;
  /** By UCUM code. */
  units: ReadonlyMap<string, Unit>;
  /** Names of analytes, folded by `foldName`. */
  analyteNames: ReadonlyMap<string, Analyte>;
  ambiguousNames: ReadonlyMap<string, readonly AmbiguousReading[]>;
  /** Spellings of units, folded by `foldUnit`. */
  unitSpellings: ReadonlyMap<string, Unit>;
  /** Words that stand for a result, a laboratory's verdict or a limit, folded by `foldWord`. */
  qualifierWords: ReadonlyMap<string, Qualifier>;
  statusWords: ReadonlyMap<string, PrintedStatus>;
  /** What answers a heading that asks whether a result conforms. */
  answerWords: ReadonlyMap<string, PrintedStatus>;
  limitWords: ReadonlyMap<string, LimitWord>;
  /** Words before and behind a result's number, folded by `foldWord`. */
  signWords: ReadonlyMap<string, SignWord>;
  estimatedWords: ReadonlySet<string>;
  /** How certificates word their fields, by language. */
  labels: Labels;
  /** What stands over the tables of results. */
  headings: HeadingPhrases;
  /** Where several forms are named, the first in this order holds. */
  productForms: readonly ProductForm[];
  /** The forms of the numbers that accreditation bodies give, for `numberKey` of a number. */
  accreditationForms: readonly RegExp[];
  licenceForms: readonly LicenceForm[];
}
