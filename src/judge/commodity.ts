import type { Finding } from '../normalise/finding';
import { wordKey } from '../vocabulary/product-form';
import type { RuleBook } from '../vocabulary/rule-set';

/**
 * What kind of product certificates are about: the first kind that their printed words name, or else the first of whose
 * analytes one was tested; any other product is the last kind of the list.
 * @param prints the printed matrix, product and client
 */
export function commodityOf(
  { commodities }: RuleBook,
  prints: readonly (string | null)[],
  findings: readonly Finding[],
): string | null {
  const text = ` ${prints.map((print) => wordKey(print ?? '')).join(' ')} `;
  const named = commodities.find(({ words }) => words.some((word) => text.includes(` ${word} `)));
  const tested = new Set(findings.map(({ analyteId }) => analyteId));
  const known = named ?? commodities.find(({ analytes }) => analytes.some((id) => tested.has(id)));
  return (known ?? commodities.at(-1))?.id ?? null;
}
