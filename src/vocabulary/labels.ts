/** The fields of a certificate that its labels announce. */
export const LABELLED_FIELDS = [
  'laboratory',
  'accreditation',
  'reportNumber',
  'sampleId',
  'client',
  'product',
  'lot',
  'matrix',
  'received',
  'tested',
  'reported',
] as const;
export type LabelledField = (typeof LABELLED_FIELDS)[number];

/** How certificates word things in one language: one file of `vocabulary/labels`. Phrases are as printed; folding is the reader's. */
export interface LabelLanguage {
  /** ISO 639-1. */
  language: string;
  /** Where the wordings come from. */
  source: string;
  /** Words that stand for "number" in a label ("no", "id"): each matches every other one. */
  numberWords: string[];
  /** The labels of each field in groups, the strongest group first. */
  fields: Record<LabelledField, string[][]>;
  /** Labels of no field: they end a value, and keep "Batch size" from being taken for "Batch". */
  others: string[];
  /** Labels of a name inside a block whose title says whose name it is. */
  nameLabels: string[];
  titles: string[];
  /** Titles of documents that are no laboratory report. */
  otherTitles: string[];
  reportWords: string[];
  /** "page {n} of {m}" and its kind. */
  pageOf: string[];
  amendments: { amended: string[]; supersedes: string[]; revision: string[]; not: string[] };
  /** Sentences in which a laboratory names itself; {lab} stands for the name. */
  laboratoryPhrases: string[];
  /** Words before a name that is not the laboratory's. */
  notTheLaboratory: string[];
  /** Words that names of laboratories are made of. */
  laboratoryWords: string[];
  /** Words that names of laboratories share with headings and other companies: they need an address beside them. */
  weakLaboratoryWords: string[];
  /** What numbers are: `certificate` may as well be the report itself ("Cert. No."). */
  accreditationWords: { accreditation: string[]; licence: string[]; certificate: string[]; other: string[] };
  matrixWords: string[];
  /** Words of the people who sign. */
  signatoryWords: string[];
  statusWords: string[];
  /** What is printed where there is nothing to say. */
  placeholders: string[];
  watermarks: string[];
  /** Names of months, in every case they are printed in, to their number. */
  months: Record<string, number>;
  /** Words between a report's number or place and its day: "of", "dated", "vom". */
  beforeADay: string[];
  stopWords: string[];
  /** Letters that, of the languages known here, this one uses far more than others. */
  letters: string;
  /** The order of day and month in dates of digits; null where it depends on the country. */
  dateOrder: DateOrder | null;
}

export type DateOrder = 'dmy' | 'mdy';

/** How a country writes, and how one sees that a document comes from there. */
export interface Country {
  name: string;
  dateOrder: DateOrder | null;
  names: string[];
  /** Internet domains, without the first dot. */
  domains: string[];
  /** International dialling code with its plus. */
  dial: string | null;
  /** Codes of states or provinces, for `{region}` in `postcode`. */
  regions: string[];
  /** Regular expressions; `{region}` and `{name}` stand for any region and any of the names. */
  postcode: string | null;
  phone: string | null;
}

/** What certificates word alike in every language. */
export interface LabelsEverywhere {
  source: string;
  legalForms: string[];
  accreditationBodies: string[];
  /** Registers whose name is part of a number of accreditation ("VILAS 412"). */
  accreditationRegisters: string[];
  /** Numbers of standards, which are never a number of accreditation. */
  standards: string[];
  addressWords: string[];
  /** What a post box is called, before its number. */
  postBoxes: string[];
  /** Domains of mailboxes that anybody may rent, without their ending. */
  freeMail: string[];
  /** Words with a small letter before a name, and those inside one. */
  nameArticles: string[];
  nameJoints: string[];
  countries: Country[];
}

/** All of `vocabulary/labels`. */
export interface Labels {
  languages: LabelLanguage[];
  everywhere: LabelsEverywhere;
}
