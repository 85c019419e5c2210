import { overlap, span } from './box';
import type { HeadingCell, HeadingSearch } from './heading-cells';

/** How far above one storey the next thing stands, in type sizes: no further than lines of one heading. */
const RISE = { from: 0.3, to: 1.7 };

/**
 * Headings over two storeys print the names' in the middle of both, on no line with either: "Compound" left of, and
 * between, "Result" and the "mg/g" and "%" below it. Such headings are brought together, also where what stands on the
 * upper storey is on one line with the headings of a table beside.
 */
export function withStoreys(bands: HeadingCell[][], search: HeadingSearch): HeadingCell[][] {
  let all = bands;
  for (const lower of bands) {
    const between = bandBetween(lower, bands, search);
    const names = between?.find(isNames);
    if (!between || !names) continue;
    const upper = all
      .filter((band) => band !== lower && band !== between)
      .flatMap((band) => band.filter((c) => isUpper(c, names, lower)));
    const whole = [...between, ...upper, ...lower];
    all = [
      ...all.map((band) => band.filter((c) => !whole.includes(c))).filter((band) => band.length > 0),
      whole,
    ];
  }
  return all;
}

/**
 * The heading of names left of at least two units, lower than something that stands over these: by itself, or with
 * others of its storey that head no results, as where LOD and LOQ stand between names and results.
 */
function bandBetween(
  lower: HeadingCell[],
  bands: HeadingCell[][],
  { pieces }: HeadingSearch,
): HeadingCell[] | null {
  if (lower.some(isNames) || lower.filter((c) => c.meaning.bareUnit).length < 2) return null;
  const { left } = span(lower);
  const top = Math.min(...lower.map((c) => c.top));
  const beside = bands.filter(
    (band) =>
      band.filter(isNames).length === 1 &&
      band.every((c) => c.right < left && isAbove(c.bottom, top, c.size) && !headsResults(c)),
  );
  const [nearest] = beside.sort((a, b) => span(b).right - span(a).right);
  const names = nearest?.find(isNames);
  if (!nearest || !names) return null;
  const spans = pieces.some((p) => isAbove(p.baseline, names.top, p.size) && overlap(p, span(lower)) > 0);
  return spans ? nearest : null;
}

function headsResults({ meaning }: HeadingCell): boolean {
  return meaning.roles[0] === 'result';
}

function isUpper(cell: HeadingCell, names: HeadingCell, lower: HeadingCell[]): boolean {
  return (
    !isNames(cell) &&
    cell.left > names.right &&
    isAbove(cell.bottom, names.top, cell.size) &&
    overlap(cell, span(lower)) > 0
  );
}

function isAbove(upper: number, lower: number, size: number): boolean {
  return lower - upper > RISE.from * size && lower - upper < RISE.to * size;
}

function isNames({ meaning }: HeadingCell): boolean {
  return meaning.roles.some((role) => role === 'analyte' || role === 'panel');
}
