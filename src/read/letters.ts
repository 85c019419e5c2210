import { continues, continuesAtOnce, extend, isSymbol, type Fragment } from './fragment';
import { direction, IDENTITY, multiply, six, type Transform } from './geometry';
import type { Graphics } from './graphics';
import { inkOf, WITHOUT_INK } from './graphics-state';
import type { Glyph, Matrix } from './pdf-document';
import { isCutOff, surelyWhole, type Stretch } from './sight';
import { drawnSign } from './symbol-typefaces';

/** Smaller type is a grey hair, in points. */
const LEAST_SIZE = 1;

/** Where the letters of one text operator come to stand: what a fragment has of it, and how to place them along it. */
interface WritingLine extends Pick<
  Fragment,
  'font' | 'size' | 'rotation' | 'across' | 'tracking' | 'hidden' | 'colour'
> {
  /** Where the operator's first letter begins, along the line, and how many points a unit of its text space is. */
  origin: number;
  scale: number;
  /** Between which places along the line nothing is cut off. */
  whole: Stretch;
}

/** Sets a page's letters, one after the other, where its text operators put them (ISO 32000-1, 9.4). */
export class Letters {
  readonly fragments: Fragment[] = [];
  private textMatrix: Transform = IDENTITY;
  private lineMatrix: Transform = IDENTITY;
  /** How many text operators there were. */
  private shows = 0;
  /** The last fragment, where the current text operator drew all of it, none of it is cut off, and it is no symbol. */
  private current: Fragment | null = null;

  constructor(private readonly graphics: Graphics) {}

  /** `Tm`, and `BT` without a matrix. */
  startLine(matrix: Matrix = IDENTITY): void {
    this.lineMatrix = this.textMatrix = six(matrix);
  }

  /** `Td`, from the beginning of the line before. */
  moveText(x: number, y: number): void {
    this.lineMatrix = this.textMatrix = shifted(this.lineMatrix, x, y);
  }

  /** ISO 32000-1, 9.4.4: sets the letters one after the other and moves the text matrix behind the last. */
  show(glyphs: (Glyph | number)[]): void {
    const { fontSize, horizontalScale, charSpacing, wordSpacing, face } = this.graphics.state;
    const unit = fontSize * face.unit;
    const line = this.writingLine();
    this.current = null;
    let x = 0;
    for (let index = 0; index < glyphs.length; index++) {
      const glyph = glyphs[index]!;
      if (typeof glyph === 'number') {
        x -= (glyph / 1000) * fontSize * horizontalScale;
        continue;
      }
      const end = x + glyph.width * unit * horizontalScale;
      const own = ((face.advances?.get(glyph.unicode) ?? 0) / 1000) * fontSize * horizontalScale;
      if (line) this.place(printed(drawnSign(glyph.unicode, face.signs)), line, x, end - own);
      x = end + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * horizontalScale;
    }
    this.textMatrix = shifted(this.textMatrix, x, 0);
    this.shows++;
  }

  /** Where letters that are shown now come to stand; null when they have no size. */
  private writingLine(): WritingLine | null {
    const { state } = this.graphics;
    const { fontSize, horizontalScale, charSpacing, rise, face } = state;
    const on = multiply(state.transform, this.textMatrix);
    const size = Math.abs(fontSize) * Math.hypot(on[2], on[3]) * face.em;
    const forward = fontSize * horizontalScale < 0 ? -1 : 1;
    const scale = Math.hypot(on[0], on[1]);
    if (!(size > 0 && scale > 0)) return null;
    const rotation = (Math.round((Math.atan2(on[1] * forward, on[0] * forward) * 180) / Math.PI) + 360) % 360;
    const way = direction(rotation);
    const x = on[2] * rise + on[4];
    const y = on[3] * rise + on[5];
    const across = y * way[0] - x * way[1];
    return {
      font: face.name,
      size,
      rotation,
      origin: x * way[0] + y * way[1],
      across,
      scale: scale * forward,
      tracking: charSpacing * horizontalScale * scale,
      hidden: this.keptFromSight(face.isDrawn ? LEAST_SIZE : Math.min(size, size * horizontalScale)),
      colour: inkOf(state),
      whole: surelyWhole(state.clip, rotation, across, size),
    };
  }

  private keptFromSight(size: number): Fragment['hidden'] {
    const { graphics } = this;
    if (graphics.isLayerOff) return 'layer-off';
    if (WITHOUT_INK.includes(graphics.state.renderingMode) || !graphics.isPainting) return 'no-ink';
    return size < LEAST_SIZE ? 'too-small' : null;
  }

  private place(text: string, line: WritingLine, from: number, to: number): void {
    const { fragments, current } = this;
    const last = fragments[fragments.length - 1];
    if (isSpace(text)) {
      if (last) last.spaced = true;
      return;
    }
    const { origin, scale, whole } = line;
    const start = origin + from * scale;
    const end = origin + to * scale;
    const symbol = isSymbol(text);
    const isWhole = start >= whole.from && end <= whole.to;
    // Most letters go on with the one before them, and there are many.
    if (current && isWhole && !symbol && continuesAtOnce(current, start)) {
      current.text += text;
      current.end = Math.max(current.end, end);
      current.spaced = false;
      return;
    }
    const letter = this.letter(text, line, start, end);
    const { clip } = this.graphics.state;
    if (clip && letter.hidden === null && isCutOff(letter, clip)) letter.hidden = 'clipped';
    const goesOn = last?.colour === letter.colour && continues(last, letter);
    if (goesOn) extend(last, letter);
    else fragments.push(letter);
    this.current = goesOn || symbol || letter.hidden !== line.hidden ? null : letter;
  }

  private letter(text: string, line: WritingLine, start: number, end: number): Fragment {
    const { font, size, rotation, across, tracking, hidden, colour } = line;
    return {
      text,
      font,
      size,
      rotation,
      start,
      end,
      across,
      tracking,
      spaced: false,
      hidden,
      suspect: null,
      colour,
      order: this.graphics.order,
      shownBy: this.shows,
      alsoBy: null,
    };
  }
}

/** The matrix that moves first and then applies the other. */
function shifted(by: Transform, x: number, y: number): Transform {
  return [by[0], by[1], by[2], by[3], by[0] * x + by[2] * y + by[4], by[1] * x + by[3] * y + by[5]];
}

function isSpace(text: string): boolean {
  return text === ' ' || text.trim() === '';
}

/** Ligatures are several letters; a soft hyphen that is drawn is a hyphen; what has no meaning shows as U+FFFD. */
function printed(unicode: string): string {
  if (isOrdinary(unicode)) return unicode;
  return unicode
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\u00AD/g, '-')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '\uFFFD');
}

/** Whether it is one character of ASCII, and no control character. */
function isOrdinary(unicode: string): boolean {
  return unicode.length === 1 && unicode >= ' ' && unicode <= '~';
}
