import { Decimal } from 'decimal.js';
import type { PrintedCell, PrintedResult } from '../interpret/reading';
import { convert } from '../vocabulary/convert';
import { findUnit } from '../vocabulary/find-unit';
import { parseLimit } from '../vocabulary/printed-limit';
import { parsePrintedValue, type PrintedValue } from '../vocabulary/printed-value';
import type { DecimalText } from '../vocabulary/qualifier';
import type { Unit, Vocabulary } from '../vocabulary/vocabulary';
import type { FindingLimit, FindingReason } from './finding';

const Exact = Decimal.clone({ precision: 60 });

/** What the cells beside a value are read with. */
export interface RowContext {
  vocabulary: Vocabulary;
  decimalComma: boolean | undefined;
  /** The unit of the result, which cells without a unit of their own share. */
  unit: Unit | null;
  /** What could not be read is noted here. */
  reasons: FindingReason[];
}

/** A LOD or LOQ cell as a number in the result's unit. `<0.05` and `0.05` both mean 0.05. */
export function readBound(
  cell: PrintedCell | null,
  which: 'lod' | 'loq',
  context: RowContext,
): DecimalText | null {
  if (cell === null) return null;
  const read = parsePrintedValue(context.vocabulary, cell.text, context);
  if (read.kind === 'value' && read.value !== null) {
    const value = inResultUnit(read.value, read.unit, context);
    if (value !== null) return value;
  } else if (read.kind === 'value' && read.qualifier === 'nt') return null;
  context.reasons.push(`unread-${which}`);
  return null;
}

/** The expanded uncertainty in the result's unit, from the value's own cell or the one beside it; a relative one is worked out. */
export function readUncertainty(
  value: PrintedValue,
  { uncertainty: cell }: PrintedResult,
  context: RowContext,
): DecimalText | null {
  if (value.qualifier !== '=' || value.value === null) return null;
  if (value.uncertainty !== null)
    return value.uncertaintyInPercent ? share(value.uncertainty, value.value, context) : value.uncertainty;
  if (cell === null) return null;
  const read = parsePrintedValue(
    context.vocabulary,
    cell.text.replace(/^\s*(±|\+\s*\/\s*-|\+-)\s*/, ''),
    context,
  );
  if (read.kind === 'value' && read.qualifier === '=' && read.value !== null) {
    if (read.unit?.trim() === '%') return share(read.value, value.value, context);
    const absolute = inResultUnit(read.value, read.unit, context);
    if (absolute !== null) return absolute;
  } else if (read.kind === 'value' && read.qualifier === 'nt') return null;
  context.reasons.push('unread-uncertainty');
  return null;
}

/** An uncertainty printed in %: of the value, unless the value is itself in % and the print could mean points. */
function share(percent: DecimalText, of: DecimalText, { unit, reasons }: RowContext): DecimalText | null {
  if (unit?.ucum !== '%') return new Exact(of).abs().mul(percent).div(100).toFixed();
  reasons.push('unread-uncertainty');
  return null;
}

/** The limit cell in the result's unit. */
export function readLimit(cell: PrintedCell | null, context: RowContext): FindingLimit | null {
  if (cell === null) return null;
  const colonyCount = context.unit?.dimension === 'colony-count';
  const read = parseLimit(context.vocabulary, cell.text, { decimalComma: context.decimalComma, colonyCount });
  if (read.kind === 'limit') {
    const value = read.value === null ? null : inResultUnit(read.value, read.unit, context);
    const upper = read.upper === null ? null : inResultUnit(read.upper, read.unit, context);
    if ((value === null) === (read.value === null) && (upper === null) === (read.upper === null)) {
      if (read.powerRestored) context.reasons.push('power-restored');
      return { operator: read.operator, value, upper, sampleMass: read.sampleMass, strict: read.strict };
    }
  }
  context.reasons.push('unread-limit');
  return null;
}

/** A number of a neighbouring cell in the result's unit: as it is where it has no unit of its own. */
function inResultUnit(
  value: DecimalText,
  printed: string | null,
  { vocabulary, unit }: RowContext,
): DecimalText | null {
  if (printed === null) return value;
  const own = findUnit(vocabulary, printed)?.unit;
  if (!own) return null;
  return unit === null ? null : convert(value, own, unit);
}
