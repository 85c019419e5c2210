import { claimKey, type ClaimWordList, type ClaimWords } from '../../vocabulary/claim-words';
import { findAnalyte } from '../../vocabulary/find-analyte';
import { findUnit } from '../../vocabulary/find-unit';
import { readDecimal } from '../../vocabulary/printed-decimal';
import type { DecimalText } from '../../vocabulary/qualifier';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { Predicate } from './claim';

const CLAUSE_ENDS = /(?<=\p{L}{4}|%)\.(?=\s|$)|[;!•|]|,(?!\d)|\s(?:and|und|et)\s|&/iu;

/** What each clause of a claim says. A clause that no list of `claims.yaml` knows is vague, never guessed at. */
export function parseClaim(text: string, words: ClaimWords, vocabulary: Vocabulary): Predicate[] {
  const clauses = text.split(CLAUSE_ENDS).map((clause) => clause.trim());
  return clauses.filter((clause) => clause !== '').map((clause) => parseClause(clause, words, vocabulary));
}

const OPAQUE_VAGUE: Predicate = { kind: 'opaque', because: 'vague' };

/** Lists whose words alone say what is claimed, in the order in which they are tried. */
const PLAIN: readonly (readonly [ClaimWordList, Predicate])[] = [
  ['fullSpectrum', { kind: 'natural-profile' }],
  ['noSynthetic', { kind: 'no-synthetic-alkaloids' }],
  ['unadulterated', { kind: 'unadulterated' }],
  ['notALaboratoryMatter', { kind: 'opaque', because: 'not-a-laboratory-matter' }],
  ['everyLot', { kind: 'every-lot-tested' }],
  ['reportAvailable', { kind: 'report-available' }],
  ['accreditedResults', { kind: 'accredited-results' }],
  ['accredited', { kind: 'accredited-laboratory' }],
  ['independent', { kind: 'independent-laboratory' }],
  ['freshness', { kind: 'still-valid' }],
];

function parseClause(clause: string, words: ClaimWords, vocabulary: Vocabulary): Predicate {
  const key = ` ${claimKey(clause)} `;
  const has = (list: ClaimWordList) => words.words[list].some((word) => key.includes(` ${word} `));
  if (has('healthWords')) return { kind: 'opaque', because: 'health-claim' };
  const rules = rulesIn(key, has, words, vocabulary);
  if (rules) return rules;
  const plain = PLAIN.find(([list]) => has(list));
  return (
    plain?.[1] ??
    parseNumber(clause, has, vocabulary) ??
    parseNone(key, has, words, vocabulary) ??
    OPAQUE_VAGUE
  );
}

/** "meets decree 448/2025", "KCPA compliant in Utah": rules by name, or by the place whose law they are; without either, vague. */
function rulesIn(key: string, has: Has, words: ClaimWords, vocabulary: Vocabulary): Predicate | null {
  const ruleSets = named(key, words.ruleSets) ?? (has('lawful') ? named(key, words.places) : undefined);
  if (!ruleSets) return null;
  const group = named(` ${key.replace(/\bmetals\b/, 'heavy metals')} `, words.groups);
  const panel = group && vocabulary.analytes.get(group[0] ?? '')?.panel;
  return { kind: 'meets-rules', ruleSets, ...(panel && { panel }) };
}

type Has = (list: ClaimWordList) => boolean;
const NUMBER =
  /(?<![\p{L}\d-])(\d[\d.,]*)\s*(%|‰|[µμ]?[a-zµμ]+\s?\/\s?[a-z]+|ppm|ppb|mg per \p{L}+|µg per \p{L}+|mg)?/giu;
/** "150 mg mitragynine per serving": the analyte stands within the unit. */
const APART = /(\d\s*[mµμ]?g)\s+(.+?)\s+(per (?:serving|capsule|tablet|gummy|unit|piece|g|kg|gram))\b/iu;

/** "min. 1.5 % mitragynine", "lead under 1.25 mcg/g", "7-OH below 2 % of alkaloids": an analyte, a number and its unit. */
function parseNumber(written: string, has: Has, vocabulary: Vocabulary): Predicate | null {
  const clause = written.replace(APART, '$1 $3 $2').replace(/\bmg per g(?:ram)?\b/i, 'mg/g');
  const numbers = [...clause.matchAll(NUMBER)].filter(([, , unit]) => unit !== undefined);
  const [match] = numbers;
  if (numbers.length !== 1 || !match?.[1] || !match[2]) return null;
  const decimal = readDecimal(match[1].replace(/[.,]$/, ''));
  const unit = findUnit(vocabulary, match[2]);
  const rest = clause.replace(match[0], ' ');
  const [analyteId, ...others] = analytesIn(rest, vocabulary);
  if ('reason' in decimal || !unit || analyteId === undefined || others.length > 0) return null;
  const operator = has('minimum') ? 'min' : has('maximum') ? 'max' : null;
  const strict = /\b(under|below|less than|unter)\b|<(?!=)/i.test(clause);
  if (has('ofAlkaloids')) return shareOf(analyteId, operator, decimal.decimal, strict);
  const about = { analyteId, value: decimal.decimal, unit: unit.unit.ucum };
  if (has('upTo')) return { kind: 'up-to', ...about };
  return operator === null ? { kind: 'amount', ...about } : { kind: 'limit', ...about, operator, strict };
}

function shareOf(
  analyteId: string,
  operator: 'max' | 'min' | null,
  value: DecimalText,
  strict: boolean,
): Predicate {
  if (analyteId !== '7-hydroxymitragynine' || operator === null) return OPAQUE_VAGUE;
  return { kind: 'share-of-alkaloids', operator, value, strict };
}

/** "heavy-metal free", "no 7-OH", "tested for heavy metals". */
function parseNone(key: string, has: Has, words: ClaimWords, vocabulary: Vocabulary): Predicate | null {
  const none = has('none');
  if (!none && !has('tested')) return null;
  const among = named(key, words.among);
  if (among)
    return none ? { kind: 'none-among', analyteIds: among } : { kind: 'tested-for', analyteIds: among };
  const panel = named(key, words.panels);
  if (panel) return none ? { kind: 'none-in-panel', panel } : { kind: 'panel-tested', panel };
  const analyteIds = named(key, words.groups) ?? analytesIn(key, vocabulary);
  if (analyteIds.length === 0) return null;
  return none ? { kind: 'none-of', analyteIds } : { kind: 'tested-for', analyteIds };
}

/** What the longest name in the clause stands for. */
function named<Meaning>(key: string, names: ReadonlyMap<string, Meaning>): Meaning | undefined {
  const met = [...names].filter(([name]) => key.includes(` ${name} `));
  return met.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}

const LONGEST_NAME = 4;

/** The analytes that words of the clause name: the longest runs of words first, each word in one name only. */
function analytesIn(clause: string, vocabulary: Vocabulary): string[] {
  const words = clause
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^[("']+|[)"'.:]+$/g, ''));
  const taken = new Set<number>();
  const found = new Set<string>();
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const run = Array.from({ length }, (_, i) => from + i);
      if (run.some((index) => taken.has(index))) continue;
      const id = findAnalyte(vocabulary, words.slice(from, from + length).join(' '))?.analyte.id;
      if (id === undefined) continue;
      found.add(id);
      run.forEach((index) => taken.add(index));
    }
  return [...found];
}
