import type { PlausibleRange, PlausibleResults } from '../../vocabulary/rule-set';
import type { LotResult } from '../content';
import { compare } from '../decimals';
import { decide } from '../decide';
import { contentsOf, type QuantityContext } from '../quantities';
import { contentOf } from '../content';
import { on, type FlagCheck, type FlagContext, type Seen } from './flag';
import { unitText } from '../../vocabulary/unit-text';
import { analyteName, evidence } from './numbers';

export const PLAUSIBILITY_CHECKS: readonly FlagCheck[] = [
  {
    id: 'outside-usual-range',
    group: 'results',
    severity: 'medium',
    asks: 'Is this result what such a product usually shows?',
    falsePositives: 'Strong or weak leaf; the ranges come from few sources.',
    look: (context) =>
      applying(context).flatMap(({ ranges }) => ranges.flatMap((range) => outside(range, context))),
  },
  {
    id: 'no-metal-at-all',
    group: 'results',
    severity: 'medium',
    asks: 'How can leaf hold no metal at all?',
    falsePositives: 'Highly purified extracts filed as leaf.',
    look: (context) => applying(context).flatMap((usual) => noMetalAtAll(usual, context)),
  },
];

function applying({ book, lot }: FlagContext): PlausibleResults[] {
  return book.plausible.filter(
    ({ commodity, forms }) => commodity === lot.commodity && lot.form !== null && forms.includes(lot.form),
  );
}

function outside({ analyteId, from, to, unit: ucum, source }: PlausibleRange, context: FlagContext): Seen[] {
  const unit = context.vocabulary.units.get(ucum);
  if (!unit) return [];
  return contentsOf(analyteId, unit, quantitiesOf(context)).flatMap((content) => {
    if (!('operand' in content)) return [];
    const above =
      to !== null &&
      decide(content.operand, { operator: 'max', value: to, strict: false }).word === 'exceeds';
    const below =
      from !== null &&
      decide(content.operand, { operator: 'min', value: from, strict: false }).word === 'exceeds';
    if (!above && !below) return [];
    const shown =
      content.operand.low === content.operand.high
        ? content.operand.low
        : `${content.operand.low} to ${content.operand.high ?? 'more'}`;
    return [
      on(
        evidenceOf(content.from),
        `${analyteName(analyteId, context)} ${shown} ${unitText(ucum, null)}, usually ${from ?? 'nothing'} to ${to ?? 'more'} (${source})`,
      ),
    ];
  });
}

function noMetalAtAll({ notAllBelow }: PlausibleResults, context: FlagContext): Seen[] {
  const unit = notAllBelow && context.vocabulary.units.get(notAllBelow.unit);
  if (!unit) return [];
  const tested = notAllBelow.analyteIds.flatMap((id) => context.results.of(id));
  const clear = tested.filter((result) => {
    const content = contentOf(result, unit, context.vocabulary, 'guard-band');
    return (
      'operand' in content &&
      content.operand.high !== null &&
      compare(content.operand.high, notAllBelow.loq) <= 0
    );
  });
  const analytes = new Set(clear.map(({ finding }) => finding.analyteId));
  return clear.length === tested.length && analytes.size >= 4
    ? [on(evidenceOf(clear), `${analytes.size} metals, none above ${notAllBelow.loq} ${notAllBelow.unit}`)]
    : [];
}

function quantitiesOf({ lot, results, book, vocabulary }: FlagContext): QuantityContext {
  return { lot, results, derived: book.derived, vocabulary, use: 'guard-band' };
}

function evidenceOf(results: readonly LotResult[]) {
  return results.map(({ certificate, finding }) => evidence(certificate, finding));
}
