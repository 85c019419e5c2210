import { EMPTY_FRAME, type CertificateFrame, type PrintedCell, type Reading } from '../interpret/reading';
import type { HeldCertificate } from '../judging';
import type { Qualifier, Said } from '../normalise/finding';
import type { Publication } from '../publish/publication.entity';
import type { PublishedRecord, PublishedResult } from '../publish/published-record';
import type { LookedCell } from '../read/page';
import type { CellLook } from '../readings/cell-look.entity';
import type { StoredReading } from '../readings/reading.entity';
import type { StoredResult } from '../readings/result.entity';
import type { StatedResult } from '../readings/stated-result';
import { type EffectiveCertificate, standingResults } from '../review/effective';
import type { Panel } from '../vocabulary/analyte';

/** A certificate of the registry as reading and corrections together say it is. */
export function heldAsStated(
  id: string,
  reading: StoredReading,
  effective: EffectiveCertificate,
): Omit<HeldCertificate, 'document'> {
  const results = standingResults(effective);
  const { kind, language, problems, remarks } = reading;
  // Readings of earlier versions may lack some of it.
  const frame: CertificateFrame & Pick<Reading, 'unexplained'> = Object.assign(
    { ...EMPTY_FRAME, unexplained: [] },
    remarks,
  );
  const { fieldEvidence, pageSet, amendments, watermarks, samples, unexplained } = frame;
  return {
    id,
    reading: {
      ...{ kind, language, certificate: effective.fields, problems },
      ...{ fieldEvidence, pageSet, amendments, watermarks, samples, unexplained },
      results: results.map(printedAs),
    },
    results: results.map((result) => ({ id: result.id, said: saidBy(result) })),
  };
}

/** What was seen in cells of results that still stand, by their places in the held reading. */
export function lookedAt(
  { looked }: CellLook,
  rows: readonly StoredResult[],
  held: Pick<HeldCertificate, 'results'>,
): LookedCell[] {
  const ids = rows.map(({ id }) => id);
  const places = new Map(held.results.map(({ id }, place) => [id, place]));
  return looked.flatMap((cell) => {
    const place = places.get(ids[cell.result] ?? '');
    return place === undefined ? [] : [{ ...cell, result: place }];
  });
}

/** A published certificate: its record says all that judging needs, whatever has become of reading and corrections. */
export function heldAsPublished({ certificateId, record }: Publication): HeldCertificate {
  const results = record.results.map(statedBy);
  return {
    id: certificateId,
    reading: { ...readingOf(record), results: results.map(printedAs) },
    results: results.map((result) => ({ id: result.id, said: saidBy(result) })),
    document: null,
  };
}

function readingOf({ certificate }: PublishedRecord): Omit<Reading, 'results'> {
  const { language } = certificate;
  return { ...EMPTY_FRAME, kind: 'lab-report', language, certificate, unexplained: [], problems: [] };
}

function statedBy(result: PublishedResult): StatedResult {
  const { id, panel, analyte, printed, place, printedUnit, printedLod, printedLoq, method } = result;
  const { printedLimit, printedStatus, printedUncertainty } = result;
  const { page, ...box } = place ?? { page: 1, x: 0, y: 0, width: 0, height: 0 };
  return {
    ...saidBy({ ...result, qualifier: result.qualifier as Qualifier }),
    ...{ id, page, box, panel: panel as Panel | null, doubts: [] },
    printed: {
      ...{ analyte, value: printed, unit: printedUnit, lod: printedLod, loq: printedLoq, method },
      ...{ limit: printedLimit, status: printedStatus, uncertainty: printedUncertainty },
    },
  };
}

/** Only what is said, whatever else stands beside it. */
function saidBy(result: Said): Said {
  const { analyteId, qualifier, value, unit, lod, loq, limit, uncertainty, status, basis } = result;
  return { analyteId, qualifier, value, unit, lod, loq, limit, uncertainty, status, basis };
}

function printedAs({ page, panel, box, printed, basis, doubts }: StatedResult): Reading['results'][number] {
  const cell = (text: string): PrintedCell => ({ text, box });
  const optional = (text: string | null) => (text === null ? null : cell(text));
  return {
    ...{ page, panel, basis, doubts, confidence: 1 },
    analyte: cell(printed.analyte),
    value: cell(printed.value),
    unit: optional(printed.unit),
    lod: optional(printed.lod),
    loq: optional(printed.loq),
    limit: optional(printed.limit),
    status: optional(printed.status),
    uncertainty: optional(printed.uncertainty),
    method: optional(printed.method),
    ...(printed.sample ? { sample: cell(printed.sample) } : {}),
  };
}
