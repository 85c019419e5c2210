/** Where a certificate can stand, and where it may go from there. */
export const CERTIFICATE_STATES = [
  'queued',
  'reading',
  'in-review',
  'unreadable',
  'not-a-report',
  'returned',
  'rejected',
  'published',
  'superseded',
  'withdrawn',
] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** Every allowed step. What is not listed is refused; reading again (→ queued) is allowed until somebody has decided. */
export const CERTIFICATE_STEPS: Record<CertificateState, readonly CertificateState[]> = {
  queued: ['reading'],
  reading: ['in-review', 'unreadable', 'not-a-report', 'queued'],
  'in-review': ['published', 'rejected', 'returned', 'queued'],
  unreadable: ['queued', 'rejected'],
  'not-a-report': ['queued', 'rejected'],
  returned: ['in-review', 'rejected', 'queued'],
  rejected: [],
  published: ['superseded', 'withdrawn'],
  superseded: ['withdrawn'],
  withdrawn: [],
};

/** May a certificate go from one state to another? */
export function mayStep(from: CertificateState, to: CertificateState): boolean {
  return CERTIFICATE_STEPS[from].includes(to);
}
