import type { FlagCheck, FlagContext, Seen } from './flag';
import { about, on } from './flag';
import { nameOf as nameOfReport } from './elsewhere';
import { evidence, nameOf } from './numbers';

/** Fewer numbers have no pattern. Source of the number: none, a proposal. */
const ENOUGH_DIGITS = 60;
/** Chi-square with nine degrees of freedom: so much or more comes by chance once in a thousand times. */
const ONE_IN_A_THOUSAND = 27.88;
const LOTS_OF_A_HABIT = 3;

/** What only many reports of one vendor or one laboratory show. */
export const HABIT_CHECKS: readonly FlagCheck[] = [
  {
    id: 'last-digits-uneven',
    group: 'several',
    severity: 'low',
    asks: 'Do the last digits of this vendor’s numbers look measured?',
    falsePositives: 'Laboratories that round to 0 and 5; few methods: a weak sign.',
    look: unevenDigits,
  },
  {
    id: 'always-nearly-pure',
    group: 'several',
    severity: 'low',
    asks: 'Is every lot of this vendor really of one and the same purity?',
    falsePositives: 'Purified substances, whose assay is close to 100 % each time.',
    look: ({ found, lot }) => {
      const vendor = found?.vendor;
      if (!vendor) return null;
      const { purities } = vendor;
      return purities.length >= LOTS_OF_A_HABIT && purities.every((purity) => purity.startsWith('99.9'))
        ? [aboutLot(lot, `${vendor.vendor}: ${purities.join(', ')} % on ${purities.length} lots`)]
        : [];
    },
  },
  {
    id: 'assessed-on-other-reports',
    group: 'several',
    severity: 'low',
    asks: 'Why does the laboratory assess this analyte on other reports and not on this one?',
    falsePositives: 'Each client orders for itself whether conformity is stated.',
    look: assessedElsewhere,
  },
];

function unevenDigits({ found, lot }: FlagContext): Seen[] | null {
  const vendor = found?.vendor;
  if (!vendor) return null;
  const { lastDigits } = vendor;
  const all = lastDigits.reduce((sum, count) => sum + count, 0);
  if (all < ENOUGH_DIGITS) return [];
  const expected = all / 10;
  const distance = lastDigits.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  if (distance < ONE_IN_A_THOUSAND) return [];
  const most = lastDigits.indexOf(Math.max(...lastDigits));
  return [aboutLot(lot, `${vendor.vendor}: of ${all} numbers ${lastDigits[most]} end in ${most}`)];
}

function assessedElsewhere({ found, lot }: FlagContext): Seen[] | null {
  if (!found?.assessed) return null;
  return found.assessed.flatMap(({ certificate: id, other, analyteIds }) => {
    const certificate = lot.certificates.find((one) => one.id === id);
    if (!certificate) return [];
    const left = certificate.findings.filter(
      ({ status, analyteId }) =>
        status === 'not-assessed' && analyteId !== null && analyteIds.includes(analyteId),
    );
    if (left.length === 0) return [];
    const names = left.map((finding) => nameOf(certificate, finding)).join(', ');
    return [
      on(
        left.map((finding) => evidence(certificate, finding)),
        `${names}: not assessed here, assessed on ${nameOfReport(other)}`,
      ),
    ];
  });
}

function aboutLot({ certificates }: FlagContext['lot'], saw: string): Seen {
  const [first, ...more] = certificates.map(({ id }) => id);
  return { ...about(first ?? '', saw), certificates: [first ?? '', ...more] };
}
