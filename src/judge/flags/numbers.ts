import type { Finding } from '../../normalise/finding';
import type { Evidence } from '../verdict';
import type { JudgedCertificate } from '../lot';
import { compare, Exact, isZero } from '../decimals';
import { on, type FlagCheck, type FlagContext, type Seen } from './flag';

/** A look at every finding of every certificate: what it shows, in words, or nothing. */
function eachFinding(look: (finding: Finding, name: string) => string | null) {
  return ({ lot }: FlagContext): Seen[] =>
    lot.certificates.flatMap((certificate) =>
      certificate.findings.flatMap((finding) => {
        const name = nameOf(certificate, finding);
        const saw = look(finding, name);
        return saw === null ? [] : [on([evidence(certificate, finding)], `${name}: ${saw}`)];
      }),
    );
}

export function evidence({ id }: JudgedCertificate, { result }: Finding): Evidence {
  return { certificate: id, result };
}

/** The analyte's name as printed. */
export function nameOf({ reading }: JudgedCertificate, { result }: Finding): string {
  return reading.results[result]?.analyte.text ?? `result ${result + 1}`;
}

/** The analyte as it is printed in the lot, or failing that by its name in the vocabulary; never by its id. */
export function analyteName(id: string, { results, vocabulary }: FlagContext): string {
  const [printed] = results.of(id);
  return printed ? nameOf(printed.certificate, printed.finding) : (vocabulary.analytes.get(id)?.name ?? id);
}

const SAME_FIGURE_METALS = 3;
const ENOUGH_NUMBERS = 10;
const ENOUGH_UNCERTAINTIES = 6;

export const NUMBER_CHECKS: readonly FlagCheck[] = [
  {
    id: 'lod-above-loq',
    group: 'results',
    severity: 'medium',
    asks: 'Are the limits of detection and quantification the wrong way round?',
    falsePositives: 'Columns that the laboratory itself has swapped.',
    look: eachFinding(({ reasons, lod, loq }) =>
      reasons.includes('lod-above-loq') && !isZero(loq ?? '0') ? `LOD ${lod} above LOQ ${loq}` : null,
    ),
  },
  {
    id: 'limit-of-quantification-zero',
    group: 'results',
    severity: 'medium',
    asks: 'How can a method see nothing at all?',
    falsePositives: 'A LOQ below the printed digits; a column that a presence test leaves at zero.',
    look: eachFinding(({ loq, qualifier }) =>
      loq !== null && isZero(loq) && qualifier !== 'absent' && qualifier !== 'present' ? `LOQ ${loq}` : null,
    ),
  },
  {
    id: 'value-below-own-loq',
    group: 'results',
    severity: 'medium',
    asks: 'Why is a number printed that the method cannot quantify?',
    falsePositives: 'Laboratories that report estimates between LOD and LOQ.',
    look: ({ lot }) => lot.certificates.flatMap(belowOwnLoq),
  },
  {
    id: 'bounds-missing',
    group: 'results',
    severity: 'medium',
    asks: 'What could the method have seen? Neither LOD nor LOQ is printed.',
    falsePositives: 'Laboratories that keep them in an annex.',
    aboutCoverage: true,
    isPublic: true,
    look: ({ lot }) =>
      lot.certificates.flatMap((certificate) => {
        const open = certificate.findings.filter((finding) => hasNoBound(certificate, finding));
        return open.length === 0
          ? []
          : [
              on(
                open.map((f) => evidence(certificate, f)),
                `${open.length} results "not found" without LOD or LOQ`,
              ),
            ];
      }),
  },
  {
    id: 'limit-is-the-lod',
    group: 'results',
    severity: 'medium',
    asks: 'Was the limit of detection printed in place of a limit?',
    falsePositives: 'Zero tolerance, judged at the limit of detection.',
    look: eachFinding(({ limit, lod, loq }) =>
      limit !== null && !isZero(limit) && lod !== null && compare(limit, lod) === 0 && limit !== loq
        ? `limit ${limit} is its LOD`
        : null,
    ),
  },
  {
    id: 'same-figure-in-metals',
    group: 'results',
    severity: 'medium',
    asks: 'Are these measurements, or one figure filled in for all?',
    falsePositives: 'Results near the LOQ of a method, all rounded to one digit.',
    look: sameFigureInMetals,
  },
  {
    id: 'rounded-results',
    group: 'results',
    severity: 'low',
    asks: 'Does every number end in 0 or 5?',
    falsePositives: 'Counts of colonies, which are given in two digits; short reports.',
    look: roundedResults,
  },
  {
    id: 'uncertainty-constant',
    group: 'results',
    severity: 'low',
    asks: 'Is the uncertainty measured, or a share filled in for all?',
    falsePositives: 'Laboratories that state one relative uncertainty for a method: common.',
    look: constantUncertainty,
  },
  {
    id: 'uncertainty-zero',
    group: 'results',
    severity: 'low',
    asks: 'How can a measurement have no uncertainty?',
    falsePositives: 'An uncertainty below the printed digits.',
    look: eachFinding(({ uncertainty, value }) =>
      uncertainty !== null && value !== null && isZero(uncertainty) && !isZero(value)
        ? `${value} ± ${uncertainty}`
        : null,
    ),
  },
];

/** A LOD or LOQ that is printed in another unit, or as zero, is printed all the same. */
function hasNoBound({ reading }: JudgedCertificate, { result, reasons }: Finding): boolean {
  const printed = reading.results[result];
  return reasons.includes('bound-unknown') && printed?.lod === null && printed.loq === null;
}

/** A LOQ is printed once for two unit columns: a value is below it only where no print of the result reaches it. */
function belowOwnLoq(certificate: JudgedCertificate): Seen[] {
  const measured = certificate.findings.filter(
    ({ qualifier, value }) => qualifier === '=' && value !== null && !isZero(value),
  );
  const below = ({ value, loq }: Finding) =>
    value !== null && loq !== null && !isZero(loq) && compare(value, loq) < 0;
  return measured
    .filter((finding) => measured.filter(({ analyteId }) => analyteId === finding.analyteId).every(below))
    .map((finding) =>
      on(
        [evidence(certificate, finding)],
        `${nameOf(certificate, finding)}: ${finding.value} below its LOQ ${finding.loq}`,
      ),
    );
}

function sameFigureInMetals({ lot, vocabulary }: FlagContext): Seen[] {
  return lot.certificates.flatMap((certificate) => {
    const byFigure = new Map<string, Finding[]>();
    for (const finding of certificate.findings) {
      const panel = finding.analyteId === null ? null : vocabulary.analytes.get(finding.analyteId)?.panel;
      if (
        panel !== 'heavy-metals' ||
        finding.qualifier !== '=' ||
        finding.value === null ||
        isZero(finding.value)
      )
        continue;
      const key = `${finding.value} ${finding.unit ?? ''}`;
      byFigure.set(key, [...(byFigure.get(key) ?? []), finding]);
    }
    return [...byFigure].flatMap(([figure, findings]) =>
      new Set(findings.map(({ analyteId }) => analyteId)).size >= SAME_FIGURE_METALS
        ? [
            on(
              findings.map((f) => evidence(certificate, f)),
              `${figure.trim()} for ${findings.map((f) => nameOf(certificate, f)).join(', ')}`,
            ),
          ]
        : [],
    );
  });
}

function roundedResults({ lot }: FlagContext): Seen[] {
  return lot.certificates.flatMap((certificate) => {
    const numbers = certificate.findings.filter(
      ({ qualifier, value, unit }) =>
        qualifier === '=' && value !== null && !isZero(value) && unit !== '[CFU]/g',
    );
    const rounded = numbers.filter(({ value }) => /[05]$/.test(value ?? ''));
    return numbers.length >= ENOUGH_NUMBERS && rounded.length === numbers.length
      ? [
          on(
            numbers.map((f) => evidence(certificate, f)),
            `all ${numbers.length} numbers end in 0 or 5`,
          ),
        ]
      : [];
  });
}

function constantUncertainty({ lot }: FlagContext): Seen[] {
  return lot.certificates.flatMap((certificate) => {
    const stated = certificate.findings.filter(
      ({ value, uncertainty }) => value !== null && uncertainty !== null && !isZero(value),
    );
    const shares = new Set(
      stated.map(({ value, uncertainty }) =>
        new Exact(uncertainty ?? 0)
          .div(value ?? 1)
          .toDecimalPlaces(3)
          .toFixed(),
      ),
    );
    return stated.length >= ENOUGH_UNCERTAINTIES && shares.size === 1
      ? [
          on(
            stated.map((f) => evidence(certificate, f)),
            `the uncertainty of all ${stated.length} results is the same share of the value`,
          ),
        ]
      : [];
  });
}
