import { type EntityManager, In } from 'typeorm';
import { Certificate } from '../intake/certificate.entity';
import type { KnownLaboratory } from '../judge/accreditation';
import type { Likeness, OtherForm, OtherReport } from '../judge/flags/elsewhere';
import type { FoundInRegistry } from '../judge/flags/flag';
import { ENOUGH_EQUAL_VALUES } from '../judge/flags/fingerprint';
import { StoredResult } from '../readings/result.entity';
import type { Accreditation } from '../registry/accreditation.entity';
import { accreditationsOf } from '../registry/accreditations-of';
import { Laboratory } from '../registry/laboratory.entity';
import { Lot } from '../registry/lot.entity';
import { Fingerprint } from './fingerprint.entity';
import { assessedElsewhere, habitOf, layoutsOf } from './found-habits';
import { filed, JOINED, JOINED_ONE_BY_ONE, MOST_TOLD, NAMED, NEWEST, type OtherRow } from './told-elsewhere';

/** What the registry knows about a certificate from others, beside what is judged together with it. */
export async function foundElsewhere(
  manager: EntityManager,
  certificate: Certificate,
  readingId: string,
  printedLot: string | null,
  together: readonly string[],
): Promise<Omit<FoundInRegistry, 'laboratories'>> {
  const own = await manager.findOneBy(Fingerprint, { readingId });
  return {
    likenesses: own ? await likenesses(manager, certificate, own, printedLot) : [],
    lotReports: await lotReports(manager, certificate, together),
    otherForms: await otherForms(manager, certificate),
    layouts: new Map([[certificate.id, await layoutsOf(manager, certificate)]]),
    assessed: await assessedElsewhere(manager, certificate, printedLot),
    ...(certificate.vendorId !== null && { vendor: await habitOf(manager, certificate.vendorId) }),
  };
}

/** Who issued these certificates and how they were accredited; without those whose laboratory is not registered. */
export async function laboratoriesOf(
  manager: EntityManager,
  certificateIds: readonly string[],
): Promise<Map<string, KnownLaboratory>> {
  const certificates = await manager.findBy(Certificate, { id: In([...certificateIds]) });
  const issuers = new Map(
    certificates.flatMap(({ id, laboratoryId }) =>
      laboratoryId === null ? [] : [[id, laboratoryId] as const],
    ),
  );
  const ids = [...new Set(issuers.values())];
  if (ids.length === 0) return new Map();
  const laboratories = await manager.findBy(Laboratory, { id: In(ids) });
  const accreditations = await accreditationsOf(manager, ids);
  const known = new Map(
    laboratories.map(({ id, name }) => [
      id,
      { name, accreditations: (accreditations.get(id) ?? []).map(recorded) },
    ]),
  );
  return new Map(
    [...issuers].flatMap(([certificate, laboratory]) => {
      const found = known.get(laboratory);
      return found ? [[certificate, found] as const] : [];
    }),
  );
}

function recorded(row: Accreditation): KnownLaboratory['accreditations'][number] {
  const { body, number, scopeText, scope, validFrom, validUntil, source, ending } = row;
  const ended =
    ending && ending.because !== 'recorded-in-error' ? { on: ending.endedOn, because: ending.because } : null;
  return { body, number, scopeText, scope, validFrom, validUntil, ended, source };
}

interface LikeRow extends OtherRow {
  sameText: boolean;
  sameReportNumber: boolean;
  otherValues: string[];
}

/**
 * Other certificates with the same text, report number, or enough equal values. Each way has its index; a certificate
 * that shares a rare pair of values is fetched and its values are counted, see `rarePairs`.
 */
const LIKE = `
  WITH other AS (
    SELECT * FROM fingerprint WHERE text_hash = $2
    UNION
    SELECT * FROM fingerprint WHERE report_key = $3
    UNION
    SELECT * FROM fingerprint
     WHERE keys && $4::bigint[]
       AND (SELECT count(*) FROM unnest("values") AS value WHERE value = ANY($5::text[])) >= ${ENOUGH_EQUAL_VALUES}
  )
  SELECT ${NAMED}, other.text_hash = $2 AS "sameText", other.report_key IS NOT DISTINCT FROM $3 AND $3 IS NOT NULL AS "sameReportNumber",
         other."values" AS "otherValues"
    FROM other ${JOINED_ONE_BY_ONE}
   WHERE other.certificate_id <> $1 AND ${NEWEST}
   ORDER BY certificate.created_at, certificate.id
   LIMIT ${MOST_TOLD}`;

/** Other certificates that have something in common with this one. */
export async function likenesses(
  manager: EntityManager,
  certificate: Pick<Certificate, 'id' | 'lotId'>,
  own: Pick<Fingerprint, 'textHash' | 'reportKey' | 'keys' | 'values'>,
  printedLot: string | null,
): Promise<Likeness[]> {
  const rows = await manager.query<LikeRow[]>(LIKE, [
    certificate.id,
    own.textHash,
    own.reportKey,
    own.keys,
    own.values,
  ]);
  return rows.map((row) => ({
    certificate: certificate.id,
    other: filed(row, certificate.lotId, printedLot),
    sameText: row.sameText,
    sameReportNumber: row.sameReportNumber,
    values: own.values,
    otherValues: row.otherValues,
  }));
}

/** Other certificates filed under the lot that were not turned down and are not judged with this one already. */
const LOT_REPORTS = `
  SELECT ${NAMED}
    FROM fingerprint AS other ${JOINED}
   WHERE certificate.lot_id = $1 AND certificate.id <> $2 AND certificate.id <> ALL($3::uuid[])
     AND certificate.state NOT IN ('rejected', 'withdrawn', 'superseded') AND ${NEWEST}
   ORDER BY certificate.created_at, certificate.id
   LIMIT ${MOST_TOLD}`;

async function lotReports(
  manager: EntityManager,
  { id, lotId }: Certificate,
  together: readonly string[],
): Promise<OtherReport[]> {
  if (lotId === null) return [];
  const rows = await manager.query<OtherRow[]>(LOT_REPORTS, [lotId, id, together]);
  if (rows.length === 0) return [];
  const results = await manager.find(StoredResult, {
    where: { readingId: In(rows.map(({ readingId }) => readingId)) },
    order: { ordinal: 'ASC' },
  });
  return rows.map((row) => {
    const tested = results.filter(
      ({ readingId, qualifier }) => readingId === row.readingId && qualifier !== 'nt',
    );
    return {
      certificate: id,
      other: filed(row, lotId, null),
      analyteIds: [...new Set(tested.flatMap(({ analyteId }) => analyteId ?? []))],
      measured: tested.flatMap(measuredIn),
    };
  });
}

function measuredIn(result: StoredResult): OtherReport['measured'][number][] {
  const { analyteId, qualifier, value, unit, uncertainty, basis } = result;
  return analyteId !== null && qualifier === '=' && value !== null
    ? [{ analyteId, value, unit, uncertainty, basis }]
    : [];
}

/** Lots of the same code and vendor whose product has another form. */
async function otherForms(manager: EntityManager, { id, lotId }: Certificate): Promise<OtherForm[]> {
  if (lotId === null) return [];
  const own = await manager.findOneOrFail(Lot, { where: { id: lotId }, relations: { product: true } });
  const { vendorId, form } = own.product!;
  const others = await manager
    .createQueryBuilder(Lot, 'lot')
    .innerJoinAndSelect('lot.product', 'product')
    .where('lot.codeKey = :codeKey AND product.vendorId = :vendorId AND product.form <> :form', {
      ...{ codeKey: own.codeKey, vendorId, form },
    })
    .orderBy('product.slug')
    .limit(MOST_TOLD)
    .getMany();
  return others.map(({ product }) => ({
    certificate: id,
    ...{ product: product!.name, form: product!.form, ownForm: form },
  }));
}
