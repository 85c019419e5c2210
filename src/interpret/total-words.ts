/** How names of sums begin, in the languages of the vocabulary. */
const WORDS = 'totals?|sum|celkem|suma|gesamt|summe|somme|totaux|σύνολο';

/** "Total alkaloids", "Celkem", "Gesamt-THC": the word stands by itself. */
export const TOTAL = new RegExp(`^(?:${WORDS})(?!\\p{L})`, 'iu');

/** "Total", "Celkem:" and nothing more. */
export const BARE_TOTAL = new RegExp(`^(?:${WORDS})[^\\p{L}\\p{N}]*$`, 'iu');

/** Any name that begins as sums do, also "Celková …", "Gesamtalkaloide" and "Other cannabinoids". */
export const SUM = new RegExp(`^(?:${WORDS}|celkov|Σ|other)`, 'iu');
