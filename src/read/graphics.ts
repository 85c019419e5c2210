import { edgesOfSquare, type Edges } from './edges';
import { multiply, six, type Transform } from './geometry';
import { INITIAL, type GraphicsState } from './graphics-state';
import { clippedBy, Paints, type Brush } from './paints';
import type { Layers, Matrix, Viewport } from './pdf-document';
import { linesOf, type PathData, RuleCollector } from './rules';

/** Less than this is not seen on white. */
const LEAST_OPACITY = 0.05;
/** How deep `q` may nest before the rest is ignored: far more than any real document needs. */
const DEEPEST_NESTING = 1000;
/** Smaller pictures hide no word. In points. */
const LEAST_PICTURE = 8;

/**
 * What a page's drawing operators change besides letters: the graphics state with all that `q` saves, layers, groups and
 * masks, what can be painted on, and what is painted.
 */
export class Graphics {
  state: GraphicsState;
  /** The place of the current operator in the page's list. */
  order = 0;
  readonly paints = new Paints();
  readonly rules = new RuleCollector();
  private readonly base: Transform;
  private readonly saved: GraphicsState[] = [];
  /** For each marked content that is open: whether its layer is switched off. */
  private readonly layersOff: boolean[] = [];
  private masks = 0;
  /** A path is about to limit what can be painted on. */
  private clipping: 'winding' | 'even-odd' | null = null;

  /** @param layers Which layers are on; null when the document has none, or they could not be read: then all are seen. */
  constructor(
    private readonly viewport: Viewport,
    private readonly layers: Layers | null,
  ) {
    this.base = six(viewport.transform);
    this.state = { ...INITIAL, transform: this.base };
  }

  /** Whether what is drawn now belongs to a layer that is switched off. */
  get isLayerOff(): boolean {
    return this.layersOff.includes(true);
  }

  /** Whether what is painted now comes onto the page at all. */
  get isPainting(): boolean {
    const { opacity, groupOpacity } = this.state;
    return opacity * groupOpacity >= LEAST_OPACITY && this.masks === 0 && !this.isLayerOff;
  }

  save(): void {
    if (this.saved.length < DEEPEST_NESTING) this.saved.push({ ...this.state });
  }

  restore(): void {
    this.endSquare();
    this.state = this.saved.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.endSquare();
    const transform = multiply(this.state.transform, six(matrix));
    const isSquare =
      Math.min(Math.hypot(transform[0], transform[1]), Math.hypot(transform[2], transform[3])) >=
      LEAST_PICTURE;
    this.state.transform = transform;
    this.state.square = isSquare ? { from: this.order } : null;
  }

  beginForm(matrix: Matrix | null, box: Matrix | null): void {
    this.save();
    if (matrix) this.transform(matrix);
    if (box) this.clipTo(rectangle(six(box)), false);
  }

  beginAnnotation(transform: Matrix, matrix: Matrix): void {
    this.save();
    this.state = { ...INITIAL, transform: this.base };
    this.transform(transform);
    this.transform(matrix);
  }

  beginGroup(isMask: boolean): void {
    this.save();
    if (isMask) this.masks++;
    const { opacity, groupOpacity } = this.state;
    Object.assign(this.state, { opacity: 1, groupOpacity: groupOpacity * opacity });
  }

  endGroup(isMask: boolean): void {
    this.restore();
    if (isMask) this.masks--;
  }

  /** Begins marked content: `OC` with the group that it belongs to, or anything else. */
  beginContent(tag?: string, group?: unknown): void {
    this.layersOff.push(tag === 'OC' && this.layers?.isVisible(group) === false);
  }

  endContent(): void {
    this.layersOff.pop();
  }

  /** The next path limits what can be painted on. */
  clipNext(how: 'winding' | 'even-odd'): void {
    this.clipping = how;
  }

  path(operator: number, [data]: PathData): void {
    if (data) {
      const { transform } = this.state;
      const runs = linesOf(data, transform);
      this.rules.path(operator, runs);
      if (this.isPainting) this.paints.path(operator, data, runs, transform, this.brush(), this.order);
      if (this.clipping) this.clipTo(data, this.clipping === 'even-odd', runs);
    }
    this.clipping = null;
  }

  /** A gradient over all that can be painted on. */
  shade(): void {
    if (this.isPainting) this.paints.unknown(this.wholePage(), this.state.clip, this.order, this.order);
  }

  private clipTo(
    data: ArrayLike<number>,
    evenOdd: boolean,
    runs = linesOf(data, this.state.transform),
  ): void {
    this.state.clip = clippedBy(this.state.clip, data, runs, this.state.transform, evenOdd);
  }

  private brush(): Brush {
    const { colour, opacity, groupOpacity, masked, lineWidth, transform, clip } = this.state;
    const scale = Math.hypot(transform[0], transform[1]);
    return { colour, opacity: opacity * groupOpacity, masked, lineWidth: lineWidth * scale, clip };
  }

  private wholePage(): Edges {
    const { width, height } = this.viewport;
    return { left: 0, top: 0, right: width, bottom: height };
  }

  /**
   * Pictures are left out of what pdf.js tells here, but not what places them: a transform whose square of side 1 is large.
   * What it places is painted before the transform ends.
   */
  private endSquare(): void {
    const { square, transform, clip } = this.state;
    if (square && this.isPainting)
      this.paints.unknown(edgesOfSquare(transform), clip, square.from, this.order);
    this.state.square = null;
  }
}

/** A box of two corners as a path: move, three lines, close. */
function rectangle([left, bottom, right, top]: Transform): number[] {
  return [0, left, bottom, 1, right, bottom, 1, right, top, 1, left, top, 3];
}
