import type { Problem } from '../../read/page';
import type { CertificateFrame } from '../reading';

/** What a reviewer must hear of a certificate's frame, as problems. */
export function frameProblems(frame: CertificateFrame): Problem[] {
  return [...pageProblems(frame), ...markProblems(frame), ...sampleProblems(frame), ...dateProblems(frame)];
}

function pageProblems({ pageSet, kind, samples }: CertificateFrame): Problem[] {
  if (kind !== 'lab-report' || samples.length > 1 || pageSet.complete !== false) return [];
  const { missing } = pageSet;
  const message =
    missing.length > 0
      ? `The report's own numbering says that pages are missing: ${missing.join(', ')}.`
      : 'The pages contradict each other about their numbers.';
  return [{ code: missing.length > 0 ? 'pages-missing' : 'pages-contradictory', message }];
}

function markProblems({ watermarks, amendments }: CertificateFrame): Problem[] {
  return [
    ...watermarks.map(({ page, text }) => ({
      code: 'watermark',
      message: `"${text}" lies across the page.`,
      page,
    })),
    ...amendments
      .filter((mark) => mark.kind !== 'revision')
      .map(({ page, text }) => ({
        code: 'amended',
        message: `The report says that it changes another: "${text}".`,
        page,
      })),
  ];
}

function sampleProblems({ samples }: CertificateFrame): Problem[] {
  if (samples.length < 2) return [];
  const list = samples
    .map(({ sampleId, pages }) => `${sampleId ?? 'no number'} on ${pages.join(', ')}`)
    .join('; ');
  return [{ code: 'several-samples', message: `The document reports ${samples.length} samples: ${list}.` }];
}

function dateProblems({ fieldEvidence, certificate }: CertificateFrame): Problem[] {
  const open = (['received', 'tested', 'reported'] as const).filter(
    (field) => certificate[field] === null && fieldEvidence[field] !== undefined,
  );
  const undecided = open.map((field) => ({
    code: 'ambiguous-date',
    message: `Day and month of "${fieldEvidence[field]?.text}" cannot be told apart.`,
    page: fieldEvidence[field]?.page,
  }));
  const { received, tested, reported } = certificate;
  const known = [received, tested, reported].filter((date) => date !== null);
  const isOrdered = known.every((date, at) => at === 0 || (known[at - 1] ?? '') <= date);
  return isOrdered
    ? undecided
    : [
        ...undecided,
        { code: 'dates-out-of-order', message: 'Receipt, testing and report are not in this order.' },
      ];
}
