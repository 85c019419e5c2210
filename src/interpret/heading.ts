import { BOUND_ROLES } from '../vocabulary/headings';
import type { Lexicon, Role } from './lexicon';

/** What one column heading says. */
export interface HeadingMeaning {
  /** Roles it can stand for, the likeliest first. A bare unit ("mg/g", "%") heads a column of results in it. */
  roles: readonly Role[];
  /** As printed, when the heading holds one. */
  unit: string | null;
  /** Nothing but a unit: a heading only beside others. */
  bareUnit: boolean;
  /** What stands in brackets or around the phrase and is neither phrase nor unit: "ingestion", "dry". */
  remark: string | null;
  /** What each cell holds one after the other, where the heading names several bounds: "LOQ / Limit". */
  parts?: readonly Role[];
}

const TAKES_UNIT = new Set<Role>(['result', ...BOUND_ROLES, 'uncertainty', 'spread']);
const LONGEST_UNIT = 4;

/**
 * What a heading's text says, or null when it is none that the vocabulary knows. The unit may stand in brackets, after
 * or before the phrase: "Result (mg/kg)", "Limits ppb", "% w/w".
 */
export function readHeading(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const plain = text
    .replace(/(?<=[\p{L})]{2}\.?)\^\d{1,2}(?!\d)|[*†‡§¹²³]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || plain.length > 60) return null;
  // "R^2" is no R with a footnote.
  const whole = rolesAlone(plain, lexicon) ?? rolesAlone(text.replace('^', '').replace('²', '2'), lexicon);
  if (whole) return whole;
  if (PER_AMOUNT.test(plain)) return { roles: ['result'], unit: null, bareUnit: false, remark: plain };
  if (isUnit(plain, lexicon) && lexicon.analyte(plain) === null) return bareUnit(plain);
  return (
    onStationaryPhase(plain, lexicon) ??
    inBrackets(plain, lexicon) ??
    besidePhrase(plain, lexicon) ??
    inTwoWords(plain, lexicon) ??
    saidTwice(plain, lexicon) ??
    inParts(plain, lexicon) ??
    limitOfSomebody(plain, lexicon) ??
    perAmount(plain, lexicon) ??
    withUncertainty(plain, lexicon) ??
    onBasis(plain, lexicon)
  );
}

/** Gas-chromatographic columns by their trade names, as "DB-5", "HP-5MS", "DB-WAX", "Rtx-1701", "SLB-5ms", "CP-Sil 8". */
const STATIONARY_PHASE =
  /^((?:DB|HP|BPX?|ZB|VF|TG|TR|AT|EC|SP|SPB|SLB|Rtx|Rxi|Stabil|Supelco|CP)[-–]?\s?(?:Sil |Inno|Chem)?(?:\d{1,4}(?:\s?ms)?|wax(?:\s?ms)?|wax[- ]?\d{1,2}))\s?[([]([^()[\]]+)[)\]]$/i;

/** Over what was found on each of two columns, as of essential oils: the unit says that amounts stand below. */
function onStationaryPhase(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const [, phase, unit = ''] = STATIONARY_PHASE.exec(text) ?? [];
  if (phase === undefined || lexicon.unit(unit) === null) return null;
  return { roles: ['result'], unit, bareUnit: false, remark: phase };
}

/** Over the results of nutrition tables: "per 100 g", "per 30 g serving", "pro 100 ml", "par portion". */
const PER_AMOUNT =
  /^(?:per|pro|je|por|par|pour|na|v)\s(?:\d+(?:[.,]\d+)?\s?(?:g|ml)(?:\s\p{L}+)?|serving|portion|porci[oó]n|porci)(?:\s\(\d+(?:[.,]\d+)?\s?(?:g|ml)\))?$/iu;

/** "Amount per serving", "Gehalt pro Portion": of what the results are is said behind the heading. */
function perAmount(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const words = text.split(' ');
  for (let cut = 1; cut < words.length; cut++) {
    const remark = words.slice(cut).join(' ');
    if (!PER_AMOUNT.test(remark)) continue;
    const meaning = rolesAlone(words.slice(0, cut).join(' '), lexicon);
    if (meaning?.roles[0] === 'result') return { ...meaning, remark };
  }
  return null;
}

/** "Result, dry weight", "Gehalt i.d.TM", "Obsah v sušině": what comes before the basis is the heading. */
function onBasis(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const phrase = lexicon.basis(text) === null ? null : lexicon.withoutBasis(text);
  const meaning = phrase === null ? null : readHeading(phrase, lexicon);
  return meaning?.roles[0] === 'result' ? { ...meaning, remark: meaning.remark ?? text } : null;
}

/** "Result ± U (k=2)": both stand in the cells, which say so themselves. */
function withUncertainty(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const [, phrase] = /^(.*\S)\s*(?:±|\+\s*\/\s*-)\s*\S/.exec(text) ?? [];
  const meaning = phrase === undefined ? null : readHeading(phrase, lexicon);
  return meaning?.roles[0] === 'result' && !meaning.bareUnit ? meaning : null;
}

/** "Detection" and "in 1 g" say how a presence test is stated; outside brackets they are words of a cell. */
function isUnit(text: string, lexicon: Lexicon): boolean {
  const unit = lexicon.unit(text);
  return unit !== null && unit !== '{presence}';
}

function rolesAlone(phrase: string, lexicon: Lexicon): HeadingMeaning | null {
  const roles = lexicon.headingRoles(phrase);
  return roles.length > 0 ? { roles, unit: null, bareUnit: false, remark: null } : null;
}

function bareUnit(unit: string): HeadingMeaning {
  return { roles: ['result'], unit, bareUnit: true, remark: null };
}

function inBrackets(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const brackets = [...text.matchAll(/[([]([^()[\]]*)[)\]]/g)].map((m) => (m[1] ?? '').trim());
  if (brackets.length === 0) return null;
  const phrase = text
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const units = brackets.filter((b) => lexicon.unit(b) !== null);
  // "Result (mg/g) (%)" is the heading of two columns.
  if (units.length > 1) return null;
  const unit = units[0] ?? null;
  const remark = brackets.filter((b) => b !== unit).join(' ') || null;
  if (phrase === '') return unit === null ? rolesAlone(brackets.join(' '), lexicon) : bareUnit(unit);
  const meaning = readHeading(phrase, lexicon);
  // "Percent (%)" says its unit twice.
  if (meaning?.bareUnit && unit !== null && lexicon.unit(phrase) === lexicon.unit(unit))
    return bareUnit(unit);
  if (!meaning || (unit !== null && meaning.unit !== null)) return null;
  return withUnit({ ...meaning, remark: meaning.remark ?? remark }, unit);
}

function besidePhrase(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const words = text.split(/[\s,]+/).filter((w) => w !== '');
  for (let length = Math.min(LONGEST_UNIT, words.length - 1); length >= 1; length--) {
    const cuts: [string[], string[]][] = [
      [words.slice(0, -length), words.slice(-length)],
      [words.slice(length), words.slice(0, length)],
    ];
    for (const [phrase, unit] of cuts) {
      const known = lexicon.headingRoles(phrase.join(' '));
      const roles = known.length > 0 ? known : (limitOfSomebody(phrase.join(' '), lexicon)?.roles ?? []);
      const printed = unit.join(' ');
      if (roles.length > 0 && isUnit(printed, lexicon))
        return withUnit({ roles, unit: null, bareUnit: false, remark: null }, printed);
    }
  }
  return null;
}

const NAMES = new Set<Role>(['analyte', 'panel']);
const LIMITS = new Set<Role>(['limit', 'limit-min', 'limit-max']);

/** Two phrases that say the same head one column: "Microbiological test" its names, "Limit max." its limits. */
function inTwoWords(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const words = text.split(' ');
  for (let cut = 1; cut < words.length; cut++) {
    const parts = [words.slice(0, cut), words.slice(cut)].map(
      (part) => lexicon.headingRoles(part.join(' '))[0],
    );
    const all = (kind: Set<Role>) => parts.every((role) => role !== undefined && kind.has(role));
    const role = all(NAMES)
      ? 'analyte'
      : all(LIMITS)
        ? (parts.find((one) => one !== 'limit') ?? 'limit')
        : null;
    if (role) return { roles: [role], unit: null, bareUnit: false, remark: null };
  }
  return null;
}

/** "Ergebnis / Result", "Method/SOP": two phrases of one meaning, most often in two languages. The unit may stand by either. */
function saidTwice(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const parts = text.split(/\s*[/|]\s*/);
  if (parts.length !== 2 || parts.some((part) => !/\p{L}{3}/u.test(part))) return null;
  const [one, other] = parts.map((part) => readHeading(part, lexicon));
  const [role] = one?.roles ?? [];
  if (!one || !other || role === undefined || one.bareUnit || other.bareUnit) return null;
  const differ = one.unit !== null && other.unit !== null && one.unit !== other.unit;
  return other.roles[0] === role && !differ
    ? { roles: [role], unit: one.unit ?? other.unit, bareUnit: false, remark: one.remark ?? other.remark }
    : null;
}

const PARTS: ReadonlySet<Role | undefined> = new Set<Role>(['lod', 'loq', 'limit']);

/** "LOQ / Limit", "LOD/LOQ/Action Level": each cell prints two or three bounds, which its strokes part as well. */
function inParts(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const phrases = text.split(/\s*[/|]\s*/);
  if (phrases.length < 2 || phrases.length > PARTS.size) return null;
  const parts = phrases.flatMap((phrase) => rolesAlone(phrase, lexicon)?.roles.slice(0, 1) ?? []);
  if (new Set(parts).size < phrases.length || !parts.every((role) => PARTS.has(role))) return null;
  const roles = parts.includes('limit') ? (['limit'] as const) : parts.slice(0, 1);
  return { roles, unit: null, bareUnit: false, remark: null, parts };
}

const LIMIT = /^(?:limits?|ceiling|guidelines?|spec|specifications?|requirements?|criteri(?:a|on))$/i;
/** What stands before these words makes no limit for the product of them: "Instrument limit", "Quantifiable limit". */
const OF_THE_METHOD =
  /detect|quant|report|instrument|method|sensitiv|calibrat|control|recover|measur|\bLO[DQ]\b|\b[MRQP]?[DQR]L\b/i;

/** "Amount found  Program limit", set close, are two headings. */
function beginsOther(words: string[], lexicon: Lexicon): boolean {
  return words.some((_, i) => OTHERS.has(lexicon.headingRoles(words.slice(0, i + 1).join(' '))[0]));
}

const OTHERS: ReadonlySet<Role | undefined> = new Set<Role>([
  'analyte',
  'result',
  'lod',
  'loq',
  'status',
  'uncertainty',
  'quality-control',
]);

/** "Meet USP requirement", "Complies with specification", "NMT 0.5": a cell that says how it is or must be, and no heading. */
const SAYS = /^(?:meets?|compl(?:y|ies)|conforms?|pass(?:es)?|within|per|to|the|n[ml]t)$/i;

/** "DGHM", "Verord.", "HonigV", and of "VO (EG) 396/2005" the brackets and the number. */
const ABBREVIATED =
  /^(?:\p{Lu}(?:\p{Lu}{1,4}|\p{L}{0,3}\.|\p{Ll}+\p{Lu}\p{L}{0,3})|\(\p{Lu}{2}\)|\d{1,4}\/\d{2,4})$/u;

/**
 * Whose limit it is, nobody need know: "NJ limit", "Program limit", "Richtwert DGHM", "Limit EU", "Höchstgehalt VO (EG)
 * 396/2005", "Limit, all uses", "Limits 2".
 */
function limitOfSomebody(text: string, lexicon: Lexicon): HeadingMeaning | null {
  const words = text.split(' ');
  const rest = (part: string[]) => part.length > 0 && part.length <= 4 && !OF_THE_METHOD.test(part.join(' '));
  const known = (part: string[]) => lexicon.headingRoles(part.join(' '))[0];
  const meaning: HeadingMeaning = { roles: ['limit'], unit: null, bareUnit: false, remark: null };
  const before = words.slice(0, -1);
  if (SAYS.test(words[0] ?? '') || beginsOther(words.slice(0, -1), lexicon)) return null;
  if (LIMIT.test(words.at(-1) ?? '') && rest(before) && known(before) === undefined) return meaning;
  const [first = '', ...after] = words;
  const abbreviated = after.every((w) => ABBREVIATED.test(w));
  // "Limit 2" is the second of several, or has a note of this number, and a limit either way.
  if (known([first]) === 'limit' && /^\d$/.test(after.join(' '))) return meaning;
  const isLimit = known([first]) === 'limit' && abbreviated && rest(after) && known(after) === undefined;
  if (isLimit && lexicon.analyte(after.join(' ')) === null) return meaning;
  const [whose = '', ...clauses] = text.split(/,\s+/);
  return clauses.length > 0 && known([whose]) === 'limit' && rest(words.slice(1)) ? meaning : null;
}

/** The meaning with a unit beside it, or null where what it says has none. */
export function withUnit(meaning: HeadingMeaning, unit: string | null): HeadingMeaning | null {
  if (unit === null) return meaning;
  const roles = meaning.roles.filter((role) => TAKES_UNIT.has(role) || role === 'quality-control');
  return roles.length > 0 ? { ...meaning, roles, unit } : null;
}
