import type { DecimalText, PrintedStatus, Qualifier } from '../vocabulary/qualifier';

/** What the normalise room gives: a printed result with its meaning beside it. The print itself is never changed. */

export { QUALIFIERS } from '../vocabulary/qualifier';
export type { DecimalText, PrintedStatus, Qualifier } from '../vocabulary/qualifier';

export interface Finding {
  /** Index into the reading's results. */
  result: number;
  /** Null when the vocabulary does not know the printed name; it is then shown, never guessed. */
  analyteId: string | null;
  qualifier: Qualifier;
  /** In the printed unit. Null unless the qualifier is =, < or >. */
  value: DecimalText | null;
  /** The printed unit's UCUM code, null when none is printed or it is unknown. */
  unit: string | null;
  lod: DecimalText | null;
  loq: DecimalText | null;
  limit: DecimalText | null;
  uncertainty: DecimalText | null;
  status: PrintedStatus | null;
  /** Why something could not be read or converted: stable codes. */
  reasons: string[];
}
