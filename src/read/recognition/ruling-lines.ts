import type { Rule } from '../page';
import type { Pixels } from '../pdf-document';

/** All in points. Letters are shorter than a line and areas are thicker. */
const SHORTEST_LINE = 36;
const THICKEST_LINE = 2.5;
/** Darker than this (0 black, 255 white) belongs to a line. */
const DARK = 190;
/** How much of a line's length must be free on both sides of it: the rest may touch letters and other lines. */
const FREE_SIDES = 0.7;

/**
 * Makes a picture grey, and white where it shows level and upright ruling lines: a recogniser takes them for letters.
 * @param scale Pixels per point.
 * @returns The lines, in points from the top left.
 */
export function takeOutLines(pixels: Pixels, scale: number): Rule[] {
  const shades = shadesOf(pixels);
  const { width, height } = pixels;
  const level = linesAlong(new Grid(shades, width, height, 1, width), scale);
  const upright = linesAlong(new Grid(shades, height, width, width, 1), scale);
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
}

class Line {
  constructor(
    private readonly grid: Grid,
    readonly across: number,
    readonly from: number,
    readonly to: number,
  ) {}

  /** Whether both sides are free of ink at this distance: else it is part of an area, or of bold type. */
  isThin(distance: number): boolean {
    let free = 0;
    for (let along = this.from; along < this.to; along++) {
      const sides =
        this.grid.dark(along, this.across - distance) || this.grid.dark(along, this.across + distance);
      if (!sides) free++;
    }
    return free / (this.to - this.from) >= FREE_SIDES;
  }

  /** Paints it and the grey beside it white. */
  takeOut(shades: Uint8Array): void {
    for (let across = this.across - 1; across <= this.across + 1; across++) {
      if (across < 0 || across >= this.grid.lines) continue;
      const row = across * this.grid.stride;
      for (let along = this.from; along < this.to; along++) shades[row + along * this.grid.step] = 255;
    }
  }
}

function linesAlong(grid: Grid, scale: number): Line[] {
  const shortest = SHORTEST_LINE * scale;
  const distance = Math.ceil(THICKEST_LINE * scale);
  const found: Line[] = [];
  for (let across = 0; across < grid.lines; across++) {
    let from = 0;
    for (let along = 0; along <= grid.length; along++) {
      if (along < grid.length && grid.dark(along, across)) continue;
      if (along - from >= shortest) {
        const line = new Line(grid, across, from, along);
        if (line.isThin(distance)) found.push(line);
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
