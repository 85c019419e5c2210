import { Graphics } from './graphics';
import type { Measure } from './graphics-state';
import type { Fragment } from './fragment';
import { Letters } from './letters';
import type { Rule } from './page';
import type { Glyph, Layers, Matrix, OperatorList, Viewport } from './pdf-document';
import { operators } from './pdf-document';
import type { PathData } from './rules';
import { judgeSight } from './sight';
import { NO_FACE, type Face } from './typeface';

/** What a page draws, as far as the reader needs it: letters and lines, in points from the top left. */
export interface Drawing {
  fragments: Fragment[];
  rules: Rule[];
}

type Handler = (...given: never[]) => void;

/** Follows the drawing operators of one page and notes where each letter and each line comes to stand. */
export class DrawingReader {
  private readonly graphics: Graphics;
  private readonly letters: Letters;
  /** By the operators' numbers. */
  private readonly handlers: Handler[] = [];

  /**
   * @param faces The typefaces, by the name that the operators use.
   * @param layers Which layers are on; null when the document has none, or they could not be read: then all are seen.
   */
  constructor(
    viewport: Viewport,
    private readonly faces: ReadonlyMap<string, Face>,
    layers: Layers | null,
  ) {
    this.graphics = new Graphics(viewport, layers);
    this.letters = new Letters(this.graphics);
    const numbers = operators();
    for (const [name, handler] of Object.entries(this.handlersByName())) {
      const number = numbers[name];
      if (number === undefined) throw new Error(`pdf.js knows no operator ${name}.`);
      this.handlers[number] = handler;
    }
  }

  /** Takes the whole list of a page; once for each reader. */
  read({ fnArray, argsArray }: OperatorList): Drawing {
    const { graphics, handlers } = this;
    for (let index = 0; index < fnArray.length; index++) {
      const handler = handlers[fnArray[index] ?? 0];
      if (!handler) continue;
      graphics.order = index;
      handler(...((argsArray[index] ?? []) as never[]));
    }
    const { fragments } = this.letters;
    judgeSight(fragments, graphics.paints.all);
    return { fragments, rules: graphics.rules.rules };
  }

  private handlersByName(): Record<string, Handler> {
    return { ...this.stateHandlers(), ...this.textHandlers(), ...this.contentHandlers() };
  }

  private stateHandlers(): Record<string, Handler> {
    const { graphics } = this;
    return {
      save: () => graphics.save(),
      restore: () => graphics.restore(),
      transform: (...matrix: number[]) => graphics.transform(matrix),
      setGState: (entries: [string, unknown][]) => this.setAll(entries),
      setFillRGBColor: (colour: string) => (graphics.state.colour = colour),
      setFillColorN: () => (graphics.state.colour = null),
      setStrokeRGBColor: (colour: string) => (graphics.state.strokeColour = colour),
      setStrokeColorN: () => (graphics.state.strokeColour = null),
      setLineWidth: this.set('lineWidth'),
      clip: () => graphics.clipNext('winding'),
      eoClip: () => graphics.clipNext('even-odd'),
      paintFormXObjectBegin: (matrix: Matrix | null, box: Matrix | null) => graphics.beginForm(matrix, box),
      paintFormXObjectEnd: () => graphics.restore(),
      beginAnnotation: (_id: string, _box: unknown, transform: Matrix, matrix: Matrix) =>
        graphics.beginAnnotation(transform, matrix),
      endAnnotation: () => graphics.restore(),
    };
  }

  private textHandlers(): Record<string, Handler> {
    const { graphics, letters } = this;
    return {
      beginText: () => letters.startLine(),
      setTextMatrix: (matrix: Matrix) => letters.startLine(matrix),
      setFont: (name: string, size: number) => this.setFont(name, size),
      setCharSpacing: this.set('charSpacing'),
      setWordSpacing: this.set('wordSpacing'),
      setHScale: this.set('horizontalScale', 0.01),
      setLeading: this.set('leading'),
      setTextRise: this.set('rise'),
      setTextRenderingMode: this.set('renderingMode'),
      moveText: (x: number, y: number) => letters.moveText(x, y),
      setLeadingMoveText: (x: number, y: number) => {
        graphics.state.leading = -y;
        letters.moveText(x, y);
      },
      nextLine: () => letters.moveText(0, -graphics.state.leading),
      showText: (glyphs: (Glyph | number)[]) => letters.show(glyphs),
    };
  }

  private contentHandlers(): Record<string, Handler> {
    const { graphics } = this;
    return {
      beginMarkedContent: () => graphics.beginContent(),
      beginMarkedContentProps: (tag: string, group: unknown) => graphics.beginContent(tag, group),
      endMarkedContent: () => graphics.endContent(),
      beginGroup: (group: { smask?: unknown }) => graphics.beginGroup(Boolean(group.smask)),
      endGroup: (group: { smask?: unknown }) => graphics.endGroup(Boolean(group.smask)),
      constructPath: (operator: number, data: PathData) => graphics.path(operator, data),
      shadingFill: () => graphics.shade(),
    };
  }

  private set(key: Measure, factor = 1): (value: number) => void {
    return (value) => {
      this.graphics.state[key] = value * factor;
    };
  }

  /** What `gs` sets of a dictionary of the graphics state (ISO 32000-1, 8.4.5). */
  private setAll(entries: [string, unknown][]): void {
    const { state } = this.graphics;
    for (const [key, value] of entries) {
      if (key === 'Font') this.setFont(...(value as [string, number]));
      else if (key === 'ca') state.opacity = Number(value);
      else if (key === 'SMask') state.masked = value !== false;
      else if (key === 'LW') state.lineWidth = Number(value);
    }
  }

  private setFont(name: string, size: number): void {
    this.graphics.state.face = this.faces.get(name) ?? NO_FACE;
    this.graphics.state.fontSize = size;
  }
}
