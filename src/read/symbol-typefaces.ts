/**
 * Letters of typefaces that hold no Latin letters. Documents often say that a Greek Δ set in Symbol is the D on whose
 * key it lies, or give it a code of the private area: what is drawn is the typeface's own sign.
 *
 * Source of the tables: ISO 32000-1, annex D.6 (Symbol), and the published charts of Wingdings and Wingdings 2.
 */
const SYMBOL_FROM = 'ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw';
const SYMBOL_TO = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω';
const SYMBOL: ReadonlyMap<string, string> = new Map([
  ...[...SYMBOL_FROM].map((letter, i): [string, string] => [letter, [...SYMBOL_TO][i] ?? letter]),
  ['J', 'ϑ'],
  ['V', 'ς'],
  ['j', 'φ'],
  ['v', 'ϖ'],
  ['£', '≤'],
  ['³', '≥'],
  ['´', '×'],
  ['¹', '≠'],
]);
const WINGDINGS: ReadonlyMap<string, string> = new Map([
  ['ü', '✓'],
  ['û', '✗'],
  ['þ', '✓'],
  ['ý', '✗'],
]);
const WINGDINGS_2: ReadonlyMap<string, string> = new Map([
  ['P', '✓'],
  ['O', '✗'],
  ['R', '✓'],
  ['Q', '✗'],
]);

const TABLES: readonly [RegExp, ReadonlyMap<string, string>][] = [
  [/^symbol(?:mt|ps|std|neu)*(?:[-,]|$)/i, SYMBOL],
  [/^wingdings-?regular|^wingdings$/i, WINGDINGS],
  [/^wingdings ?2/i, WINGDINGS_2],
];
/** Where such typefaces' signs lie when the document gives them no other code: a key's code and this. */
const PRIVATE_AREA = 0xf000;

/** What the letters of a typeface look like; null where they are what the document says. Takes its plain name, as "SymbolMT". */
export function signsOf(typeface: string): ReadonlyMap<string, string> | null {
  return TABLES.find(([name]) => name.test(typeface))?.[1] ?? null;
}

/**
 * What a letter looks like.
 *
 * @param letter What the document says it is.
 * @param signs Those of its typeface.
 */
export function drawnSign(letter: string, signs: ReadonlyMap<string, string> | null): string {
  if (!signs) return letter;
  const code = letter.codePointAt(0) ?? 0;
  const key =
    code >= PRIVATE_AREA && code <= PRIVATE_AREA + 0xff ? String.fromCodePoint(code - PRIVATE_AREA) : letter;
  return signs.get(key) ?? key;
}
