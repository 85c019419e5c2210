import { contentOf, type LotResult } from '../content';
import { compare } from '../decimals';
import type { LotResults } from '../lot-results';
import { contentsOf, sevenOhShares, type QuantityContext } from '../quantities';
import type { ClaimVerdict } from './claim';
import { type ClaimContext, verdict } from './claim-context';

const RATIO = 'mitragynine-to-7-oh-ratio';
const MITRAGYNINE = 'mitragynine';

/**
 * "Full spectrum", "natural alkaloid profile": the alkaloids of leaf were measured, mitragynine is the largest, 7-OH at
 * most the share that leaf has. A proxy, which the reason says.
 */
export function naturalProfile(quantities: QuantityContext, context: ClaimContext): ClaimVerdict {
  const signs = syntheticSigns(quantities, context);
  if (signs.length > 0) return verdict('contradicted', 'unlike-leaf', signs);
  const { spectrum } = context.book.claimWords;
  const measured = spectrum.map((id) => largest(quantities.results.of(id), context));
  if (measured.some((each) => each === null)) return verdict('not-covered', 'not-tested');
  const [first, ...others] = measured.filter((each) => each !== null);
  const from = measured.flatMap((each) => each?.result ?? []);
  if (spectrum[0] !== MITRAGYNINE || !first) return verdict('inconclusive', 'not-comparable', from);
  if (others.some(({ low }) => compare(low, first.high) > 0))
    return verdict('contradicted', 'unlike-leaf', from);
  const isLargest = others.every(({ high }) => compare(high, first.low) < 0);
  const { shareAbove } = context.book.claimWords.syntheticSigns;
  const isSmall = shares(quantities).every(
    ({ operand }) => operand.high !== null && compare(operand.high, shareAbove) <= 0,
  );
  return isLargest && isSmall
    ? verdict('supported', 'consistent-with-leaf', from)
    : verdict('inconclusive', 'straddles', from);
}

/** "No synthetic": signs against it contradict; that there is none shows nothing. */
export function noSyntheticAlkaloids(quantities: QuantityContext, context: ClaimContext): ClaimVerdict {
  const signs = syntheticSigns(quantities, context);
  return signs.length > 0
    ? verdict('contradicted', 'unlike-leaf', signs)
    : verdict('not-covered', 'origin-not-shown');
}

/** Results that leaf alone would not have: markers of synthesis, too much 7-OH among the alkaloids, too little mitragynine beside it. */
function syntheticSigns(quantities: QuantityContext, { book, vocabulary }: ClaimContext): LotResult[] {
  const { analyteIds, shareAbove, ratioBelow } = book.claimWords.syntheticSigns;
  const percent = vocabulary.units.get('%');
  const markers = analyteIds
    .flatMap((id) => quantities.results.of(id))
    .filter((result) => {
      const content = percent && contentOf(result, percent, vocabulary, 'guard-band');
      const isMeasured = content && 'operand' in content && compare(content.operand.low, '0') > 0;
      return isMeasured || result.finding.qualifier === 'present';
    });
  const much = shares(quantities).filter(({ operand }) => compare(operand.low, shareAbove) > 0);
  const one = vocabulary.units.get('1');
  const ratios = one ? contentsOf(RATIO, one, quantities) : [];
  const low = ratios.flatMap((content) =>
    'operand' in content && content.operand.high !== null && compare(content.operand.high, ratioBelow) < 0
      ? [content]
      : [],
  );
  return [...new Set([...markers, ...much.flatMap(({ from }) => from), ...low.flatMap(({ from }) => from)])];
}

function shares(quantities: QuantityContext) {
  return sevenOhShares({ totalAlkaloids: null }, quantities);
}

/** The first comparable result of an alkaloid in percent. */
function largest(
  results: LotResults['of'] extends (id: string) => infer Found ? Found : never,
  { vocabulary }: ClaimContext,
): { low: string; high: string; result: LotResult } | null {
  const percent = vocabulary.units.get('%');
  for (const result of results) {
    const content = percent && contentOf(result, percent, vocabulary, 'guard-band');
    if (content && 'operand' in content && content.operand.high !== null)
      return { low: content.operand.low, high: content.operand.high, result };
  }
  return null;
}
