import { powerOfTen } from './convert';
import type { Entry } from './faults';
import { foldUnit, foldWord } from './fold';
import { QUALIFIERS, type PrintedStatus, type Qualifier } from './qualifier';
import type { LimitWord, SignWord, Unit } from './vocabulary';

/** Reads `units.yaml`: the units by UCUM code, and their spellings by key. */
export function readUnits(file: Entry): { units: Map<string, Unit>; spellings: Map<string, Unit> } {
  const units = new Map<string, Unit>();
  const spellings = new Map<string, Unit>();
  for (const [dimension, entry] of file.entries()) {
    entry.allowOnly('base', 'units');
    for (const [ucum, unitEntry] of entry.at('units').entries()) {
      const unit = { ucum, dimension, factor: unitEntry.at('factor').decimal() };
      if (units.has(ucum)) unitEntry.fault(`"${ucum}" stands twice`);
      if (Number.isNaN(powerOfTen(unit.factor)))
        unitEntry.at('factor').fault('a factor is a power of ten, so that every conversion is exact');
      units.set(ucum, unit);
      for (const [, list] of unitEntry.entries().filter(([key]) => key !== 'factor'))
        for (const spelling of list.items()) claimSpelling(spellings, unit, spelling);
    }
    const base = units.get(entry.at('base').text());
    if (base?.dimension !== dimension || base.factor !== '1')
      entry.at('base').fault('the base is a unit of its dimension with factor 1');
  }
  return { units, spellings };
}

/** One unit may list spellings that fold alike (µg/g, ug/g): a person looks for both. Two units may not. */
function claimSpelling(spellings: Map<string, Unit>, unit: Unit, spelling: Entry): void {
  const key = foldUnit(spelling.text());
  const holder = spellings.get(key);
  if (holder && holder !== unit)
    spelling.fault(`"${spelling.text()}" is claimed by ${holder.ucum} and by ${unit.ucum}`);
  spellings.set(key, unit);
}

const STATUSES: readonly string[] = ['pass', 'fail', 'conditional', 'not-assessed'] satisfies PrintedStatus[];
const LIMIT_WORDS: readonly string[] = [
  'max',
  'min',
  'fails-above',
  'none-allowed',
  'none',
] satisfies LimitWord[];
const SIGN_WORDS: readonly string[] = ['less', 'greater', 'about'] satisfies SignWord[];

/** Reads `notation.yaml`: the words of result, status and limit cells by key. */
export function readNotation(file: Entry): {
  qualifierWords: Map<string, Qualifier>;
  statusWords: Map<string, PrintedStatus>;
  answerWords: Map<string, PrintedStatus>;
  limitWords: Map<string, LimitWord>;
  signWords: Map<string, SignWord>;
  estimatedWords: Set<string>;
} {
  file.allowOnly('qualifiers', 'statuses', 'answers', 'limits', 'signs', 'estimated');
  const qualifierWords = readWords<Qualifier>(file.at('qualifiers'), QUALIFIERS);
  const statusWords = readWords<PrintedStatus>(file.at('statuses'), STATUSES);
  for (const [word, qualifier] of qualifierWords)
    if (qualifier === 'pass' || qualifier === 'fail') statusWords.set(word, qualifier);
  return {
    qualifierWords,
    statusWords,
    answerWords: readWords<PrintedStatus>(file.at('answers'), STATUSES),
    limitWords: readWords<LimitWord>(file.at('limits'), LIMIT_WORDS),
    signWords: readWords<SignWord>(file.at('signs'), SIGN_WORDS),
    estimatedWords: new Set(
      file
        .at('estimated')
        .entries()
        .flatMap(([, list]) => list.items().map((word) => foldWord(word.text()))),
    ),
  };
}

function readWords<Meaning extends string>(
  section: Entry,
  meanings: readonly string[],
): Map<string, Meaning> {
  const words = new Map<string, Meaning>();
  for (const [meaning, byLanguage] of section.entries()) {
    if (!meanings.includes(meaning)) byLanguage.fault(`"${meaning}" is none of ${meanings.join(', ')}`);
    for (const [, list] of byLanguage.entries())
      for (const word of list.items()) {
        const key = foldWord(word.text());
        const other = words.get(key);
        if (other && other !== meaning) word.fault(`"${word.text()}" means ${other} and ${meaning}`);
        words.set(key, meaning as Meaning);
      }
  }
  return words;
}
