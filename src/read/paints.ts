import { edgesAround, edgesOf, isRectangle, meet, overlap, widened, type Edges } from './edges';
import type { Point, Transform } from './geometry';
import { Outline } from './outline';
import { operators } from './pdf-document';

/** What can be painted on: the rectangle around it, and within that only what lies in all of its shapes. */
export interface Clip extends Edges {
  shapes: readonly Outline[];
}

/** Something that a page paints. */
export interface Paint extends Edges {
  /** Between which operators it was drawn. */
  from: number;
  order: number;
  /** The opaque colour that it fills; null when what it shows is not known. */
  colour: string | null;
  /** Whether it lets what lies under it be seen, if paler. */
  sheer: boolean;
  /** It fills what lies in all of these, of its rectangle. */
  shapes: readonly Outline[];
}

/** How a path is painted. */
export interface Brush {
  /** Null for a pattern. */
  colour: string | null;
  /** 1 where nothing below shows through. */
  opacity: number;
  /** Whether a mask decides where it paints. */
  masked: boolean;
  /** Of strokes, in points. */
  lineWidth: number;
  clip: Clip | null;
}

/** Lower ones are ruling lines, and hide no letter. In points. */
const LEAST_HEIGHT = 3;
/** A page with more is a drawing. */
const MOST_PAINTS = 5000;
/** More rectangles in one path are a drawing. */
const MOST_TOGETHER = 50;
/** Deeper nesting of clips is a drawing. */
const MOST_SHAPES = 8;
/** Under paint of less opacity, letters are still read. */
const SHEER = 0.8;

const EVEN_ODD = ['eoFill', 'eoFillStroke', 'closeEOFillStroke'];
const FILLS = ['fill', 'fillStroke', 'closeFillStroke', ...EVEN_ODD];
const STROKES = ['stroke', 'closeStroke'];

/** What a page paints besides letters, in the order in which it is drawn. */
export class Paints {
  readonly all: Paint[] = [];
  private readonly fills = numbersOf(FILLS);
  private readonly evenOdds = numbersOf(EVEN_ODD);
  private readonly strokes = numbersOf(STROKES);

  /** Takes one path as the operator paints it; `runs` are its straight lines. */
  path(
    operator: number,
    data: ArrayLike<number>,
    runs: Point[][],
    transform: Transform,
    brush: Brush,
    order: number,
  ): void {
    if (this.fills.has(operator)) {
      const { colour, opacity, masked } = brush;
      const known = opacity === 1 && !masked ? colour : null;
      const look = { colour: known, sheer: opacity < SHEER, from: order, order };
      const shapes = brush.clip?.shapes ?? [];
      if (runs.length > 0 && runs.every(isRectangle) && !mayHaveHoles(runs))
        for (const points of runs) this.add(edgesAround(points), brush.clip, { ...look, shapes });
      else {
        const shape = new Outline(data, transform, this.evenOdds.has(operator));
        this.add(edgesOf(data, transform), brush.clip, { ...look, shapes: [...shapes, shape] });
      }
    } else if (this.strokes.has(operator) && brush.lineWidth >= LEAST_HEIGHT)
      this.unknown(widened(edgesOf(data, transform), brush.lineWidth / 2), brush.clip, order, order);
  }

  /** Something of which only the place is known: a picture, a gradient. */
  unknown(edges: Edges, clip: Clip | null, from: number, order: number): void {
    this.add(edges, clip, { colour: null, sheer: false, shapes: [], from, order });
  }

  private add(edges: Edges, clip: Clip | null, look: Omit<Paint, keyof Edges>): void {
    const { left, top, right, bottom } = meet(clip, edges);
    if (bottom - top < LEAST_HEIGHT || right <= left || this.all.length >= MOST_PAINTS) return;
    this.all.push({ left, top, right, bottom, ...look });
  }
}

function numbersOf(names: string[]): Set<number> {
  return new Set(names.map((name) => operators()[name] ?? -1));
}

/** Whether one rectangle of a path lies in another, and may be cut out of it. */
function mayHaveHoles(runs: Point[][]): boolean {
  if (runs.length === 1) return false;
  const all = runs.map(edgesAround);
  return (
    all.length > MOST_TOGETHER || all.some((one) => all.some((other) => other !== one && overlap(one, other)))
  );
}

/** What a clipping path leaves to paint on. */
export function clippedBy(
  clip: Clip | null,
  data: ArrayLike<number>,
  runs: Point[][],
  transform: Transform,
  evenOdd: boolean,
): Clip {
  const shapes = clip?.shapes ?? [];
  const isPlain = runs.length === 1 && runs.every(isRectangle);
  return {
    ...meet(clip, edgesOf(data, transform)),
    shapes: isPlain ? shapes : [...shapes, new Outline(data, transform, evenOdd)].slice(-MOST_SHAPES),
  };
}
