import type { PublicChange } from './change-views';
import { count } from '../pages/words';

const WHAT: Record<PublicChange['kind'], string> = {
  published: 'a certificate was published',
  amended: 'a certificate’s record was amended',
  superseded: 'a certificate was superseded',
  withdrawn: 'a certificate was withdrawn',
  judged: 'the results were compared with the limits anew',
  disputed: 'a value is disputed',
  'dispute-answered': 'the vendor answered a dispute',
  'dispute-decided': 'the register read a dispute',
};

/** A change for people: a line, and what is to be said beside it. */
export function changeSentence({ kind, vendor, product, lot, reason, exceeded, version }: PublicChange): {
  title: string;
  summary: string;
} {
  const what =
    exceeded.length > 0
      ? `results exceed ${count(exceeded.length, 'limit')} that the comparison before had not found exceeded`
      : WHAT[kind];
  const where = `Lot ${lot}, ${product.name}, ${vendor.name}`;
  return {
    title: `${where}: ${what}`,
    summary: [
      `${where}: ${what}.`,
      reason && `Reason: ${reason}`,
      kind === 'amended' && `It is version ${version} of the record; the earlier ones stay readable.`,
      exceeded.length > 0 &&
        `${exceeded.map(({ analyteId, ruleSet }) => `${analyteId} (${ruleSet})`).join(', ')}.`,
    ]
      .filter((part) => typeof part === 'string')
      .join(' '),
  };
}
