import type { PrintedResult } from '../interpret/reading';
import type { Said } from '../normalise/finding';
import type { Box } from '../read/page';
import type { StoredResult } from './result.entity';

type Cell = Exclude<keyof PrintedResult, 'page' | 'panel' | 'basis' | 'sample' | 'confidence' | 'doubts'>;

/** A result as somebody holds it to be, with the texts of its cells. */
export interface StatedResult extends Said, Pick<PrintedResult, 'page' | 'panel' | 'doubts'> {
  id: string;
  box: Box;
  printed: Record<Exclude<Cell, 'analyte' | 'value'>, string | null> &
    Record<'analyte' | 'value', string> & { sample?: string | null };
}

/** A stored result as it was read. */
export function asRead(result: StoredResult): StatedResult {
  const { id, page, panel, printed, doubts } = result;
  const { analyteId, qualifier, value, unit, lod, loq, limit, uncertainty, status, basis } = result;
  return {
    ...{ id, page, panel, doubts, box: printed.value.box },
    ...{ analyteId, qualifier, value, unit, lod, loq, limit, uncertainty, status, basis },
    printed: {
      analyte: printed.analyte.text,
      value: printed.value.text,
      unit: printed.unit?.text ?? null,
      lod: printed.lod?.text ?? null,
      loq: printed.loq?.text ?? null,
      limit: printed.limit?.text ?? null,
      status: printed.status?.text ?? null,
      uncertainty: printed.uncertainty?.text ?? null,
      method: printed.method?.text ?? null,
      sample: printed.sample?.text ?? null,
    },
  };
}
