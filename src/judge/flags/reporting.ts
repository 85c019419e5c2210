import type { FlagCheck } from './flag';
import { eachText, phraseIn } from './said';

/** What a report has to say of its results. */
export const REPORTING_CHECKS: readonly FlagCheck[] = [
  {
    id: 'method-not-named',
    group: 'results',
    severity: 'medium',
    asks: 'By which method was this measured (ISO/IEC 17025, 7.8.2.1 f)?',
    falsePositives:
      'Laboratories that keep their methods in an annex, or name them in words that are not listed.',
    look: eachText((document, { reading, findings }, { book }) => {
      if (findings.length === 0 || reading.results.some(({ method }) => method !== null)) return null;
      return phraseIn(document, 'method', book.reportPhrases) === null
        ? `no method is named for any of ${findings.length} results`
        : null;
    }),
  },
  {
    id: 'decision-rule-not-named',
    group: 'results',
    severity: 'low',
    asks: 'By which decision rule did the laboratory say pass or fail (ISO/IEC 17025, 7.8.6)?',
    falsePositives:
      'Common: the rule is agreed with the client and not printed, or in words that are not listed.',
    look: eachText((document, { findings }, { book }) => {
      const judged = findings.filter(({ status }) => status === 'pass' || status === 'fail');
      return judged.length > 0 && phraseIn(document, 'decisionRule', book.reportPhrases) === null
        ? `${judged.length} statements of conformity, and no decision rule`
        : null;
    }),
  },
  {
    id: 'basis-not-stated',
    group: 'results',
    severity: 'low',
    asks: 'Are the contents those of the dry or of the received sample?',
    falsePositives: 'Common: most reports do not say, and mean the sample as received.',
    look: eachText((document, { findings }, { book, vocabulary: { units } }) => {
      const contents = findings.filter(
        ({ unit, qualifier }) =>
          qualifier === '=' && unit !== null && units.get(unit)?.dimension === 'mass-fraction',
      );
      if (contents.length === 0 || findings.some(({ basis }) => basis !== null)) return null;
      return phraseIn(document, 'basis', book.reportPhrases) === null
        ? `${contents.length} contents without a basis`
        : null;
    }),
  },
];
