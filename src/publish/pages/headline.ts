import Decimal from 'decimal.js';
import type { PublishedJudgement, PublishedVerdict } from '../published-judgement';

/** What a lot's page says first: which verdicts are told in full, and how many there are of each word. */
export interface Headline {
  /** Limits that are exceeded, the law's before others, one for each analyte; all further ones are counted. */
  exceeded: PublishedVerdict[];
  furtherExceeded: number;
  /** Where none is exceeded: the verdict that comes nearest to its limit. Null where no number was compared. */
  nearest: PublishedVerdict | null;
  counts: Record<PublishedVerdict['word'], number>;
}

const TOLD = 3;

/** Exceeding a legal limit is said before a warning that is due, and that before a comparison with a recommendation. */
const WEIGHT: Record<string, number> = { limit: 0, 'warning-required': 1, 'benchmark-only': 2 };

export function headline({ verdicts }: Pick<PublishedJudgement, 'verdicts'>): Headline {
  const counts = { within: 0, exceeds: 0, conditional: 0, inconclusive: 0, 'not-covered': 0 };
  for (const { word } of verdicts) counts[word] += 1;
  const over = verdicts
    .filter(({ word }) => word === 'exceeds')
    .sort((a, b) => weight(a) - weight(b) || share(b) - share(a));
  const byAnalyte = new Map([...over].reverse().map((each) => [each.analyteId, each] as const));
  const exceeded = over.filter((each) => byAnalyte.get(each.analyteId) === each).slice(0, TOLD);
  return {
    exceeded,
    furtherExceeded: over.length - exceeded.length,
    nearest: over.length > 0 ? null : nearestOf(verdicts),
    counts,
  };
}

const weight = ({ meaning }: PublishedVerdict): number => WEIGHT[meaning] ?? 3;

/** The measured content as a share of the limit; for order alone. Minus one where there is none. */
function share({ compared, limit }: PublishedVerdict): number {
  const content = compared?.low ?? compared?.high;
  if (content == null || limit.value === null || new Decimal(limit.value).isZero()) return -1;
  return new Decimal(content).div(limit.value).toNumber();
}

function nearestOf(verdicts: readonly PublishedVerdict[]): PublishedVerdict | null {
  const numbers = verdicts
    .filter(({ limit, word, compared }) => limit.operator === 'max' && word === 'within' && compared !== null)
    .filter((verdict) => verdict.compared!.low !== '0')
    .sort((a, b) => weight(a) - weight(b) || share(b) - share(a));
  return numbers[0] ?? null;
}

/** A citation without what it adds in brackets. */
export function shortCitation(citation: string): string {
  return citation.replace(/\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$/, '') || citation;
}

/** "Utah" for "State of Utah": as one says whose limit it is. */
export function shortAuthority(authority: string): string {
  return authority.replace(/^State of /, '');
}

/** "Utah’s", "the United States’". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
