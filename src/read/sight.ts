import { isLost } from './colour';
import { edgesAround, overlap, type Edges } from './edges';
import type { Fragment } from './fragment';
import { direction, type Point } from './geometry';
import type { Outline } from './outline';
import type { Clip, Paint } from './paints';

/** How much of a word's height and length must lie under a cover: letters do not fill their line. */
const [UNDER_ACROSS, UNDER_ALONG] = [0.9, 0.95];
/** Letters' middles reach this far from their centre, as a share of their height and length. */
const MIDDLE = 0.3;
/** The height of a letter over its line, in units of the type size. */
const LETTER_HEIGHT = 0.7;
/** The share of a letter that is not yet seen as one. */
const CUT = 0.1;
/** What a page is before anything is drawn. */
const PAPER = '#ffffff';

/**
 * Marks text that is not seen: drawn before an opaque area that lies over it, or in the colour of what it stands on. Where
 * something of unknown look has a part in it (a picture, a gradient), the text is a suspect, and the page's picture has to
 * tell. What was drawn again on top of a cover is a fragment of its own.
 */
export function judgeSight(fragments: Fragment[], paints: readonly Paint[]): void {
  const grounds = [...new Set([PAPER, ...paints.map(({ colour }) => colour)])];
  const known = new Map<string | null, boolean>();
  const bands = bandsOf(paints);
  for (const fragment of fragments) {
    if (fragment.hidden !== null) continue;
    const { colour } = fragment;
    const maybeLost = known.get(colour) ?? grounds.some((ground) => isLost(ground, colour));
    known.set(colour, maybeLost);
    if (paints.length === 0 && !maybeLost) continue;
    const edges = edgesOfFragment(fragment);
    const near = bands.get(bandOf((edges.top + edges.bottom) / 2)) ?? [];
    const cover = coverOf(edges, fragment.order, near);
    if (cover === 'surely') fragment.hidden = 'covered';
    else if (cover === 'maybe') fragment.suspect = 'covered';
    else if (maybeLost) judgeColour(edges, fragment, near);
  }
}

/** Paints by the strips of the page that they reach into, so that a fragment meets only those at its height. */
function bandsOf(paints: readonly Paint[]): Map<number, Paint[]> {
  const bands = new Map<number, Paint[]>();
  for (const paint of paints) {
    const last = bandOf(Math.min(paint.bottom, LOWEST));
    for (let band = bandOf(Math.max(paint.top, HIGHEST)); band <= last; band++) {
      const of = bands.get(band);
      if (of) of.push(paint);
      else bands.set(band, [paint]);
    }
  }
  return bands;
}

/** In points; what lies farther off the page is not seen anyway. */
const [BAND, HIGHEST, LOWEST] = [20, -200, 5000];

function bandOf(y: number): number {
  return Math.floor(y / BAND);
}

/** Whether something that was drawn later lies over letters; null where nothing does. */
function coverOf(edges: Edges, order: number, paints: readonly Paint[]): 'surely' | 'maybe' | null {
  let maybe = false;
  for (let index = paints.length - 1; index >= 0; index--) {
    const paint = paints[index]!;
    if (paint.order <= order) break; // they are kept in the order in which they were drawn
    if (paint.sheer || !liesUnder(edges, paint)) continue;
    if (paint.colour !== null) return 'surely';
    maybe = true;
  }
  return maybe ? 'maybe' : null;
}

/** Compares letters with what they stand on. */
function judgeColour(edges: Edges, fragment: Fragment, paints: readonly Paint[]): void {
  let [ground, unknown] = [PAPER, false];
  for (const paint of paints) {
    if (paint.from >= fragment.order || !overlap(edges, paint)) continue;
    if (paint.colour !== null && standsOn(edges, paint, fragment.text))
      [ground, unknown] = [paint.colour, false];
    else if (!isLost(paint.colour, fragment.colour)) unknown = true;
  }
  if (!isLost(ground, fragment.colour)) return;
  if (unknown) fragment.suspect = 'page-coloured';
  else fragment.hidden = 'page-coloured';
}

/** Whether letters lie under what is painted, wholly. */
function liesUnder(text: Edges, paint: Paint): boolean {
  if (!isWithin(text, paint)) return false;
  return paint.shapes.length === 0 || cornersOf(text).every((point) => isInAll(paint.shapes, point));
}

/**
 * Whether letters stand on what is painted: their corners are empty, and may lie outside of a round shape. A single letter's
 * room may reach out of it.
 */
function standsOn(edges: Edges, paint: Paint, text: string): boolean {
  if (text.length > 1 && !isWithin(edges, paint)) return false;
  return middlesOf(edges).every(
    ([x, y]) =>
      x > paint.left && x < paint.right && y > paint.top && y < paint.bottom && isInAll(paint.shapes, [x, y]),
  );
}

function isInAll(shapes: readonly Outline[], point: Point): boolean {
  return shapes.every((shape) => shape.holds(point));
}

function cornersOf({ left, top, right, bottom }: Edges): Point[] {
  const [aside, above] = [(1 - UNDER_ALONG) * (right - left), (1 - UNDER_ACROSS) * (bottom - top)];
  return [left + aside, right - aside].flatMap((x) =>
    [top + above, bottom - above].map((y): Point => [x, y]),
  );
}

function middlesOf({ left, top, right, bottom }: Edges): Point[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [aside, above] = [MIDDLE * (right - left), MIDDLE * (bottom - top)];
  return [
    [x, y],
    [x - aside, y],
    [x + aside, y],
    [x, y - above],
    [x, y + above],
  ];
}

function isWithin(text: Edges, cover: Edges): boolean {
  const wide = Math.min(text.right, cover.right) - Math.max(text.left, cover.left);
  if (wide <= 0) return false;
  const high = Math.min(text.bottom, cover.bottom) - Math.max(text.top, cover.top);
  const [width, height] = [text.right - text.left, text.bottom - text.top];
  return wide >= UNDER_ALONG * width && high >= UNDER_ACROSS * height;
}

/** Whether what can be painted on leaves (nearly) nothing of a letter. */
export function isCutOff(letter: Fragment, clip: Clip): boolean {
  if (letter.rotation !== 0) return leavesNothing(edgesOfFragment(letter), clip);
  const { start, end, across, size } = letter;
  const inside =
    clip.left <= start && clip.right >= end && clip.top <= across - size && clip.bottom >= across;
  return !inside && leavesNothing(edgesOfFragment(letter), clip);
}

/** From one place along a writing line to another. */
export interface Stretch {
  from: number;
  to: number;
}

const EVERYWHERE: Stretch = { from: -Infinity, to: Infinity };
const NOWHERE: Stretch = { from: Infinity, to: -Infinity };

/** Where along a writing line no letter of the size is cut off, as far as that is plain; for letters `across` it. */
export function surelyWhole(clip: Clip | null, rotation: number, across: number, size: number): Stretch {
  if (!clip) return EVERYWHERE;
  const isInside = rotation === 0 && clip.top <= across - size && clip.bottom >= across;
  return isInside ? { from: clip.left, to: clip.right } : NOWHERE;
}

function leavesNothing({ left, top, right, bottom }: Edges, clip: Clip): boolean {
  const [aside, above] = [CUT * (right - left), CUT * (bottom - top)];
  return (
    right - aside < clip.left ||
    left + aside > clip.right ||
    bottom - above < clip.top ||
    top + above > clip.bottom
  );
}

/** The letters' own ink, without the room above and below them. */
function edgesOfFragment({ start, end, across, size, rotation }: Fragment): Edges {
  if (rotation === 0) return { left: start, top: across - LETTER_HEIGHT * size, right: end, bottom: across };
  const [ux, uy] = direction(rotation);
  return edgesAround(
    [start, end].flatMap((along) =>
      [across - LETTER_HEIGHT * size, across].map((down): Point => [
        along * ux - down * uy,
        along * uy + down * ux,
      ]),
    ),
  );
}
