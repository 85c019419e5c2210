import type { Unit } from '../../vocabulary/vocabulary';
import type { Content, NoContent } from '../content';
import { compare, Exact, times } from '../decimals';
import { decide } from '../decide';
import { amountIn } from '../derive';
import { contentsOf, type QuantityContext } from '../quantities';
import { together, type ClaimVerdict } from './claim';
import { verdict } from './claim-context';

/** Holds the contents of an analyte against a claim about how much there is of it. */
export function byContents(
  { analyteId, unit }: { analyteId: string; unit: string },
  quantities: QuantityContext,
  judge: (content: Content) => ClaimVerdict,
): ClaimVerdict {
  const wanted = quantities.vocabulary.units.get(unit);
  if (!wanted) return verdict('inconclusive', 'not-comparable');
  const contents = claimContents(analyteId, wanted, quantities);
  return together(contents.map((content) => ('operand' in content ? judge(content) : unclear(content))));
}

/** Columns of one result in several units say the same: what can be compared is compared, the rest only where nothing can. */
function claimContents(
  analyteId: string,
  unit: Unit,
  quantities: QuantityContext,
): (Content | NoContent | ServingUnknown)[] {
  const contents = contentsOf(analyteId, unit, quantities);
  const comparable = contents.filter((content) => 'operand' in content);
  return comparable.length > 0 ? comparable : (perServing(analyteId, unit, quantities) ?? contents);
}

/** A concentration is known, and not the mass of what the claim speaks of. */
interface ServingUnknown {
  from: Content['from'];
  serving: 'unknown';
}

/** A claim about a serving or piece where the certificates print concentrations: concentration × its declared mass. */
function perServing(
  analyteId: string,
  { ucum }: Unit,
  quantities: QuantityContext,
): (Content | NoContent | ServingUnknown)[] | null {
  const { servingGrams, unitGrams, packageGrams } = quantities.lot.declared;
  const masses = new Map([
    ['mg/{serving}', servingGrams],
    ['mg/{unit}', unitGrams],
    ['mg/{article}', unitGrams],
    ['mg/{pack}', packageGrams],
  ]);
  const perGram = quantities.vocabulary.units.get('mg/g');
  const grams = masses.get(ucum);
  if (grams === undefined || !perGram) return null;
  return contentsOf(analyteId, perGram, quantities).map((content) => {
    if (!('operand' in content)) return content;
    return grams === null ? { from: content.from, serving: 'unknown' } : amountIn(content, grams);
  });
}

export function unclear(unknown: NoContent | ServingUnknown): ClaimVerdict {
  if ('serving' in unknown) return verdict('not-covered', 'serving-not-declared', unknown.from);
  const { covered, from } = unknown;
  return covered
    ? verdict('inconclusive', 'not-comparable', from)
    : verdict('not-covered', 'not-tested', from);
}

/** "At least", "below": the whole interval is on the right side, or on the wrong one, or spans the level. */
export function againstLimit(
  { operand, from }: Content,
  { operator, value, strict }: { operator: 'max' | 'min'; value: string; strict: boolean },
): ClaimVerdict {
  const { word } = decide(operand, { operator, value, strict });
  if (word === 'within') return verdict('supported', 'shown', from);
  if (word === 'exceeds') return verdict('contradicted', 'incompatible', from);
  return verdict('inconclusive', word === 'conditional' ? 'straddles' : 'bound-above-level', from);
}

/** Without a stated uncertainty, a difference under a tenth decides nothing: our choice, from no standard. */
const NEAR = '0.1';

/** "1.6 %": the claimed number lies within what was measured. */
export function nearAmount({ operand: { low, high, spread }, from }: Content, claimed: string): ClaimVerdict {
  if (spread !== 'none' && spread !== 'uncertainty')
    return verdict('inconclusive', 'bound-above-level', from);
  const holds = compare(low, claimed) <= 0 && high !== null && compare(claimed, high) <= 0;
  if (holds) return verdict('supported', 'shown', from);
  if (spread === 'uncertainty') return verdict('contradicted', 'incompatible', from);
  const difference = new Exact(low).minus(claimed).abs();
  return difference.lt(new Exact(claimed).abs().mul(NEAR))
    ? verdict('inconclusive', 'close-without-uncertainty', from)
    : verdict('contradicted', 'incompatible', from);
}

/** "Up to": contradicted by any result above; whether some lot is near the level shows over all lots only. */
export function upTo({ operand, from }: Content, level: string): ClaimVerdict {
  const { word } = decide(operand, { operator: 'max', value: level, strict: false });
  if (word === 'exceeds') return verdict('contradicted', 'incompatible', from);
  if (word !== 'within')
    return verdict('inconclusive', word === 'conditional' ? 'straddles' : 'bound-above-level', from);
  const isNear = operand.high !== null && compare(operand.high, times(level, '0.9')) >= 0;
  return isNear ? verdict('supported', 'near-level', from) : verdict('inconclusive', 'far-below-level', from);
}
