import type { Reading } from '../interpret/reading';
import { findAnalyte } from '../vocabulary/find-analyte';
import { findUnit } from '../vocabulary/find-unit';
import { usesDecimalComma } from '../vocabulary/printed-decimal';
import { parsePrintedValue } from '../vocabulary/printed-value';
import { findProductForm } from '../vocabulary/product-form';
import { convert } from '../vocabulary/convert';
import type { DecimalText } from '../vocabulary/qualifier';
import type { Vocabulary } from '../vocabulary/vocabulary';

/** What of the whole certificate bears on the reading of one number. */
export interface Circumstances {
  decimalComma: boolean | undefined;
  /** The product is a liquid by its printed matrix or name. */
  liquid: boolean;
  /** Printed masses in grams by what they are the mass of; null where two different ones are printed. */
  masses: { serving: DecimalText | null; unit: DecimalText | null; package: DecimalText | null };
  /** g/mL, where the certificate prints it. */
  density: DecimalText | null;
}

export function circumstancesOf(reading: Reading, vocabulary: Vocabulary): Circumstances {
  const decimalComma = usesDecimalComma(numericCells(reading), reading.language);
  const { matrix, product } = reading.certificate;
  const found = printedMeasures(reading, vocabulary, decimalComma);
  const massOf = (pattern: RegExp) =>
    only(found.masses.filter(({ name }) => pattern.test(name)).map(({ grams }) => grams));
  return {
    decimalComma,
    liquid: findProductForm(vocabulary, [matrix, product])?.liquid ?? false,
    masses: {
      serving: massOf(/serving|dose|dávka|porce|portion|ración/i),
      unit: massOf(/unit|capsule|tablet|piece|fill|kus|tobolka|stück/i),
      package: massOf(/net|package|container|obsah balení|packung/i),
    },
    density: only(found.densities),
  };
}

function* numericCells({ results }: Reading): Iterable<string> {
  for (const { value, lod, loq, limit, uncertainty } of results)
    for (const cell of [value, lod, loq, limit, uncertainty]) if (cell) yield cell.text;
}

/** The masses of units and the density that the certificate prints among its results. */
function printedMeasures(reading: Reading, vocabulary: Vocabulary, decimalComma: boolean | undefined) {
  const masses: { name: string; grams: DecimalText }[] = [];
  const densities: DecimalText[] = [];
  const gram = vocabulary.units.get('g');
  for (const { analyte, value, unit } of reading.results) {
    const id = findAnalyte(vocabulary, analyte.text)?.analyte.id;
    if (id !== 'average-weight' && id !== 'density') continue;
    const read = parsePrintedValue(vocabulary, value.text, { decimalComma });
    const printed =
      read.kind === 'value' ? (read.unit ?? unit?.text ?? /\(g\)/.exec(analyte.text)?.[0] ?? '') : '';
    const measured = findUnit(vocabulary, printed)?.unit;
    if (read.kind !== 'value' || read.qualifier !== '=' || read.value === null || !measured || !gram)
      continue;
    const grams = convert(read.value, measured, gram);
    if (id === 'density' && measured.ucum === 'g/mL') densities.push(read.value);
    if (id === 'average-weight' && grams !== null) masses.push({ name: analyte.text, grams });
  }
  return { masses, densities };
}

/** The one value that all agree on, and is above zero. */
function only(values: DecimalText[]): DecimalText | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) && /[1-9]/.test(first)
    ? first
    : null;
}
