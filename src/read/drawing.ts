import { Covers, edgesOf, meet, type Edges } from './covers';
import { continues, extend, type Fragment } from './fragment';
import { direction, IDENTITY, multiply, six } from './geometry';
import type { Rule } from './page';
import type { Glyph, Layers, Matrix, OperatorList, Typeface, Viewport } from './pdf-document';
import { operators } from './pdf-document';
import { RuleCollector, type PathData } from './rules';
import { drawnSign } from './symbol-typefaces';

/** What a page draws, as far as the reader needs it: letters and lines, in points from the top left. */
export interface Drawing {
  fragments: Fragment[];
  rules: Rule[];
}

/** The graphics state of ISO 32000-1, 8.4 and 9.3: what `q` saves and `Q` brings back. */
interface GraphicsState {
  transform: Matrix;
  typeface: Typeface | undefined;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for ordinary. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  opacity: number;
  /** What is filled now, as CSS writes it (`#ffffff`); null for a pattern. */
  colour: string | null;
  /** What of the page can be painted on; null for all of it. */
  clip: Edges | null;
}

const INITIAL = {
  typeface: undefined,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
  opacity: 1,
  colour: '#000000',
  clip: null,
};

/** Text rendering modes that leave no ink (ISO 32000-1, table 106): invisible, and clipping only. */
const WITHOUT_INK = [3, 7];
/** Less than this is not seen on white. */
const LEAST_OPACITY = 0.05;
/** How deep `q` may nest before the rest is ignored: far more than any real document needs. */
const DEEPEST_NESTING = 1000;
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
  /** A path is about to limit what can be painted on. */
  private clipping = false;
  private readonly covers = new Covers();
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
    this.covers.hide(this.fragments);
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
        }
      },
      setFillRGBColor: (colour: string) => (this.state = { ...this.state, colour }),
      setFillColorN: () => (this.state = { ...this.state, colour: null }),
      clip: () => (this.clipping = true),
      eoClip: () => (this.clipping = true),
      paintFormXObjectBegin: (matrix: Matrix | null) => {
        this.save();
        if (matrix) this.transform(matrix);
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
      (key: keyof GraphicsState, factor = 1) =>
      (value: number) => {
        this.state = { ...this.state, [key]: value * factor };
      };
    return {
      beginText: () => this.startLine(IDENTITY),
      setTextMatrix: (matrix: Matrix) => this.startLine(matrix),
      setFont: (name: string, size: number) => this.setFont(name, size),
      setCharSpacing: set('charSpacing'),
      setWordSpacing: set('wordSpacing'),
      setHScale: set('horizontalScale', 0.01),
      setLeading: set('leading'),
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
      },
      endGroup: (group: { smask?: unknown }) => {
        this.restore();
        if (group.smask) this.masks--;
      },
      constructPath: (operator: number, data: PathData) => this.path(operator, data),
    };
  }

  private path(operator: number, data: PathData): void {
    const { transform, opacity, colour, clip } = this.state;
    this.rules.path(operator, data, transform);
    const paints = opacity === 1 && colour !== null && this.masks === 0 && !this.layersOff.includes(true);
    if (paints) this.covers.path(operator, data, transform, clip, this.order);
    if (this.clipping && data[0])
      this.state = { ...this.state, clip: meet(clip, edgesOf(data[0], transform)) };
    this.clipping = false;
  }

  private save(): void {
    if (this.saved.length < DEEPEST_NESTING) this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(matrix: Matrix): void {
    this.state.transform = multiply(this.state.transform, matrix);
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
  }

  /** Where letters that are shown now come to stand; null when they have no size. */
  private writingLine() {
    const { transform, fontSize, horizontalScale, charSpacing, rise, typeface, renderingMode, opacity } =
      this.state;
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
      hidden: this.layersOff.includes(true)
        ? ('layer-off' as const)
        : WITHOUT_INK.includes(renderingMode) || opacity < LEAST_OPACITY || this.masks > 0
          ? ('no-ink' as const)
          : null,
    };
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
    const { font, size, rotation, across, tracking, hidden, origin, scale } = line;
    const [start, end] = [origin + from * scale, origin + to * scale];
    const { order } = this;
    const letter = { text, font, size, rotation, start, end, across, tracking, spaced: false, hidden, order };
    if (last && continues(last, letter)) extend(last, letter);
    else this.fragments.push(letter);
  }
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
