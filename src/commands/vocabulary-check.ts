import { loadRuleBook, loadVocabulary, VocabularyError } from '../vocabulary/load';
import { PANELS } from '../vocabulary/analyte';
import type { RuleBook } from '../vocabulary/rule-set';
import type { Vocabulary } from '../vocabulary/vocabulary';

/** `npm run vocabulary:check`: whether the vocabulary and the rule sets hold together, and what is in them. Ends with 1 and every fault's file and line where they do not. */
function main(): void {
  try {
    const vocabulary = loadVocabulary();
    process.stdout.write(summary(vocabulary, loadRuleBook(vocabulary)).join('\n') + '\n');
  } catch (error) {
    if (!(error instanceof VocabularyError)) throw error;
    process.stderr.write(`The vocabulary has faults:\n${error.message}\n`);
    process.exitCode = 1;
  }
}

function summary({ analytes, analyteNames, units, hash }: Vocabulary, book: RuleBook): string[] {
  const all = [...analytes.values()];
  const limits = book.ruleSets.flatMap((set) => set.limits);
  const perPanel = PANELS.map(
    (panel) => `${panel} ${all.filter((analyte) => analyte.panel === panel).length}`,
  );
  return [
    `analytes   ${analytes.size} under ${analyteNames.size} names, ${all.filter((analyte) => analyte.cas !== null).length} with a CAS number`,
    `           ${perPanel.join(', ')}`,
    `units      ${units.size}`,
    `rule sets  ${book.ruleSets.length} with ${limits.length} limits, ${limits.filter((limit) => limit.verified).length} of them verified; the others are switched off`,
    `vocabulary ${hash}`,
    `rules      ${book.hash}`,
  ];
}

main();
