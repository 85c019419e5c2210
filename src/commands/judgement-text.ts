import type { FlagReport } from '../judge/flags/flags';
import type { LotJudgement } from '../judge/judge';
import type { Verdict, VerdictWord } from '../judge/verdict';
import { verdictSentence } from '../judge/wording';
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
      lines.push(
        `      – not tested: ${summary.missing.map(({ analyteId }) => nameOf(analyteId, vocabulary)).join(', ')}`,
      );
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
  const { word, notes } = verdict;
  const noted = notes.length === 0 ? '' : ` [${notes.join(', ')}]`;
  return `${SHAPES[word]} ${word}: ${verdictSentence(verdict, nameOf(verdict.analyteId, vocabulary))}${noted}`;
}

function nameOf(id: string, { analytes }: Vocabulary): string {
  return analytes.get(id)?.name ?? id;
}
