import { unitText } from '../../vocabulary/unit-text';
import type { RuleBook } from '../../vocabulary/rule-set';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { CLAIM_REASONS, type ClaimVerdict, type ClaimWord, type Predicate } from './claim';

/** What a clause of a claim was understood as, for whoever entered it and for everybody who reads its verdict. */
export function understoodAs(predicate: Predicate, vocabulary: Vocabulary, book: RuleBook): string {
  const name = (id: string) => vocabulary.analytes.get(id)?.name ?? id;
  const names = (ids: readonly string[]) => ids.map(name).join(', ');
  switch (predicate.kind) {
    case 'limit': {
      const { analyteId, operator, value, unit, strict } = predicate;
      const least = strict ? 'more than' : 'at least';
      const most = strict ? 'less than' : 'at most';
      return `${name(analyteId)}: ${operator === 'min' ? least : most} ${value} ${unitText(unit, null)}`;
    }
    case 'amount':
      return `${name(predicate.analyteId)}: ${predicate.value} ${unitText(predicate.unit, null)}`;
    case 'up-to':
      return `${name(predicate.analyteId)}: up to ${predicate.value} ${unitText(predicate.unit, null)}`;
    case 'share-of-alkaloids':
      return `7-hydroxymitragynine: ${predicate.operator === 'max' ? 'at most' : 'at least'} ${predicate.value} % of the alkaloids`;
    case 'natural-profile':
      return 'Alkaloids as in leaf';
    case 'no-synthetic-alkaloids':
      return 'No synthetic alkaloids';
    case 'none-of':
      return `None of: ${names(predicate.analyteIds)}`;
    case 'none-among':
      return `None of these, as far as looked for: ${names(predicate.analyteIds)}`;
    case 'none-in-panel':
      return `Nothing found in the panel ${predicate.panel}`;
    case 'unadulterated':
      return 'No adulterants, and the plant identified';
    case 'tested-for':
      return `Tested for: ${names(predicate.analyteIds)}`;
    case 'panel-tested':
      return `Tested for the panel ${predicate.panel}`;
    case 'every-lot-tested':
      return 'Every lot was tested';
    case 'accredited-laboratory':
      return 'The laboratory was accredited on the day of the test';
    case 'accredited-results':
      return 'The results are within the scope of the laboratory’s accreditation';
    case 'independent-laboratory':
      return 'The laboratory is independent of the vendor';
    case 'report-available':
      return 'The laboratory’s report can be had';
    case 'still-valid':
      return 'The product or report is still good';
    case 'meets-rules': {
      const sets = predicate.ruleSets.map((id) => book.ruleSets.find((set) => set.id === id)?.citation ?? id);
      return `Meets ${[...new Set(sets)].join(', ')}${predicate.panel ? ` (${predicate.panel})` : ''}`;
    }
    case 'opaque':
      return `Not judged. ${CLAIM_REASONS[predicate.because]}`;
  }
}

const WORDS: Readonly<Record<ClaimWord, string>> = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  'not-covered': 'Not covered',
  inconclusive: 'Inconclusive',
};

/** A verdict in plain words: the word, why, and what bears on it. */
export function claimSentence({ word, reason, detail, notes }: ClaimVerdict): string {
  const said =
    detail === null ? CLAIM_REASONS[reason] : `${CLAIM_REASONS[reason].replace(/\.$/, '')} (${detail}).`;
  return [`${WORDS[word]}.`, said, ...notes].join(' ');
}
