import type { Derived, RuleSet } from '../vocabulary/rule-set';
import type { Unit, Vocabulary } from '../vocabulary/vocabulary';
import { contentOf, type Content, type LotResult, type NoContent, type UncertaintyUse } from './content';
import { ratioOf, shareOfMembers, shareOfTotal, sumOf } from './derive';
import type { LotDossier } from './lot';
import type { LotResults } from './lot-results';

/** What the contents of a lot are worked out from. */
export interface QuantityContext {
  lot: LotDossier;
  results: LotResults;
  derived: Derived;
  vocabulary: Vocabulary;
  use: UncertaintyUse;
}

const SEVEN_OH = '7-hydroxymitragynine';
const MITRAGYNINE = 'mitragynine';
const TOTAL_ALKALOIDS = 'total-alkaloids';
const RATIO = 'mitragynine-to-7-oh-ratio';

/** The contents of an analyte in a unit: one for each result, and for sums and ratios one for each certificate that has the parts. */
export function contentsOf(analyteId: string, unit: Unit, context: QuantityContext): (Content | NoContent)[] {
  const members = context.derived.sums.get(analyteId);
  if (members) {
    const printed = (mine: MyResults) =>
      mine(analyteId).map((result) => contentOf(result, unit, context.vocabulary, context.use));
    return perCertificate(
      context,
      (mine) => sumIn(mine, analyteId, members, unit, context) ?? printed(mine)[0] ?? null,
    );
  }
  const direct = context.results
    .of(analyteId)
    .map((result) => contentOf(result, unit, context.vocabulary, context.use));
  if (direct.length > 0 || analyteId !== RATIO) return direct;
  return perCertificate(context, (mine) => {
    const above = firstContent(mine(MITRAGYNINE), null, context);
    const below = firstContent(mine(SEVEN_OH), null, context);
    return above && below ? ratioOf(above, below) : null;
  });
}

/**
 * 7-OH as a share of the alkaloids in percent, for each certificate that has both: of the total that the law itself
 * defines, or of the printed total, or of the alkaloids that were measured.
 */
export function sevenOhShares(
  { totalAlkaloids }: Pick<RuleSet, 'totalAlkaloids'>,
  context: QuantityContext,
): Content[] {
  return perCertificate(context, (mine) => {
    const part = firstContent(mine(SEVEN_OH), null, context);
    if (!part) return null;
    const total = totalAlkaloids === null ? firstContent(mine(TOTAL_ALKALOIDS), null, context) : null;
    if (total) return shareOfTotal(part, total);
    const others = (totalAlkaloids ?? context.derived.kratomAlkaloids).filter((id) => id !== SEVEN_OH);
    const members = others.map((id) => firstContent(mine(id), null, context));
    return members.some((member) => member !== null) ? shareOfMembers(part, members) : null;
  });
}

/** The moisture of a certificate's sample in percent, where it was measured. */
export function moistureOf(results: readonly LotResult[], context: QuantityContext): Content | null {
  const certificates = new Set(results.map(({ certificate }) => certificate));
  const measured = ['moisture', 'loss-on-drying', 'water-content-karl-fischer'].flatMap((id) =>
    context.results.of(id).filter(({ certificate }) => certificates.has(certificate)),
  );
  return firstContent(measured, null, context);
}

type MyResults = (analyteId: string) => readonly LotResult[];

function perCertificate<Made>(context: QuantityContext, make: (mine: MyResults) => Made | null): Made[] {
  return context.lot.certificates
    .map((certificate) =>
      make((id) => context.results.of(id).filter((result) => result.certificate === certificate)),
    )
    .filter((content) => content !== null);
}

function sumIn(
  mine: MyResults,
  analyteId: string,
  members: readonly string[],
  unit: Unit,
  context: QuantityContext,
): Content | null {
  const parts = members.map((id) => firstContent(mine(id), unit, context));
  return sumOf(parts, firstContent(mine(analyteId), unit, context));
}

/** The first of several prints of one result that can be compared; in the analyte's own unit where none is asked for. */
function firstContent(
  results: readonly LotResult[],
  unit: Unit | null,
  context: QuantityContext,
): Content | null {
  for (const result of results) {
    const own = context.vocabulary.analytes.get(result.finding.analyteId ?? '')?.unit ?? '';
    const wanted = unit ?? context.vocabulary.units.get(own);
    const content = wanted && contentOf(result, wanted, context.vocabulary, context.use);
    if (content && 'operand' in content) return content;
  }
  return null;
}
