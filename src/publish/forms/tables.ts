import type { PublicLot, PublicLotSummary, PublicationView, PublicVendor } from '../published-views';
import { csv } from './csv';

/** The public answers as tables. Column names are those of the JSON. */

export function vendorsCsv(vendors: readonly PublicVendor[]): string {
  return csv(
    ['slug', 'name', 'website', 'lots'],
    vendors.map(({ slug, name, website, lots }) => [slug, name, website, lots]),
  );
}

export function lotsCsv(vendor: string, lots: readonly PublicLotSummary[]): string {
  return csv(
    [
      ...['vendor', 'product', 'form', 'gtin', 'lot', 'current', 'superseded', 'withdrawn'],
      ...['lastTested', 'lastPublishedAt', 'panels'],
    ],
    lots.map(({ product, code, certificates: { current, superseded, withdrawn }, ...lot }) => [
      ...[vendor, product.slug, product.form, product.gtin, code, current, superseded, withdrawn],
      ...[lot.lastTested, lot.lastPublishedAt, lot.panels.join(' ')],
    ]),
  );
}

const RESULT_COLUMNS = [
  ...['vendor', 'product', 'lot', 'certificateId', 'publicationId', 'version', 'standing', 'laboratory'],
  ...['reportNumber', 'tested', 'panel', 'analyteId', 'analyte', 'printed', 'qualifier', 'value', 'unit'],
  ...['uncertainty', 'lod', 'loq', 'basis', 'printedLimit', 'printedStatus', 'page', 'exceeded'],
];

/** A row for each result of each certificate; `exceeded` names the rule sets whose limits it exceeds. */
export function resultsCsv(publications: readonly PublicationView[]): string {
  return csv(RESULT_COLUMNS, publications.flatMap(rowsOf));
}

export function lotCsv({ products }: PublicLot): string {
  return resultsCsv(products.flatMap(({ certificates }) => certificates));
}

function rowsOf({ id, certificateId, version, standing, record }: PublicationView) {
  const { vendor, product, lot, certificate, laboratory } = record;
  return record.results.map((result) => {
    const exceeded = (record.verdicts ?? []).filter(
      ({ word, evidence }) => word === 'exceeds' && evidence.some(({ resultId }) => resultId === result.id),
    );
    return [
      ...[vendor.slug, product.slug, lot.code, certificateId, id, version, standing],
      ...[laboratory?.name ?? certificate.laboratory, certificate.reportNumber, certificate.tested],
      ...[result.panel, result.analyteId, result.analyte, result.printed, result.qualifier, result.value],
      ...[result.unit, result.uncertainty, result.lod, result.loq, result.basis, result.printedLimit],
      ...[result.printedStatus, result.place?.page ?? null, exceeded.map(({ ruleSet }) => ruleSet).join(' ')],
    ];
  });
}
