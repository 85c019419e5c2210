/** The groups in which laboratories test and report. */
export const PANELS = [
  'alkaloids',
  'heavy-metals',
  'microbiology',
  'pesticides',
  'mycotoxins',
  'residual-solvents',
  'pahs',
  'adulterants',
  'physical',
  'identity',
  'cannabinoids',
  'terpenes',
  'nutrition',
  'other',
] as const;
export type Panel = (typeof PANELS)[number];

/** A substance, organism or property that laboratories report. */
export interface Analyte {
  /** Stable, lower-case-with-dashes; never reused. */
  id: string;
  name: string;
  panel: Panel;
  /** CAS Registry Number with a valid check digit, or null (organisms, sums, properties). */
  cas: string | null;
  /** The unit that findings of this analyte are kept in, UCUM. */
  unit: string;
  synonyms: string[];
}
