import type { RuleBook } from '../vocabulary/rule-set';
import { type AccreditationStanding, accreditationSentence, bodyName } from './accreditation';

/** What is known of the laboratory's accreditation on the day of the test, complete in itself. */
export function tellAccreditation(
  standing: AccreditationStanding,
  { accreditationBodies }: RuleBook,
  resultId: (result: number) => string,
) {
  const { state, day, recorded, printedNumber, numberDiffers, outside } = standing;
  return {
    ...{ state, day, printedNumber, numberDiffers },
    sentence: accreditationSentence(standing, accreditationBodies),
    recorded: recorded.map((each) => ({
      body: bodyName(each.body, accreditationBodies),
      number: each.number,
      scope: each.scopeText,
      validFrom: each.validFrom,
      validUntil: each.validUntil,
      ended: each.ended,
      source: each.source,
    })),
    outside: outside.map(({ by, what, results }) => ({ by, what, results: results.map(resultId) })),
  };
}
