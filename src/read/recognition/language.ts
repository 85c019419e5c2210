/** The languages that pages are recognised in, by the recogniser's names (ISO 639-2/T). */
export const LANGUAGES = ['eng', 'ces', 'deu', 'spa', 'fra'] as const;
export type Language = (typeof LANGUAGES)[number];

const ISO_639_1: Record<string, Language> = { en: 'eng', cs: 'ces', de: 'deu', es: 'spa', fr: 'fra' };

/** The recogniser's name of a language; English for one that it has no data of, as numbers are read as well in any. */
export function recognisersLanguage(iso: string | null): Language {
  return ISO_639_1[iso ?? 'en'] ?? 'eng';
}

/**
 * Frequent words of each language as a laboratory uses them, without accents, so that they are found in what an English
 * recogniser makes of a page. Words that two of the languages share are left out.
 */
const FREQUENT: Record<Language, string[]> = {
  eng: [
    'the',
    'of',
    'and',
    'for',
    'is',
    'this',
    'sample',
    'analysis',
    'results',
    'limit',
    'not',
    'date',
    'tested',
    'by',
  ],
  ces: [
    'vzorku',
    'vzorek',
    'zkousky',
    'vysledky',
    'datum',
    'metoda',
    'laborator',
    'protokol',
    'pro',
    'podle',
    'jsou',
    'ze',
    'stanoveni',
    'hodnota',
  ],
  deu: [
    'der',
    'die',
    'und',
    'von',
    'probe',
    'prufbericht',
    'ergebnis',
    'ergebnisse',
    'nicht',
    'ist',
    'fur',
    'mit',
    'untersuchung',
    'grenzwert',
  ],
  spa: [
    'el',
    'los',
    'las',
    'muestra',
    'resultados',
    'analisis',
    'fecha',
    'informe',
    'ensayo',
    'por',
    'del',
    'limite',
    'metodo',
    'valor',
  ],
  fra: [
    'le',
    'les',
    'et',
    'echantillon',
    'resultats',
    'analyse',
    'rapport',
    'essai',
    'par',
    'du',
    'des',
    'methode',
    'limite',
    'valeur',
  ],
};

/** A page in a language shows at least so many of its frequent words; fewer are names and chance. */
const FEWEST = 4;

/** The language that some words are in, or null when they do not tell. */
export function languageOf(texts: string[]): Language | null {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const word = text
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const scores = LANGUAGES.map((language) => ({
    language,
    score: FREQUENT[language].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
  })).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best && best.score >= FEWEST && best.score > (second?.score ?? 0) ? best.language : null;
}
