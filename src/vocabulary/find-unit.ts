import { foldUnit } from './fold';
import type { DecimalText } from './qualifier';
import type { Unit, Vocabulary } from './vocabulary';

/** A printed unit, understood. */
export interface UnitMatch {
  unit: Unit;
  /** In grams (or millilitres), where the print says in how much was looked: `in 25 g`. */
  sampleMass: DecimalText | null;
}

/** "in 25 g", "per 1 gram", "/1g", "v 25 g": the mass in which a presence test looked. */
const SAMPLE_MASS =
  /^(?:in|per|v|ve|en|dans|σε|je|\/)?(\d+(?:[.,]\d+)?)(?:g|gm|grams?|gramm?|gramme?s?|gramos?|ml)$/u;

/** The unit that a print stands for, or null when the vocabulary does not know it. Case, spaces and full stops do not matter. */
export function findUnit(vocabulary: Vocabulary, printed: string): UnitMatch | null {
  const key = foldUnit(keepDecimalPoint(printed));
  const unit = vocabulary.unitSpellings.get(key.replace(/\u0001/g, ''));
  if (unit) return { unit, sampleMass: null };
  const mass = SAMPLE_MASS.exec(key.replace(/\u0001/g, '.'))?.[1];
  const presence = vocabulary.units.get('{presence}');
  return mass !== undefined && presence ? { unit: presence, sampleMass: mass.replace(',', '.') } : null;
}

/** Folding drops full stops; the one inside `in 0.5 g` is a decimal point. */
function keepDecimalPoint(printed: string): string {
  return printed.replace(/(\d)\.(?=\d)/g, '$1\u0001');
}
