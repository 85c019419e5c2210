import type { PublishedRecord, PublishedResult } from './published-record';

/** What differs between two versions of a certificate's record, in sentences. */
export function changesBetween(older: PublishedRecord, newer: PublishedRecord): string[] {
  const before = new Map(older.results.map((result) => [result.id, result]));
  const after = new Set(newer.results.map(({ id }) => id));
  return [
    ...fieldChanges(older, newer),
    ...newer.results.flatMap((result) => {
      const earlier = before.get(result.id);
      return earlier ? resultChanges(earlier, result) : [`${nameOf(result)} was added: ${valueOf(result)}.`];
    }),
    ...older.results
      .filter(({ id }) => !after.has(id))
      .map((result) => `${nameOf(result)} was taken out; it had been ${valueOf(result)}.`),
  ];
}

/**
 * What a certificate says otherwise than the one whose place it takes, in sentences. Results of two certificates are the
 * same when they are of the same substance; of several of one substance, those of the same place in their order.
 */
export function changesOfReplacement(older: PublishedRecord, newer: PublishedRecord): string[] {
  const ids = new Map(bySubstance(newer.results).map(([substance, { id }]) => [substance, id]));
  const results = bySubstance(older.results).map(([substance, result]) => ({
    ...result,
    id: ids.get(substance) ?? result.id,
  }));
  return changesBetween({ ...older, results }, newer);
}

function bySubstance(results: readonly PublishedResult[]): [string, PublishedResult][] {
  const times = new Map<string, number>();
  return results.map((result) => {
    const substance = result.analyteId ?? result.analyte;
    const time = (times.get(substance) ?? 0) + 1;
    times.set(substance, time);
    return [`${substance} ${time}`, result];
  });
}

const FIELDS = {
  laboratory: 'The laboratory',
  accreditation: 'The accreditation',
  reportNumber: 'The report number',
  sampleId: 'The sample',
  client: 'The client',
  product: 'The product printed on it',
  lot: 'The lot printed on it',
  matrix: 'The matrix',
  received: 'The day of receipt',
  tested: 'The day of testing',
  reported: 'The day of the report',
} as const;

function fieldChanges(older: PublishedRecord, newer: PublishedRecord): string[] {
  const filed =
    older.lot.code === newer.lot.code && older.product.slug === newer.product.slug
      ? []
      : [`It is filed under lot ${newer.lot.code} now; it had been under ${older.lot.code}.`];
  const changed = (Object.keys(FIELDS) as (keyof typeof FIELDS)[])
    .filter((field) => older.certificate[field] !== newer.certificate[field])
    .map((field) => fromTo(FIELDS[field], older.certificate[field], newer.certificate[field]));
  return [...filed, ...changed];
}

function resultChanges(older: PublishedResult, newer: PublishedResult): string[] {
  const name = nameOf(newer);
  return [
    nameOf(older) !== name && fromTo('A name', nameOf(older), name),
    valueOf(older) !== valueOf(newer) && fromTo(name, valueOf(older), valueOf(newer)),
    older.limit !== newer.limit && fromTo(`${name}, the laboratory’s limit`, older.limit, newer.limit),
    older.status !== newer.status && fromTo(`${name}, the laboratory’s verdict`, older.status, newer.status),
  ].filter((change) => change !== false);
}

const fromTo = (what: string, before: string | null, now: string | null): string =>
  `${what} is ${now ?? 'not read'} now; it had been ${before ?? 'not read'}.`;

const nameOf = ({ analyteName, analyte }: PublishedResult): string => analyteName ?? analyte;

function valueOf({ qualifier, value, printed, printedUnit, unit }: PublishedResult): string {
  if (value === null) return `“${printed}”`;
  return [qualifier === '=' ? '' : qualifier, value, unit ?? printedUnit].filter(Boolean).join(' ');
}
