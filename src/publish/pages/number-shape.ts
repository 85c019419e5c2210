/** How the numbers of a table column come to stand with their decimal marks under each other, without script or style attributes. */

/** The widest whole part and the most decimals of a column, in digits. */
export interface NumberShape {
  whole: number;
  decimals: number;
}

/** The signs that stand before a number; an equals sign goes without saying. */
export const INEQUALITIES: Record<string, string> = { '=': '', '<': '<', '>': '>' };

/** Wider or finer numbers than these lose the alignment, not the digits. */
const MOST: NumberShape = { whole: 14, decimals: 10 };

/** The shape that all numbers of a column fit into; a sign counts as two digits, the gaps between thousands as a quarter each. */
export function shapeOf(results: readonly { qualifier: string; value: string | null }[]): NumberShape {
  const shape = { whole: 1, decimals: 0 };
  for (const { qualifier, value } of results) {
    if (value === null) continue;
    const [whole = '', decimals = ''] = value.split('.');
    const gaps = whole.length < 5 ? 0 : Math.floor((whole.length - 1) / 3) / 4;
    shape.whole = Math.max(shape.whole, Math.ceil(whole.length + gaps) + (INEQUALITIES[qualifier] ? 2 : 0));
    shape.decimals = Math.max(shape.decimals, decimals.length);
  }
  return shape;
}

/** The columns whose numbers are aligned. */
export type AlignedColumn = 'value' | 'limit';

/** The class names that give a table's column its shape: see `shapeRules`. */
export function shapeClass(column: AlignedColumn, { whole, decimals }: NumberShape): string {
  return `${column}-${Math.min(whole, MOST.whole)}-whole ${column}-${Math.min(decimals, MOST.decimals)}-decimals`;
}

/** The style rules behind `shapeClass`. In tabular figures every digit is 1ch wide; the mark takes about a third of that. */
export function shapeRules(): string {
  const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);
  return (['value', 'limit'] as const)
    .flatMap((column) => [
      ...upTo(MOST.whole).map((n) => `.${column}-${n}-whole .${column} .whole{min-width:${n}ch}`),
      ...upTo(MOST.decimals).map(
        (n) => `.${column}-${n}-decimals .${column} .fraction{min-width:calc(${n}ch + .3em)}`,
      ),
    ])
    .join('\n');
}
