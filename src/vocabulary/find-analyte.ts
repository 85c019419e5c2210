import type { Analyte, Panel } from './analyte';
import { findUnit } from './find-unit';
import { foldConfusable, foldName, withoutLigatures } from './fold';
import { isCasNumber } from './read-analytes';
import type { AmbiguousReading, Vocabulary } from './vocabulary';

/** What is known about the table that a name stands in. */
export interface NameHints {
  panel?: Panel | null;
  /** The printed unit of the row. */
  unit?: string | null;
  /** The letters came from character recognition, which mixes some of them up. */
  recognised?: boolean;
}

/** How a printed name was brought to an analyte, from the surest to the least sure. */
export type NameMatch = 'exact' | 'footnote-stripped' | 'addition-agrees' | 'ligature' | 'confusable';

export interface AnalyteMatch {
  analyte: Analyte;
  how: NameMatch;
  /** The footnote mark beside the name: `*`, `†`, `(1)`. */
  mark: string | null;
}

/**
 * The analyte that a printed name stands for, or null: unknown names stay unknown, and names that can mean two things
 * are resolved by the hints or not at all. No spelling is corrected: a letter that differs is another substance.
 */
export function findAnalyte(
  vocabulary: Vocabulary,
  printed: string,
  hints: NameHints = {},
): AnalyteMatch | null {
  const { name, mark } = splitFootnote(printed);
  const exact = byKey(vocabulary, printed, hints);
  // In `Vitamin D³` the raised digit is the name's own; an asterisk never is.
  if (exact && (mark === null || foldName(mark) !== '')) return { analyte: exact, how: 'exact', mark: null };
  const stripped = exact ?? byKey(vocabulary, name, hints);
  if (stripped) return { analyte: stripped, how: mark ? 'footnote-stripped' : 'exact', mark };
  const agreed = byAgreeingParts(vocabulary, name, hints) ?? byNameAndSymbol(vocabulary, name, hints);
  if (agreed) return { analyte: agreed, how: 'addition-agrees', mark };
  const ligature = indexes(vocabulary).withoutLigatures.get(foldName(name));
  if (ligature) return { analyte: ligature, how: 'ligature', mark };
  const confusable = hints.recognised && indexes(vocabulary).confusable.get(foldConfusable(foldName(name)));
  return confusable ? { analyte: confusable, how: 'confusable', mark } : null;
}

const LEADING_MARK = /^\s*([*†‡§#•^]+)\s*/;
const TRAILING_MARK =
  /\s*([*†‡§#^]+|[¹²³⁰⁴-⁹ᵃᵇᶜᵈᵉ]+|\^[\da-z](?:,[\da-z])*|\(\d{1,2}\)|\[\d{1,2}\]|(?<=\s)\d\))\s*$/u;

/** Parts a name from the footnote marks around it and the punctuation after it. */
export function splitFootnote(printed: string): { name: string; mark: string | null } {
  let name = printed.replace(/[\s:;,.]+$/, '');
  const marks: string[] = [];
  for (const pattern of [LEADING_MARK, TRAILING_MARK, TRAILING_MARK]) {
    const mark = pattern.exec(name);
    const rest = mark && name.replace(pattern, '');
    if (!mark?.[1] || !rest) continue;
    marks.push(mark[1]);
    name = rest;
  }
  return { name, mark: marks.length > 0 ? marks.join('') : null };
}

function byKey(vocabulary: Vocabulary, printed: string, hints: NameHints): Analyte | null {
  const key = foldName(printed);
  const readings = vocabulary.ambiguousNames.get(key);
  if (readings) return byReading(vocabulary, readings, printed, hints);
  const analyte = vocabulary.analyteNames.get(key);
  if (!analyte) return null;
  return key.length > 2 || hints.panel === analyte.panel || printsSymbol(analyte, printed) ? analyte : null;
}

/** Names of one or two letters are also words (`al`, `ca`, `na`): only their own capitals make them a name. */
function printsSymbol(analyte: Analyte, printed: string): boolean {
  const letters = printed.trim();
  return analyte.name === letters || analyte.synonyms.includes(letters);
}

function byReading(
  vocabulary: Vocabulary,
  readings: readonly AmbiguousReading[],
  printed: string,
  hints: NameHints,
): Analyte | null {
  const dimension = hints.unit ? findUnit(vocabulary, hints.unit)?.unit.dimension : undefined;
  const ids = readings
    .filter((r) => r.panels === null || (hints.panel != null && r.panels.includes(hints.panel)))
    .filter((r) => r.dimensions === null || (dimension !== undefined && r.dimensions.includes(dimension)))
    .filter((r) => r.case === null || r.case === printed.trim())
    .map((r) => r.analyteId);
  const [id] = ids;
  return id !== undefined && new Set(ids).size === 1 ? (vocabulary.analytes.get(id) ?? null) : null;
}

/** `Lead (Pb)`, `Olovo / Lead`, `Lead, mg/kg`, `Captan 133-06-2`: parts that name one analyte, or a part that names nothing else. */
function byAgreeingParts(vocabulary: Vocabulary, name: string, hints: NameHints): Analyte | null {
  const parts = partsOf(name).map((part) => part.trim());
  if (parts.length < 2) return null;
  const named = new Set<Analyte>();
  for (const part of parts) {
    const analyte = byKey(vocabulary, part, hints);
    if (analyte) named.add(analyte);
    else if (!saysNothingElse(vocabulary, part, parts[0] ?? '')) return null;
  }
  const [analyte] = named;
  return named.size === 1 && analyte ? analyte : null;
}

/** `Bly Pb`, `Arsenic As`: a name with its own element's symbol behind it. */
function byNameAndSymbol(vocabulary: Vocabulary, name: string, hints: NameHints): Analyte | null {
  const [, words, symbol] = /^(.+?)\s+([A-Z][a-z]?)$/.exec(name) ?? [];
  const analyte = words && symbol ? byKey(vocabulary, words, hints) : null;
  return analyte && symbol && printsSymbol(analyte, symbol) ? analyte : null;
}

/** The name cut at its last bracket, at slashes, at a comma or before a unit or CAS number: the first cut that applies. */
function partsOf(name: string): string[] {
  const bracket = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(name);
  if (bracket?.[1] && bracket[2]) return [bracket[1], bracket[2]];
  const last = /^(.+?)[\s,;:]+(\S*[/%]\S*|ppm|ppb|\d{2,7}-\d\d-\d)$/i.exec(name);
  if (last?.[1] && last[2]) return [last[1], last[2]];
  if (/\s\/\s|\s[-–|]\s/.test(name)) return name.split(/\s[/–|-]\s/);
  return name.includes('/') ? name.split('/') : [name];
}

/** A unit, a CAS number, a tested mass or the name's own initials add nothing to a name; any other words may make it another substance. */
function saysNothingElse(vocabulary: Vocabulary, part: string, name: string): boolean {
  return findUnit(vocabulary, part) !== null || isCasNumber(part) || isAbbreviationOf(part, name);
}

/** `TYM` of `Total Yeast and Mold`: three to six capitals that stand in the name in this order, the first one first. */
function isAbbreviationOf(part: string, name: string): boolean {
  if (!/^[A-Z0-9]{3,6}$/.test(part)) return false;
  const letters = name.toUpperCase();
  if (letters[0] !== part[0]) return false;
  let at = -1;
  return [...part].every((letter) => (at = letters.indexOf(letter, at + 1)) >= 0);
}

interface LooseIndexes {
  withoutLigatures: ReadonlyMap<string, Analyte | null>;
  confusable: ReadonlyMap<string, Analyte | null>;
}
const looseIndexes = new WeakMap<Vocabulary, LooseIndexes>();
/** Shorter keys are left alone: too little is left to tell a substance by. */
const SHORTEST_LOOSE_KEY = 6;

/** Keys of damaged names, built when first needed. A key that two analytes share, or that is a name itself, holds null. */
function indexes(vocabulary: Vocabulary): LooseIndexes {
  const known = looseIndexes.get(vocabulary);
  if (known) return known;
  const ligatures = new Map<string, Analyte | null>();
  const confusable = new Map<string, Analyte | null>();
  for (const [key, analyte] of vocabulary.analyteNames) {
    for (const variant of withoutLigatures(key)) claim(ligatures, variant, analyte);
    claim(confusable, foldConfusable(key), analyte);
  }
  for (const key of vocabulary.analyteNames.keys()) ligatures.delete(key);
  const made = { withoutLigatures: ligatures, confusable };
  looseIndexes.set(vocabulary, made);
  return made;
}

function claim(index: Map<string, Analyte | null>, key: string, analyte: Analyte): void {
  if (key.length < SHORTEST_LOOSE_KEY) return;
  const holder = index.get(key);
  index.set(key, holder === undefined || holder === analyte ? analyte : null);
}
