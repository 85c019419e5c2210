import { findBasis, withoutBasis } from './find-basis';
import { foldUnit } from './fold';
import type { PrintedBasis } from './headings';
import type { DecimalText } from './qualifier';
import { SAMPLE_MASS } from './sample-mass';
import type { Unit, Vocabulary } from './vocabulary';

/** A printed unit, understood. */
export interface UnitMatch {
  unit: Unit;
  /** In grams (or millilitres), where the print says in how much was looked: `in 25 g`. */
  sampleMass: DecimalText | null;
  /** On what the print says the amount is stated: `mg/kg dw`. It counts where no heading or note has said so already. */
  basis: PrintedBasis | null;
}

/** The unit that a print stands for, or null when the vocabulary does not know it. Case, spaces and full stops do not matter. */
export function findUnit(vocabulary: Vocabulary, printed: string): UnitMatch | null {
  const key = foldUnit(keepDecimalPoint(printed));
  const unit = vocabulary.unitSpellings.get(key.replace(/\u0001/g, ''));
  if (unit) return { unit, sampleMass: null, basis: null };
  const mass = SAMPLE_MASS.exec(key.replace(/\u0001/g, '.'))?.[1];
  const presence = vocabulary.units.get('{presence}');
  if (mass !== undefined && presence)
    return { unit: presence, sampleMass: mass.replace(',', '.'), basis: null };
  return onBasis(vocabulary, printed);
}

/** Longer texts are none of a unit and its basis. */
const LONGEST = 40;

/** "mg/kg dw", "% (dry weight)": an amount on a stated basis. */
function onBasis(vocabulary: Vocabulary, printed: string): UnitMatch | null {
  const { bases } = vocabulary.headings;
  const amount = printed.length > LONGEST ? null : withoutBasis(bases, printed.trim());
  const unit = amount === null ? undefined : vocabulary.unitSpellings.get(foldUnit(amount));
  return unit && /[/%]|^pp[mb]$/i.test(amount ?? '')
    ? { unit, sampleMass: null, basis: findBasis(bases, printed) }
    : null;
}

/** Folding drops full stops; the one inside `in 0.5 g` is a decimal point. */
function keepDecimalPoint(printed: string): string {
  return printed.replace(/(\d)\.(?=\d)/g, '$1\u0001');
}
