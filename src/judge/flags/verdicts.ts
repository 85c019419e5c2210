import { decide, type Threshold } from '../decide';
import { contentOf } from '../content';
import { sevenOhShares } from '../quantities';
import { compare } from '../decimals';
import type { Finding } from '../../normalise/finding';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { JudgedCertificate } from '../lot';
import { on, type FlagCheck, type FlagContext, type Seen } from './flag';
import { unitText } from '../../vocabulary/unit-text';
import { shortened } from '../wording';
import { analyteName, evidence, nameOf } from './numbers';

function eachFinding(
  look: (finding: Finding, certificate: JudgedCertificate, context: FlagContext) => string | null,
) {
  return (context: FlagContext): Seen[] =>
    context.lot.certificates.flatMap((certificate) =>
      certificate.findings.flatMap((finding) => {
        const saw = look(finding, certificate, context);
        return saw === null
          ? []
          : [on([evidence(certificate, finding)], `${nameOf(certificate, finding)}: ${saw}`)];
      }),
    );
}

/** What a lot of kratom is asked for everywhere: nothing of these at all is worth a question. */
const CORE_PANELS = ['alkaloids', 'heavy-metals', 'microbiology'] as const;
const SYNTHETIC_MARKERS = ['mitragynine-pseudoindoxyl', 'mgm-15', 'mgm-16', '7-acetoxymitragynine'];

export const VERDICT_CHECKS: readonly FlagCheck[] = [
  {
    id: 'status-against-own-limit',
    group: 'results',
    severity: 'high',
    asks: 'Why does the laboratory’s verdict not follow from its own numbers?',
    falsePositives: 'A limit of another column; a decision rule that takes the uncertainty off the value.',
    isPublic: true,
    look: eachFinding((finding, _, { vocabulary }) => statusAgainstOwnLimit(finding, vocabulary)),
  },
  {
    id: 'status-against-cited-limit',
    group: 'results',
    severity: 'high',
    asks: 'The laboratory says pass, and a cited limit says otherwise: which specification did it judge by?',
    falsePositives: 'A laboratory that judges by another country’s limit, or by its client’s specification.',
    isPublic: true,
    look: passedAndExceeds,
  },
  {
    id: 'failed-though-within-cited-limits',
    group: 'results',
    severity: 'high',
    asks: 'The laboratory says fail, and the result is within every limit cited here: by which limit did it judge?',
    falsePositives: 'A laboratory that judges by another country’s limit, or by its client’s specification.',
    isPublic: true,
    look: eachFinding((finding, certificate, { judgement }) =>
      failedAndWithin(finding, certificate, judgement),
    ),
  },
  {
    id: 'not-assessed-though-limited',
    group: 'results',
    severity: 'low',
    asks: 'Why did the laboratory not assess a result for which there is a limit?',
    falsePositives: 'A client that ordered no statement of conformity: common.',
    look: eachFinding((finding, certificate, { judgement }) => {
      if (finding.status !== 'not-assessed') return null;
      const limited = judgement.verdicts.find(
        (verdict) =>
          verdict.meaning === 'limit' &&
          verdict.compared !== null &&
          verdict.evidence.some((e) => e.certificate === certificate.id && e.result === finding.result),
      );
      return limited ? `not assessed by the laboratory; ${limited.word} by ${limited.citation}` : null;
    }),
  },
  {
    id: 'loq-above-limit',
    group: 'results',
    severity: 'medium',
    asks: 'Can this method show that the limit is kept?',
    falsePositives: 'None: "not found" is inconclusive here.',
    aboutCoverage: true,
    isPublic: true,
    look: loqAboveLimit,
  },
  {
    id: 'limit-not-among-cited',
    group: 'results',
    severity: 'low',
    asks: 'Whose limit is the printed one?',
    falsePositives: 'Client specifications and rules of places that are not listed: common.',
    holdsUp: true,
    look: eachFinding((finding, certificate, context) => limitNotAmongCited(finding, certificate, context)),
  },
  {
    id: 'panels-missing',
    group: 'results',
    severity: 'medium',
    asks: 'Was this never tested, or is another report not filed?',
    falsePositives: 'Reports filed one panel at a time: common.',
    aboutCoverage: true,
    isPublic: true,
    look: ({ lot, results }) => {
      if (lot.commodity !== 'kratom') return [];
      const missing = CORE_PANELS.filter((panel) => results.inPanel(panel).length === 0);
      return missing.length === 0
        ? []
        : [
            {
              saw: `nothing of ${missing.join(', ')}`,
              evidence: [],
              certificates: lot.certificates.map(({ id }) => id),
            },
          ];
    },
  },
  {
    id: 'seven-oh-enriched',
    group: 'results',
    severity: 'high',
    asks: 'Is this leaf, or was 7-hydroxymitragynine raised or added?',
    falsePositives: 'Old or badly stored leaf; a total that leaves alkaloids out.',
    look: sevenOhEnriched,
  },
];

function statusAgainstOwnLimit(finding: Finding, { units }: Vocabulary): string | null {
  const { status, printedLimit, printedInterval, unit, value } = finding;
  if ((status !== 'pass' && status !== 'fail') || printedLimit === null || printedInterval === null)
    return null;
  const { operator, strict } = printedLimit;
  if ((operator !== 'max' && operator !== 'min') || printedLimit.value === null) return null;
  // The laboratory may or may not have used its uncertainty, so only what the value itself shows is held against it.
  const point = finding.qualifier === '=' ? value : null;
  const operand = {
    low: point ?? printedInterval.low,
    high: point ?? printedInterval.high,
    openHigh: point === null,
    openLow: finding.qualifier === '>',
    spread: 'none' as const,
  };
  const threshold: Threshold = { operator, value: printedLimit.value, strict };
  const { word } = decide(operand, threshold);
  // At the very limit laboratories differ: some fail it, most pass it.
  if (point !== null && compare(point, printedLimit.value) === 0) return null;
  const shown = `${value ?? finding.qualifier} ${units.get(unit ?? '')?.ucum ?? ''}, limit ${printedLimit.value}`;
  if (status === 'pass' && word === 'exceeds') return `pass printed, yet above the printed limit: ${shown}`;
  if (status === 'fail' && word === 'within') return `fail printed, yet within the printed limit: ${shown}`;
  return null;
}

function passedAndExceeds(context: FlagContext): Seen[] {
  const { lot, judgement } = context;
  return judgement.verdicts.flatMap((verdict) => {
    if (verdict.word !== 'exceeds' || verdict.meaning !== 'limit') return [];
    const passed = verdict.evidence.filter(({ certificate, result }) =>
      lot.certificates.some(
        ({ id, findings }) =>
          id === certificate &&
          findings.some((f) => f.result === result && (f.status === 'pass' || f.qualifier === 'pass')),
      ),
    );
    return passed.length === 0
      ? []
      : [on(passed, `pass printed; ${analyteName(verdict.analyteId, context)} exceeds ${verdict.citation}`)];
  });
}

/** Only where everything that was compared is within: what is open for one rule may be the laboratory's reason. */
function failedAndWithin(
  { status, qualifier, result }: Finding,
  { id }: JudgedCertificate,
  { verdicts }: FlagContext['judgement'],
): string | null {
  if (status !== 'fail' && qualifier !== 'fail') return null;
  const mine = verdicts.filter(
    ({ meaning, compared, evidence: found }) =>
      meaning === 'limit' &&
      compared !== null &&
      found.some((e) => e.certificate === id && e.result === result),
  );
  if (mine.length === 0 || mine.some(({ word }) => word !== 'within')) return null;
  const [first] = mine;
  const more = mine.length > 1 ? ` and ${mine.length - 1} more` : '';
  return `fail printed; within ${first?.citation}${more}`;
}

function loqAboveLimit(context: FlagContext): Seen[] {
  return context.judgement.verdicts
    .filter(({ reason }) => reason === 'loq-above-limit')
    .map(({ analyteId, citation, compared, evidence: found }) =>
      on(
        found,
        `${analyteName(analyteId, context)}: anything up to ${shortened(compared?.high ?? null)} ${unitText(compared?.unit ?? '', null)}, limit ${compared?.limit} (${citation})`,
      ),
    );
}

function limitNotAmongCited(
  finding: Finding,
  certificate: JudgedCertificate,
  { judgement, vocabulary }: FlagContext,
): string | null {
  const { limit, unit, printedLimit } = finding;
  const printed = unit === null ? undefined : vocabulary.units.get(unit);
  if (limit === null || printedLimit?.operator !== 'max' || !printed) return null;
  const mine = judgement.verdicts.filter(
    (verdict) =>
      verdict.compared?.limit != null &&
      verdict.evidence.length === 1 &&
      verdict.evidence.some((e) => e.certificate === certificate.id && e.result === finding.result),
  );
  if (mine.length === 0) return null;
  const isPrinted = mine.some(({ compared }) => {
    const cited = vocabulary.units.get(compared?.unit ?? '');
    if (!cited || compared?.limit == null || cited.dimension !== printed.dimension) return false;
    return Number(compared.limit) * Number(cited.factor) === Number(limit) * Number(printed.factor);
  });
  return isPrinted
    ? null
    : `printed limit ${limit} ${unitText(unit ?? '', null)} is none of the ${mine.length} cited ones`;
}

function sevenOhEnriched(context: FlagContext): Seen[] {
  const { lot, results, book, vocabulary } = context;
  const quantities = { lot, results, derived: book.derived, vocabulary, use: 'guard-band' as const };
  const shares = sevenOhShares({ totalAlkaloids: null }, quantities)
    .filter(
      ({ operand }) =>
        operand.high !== null && operand.spread !== 'members' && compare(operand.high, '2') > 0,
    )
    .map(({ operand, from }) =>
      on(
        from.map(({ certificate, finding }) => evidence(certificate, finding)),
        `7-hydroxymitragynine may be up to ${Number(operand.high).toPrecision(3)} % of the alkaloids`,
      ),
    );
  const percent = vocabulary.units.get('%');
  const markers = SYNTHETIC_MARKERS.flatMap((id) => results.of(id)).flatMap((result) => {
    const content = percent && contentOf(result, percent, vocabulary, 'guard-band');
    const found = content && 'operand' in content && compare(content.operand.low, '0') > 0;
    return found || result.finding.qualifier === 'present'
      ? [
          on(
            [evidence(result.certificate, result.finding)],
            `${nameOf(result.certificate, result.finding)} found`,
          ),
        ]
      : [];
  });
  return [...shares, ...markers];
}
