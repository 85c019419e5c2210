import type { FlagReport } from '../judge/flags/flags';
import type { LotJudgement } from '../judge/judge';
import { VERDICT_REASONS, type Verdict, type VerdictWord } from '../judge/verdict';
import type { RuleBook } from '../vocabulary/rule-set';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { NamedLot } from './lots-of-readings';

/** A verdict is a word and a shape before it is a colour. */
const SHAPES: Readonly<Record<VerdictWord, string>> = {
  within: '●',
  conditional: '◐',
  exceeds: '▲',
  inconclusive: '?',
  'not-covered': '–',
};

/** A lot's verdicts as lines for people: by rule set, each with the numbers that were compared and the reason. */
export function judgementText(
  lot: NamedLot,
  judgement: LotJudgement,
  book: RuleBook,
  vocabulary: Vocabulary,
): string[] {
  const lines = [
    `Lot ${lot.name}: ${lot.certificates.map(({ id }) => id).join(', ')}`,
    `  ${lot.commodity ?? 'unknown product'}, ${lot.form ?? 'form not known'}`,
  ];
  for (const summary of judgement.summaries) {
    const set = book.ruleSets.find(({ id }) => id === summary.ruleSet);
    if (summary.asked === 0) {
      lines.push(
        `  – no limit for a number: ${set?.title} (${set?.citation}); it asks for: ${summary.alsoRequires.join('; ')}`,
      );
      continue;
    }
    lines.push(
      `  ${SHAPES[summary.word]} ${summary.word}: ${set?.title} (${set?.citation}); ${summary.tested} of ${summary.asked} tested`,
    );
    const verdicts = judgement.verdicts.filter(({ ruleSet }) => ruleSet === summary.ruleSet);
    for (const verdict of verdicts)
      if (verdict.reason !== 'not-tested') lines.push(`      ${verdictText(verdict, vocabulary)}`);
    if (summary.missing.length > 0)
      lines.push(`      – not tested: ${summary.missing.map((id) => nameOf(id, vocabulary)).join(', ')}`);
  }
  return lines;
}

/** The flags of a lot as lines for people, the gravest first, with what could not be checked. */
export function flagsText({ flags, unknown }: FlagReport): string[] {
  const order = ['high', 'medium', 'low', 'information'];
  const sorted = [...flags].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return [
    ...sorted.map(
      ({ severity, id, saw, certificates }) => `  ⚑ ${severity}: ${id}: ${saw} (${certificates.join(', ')})`,
    ),
    ...(unknown.length > 0 ? [`  not checked here: ${unknown.join(', ')}`] : []),
  ];
}

function verdictText(verdict: Verdict, vocabulary: Vocabulary): string {
  const { word, reason, compared, notes, mostGramsADay } = verdict;
  const numbers = compared === null ? '' : `${comparedText(verdict)}.`;
  const most = mostGramsADay === null ? '' : ` At most ${shortened(mostGramsADay)} g a day would conform.`;
  const noted = notes.length === 0 ? '' : ` [${notes.join(', ')}]`;
  const who = verdict.for === null ? '' : ` (${verdict.for})`;
  return `${SHAPES[word]} ${word}: ${nameOf(verdict.analyteId, vocabulary)}${who}${numbers || ':'} ${VERDICT_REASONS[reason]}${most}${noted}`;
}

function comparedText({ compared }: Verdict): string {
  if (compared === null) return '';
  const { low, high, limit, unit, operator, strict, testedMass, askedMass } = compared;
  const content =
    low === high ? shortened(low) : `${shortened(low)} to ${high === null ? 'no end' : shortened(high)}`;
  if (operator === 'absent-in') {
    const asked = askedMass === null ? 'any amount' : `${askedMass} g`;
    const tested = testedMass === null ? 'an unstated mass' : `${testedMass} g`;
    return low === null
      ? ` tested in ${tested}, asked in ${asked}`
      : ` ${content} ${unit}, asked in ${asked}`;
  }
  const sign = operator === 'max' ? (strict ? '<' : '≤') : strict ? '>' : '≥';
  return ` ${content} against ${sign} ${limit} ${unit}`;
}

/** Derived numbers carry twelve digits; four tell a person enough. */
function shortened(decimal: string | null): string {
  if (decimal === null) return '';
  const digits = decimal.replace(/^0\.0*|\./g, '');
  return digits.length <= 6 ? decimal : String(Number(Number(decimal).toPrecision(4)));
}

function nameOf(id: string, { analytes }: Vocabulary): string {
  return analytes.get(id)?.name ?? id;
}
