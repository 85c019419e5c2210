import { findBody } from '../../vocabulary/accreditation-body';
import { accreditationOf } from '../accreditation';
import { daysBetween } from '../flags/dates';
import { dayOfAnalysis, type JudgedCertificate } from '../lot';
import type { ClaimVerdict } from './claim';
import { type ClaimContext, verdict } from './claim-context';

/** "ISO 17025 lab": the laboratory's recorded accreditation on the day of the test. A printed number alone proves nothing. */
export function accreditedLaboratory(certificate: JudgedCertificate, context: ClaimContext): ClaimVerdict {
  const { laboratory, accreditation } = certificate.reading.certificate;
  const known = context.laboratories.get(certificate.id) ?? null;
  if (laboratory === null && known === null) return verdict('not-covered', 'laboratory-unknown');
  const standing = accreditationOf(certificate, known, context.vocabulary);
  switch (standing.state) {
    case 'laboratory-unknown':
    case 'not-recorded':
      return accreditation === null
        ? verdict('not-covered', 'accreditation-unknown')
        : verdict('inconclusive', 'accreditation-not-verified');
    case 'day-unknown':
      return verdict('inconclusive', 'not-comparable');
    case 'not-on-that-day':
      return about(certificate, verdict('contradicted', 'accreditation-lapsed'));
    case 'accredited': {
      const bodies = context.book.accreditationBodies;
      if (standing.numberDiffers) return verdict('inconclusive', 'accreditation-number-differs');
      const signed = standing.recorded.filter(({ body }) => findBody(bodies, body)?.ilacMra === true);
      if (signed.length === 0) return verdict('inconclusive', 'accreditation-body-unknown');
      return about(certificate, verdict('supported', 'shown'));
    }
  }
}

/** "Accredited tests": the laboratory's accreditation, and each result within its scope. */
export function accreditedResults(certificate: JudgedCertificate, context: ClaimContext): ClaimVerdict {
  const laboratory = accreditedLaboratory(certificate, context);
  if (laboratory.word !== 'supported') return laboratory;
  const known = context.laboratories.get(certificate.id) ?? null;
  const { outside, recorded } = accreditationOf(certificate, known, context.vocabulary);
  if (outside.length > 0) {
    const beyond = new Set(outside.flatMap(({ results }) => results));
    const from = certificate.findings.filter(({ result }) => beyond.has(result));
    const rows = from.map((finding) => ({ certificate, finding }));
    return verdict('contradicted', 'outside-scope', rows, `${rows.length} results`);
  }
  const says = recorded.some(
    ({ scope }) => scope.panels.length + scope.methods.length + scope.matrices.length > 0,
  );
  return says ? laboratory : verdict('inconclusive', 'scope-not-recorded');
}

/** "Third-party tested": the laboratory is another than the vendor, by name. */
export function independentLaboratory(
  certificate: JudgedCertificate,
  { vendor, laboratories }: ClaimContext,
): ClaimVerdict {
  const laboratory = laboratories.get(certificate.id)?.name ?? certificate.reading.certificate.laboratory;
  if (laboratory === null) return verdict('not-covered', 'laboratory-unknown');
  if (vendor === null) return verdict('inconclusive', 'not-comparable');
  return about(
    certificate,
    sameName(laboratory, vendor)
      ? verdict('contradicted', 'laboratory-is-the-vendor')
      : verdict('supported', 'shown'),
  );
}

/** "Lab report available": the kept copy of what the claim shows is a report published here, byte for byte. No address is ever followed. */
export function reportAvailable({ copySha256, documents }: ClaimContext): ClaimVerdict {
  if (documents.size === 0) return verdict('not-covered', 'no-certificate');
  if (copySha256 === null) return verdict('not-covered', 'report-not-compared');
  const same = [...documents].filter(([, sha256]) => sha256 === copySha256);
  return same.length === 0
    ? verdict('inconclusive', 'report-differs')
    : { ...verdict('supported', 'report-held'), detail: `certificate ${same.map(([id]) => id).join(', ')}` };
}

/** Reviewers treat reports older than twelve months as stale. */
const STALE_DAYS = 366;

/** "Best before": results show nothing about how a product keeps, and a report that is too old not even how it was. */
export function stillValid({ lot, capturedOn }: ClaimContext): ClaimVerdict {
  const days = lot.certificates.flatMap(({ reading }) => dayOfAnalysis(reading.certificate) ?? []);
  const newest = days.sort().at(-1);
  if (newest !== undefined && daysBetween(newest, capturedOn) > STALE_DAYS)
    return { ...verdict('inconclusive', 'expired'), detail: `analysed on ${newest}` };
  return verdict('not-covered', 'date-not-shown');
}

/** A verdict that rests on a certificate as a whole names it. */
function about({ id }: JudgedCertificate, made: ClaimVerdict): ClaimVerdict {
  return { ...made, evidence: [{ certificate: id, result: null }] };
}

function sameName(a: string, b: string): boolean {
  const key = (name: string) =>
    name
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  return key(a) === key(b);
}
