import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import { inUnit } from './mass-shares';
import { LotJudgement } from './lot-judgement.entity';
import { PublishedLot } from './published-lot.entity';
import type { PublishedVerdict } from './published-judgement';
import type { PublishedResult } from './published-record';

/** One lot's value of an analyte. A word (not detected …) has no number and is never drawn as one. */
export interface ChartedValue {
  lot: string;
  day: string | null;
  qualifier: string;
  value: string | null;
}

/** An analyte over a vendor's lots, in one unit, with the limits that speak of it. */
export interface Chart {
  analyteId: string;
  name: string;
  /** UCUM. */
  unit: string;
  values: ChartedValue[];
  limits: { value: string; whose: string }[];
}

/** How many lots a chart shows: enough to see a change, few enough to read. */
const LOTS = 24;
const PER_PANEL = 4;
const PANELS = ['alkaloids', 'heavy-metals'];

/** Of the certificates that count in these lots ($1), the results in these panels ($2): a tenth of their records. */
const CHARTED = `
  SELECT certificate.lot_id AS lot, coalesce(certificate.tested, certificate.reported) AS day, charted.results
    FROM published.certificate
    JOIN published.publication ON publication.id = certificate.publication_id
   CROSS JOIN LATERAL (
     SELECT coalesce(json_agg(result - '{place,method,printed,printedLod,printedLoq,printedLimit}'::text[]), '[]') AS results
       FROM jsonb_array_elements(record -> 'results') AS result WHERE result ->> 'panel' = ANY ($2::text[])) AS charted
   WHERE certificate.lot_id = ANY ($1::uuid[]) AND certificate.standing = 'current'`;

interface Row {
  lot: string;
  day: string | null;
  results: PublishedResult[];
}

/**
 * Charts of alkaloids and metals over the newest lots of a vendor that count, oldest first. The cost is bounded by `LOTS`,
 * whatever the vendor's size.
 */
export async function chartsOf(manager: EntityManager, vendorId: string): Promise<Chart[]> {
  const lots = await manager.find(PublishedLot, {
    where: { vendorId, current: MoreThan(0) },
    order: { lastPublishedAt: 'DESC', id: 'DESC' },
    take: LOTS,
  });
  if (lots.length < 2) return [];
  const codes = new Map(lots.map(({ id, code }) => [id, code]));
  const rows = await manager.query<Row[]>(CHARTED, [[...codes.keys()], PANELS]);
  const results = rows
    .map(({ lot, day, results }) => ({ lot: codes.get(lot)!, day, results }))
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.lot.localeCompare(b.lot));
  const judgement = await manager.findOne(LotJudgement, {
    where: { lotId: lots[0]!.id },
    order: { version: 'DESC' },
  });
  return chartsFrom(results, judgement?.record.verdicts ?? []);
}

interface LotResults {
  lot: string;
  day: string | null;
  results: readonly PublishedResult[];
}

/**
 * The analytes that most lots have, with values in the unit that they are compared in, or failing that in the one that most
 * are printed in.
 */
export function chartsFrom(lots: readonly LotResults[], verdicts: readonly PublishedVerdict[]): Chart[] {
  return PANELS.flatMap((panel) => {
    const byAnalyte = new Map<string, (ChartedValue & { name: string; unit: string | null })[]>();
    for (const { lot, day, results } of lots) {
      for (const result of results) {
        if (result.panel !== panel || result.analyteId === null || result.qualifier === 'nt') continue;
        const { analyteId, analyteName, analyte, qualifier } = result;
        const { value, unit } = result.quantity ?? result;
        const values = byAnalyte.get(analyteId) ?? [];
        values.push({ lot, day, qualifier, value, unit, name: analyteName ?? analyte });
        byAnalyte.set(analyteId, values);
      }
    }
    return [...byAnalyte]
      .filter(([, values]) => values.filter(({ value }) => value !== null).length > 1)
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, PER_PANEL)
      .map(([analyteId, values]) => chartOf(analyteId, values, verdicts));
  });
}

function chartOf(
  analyteId: string,
  all: readonly (ChartedValue & { name: string; unit: string | null })[],
  verdicts: readonly PublishedVerdict[],
): Chart {
  const unit = mostFrequent(all.map((each) => each.unit).filter((each) => each !== null)) ?? '';
  // A value in another unit cannot stand on the same axis; it is on the lot's own page.
  const values = all
    .filter((each) => each.unit === unit || each.value === null)
    .map(({ lot, day, qualifier, value }) => ({ lot, day, qualifier, value }));
  const limits = verdicts
    .filter((verdict) => verdict.analyteId === analyteId)
    .flatMap(({ limit, authority }) => limitIn(unit, limit, authority));
  return { analyteId, name: all[0]!.name, unit, values, limits: distinct(limits) };
}

/** A limit of a content, in the unit of the chart; none where it is of something else. */
function limitIn(unit: string, limit: PublishedVerdict['limit'], whose: string): Chart['limits'] {
  if (limit.operator !== 'max' || limit.basis !== 'concentration' || limit.value === null) return [];
  const value = inUnit(limit.value, limit.unit, unit);
  return value === null ? [] : [{ value, whose }];
}

const distinct = (limits: Chart['limits']): Chart['limits'] => [
  ...new Map(limits.map((limit) => [`${limit.value} ${limit.whose}`, limit])).values(),
];

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
