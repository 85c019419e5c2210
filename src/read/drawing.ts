import { edgesOfSquare, type Edges } from './edges';
import { inkOf, INITIAL, WITHOUT_INK, type GraphicsState, type Measure } from './graphics-state';
import { clippedBy, Paints, type Brush } from './paints';
import { isCutOff, judgeSight } from './sight';
import { continues, extend, type Fragment } from './fragment';
import { direction, IDENTITY, multiply, six } from './geometry';
import type { Rule } from './page';
import type { Glyph, Layers, Matrix, OperatorList, Typeface, Viewport } from './pdf-document';
import { operators } from './pdf-document';
import { linesOf, type PathData, type Point, RuleCollector } from './rules';
import { drawnSign } from './symbol-typefaces';

/** What a page draws, as far as the reader needs it: letters and lines, in points from the top left. */
export interface Drawing {
  fragments: Fragment[];
  rules: Rule[];
}

/** Less than this is not seen on white. */
const LEAST_OPACITY = 0.05;
/** How deep `q` may nest before the rest is ignored: far more than any real document needs. */
const DEEPEST_NESTING = 1000;
/** Smaller type is a grey hair, in points. */
const LEAST_SIZE = 1;
/** Smaller pictures hide no word. In points. */
const LEAST_PICTURE = 8;
const SPACE = /^\s*$/;

type Handler = (...given: never[]) => void;

/** Follows the drawing operators of one page and notes where each letter and each line comes to stand. */
export class DrawingReader {
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private textMatrix: Matrix = IDENTITY;
  private lineMatrix: Matrix = IDENTITY;
  /** For each marked content that is open: whether its layer is switched off. */
  private readonly layersOff: boolean[] = [];
  private masks = 0;
  private order = 0;
  /** How many text operators there were. */
  private shows = 0;
  /** A path is about to limit what can be painted on. */
  private clipping: 'winding' | 'even-odd' | null = null;
  private readonly paints = new Paints();
  private readonly fragments: Fragment[] = [];
  private readonly rules = new RuleCollector();
  private readonly handlers: Handler[] = [];

  /**
   * @param typefaces By the name that the operators use.
   * @param layers Which layers are on; null when the document has none, or they could not be read: then all are seen.
   */
  constructor(
    private readonly viewport: Viewport,
    private readonly typefaces: Map<string, Typeface>,
    private readonly layers: Layers | null,
  ) {
    this.state = { ...INITIAL, transform: viewport.transform };
    const numbers = operators();
    for (const [name, handler] of Object.entries(this.handlersByName())) {
      const number = numbers[name];
      if (number === undefined) throw new Error(`pdf.js knows no operator ${name}.`);
      this.handlers[number] = handler;
    }
  }

  read(list: OperatorList): Drawing {
    for (let index = 0; index < list.fnArray.length; index++) {
      this.order = index;
      const handler = this.handlers[list.fnArray[index] ?? 0];
      handler?.(...((list.argsArray[index] ?? []) as never[]));
    }
    judgeSight(this.fragments, this.paints.all);
    return { fragments: this.fragments, rules: this.rules.rules };
  }

  private handlersByName(): Record<string, Handler> {
    return { ...this.stateHandlers(), ...this.textHandlers(), ...this.contentHandlers() };
  }

  private stateHandlers(): Record<string, Handler> {
    return {
      save: () => this.save(),
      restore: () => this.restore(),
      transform: (...matrix: number[]) => this.transform(matrix),
      setGState: (entries: [string, unknown][]) => {
        for (const [key, value] of entries) {
          if (key === 'Font') this.setFont(...(value as [string, number]));
          else if (key === 'ca') this.state.opacity = Number(value);
          else if (key === 'SMask') this.state.masked = value !== false;
          else if (key === 'LW') this.state.lineWidth = Number(value);
        }
      },
      setFillRGBColor: (colour: string) => (this.state.colour = colour),
      setFillColorN: () => (this.state.colour = null),
      setStrokeRGBColor: (colour: string) => (this.state.strokeColour = colour),
      setStrokeColorN: () => (this.state.strokeColour = null),
      clip: () => (this.clipping = 'winding'),
      eoClip: () => (this.clipping = 'even-odd'),
      paintFormXObjectBegin: (matrix: Matrix | null, box: Matrix | null) => {
        this.save();
        if (matrix) this.transform(matrix);
        if (box) this.clipToBox(rectangle(box));
      },
      paintFormXObjectEnd: () => this.restore(),
      beginAnnotation: (_id: string, _box: unknown, transform: Matrix, matrix: Matrix) => {
        this.save();
        this.state = { ...INITIAL, transform: this.viewport.transform };
        this.transform(transform);
        this.transform(matrix);
      },
      endAnnotation: () => this.restore(),
    };
  }

  private textHandlers(): Record<string, Handler> {
    const set =
      (key: Measure, factor = 1) =>
      (value: number) => {
        this.state[key] = value * factor;
      };
    return {
      beginText: () => this.startLine(IDENTITY),
      setTextMatrix: (matrix: Matrix) => this.startLine(matrix),
      setFont: (name: string, size: number) => this.setFont(name, size),
      setCharSpacing: set('charSpacing'),
      setWordSpacing: set('wordSpacing'),
      setHScale: set('horizontalScale', 0.01),
      setLeading: set('leading'),
      setLineWidth: set('lineWidth'),
      setTextRise: set('rise'),
      setTextRenderingMode: set('renderingMode'),
      moveText: (x: number, y: number) => this.moveText(x, y),
      setLeadingMoveText: (x: number, y: number) => {
        this.state.leading = -y;
        this.moveText(x, y);
      },
      nextLine: () => this.moveText(0, -this.state.leading),
      showText: (glyphs: (Glyph | number)[]) => this.showText(glyphs),
    };
  }

  private contentHandlers(): Record<string, Handler> {
    return {
      beginMarkedContent: () => this.layersOff.push(false),
      beginMarkedContentProps: (tag: string, group: unknown) =>
        this.layersOff.push(tag === 'OC' && this.layers?.isVisible(group) === false),
      endMarkedContent: () => this.layersOff.pop(),
      beginGroup: (group: { smask?: unknown }) => {
        this.save();
        if (group.smask) this.masks++;
        const { opacity, groupOpacity } = this.state;
        Object.assign(this.state, { opacity: 1, groupOpacity: groupOpacity * opacity });
      },
      endGroup: (group: { smask?: unknown }) => {
        this.restore();
        if (group.smask) this.masks--;
      },
      constructPath: (operator: number, data: PathData) => this.path(operator, data),
      shadingFill: () => {
        if (this.isPainting()) this.paints.unknown(this.wholePage(), this.state.clip, this.order, this.order);
      },
    };
  }

  private path(operator: number, [data]: PathData): void {
    const { transform } = this.state;
    if (data) {
      const runs = linesOf(data, transform);
      this.rules.path(operator, runs);
      if (this.isPainting()) this.paints.path(operator, data, runs, transform, this.brush(), this.order);
      if (this.clipping) this.clipTo(data, runs, this.clipping === 'even-odd');
    }
    this.clipping = null;
  }

  private clipTo(data: ArrayLike<number>, runs: Point[][], evenOdd: boolean): void {
    const { transform, clip } = this.state;
    this.state.clip = clippedBy(clip, data, runs, transform, evenOdd);
  }

  private clipToBox(path: number[]): void {
    this.clipTo(path, linesOf(path, this.state.transform), false);
  }

  /** Whether what is painted now comes onto the page at all. */
  private isPainting(): boolean {
    const { opacity, groupOpacity } = this.state;
    return opacity * groupOpacity >= LEAST_OPACITY && this.masks === 0 && !this.layersOff.includes(true);
  }

  private brush(): Brush {
    const { colour, opacity, groupOpacity, masked, lineWidth, transform, clip } = this.state;
    const [a, b] = six(transform);
    return {
      colour,
      opacity: opacity * groupOpacity,
      masked,
      lineWidth: lineWidth * Math.hypot(a, b),
      clip,
    };
  }

  private wholePage(): Edges {
    const { width, height } = this.viewport;
    return { left: 0, top: 0, right: width, bottom: height };
  }

  private save(): void {
    if (this.saved.length < DEEPEST_NESTING) this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.endSquare();
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(matrix: Matrix): void {
    this.endSquare();
    const transform = multiply(this.state.transform, matrix);
    const [a, b, c, d] = six(transform);
    const isSquare = Math.min(Math.hypot(a, b), Math.hypot(c, d)) >= LEAST_PICTURE;
    this.state.transform = transform;
    this.state.square = isSquare ? { from: this.order } : null;
  }

  /**
   * Pictures are left out of what pdf.js tells here, but not what places them: a transform whose square of side 1 is large.
   * What it places is painted before the transform ends.
   */
  private endSquare(): void {
    const { square, transform, clip } = this.state;
    if (square && this.isPainting())
      this.paints.unknown(edgesOfSquare(transform), clip, square.from, this.order);
    this.state.square = null;
  }

  private setFont(name: string, size: number): void {
    this.state.typeface = this.typefaces.get(name);
    this.state.fontSize = size;
  }

  private startLine(matrix: Matrix): void {
    this.lineMatrix = matrix;
    this.textMatrix = matrix;
  }

  private moveText(x: number, y: number): void {
    this.startLine(multiply(this.lineMatrix, [1, 0, 0, 1, x, y]));
  }

  /** ISO 32000-1, 9.4.4: sets the letters one after the other and moves the text matrix behind the last. */
  private showText(glyphs: (Glyph | number)[]): void {
    const { fontSize, horizontalScale, charSpacing, wordSpacing, typeface } = this.state;
    const unit = fontSize * (typeface?.fontMatrix?.[0] ?? 0.001);
    const line = this.writingLine();
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph / 1000) * fontSize * horizontalScale;
        continue;
      }
      const end = x + glyph.width * unit * horizontalScale;
      if (line) this.place(printed(drawnSign(glyph.unicode, line.font)), line, x, end);
      x = end + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * horizontalScale;
    }
    this.textMatrix = multiply(this.textMatrix, [1, 0, 0, 1, x, 0]);
    this.shows++;
  }

  /** Where letters that are shown now come to stand; null when they have no size. */
  private writingLine() {
    const { transform, fontSize, horizontalScale, charSpacing, rise, typeface } = this.state;
    const [a, b, c, d, e, f] = six(multiply(transform, this.textMatrix));
    const size = Math.abs(fontSize) * Math.hypot(c, d) * emOf(typeface);
    const forward = fontSize * horizontalScale < 0 ? -1 : 1;
    const scale = Math.hypot(a, b);
    if (!(size > 0 && scale > 0)) return null;
    const rotation = (Math.round((Math.atan2(b * forward, a * forward) * 180) / Math.PI) + 360) % 360;
    const [ux, uy] = direction(rotation);
    const [x, y] = [c * rise + e, d * rise + f];
    return {
      font: plainName(typeface?.name ?? ''),
      size,
      rotation,
      origin: x * ux + y * uy,
      across: y * ux - x * uy,
      scale: scale * forward,
      tracking: charSpacing * horizontalScale * scale,
      hidden: this.keptFromSight(typeface?.isType3Font ? LEAST_SIZE : Math.min(size, size * horizontalScale)),
      colour: inkOf(this.state),
    };
  }

  private keptFromSight(size: number): Fragment['hidden'] {
    const { renderingMode } = this.state;
    if (this.layersOff.includes(true)) return 'layer-off';
    if (WITHOUT_INK.includes(renderingMode) || !this.isPainting()) return 'no-ink';
    return size < LEAST_SIZE ? 'too-small' : null;
  }

  private place(
    text: string,
    line: NonNullable<ReturnType<DrawingReader['writingLine']>>,
    from: number,
    to: number,
  ) {
    const last = this.fragments.at(-1);
    if (SPACE.test(text)) {
      if (last) last.spaced = true;
      return;
    }
    const { font, size, rotation, across, tracking, hidden, colour, origin, scale } = line;
    const { clip } = this.state;
    const letter: Fragment = {
      text,
      font,
      size,
      rotation,
      start: origin + from * scale,
      end: origin + to * scale,
      across,
      tracking,
      spaced: false,
      hidden,
      suspect: null,
      colour,
      order: this.order,
      shownBy: this.shows,
      alsoBy: null,
    };
    if (clip && letter.hidden === null && isCutOff(letter, clip)) letter.hidden = 'clipped';
    if (last?.colour === letter.colour && continues(last, letter)) extend(last, letter);
    else this.fragments.push(letter);
  }
}

/** A box of two corners as a path: move, three lines, close. */
function rectangle(box: Matrix): number[] {
  const [left, bottom, right, top] = six(box);
  return [0, left, bottom, 1, right, bottom, 1, right, top, 1, left, top, 3];
}

/** Ligatures are several letters; a soft hyphen that is drawn is a hyphen; what has no meaning shows as U+FFFD. */
function printed(unicode: string): string {
  if (ORDINARY.test(unicode)) return unicode;
  return unicode
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\u00AD/g, '-')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '\uFFFD');
}

const ORDINARY = /^[ -~]$/;

/** The typeface's name without the six letters that mark a subset (ISO 32000-1, 9.6.4). */
function plainName(name: string): string {
  return name.replace(/^[A-Z]{6}\+/, '');
}

/** The height of a Type 3 typeface's letters in units of its font size: they are drawn to any scale. Else 1. */
function emOf(typeface: Typeface | undefined): number {
  if (!typeface?.isType3Font) return 1;
  const unit = Math.abs(typeface.fontMatrix?.[3] ?? 0.001);
  const height = Math.abs((typeface.bbox?.[3] ?? 0) - (typeface.bbox?.[1] ?? 0));
  return height > 0 ? height * unit : 1000 * unit;
}
