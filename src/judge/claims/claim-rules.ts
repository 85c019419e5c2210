import { compare } from '../decimals';
import type { Verdict, VerdictWord } from '../verdict';
import { together, type ClaimReason, type ClaimVerdict, type ClaimWord, type Predicate } from './claim';
import { type ClaimContext, verdict } from './claim-context';

type MeetsRules = Extract<Predicate, { kind: 'meets-rules' }>;

/** "Meets decree 448/2025": every limit of the rule sets, or those of one panel, as the lot was judged by them. */
export function meetsRules({ ruleSets, panel }: MeetsRules, context: ClaimContext): ClaimVerdict {
  const verdicts = ruleSets.map((id) => meets(id, panel ?? null, context));
  // Of several sets of one law, those that speak of another form of product do not count against it.
  const speaking = verdicts.filter(({ reason }) => reason !== 'rule-does-not-apply');
  return together(speaking.length > 0 ? speaking : verdicts);
}

const WORDS: Readonly<Record<VerdictWord, [ClaimWord, ClaimReason]>> = {
  within: ['supported', 'shown'],
  exceeds: ['contradicted', 'incompatible'],
  conditional: ['inconclusive', 'straddles'],
  inconclusive: ['inconclusive', 'not-comparable'],
  'not-covered': ['not-covered', 'not-tested'],
};
const GRAVEST_FIRST: readonly VerdictWord[] = [
  'exceeds',
  'conditional',
  'inconclusive',
  'not-covered',
  'within',
];
const UNDECLARED = ['intake-not-declared', 'serving-not-declared', 'package-not-declared'];

function meets(id: string, panel: string | null, context: ClaimContext): ClaimVerdict {
  const { book, judgement, vocabulary } = context;
  const set = book.ruleSets.find((each) => each.id === id);
  const isVerified = set?.verified === true && set.limits.some((limit) => limit.verified);
  const all = judgement.verdicts.filter(({ ruleSet }) => ruleSet === id);
  const own = all.filter(
    ({ analyteId }) => panel === null || vocabulary.analytes.get(analyteId)?.panel === panel,
  );
  if (own.length === 0)
    return {
      ...verdict(
        isVerified ? 'not-covered' : 'inconclusive',
        isVerified ? 'rule-does-not-apply' : 'rule-not-verified',
      ),
      detail: set?.citation ?? id,
    };
  const word = GRAVEST_FIRST.find((each) => own.some((one) => one.word === each)) ?? 'not-covered';
  const deciding = own.filter((one) => one.word === word);
  const isUndeclared = word === 'not-covered' && deciding.every(({ reason }) => UNDECLARED.includes(reason));
  const [claimWord, reason] = WORDS[word];
  return {
    word: claimWord,
    reason: isUndeclared ? 'intake-not-declared' : reason,
    evidence: deciding.flatMap(({ evidence }) => evidence),
    detail: [set?.citation ?? id, mostGrams(deciding)].filter((part) => part !== null).join('; '),
    notes: [...notAssessed(own, context), ...alsoRequired(set?.alsoRequires ?? [], panel)],
  };
}

/** For limits a day without a declared intake: what would conform. */
function mostGrams(verdicts: readonly Verdict[]): string | null {
  const grams = verdicts.flatMap(({ mostGramsADay }) => mostGramsADay ?? []);
  const [least] = grams.sort(compare);
  return least === undefined ? null : `at most ${least} g a day would conform`;
}

/** The laboratory prints that it did not assess what is judged here. */
function notAssessed(verdicts: readonly Verdict[], { lot }: ClaimContext): string[] {
  const isUnassessed = verdicts.some(({ evidence }) =>
    evidence.some(({ certificate, result }) =>
      lot.certificates
        .find(({ id }) => id === certificate)
        ?.findings.some((finding) => finding.result === result && finding.status === 'not-assessed'),
    ),
  );
  return isUnassessed ? ['The laboratory did not assess all of it; the numbers are judged here.'] : [];
}

/** Duties that no result can show are not covered by a judgement of numbers, and are listed. */
function alsoRequired(duties: readonly string[], panel: string | null): string[] {
  return panel !== null || duties.length === 0
    ? []
    : [`The rule also requires, and results cannot show: ${duties.join('; ')}.`];
}
