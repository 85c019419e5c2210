/** The languages that certificates are read in: of each one file in vocabulary/headings and one in vocabulary/labels. */
export const LANGUAGES = [
  'en',
  'cs',
  'de',
  'es',
  'fr',
  'el',
  'it',
  'sk',
  'pl',
  'id',
  'nl',
  'sv',
  'pt',
] as const;
