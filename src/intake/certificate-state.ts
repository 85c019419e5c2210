/** Where a certificate can stand, and where it may go from there. */
export const CERTIFICATE_STATES = [
  'queued',
  'reading',
  'in-review',
  'second-review',
  'unreadable',
  'not-a-report',
  'returned',
  'replaced',
  'rejected',
  'published',
  'superseded',
  'withdrawn',
] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** Where every certificate begins. */
export const FIRST_STATE: CertificateState = 'queued';

export type CertificateSteps = Readonly<Record<CertificateState, readonly CertificateState[]>>;

/** Every allowed step. What is not listed is refused; reading again (→ queued) is allowed until somebody has decided. */
export const CERTIFICATE_STEPS: CertificateSteps = {
  queued: ['reading'],
  // Returned: it lacks something, and whoever sent it wanted to complete it before anybody reviews it.
  reading: ['in-review', 'returned', 'unreadable', 'not-a-report', 'queued'],
  'in-review': ['published', 'second-review', 'rejected', 'returned', 'queued'],
  // One person has approved; another looks before it is published, or sends it back to the first.
  'second-review': ['published', 'in-review', 'rejected', 'returned', 'queued'],
  unreadable: ['queued', 'replaced', 'rejected'],
  'not-a-report': ['queued', 'replaced', 'rejected'],
  returned: ['in-review', 'replaced', 'rejected', 'queued'],
  // A new version of the document took its place before anything was published.
  replaced: [],
  rejected: [],
  published: ['superseded', 'withdrawn'],
  superseded: ['withdrawn'],
  withdrawn: [],
};

/** May a certificate go from one state to another? */
export function mayStep(from: CertificateState, to: CertificateState): boolean {
  return CERTIFICATE_STEPS[from].includes(to);
}

/**
 * What is wrong with a table of steps, one sentence each; empty when nothing is. Checked at start-up, because the table is
 * data that grows: a step to a state that does not exist, or a state that no certificate can ever come to, is a mistake.
 */
export function faultsOf(steps: Readonly<Record<string, readonly string[]>>, first: string): string[] {
  const unknown = Object.entries(steps).flatMap(([from, targets]) =>
    targets
      .filter((to) => !(to in steps))
      .map((to) => `The step ${from} → ${to} leads to a state that does not exist.`),
  );
  const reached = reachableFrom(first, steps);
  const lost = Object.keys(steps).filter((state) => !reached.has(state));
  return [...unknown, ...lost.map((state) => `No certificate can come to the state ${state}.`)];
}

function reachableFrom(first: string, steps: Readonly<Record<string, readonly string[]>>): Set<string> {
  const reached = new Set<string>();
  const ahead = [first];
  for (let state = ahead.pop(); state !== undefined; state = ahead.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    ahead.push(...(steps[state] ?? []));
  }
  return reached;
}
