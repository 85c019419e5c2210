import { overlap, span } from './box';
import type { ColumnHeading, TableHeading } from './heading-bands';
import { withUnit } from './heading';

/** How far below headings a line of their units may stand, in type sizes: wide rows set them apart. */
const WITHIN = 3.2;

/**
 * A line of nothing but units right under headings says in which units these are, however far apart the two lines are
 * set: it heads no table of its own. Only where most stand under headings that have none and can have one; what stands
 * under the others has no heading.
 */
export function withUnitLines(headings: TableHeading[]): TableHeading[] {
  const gone = new Set<TableHeading>();
  const units = new Map<ColumnHeading, ColumnHeading>();
  for (const line of headings.filter(({ columns }) => columns.every((c) => c.meaning?.bareUnit))) {
    const above = headings.filter((h) => isRightOver(h, line)).flatMap((h) => h.columns);
    const owners = line.columns.map((unit) => above.find((c) => overlap(c, unit) > 0 && takes(c, unit)));
    const found = owners.filter((c) => c !== undefined);
    if (found.length * 2 <= owners.length || new Set(found).size < found.length) continue;
    owners.forEach((owner, i) => {
      const unit = line.columns[i];
      if (owner && unit) units.set(owner, unit);
    });
    gone.add(line);
  }
  if (gone.size === 0) return headings;
  return headings.filter((h) => !gone.has(h)).map((h) => withUnits(h, units));
}

function isRightOver(heading: TableHeading, line: TableHeading): boolean {
  const drop = line.top - heading.bottom;
  return heading !== line && drop > 0 && drop < WITHIN * line.size && overlap(heading, line) > 0;
}

function takes({ meaning }: ColumnHeading, unit: ColumnHeading): boolean {
  if (!meaning || meaning.bareUnit || meaning.unit !== null) return false;
  return withUnit(meaning, unit.meaning?.unit ?? null) !== null;
}

function withUnits(heading: TableHeading, units: Map<ColumnHeading, ColumnHeading>): TableHeading {
  const columns = heading.columns.map((column): ColumnHeading => {
    const unit = units.get(column);
    const meaning = unit && column.meaning && withUnit(column.meaning, unit.meaning?.unit ?? null);
    if (!unit || !meaning) return column;
    return {
      ...column,
      ...span([column, unit]),
      words: [...column.words, ...unit.words],
      text: `${column.text} ${unit.text}`,
      meaning,
      bottom: unit.bottom,
    };
  });
  return { ...heading, ...span(columns), columns, bottom: Math.max(...columns.map((c) => c.bottom)) };
}
