import { publicFlags } from '../judgements/lot-record';
import type { Judged } from '../judgements/judged';
import type { DocumentChecks, PublishedEvidence, PublishedResult } from '../publish/published-record';
import type { Approved } from '../publish/publisher';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { Decision } from './decision.entity';
import { type EffectiveCertificate, standingResults } from './effective';
import type { EffectiveResult } from './effective-result';
import type { JudgedCase } from './judged-case';

/**
 * What becomes public of an approved case.
 * @throws Error when the case was never fit to be approved (no reading, no lot): a defect of the caller
 */
export function approvedOf(
  { certificate, reading, effective, judged }: JudgedCase,
  decision: Pick<Decision, 'id' | 'createdAt' | 'acknowledged'>,
  vocabulary: Vocabulary,
): Approved {
  const { vendor, product, lot, laboratory } = certificate;
  if (!reading || !effective || !judged || !vendor || !product || !lot) {
    throw new Error(`The certificate ${certificate.id} was approved without a reading or a lot.`);
  }
  const quantities = new Map(judged.quantities.map(({ resultId, ...quantity }) => [resultId, quantity]));
  return {
    certificateId: certificate.id,
    decisionId: decision.id,
    vendor,
    product,
    lot,
    laboratory: laboratory ?? null,
    certificate: { ...effective.fields, pageCount: reading.pageCount, language: reading.language },
    results: standingResults(effective).map((result) => ({
      ...publishedResult(result, vocabulary),
      ...quantities.get(result.id),
    })),
    evidence: {
      ...corrected(effective),
      documentSha256: certificate.documentSha256,
      uploadedAt: certificate.createdAt.toISOString(),
      approvedAt: decision.createdAt.toISOString(),
      approvedBy: certificate.state === 'second-review' ? 2 : 1,
      document: documentChecks(judged, certificate.id),
      acknowledged: decision.acknowledged.map(({ code, message }) => ({ code, message })),
      readingStamp: reading.stamp,
    },
    verdicts: judged.verdicts,
    flags: publicFlags(judged.flags),
    accreditation: judged.accreditation,
  };
}

/** A check that is made of every file that can be looked into: where it was not, none of them was. */
const EVERY_FILE = 'signature-broken';

function documentChecks({ flags, notChecked }: Judged, certificateId: string): DocumentChecks {
  return {
    looked: !notChecked.includes(EVERY_FILE),
    findings: flags
      .filter(({ group, certificates }) => group === 'document' && certificates.includes(certificateId))
      .map(({ id, severity, asks, saw, falsePositives }) => ({ id, severity, asks, saw, falsePositives })),
  };
}

function publishedResult(result: EffectiveResult, vocabulary: Vocabulary): PublishedResult {
  const { printed, box, page } = result;
  const analyte = result.analyteId === null ? undefined : vocabulary.analytes.get(result.analyteId);
  return {
    id: result.id,
    panel: result.panel,
    analyte: printed.analyte,
    analyteId: result.analyteId,
    analyteName: analyte?.name ?? null,
    printed: printed.value,
    qualifier: result.qualifier,
    value: result.value,
    printedUnit: printed.unit,
    unit: result.unit,
    lod: result.lod,
    loq: result.loq,
    printedLod: printed.lod,
    printedLoq: printed.loq,
    printedLimit: printed.limit,
    limit: result.limit,
    printedStatus: printed.status,
    status: result.status,
    printedUncertainty: printed.uncertainty,
    uncertainty: result.uncertainty,
    method: printed.method,
    basis: result.basis,
    place: { page, x: box.x, y: box.y, width: box.width, height: box.height },
    corrected: result.corrections.length > 0,
  };
}

type Counts = 'correctedResults' | 'addedResults' | 'removedResults' | 'correctedFields';

function corrected(effective: EffectiveCertificate): Pick<PublishedEvidence, Counts> {
  const standing = standingResults(effective);
  const added = standing.filter(({ origin }) => origin === 'added').length;
  return {
    correctedResults: standing.filter(({ corrections }) => corrections.length > 0).length - added,
    addedResults: added,
    removedResults: effective.results.length - standing.length,
    correctedFields: effective.correctedFields,
  };
}
