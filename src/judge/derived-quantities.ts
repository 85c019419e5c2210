import type { RuleBook } from '../vocabulary/rule-set';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { Content } from './content';
import { amountIn } from './derive';
import type { LotDossier } from './lot';
import { LotResults } from './lot-results';
import { contentsOf, sevenOhShares, type QuantityContext } from './quantities';
import { rulesInForce, type RuleChoice } from './rules-in-force';

/** A quantity that follows from results of one certificate. */
export interface DerivedQuantity {
  /** `7-oh-share`, an analyte's id for sums and ratios, or `…-per-serving`, `…-per-day`. */
  id: string;
  name: string;
  /** How it is worked out, and by whose definition. */
  definition: string;
  /** The rule set whose definition it is. */
  ruleSet: string | null;
  content: Content;
  /** UCUM. */
  unit: string;
  /** Analytes that belong to it and were not measured. */
  notMeasured: string[];
}

const SEVEN_OH = '7-hydroxymitragynine';
const RATIO = 'mitragynine-to-7-oh-ratio';
const AMOUNTS_OF = ['mitragynine', SEVEN_OH] as const;

/** Everything that can be derived from a lot's results: shares, ratios, sums, and amounts where masses are declared. */
export function derivedQuantities(
  lot: LotDossier,
  book: RuleBook,
  vocabulary: Vocabulary,
  choice: RuleChoice,
): DerivedQuantity[] {
  const context: QuantityContext = {
    lot,
    results: new LotResults(lot, vocabulary),
    derived: book.derived,
    vocabulary,
    use: 'guard-band',
  };
  return [...shares(book, context, choice), ...ratios(context), ...sums(context), ...amounts(context)];
}

/** 7-OH as a share of the alkaloids: generally, and by the definition of each law that has one of its own. */
function shares(book: RuleBook, context: QuantityContext, choice: RuleChoice): DerivedQuantity[] {
  const lawful = rulesInForce(book, context.lot, choice).filter(({ set }) => set.totalAlkaloids !== null);
  const definitions = [
    {
      totalAlkaloids: null,
      ruleSet: null,
      words: 'of the printed total of alkaloids, or of all that were measured',
    },
    ...lawful.map(({ set }) => ({
      totalAlkaloids: set.totalAlkaloids,
      ruleSet: set.id,
      words: `of the alkaloids that ${set.citation} adds up: ${names(set.totalAlkaloids ?? [], context)}`,
    })),
  ];
  return definitions.flatMap(({ totalAlkaloids, ruleSet, words }) =>
    sevenOhShares({ totalAlkaloids }, context).map((content) => ({
      id: '7-oh-share',
      name: '7-Hydroxymitragynine as a share of the alkaloids',
      definition: `7-hydroxymitragynine in percent ${words}`,
      ruleSet,
      content,
      unit: '%',
      notMeasured: (totalAlkaloids ?? []).filter((id) => !measuredWith(content, id, context)),
    })),
  );
}

function ratios(context: QuantityContext): DerivedQuantity[] {
  const one = context.vocabulary.units.get('1');
  if (!one) return [];
  return contentsOf(RATIO, one, context).flatMap((content) =>
    'operand' in content
      ? [
          {
            id: RATIO,
            name: 'Mitragynine to 7-hydroxymitragynine',
            definition: 'mitragynine divided by 7-hydroxymitragynine',
            ruleSet: null,
            content,
            unit: '1',
            notMeasured: [],
          },
        ]
      : [],
  );
}

function sums(context: QuantityContext): DerivedQuantity[] {
  return [...context.derived.sums].flatMap(([analyteId, members]) => {
    const analyte = context.vocabulary.analytes.get(analyteId);
    const unit = analyte && context.vocabulary.units.get(analyte.unit);
    if (!unit) return [];
    return contentsOf(analyteId, unit, context).flatMap((content) =>
      'operand' in content
        ? [
            {
              id: analyteId,
              name: analyte.name,
              definition: `sum of ${names(members, context)}`,
              ruleSet: null,
              content,
              unit: unit.ucum,
              notMeasured: members.filter((id) => !measuredWith(content, id, context)),
            },
          ]
        : [],
    );
  });
}

/** What a serving and a day hold, where somebody declares how much that is. */
function amounts(context: QuantityContext): DerivedQuantity[] {
  const { vocabulary, lot } = context;
  const perGram = vocabulary.units.get('mg/g');
  if (!perGram) return [];
  const { servingGrams, dailyGrams } = lot.declared;
  const masses = [
    { per: 'serving', grams: servingGrams, says: 'a serving' },
    { per: 'day', grams: dailyGrams, says: 'the declared daily intake' },
  ];
  return AMOUNTS_OF.flatMap((analyteId) =>
    contentsOf(analyteId, perGram, context).flatMap((content) =>
      masses.flatMap(({ per, grams, says }) =>
        'operand' in content && grams !== null
          ? [
              {
                id: `${analyteId}-per-${per}`,
                name: `${vocabulary.analytes.get(analyteId)?.name ?? analyteId} in ${says}`,
                definition: `content times ${grams} g, ${says}`,
                ruleSet: null,
                content: amountIn(content, grams),
                unit: 'mg',
                notMeasured: [],
              },
            ]
          : [],
      ),
    ),
  );
}

/** Whether a member has a part in the content. A printed total stands for all of them. */
function measuredWith({ from }: Content, id: string, context: QuantityContext): boolean {
  const certificate = from[0]?.certificate;
  return context.results.of(id).some((result) => result.certificate === certificate);
}

function names(ids: readonly string[], { vocabulary }: QuantityContext): string {
  return ids.map((id) => vocabulary.analytes.get(id)?.name ?? id).join(', ');
}
