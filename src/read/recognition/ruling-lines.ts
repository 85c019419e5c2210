import type { Rule } from '../page';
import type { Pixels } from '../pdf-document';

/** All in points. Letters are shorter than a line and areas are thicker. */
const SHORTEST_LINE = 36;
const THICKEST_LINE = 2.5;
/** Darker than this (0 black, 255 white) belongs to a line. */
const DARK = 190;
/**
 * How much of a line's length must be free on both sides of it, on one at least and on the other: the rest may touch letters
 * and other lines. Beside an upright line text begins in every row of its table.
 */
const FREE_SIDES = { level: { both: 0.7, one: 0, other: 0 }, upright: { both: 0, one: 0.7, other: 0.3 } };
type FreeSides = (typeof FREE_SIDES)['level'];
/** How much of it must be dark in its own row of pixels: of a line that runs askew the rest lies beside it. */
const OWN_SHARE = 0.3;

/**
 * Makes a picture grey, and white where it shows level and upright ruling lines: a recogniser takes them for letters.
 * @param scale Pixels per point.
 * @returns The lines, in points from the top left.
 */
export function takeOutLines(pixels: Pixels, scale: number): Rule[] {
  const shades = shadesOf(pixels);
  const { width, height } = pixels;
  const level = linesAlong(new Grid(shades, width, height, 1, width), scale, FREE_SIDES.level);
  const upright = linesAlong(new Grid(shades, height, width, width, 1), scale, FREE_SIDES.upright);
  for (const lines of [level, upright]) for (const line of lines) line.takeOut(shades);
  paint(pixels, shades);
  const points = (from: number) => Math.round((from / scale) * 10) / 10;
  return merged([
    ...level.map(({ from, to, across }) => ({
      x1: points(from),
      y1: points(across),
      x2: points(to),
      y2: points(across),
    })),
    ...upright.map(({ from, to, across }) => ({
      x1: points(across),
      y1: points(from),
      x2: points(across),
      y2: points(to),
    })),
  ]);
}

/** A picture seen along its rows or along its columns: `length` pixels in a line, `lines` lines beside each other. */
class Grid {
  constructor(
    readonly shades: Uint8Array,
    readonly length: number,
    readonly lines: number,
    readonly step: number,
    readonly stride: number,
  ) {}

  dark(along: number, across: number): boolean {
    if (across < 0 || across >= this.lines) return false;
    return this.shades[across * this.stride + along * this.step]! < DARK;
  }

  /** Whether this pixel or one on either side is dark: a page that was laid in askew has lines that run across its pixels. */
  nearlyDark(along: number, across: number): boolean {
    return this.dark(along, across) || this.dark(along, across - 1) || this.dark(along, across + 1);
  }
}

class Line {
  constructor(
    private readonly grid: Grid,
    readonly across: number,
    readonly from: number,
    readonly to: number,
  ) {}

  /** Whether its sides are free of ink at this distance: else it is part of an area, or of bold type. */
  isThin(distance: number, wanted: FreeSides): boolean {
    const free = { both: 0, before: 0, behind: 0 };
    let own = 0;
    for (let along = this.from; along < this.to; along++) {
      if (this.grid.dark(along, this.across)) own++;
      const before = !this.grid.dark(along, this.across - distance);
      const behind = !this.grid.dark(along, this.across + distance);
      if (before) free.before++;
      if (behind) free.behind++;
      if (before && behind) free.both++;
    }
    const length = this.to - this.from;
    return (
      own >= OWN_SHARE * length &&
      free.both >= wanted.both * length &&
      Math.max(free.before, free.behind) >= wanted.one * length &&
      Math.min(free.before, free.behind) >= wanted.other * length
    );
  }

  /** Paints it and the grey beside it white. */
  takeOut(shades: Uint8Array): void {
    for (let across = this.across - 2; across <= this.across + 2; across++) {
      if (across < 0 || across >= this.grid.lines) continue;
      const row = across * this.grid.stride;
      for (let along = this.from; along < this.to; along++) shades[row + along * this.grid.step] = 255;
    }
  }
}

function linesAlong(grid: Grid, scale: number, wanted: FreeSides): Line[] {
  const shortest = SHORTEST_LINE * scale;
  const distance = Math.ceil(THICKEST_LINE * scale);
  const found: Line[] = [];
  for (let across = 0; across < grid.lines; across++) {
    let from = 0;
    for (let along = 0; along <= grid.length; along++) {
      if (along < grid.length && grid.nearlyDark(along, across)) continue;
      if (along - from >= shortest) {
        const line = new Line(grid, across, from, along);
        if (line.isThin(distance, wanted)) found.push(line);
      }
      from = along + 1;
    }
  }
  return found;
}

/** Brightness as the eye takes it (ITU-R BT.601), over white where the picture is clear. */
function shadesOf({ data, width, height }: Pixels): Uint8Array {
  const shades = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < shades.length; pixel++, at += 4) {
    const shade = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
    shades[pixel] = 255 - ((255 - shade) * data[at + 3]!) / 255;
  }
  return shades;
}

function paint({ data }: Pixels, shades: Uint8Array): void {
  for (let pixel = 0, at = 0; pixel < shades.length; pixel++, at += 4) {
    data[at] = data[at + 1] = data[at + 2] = shades[pixel]!;
    data[at + 3] = 255;
  }
}

/** A line is several pixels thick and was found once for each. */
function merged(rules: Rule[]): Rule[] {
  const kept: Rule[] = [];
  for (const rule of rules) {
    const same = kept.findLast(
      (other) =>
        Math.max(Math.abs(rule.x1 - other.x1), Math.abs(rule.x2 - other.x2)) < THICKEST_LINE &&
        Math.max(Math.abs(rule.y1 - other.y1), Math.abs(rule.y2 - other.y2)) < THICKEST_LINE,
    );
    if (!same) kept.push(rule);
  }
  return kept;
}
